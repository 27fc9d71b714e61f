import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFigureCode } from '../../kernel/figure-code.ts';
import { languages } from '../../kernel/language.ts';
import { type Tx } from '../../platform/db/database.ts';
import { contextOf, feedbackFixture, quarter } from '../../../test/feedback-fixture.ts';
import { type FigureSource } from '../../platform/figure-source.ts';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { feedbackDefinitions, feedbackFigures } from '../feedback/figures/index.ts';
import {
  buildReview,
  type BuildReviewRequest,
  faultText,
  figureBlock,
  loadFigureByCode,
  loadReview,
  plainText,
  proseOf,
  type Review,
  reviewCells,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());

const request: BuildReviewRequest = {
  template: 'quarterly-feedback',
  period: quarter('2020-Q4'),
  comparison: quarter('2019-Q4'),
};
const sources = [feedbackFigures()];

/** Feedback as it is, with other definitions over the same data. */
function feedbackWith(definitions: typeof feedbackDefinitions): FigureSource {
  const own = feedbackFigures();
  return { ...own, freeze: async (ctx, asked) => ({ ...(await own.freeze(ctx, asked)), definitions }) };
}

/** Forty cases of a quarter and twenty of the year before, of all sorts. */
async function twoQuarters(tx: Tx) {
  const it = await feedbackFixture(tx);
  const answered = { receivedAt: '2020-11-02T08:00Z', reactedAt: '2020-11-03T08:00Z', answeredAt: '2020-11-06T08:00Z' };
  await it.addCases(24, {
    ...answered,
    kind: 'complaint',
    themes: ['callback', 'influenza-vaccinations'],
    district: 'kallio',
  });
  await it.addCases(10, {
    ...answered,
    kind: 'praise',
    themes: ['access-to-care'],
    channel: 'phone',
    district: 'munkkiniemi',
  });
  await it.addCases(6, { receivedAt: '2020-12-30T08:00Z', kind: 'question', themes: ['equality', 'accessibility'] });
  await it.addCases(8, {
    receivedAt: '2019-11-02T08:00Z',
    answeredAt: '2019-11-12T08:00Z',
    kind: 'complaint',
    themes: ['callback'],
  });
  await it.addCases(12, {
    receivedAt: '2019-12-02T08:00Z',
    kind: 'praise',
    themes: ['access-to-care', 'influenza-vaccinations'],
  });
  return it;
}

async function built(
  tx: Tx,
  more: Partial<BuildReviewRequest> = {},
  fixture?: Awaited<ReturnType<typeof twoQuarters>>,
): Promise<Review> {
  const { ctx } = fixture ?? (await twoQuarters(tx));
  const result = await buildReview(ctx, { ...request, ...more }, sources);
  if (!result.ok) throw new Error(result.faults.map((fault) => faultText(fault, 'en')).join('\n'));
  return result.review;
}

const textOf = (review: Review, language: 'fi' | 'sv' | 'en', section: string): string =>
  proseOf(review.trees[language])
    .filter(({ place }) => place.split('/')[0] === section)
    .map(({ segments }) => plainText(segments))
    .join('\n')
    .replaceAll('\u00a0', ' ');

describe('a quarterly review', () => {
  test('tells the change in three languages when chance does not explain it', async () => {
    await database.inTransaction(async (tx) => {
      const review = await built(tx);
      expect(textOf(review, 'fi', 'received')).toContain('Palautetta tuli 100 % enemmän kuin loka–joulukuussa 2019');
      expect(textOf(review, 'sv', 'received')).toContain('Det kom 100 % fler responser än i oktober–december 2019');
      expect(textOf(review, 'en', 'received')).toContain('100% more feedback than in October–December 2019');
    });
  });

  test('says that there is no clear change when chance explains it', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      await it.addCases(15, { receivedAt: '2019-10-02T08:00Z' });
      const review = await built(tx, {}, it);
      expect(textOf(review, 'fi', 'received')).toContain('ei ole selvää muutosta');
      expect(textOf(review, 'sv', 'received')).toContain('ngen tydlig förändring');
      expect(textOf(review, 'en', 'received')).toContain('no clear change');
    });
  });

  test('gives every number a code that leads to its value and origin', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      const review = await built(tx, { topic: { theme: 'influenza-vaccinations' } }, it);
      const codes = new Map<string, number>();
      for (const language of languages) {
        for (const { segments } of proseOf(review.trees[language])) {
          for (const segment of segments) if (segment.kind === 'number') codes.set(segment.code, segment.value);
        }
      }
      expect(codes.size).toBeGreaterThan(30);
      for (const [code, value] of codes) {
        expect(parseFigureCode(code)).toBe(code);
        const found = await loadFigureByCode(tx, it.cityId, code);
        expect(found?.cell.value).toBe(value);
        expect(found?.quotedIn.length).toBeGreaterThan(0);
        if (found?.cell.figureId === 'reports.derived') expect(found.computedFrom.length).toBeGreaterThan(0);
        else expect(found?.figure?.extract.sha256).toMatch(/^[0-9a-f]{64}$/);
      }
    });
  });

  test('sorts the special topic by theme and kind, with the year before beside it', async () => {
    await database.inTransaction(async (tx) => {
      const review = await built(tx, { topic: { theme: 'influenza-vaccinations' } });
      const table = figureBlock(review.trees.fi, 'feedback.topic-by-theme')?.table;
      expect(table?.columns).toEqual([
        'Kiitos',
        'Moite',
        'Idea',
        'Kysymys',
        'Yhteensä, loka–joulukuu 2020',
        'Yhteensä, loka–joulukuu 2019',
      ]);
      expect(table?.rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)])).toEqual([
        ['Takaisinsoitto', 0, 24, 0, 0, 24, 0],
        ['Hoitoonpääsy', 0, 0, 0, 0, 0, 12],
      ]);
      expect(table?.totals[0]?.cells.map(({ value }) => value)).toEqual([0, 24, 0, 0, 24, 12]);
    });
  });

  test('finds a topic by words inside compounds and in any letter size', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      await it.addCases(3, { receivedAt: '2020-10-05T08:00Z', text: 'Ärsyttävä KORONAROKOTUSjono' });
      await it.addCases(1, { receivedAt: '2020-10-05T08:00Z', text: 'Kiitos hyvästä hoidosta.' });
      const review = await built(tx, { topic: { words: ['ärsy', 'rokotusJ'] } }, it);
      expect(figureBlock(review.trees.en, 'feedback.topic')?.table.rows[0]?.cells[0]?.value).toBe(3);
    });
  });

  test('counts an evening in UTC to the day of the city', async () => {
    await database.inTransaction(async (tx) => {
      const it = await feedbackFixture(tx);
      await it.addCases(1, { receivedAt: '2026-06-30T20:59Z' });
      await it.addCases(2, { receivedAt: '2026-06-30T21:30Z' });
      const review = await built(tx, { period: quarter('2026-Q3'), comparison: quarter('2026-Q2') }, it);
      expect(
        figureBlock(review.trees.en, 'feedback.received-by-kind')?.table.totals[0]?.cells.map(({ value }) => value),
      ).toEqual([2, 1, 100]);
    });
  });

  test('a second build is the next edition, and the first stays as it was', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      const first = await built(tx, {}, it);
      await it.addCases(5, { receivedAt: '2020-11-02T08:00Z' });
      const correction = {
        kind: 'revision' as const,
        severity: 'minor' as const,
        reason: { fi: 'Myöhässä kirjattuja.', sv: 'Sent registrerade.', en: 'Registered late.' },
      };
      const second = await built(tx, { correction }, it);
      expect([first.edition, second.edition]).toEqual([1, 2]);
      expect(await loadReview(tx, it.cityId, { reviewId: first.reviewId })).toEqual(first);
      const cells = await reviewCells(tx, it.cityId, first.reviewId);
      const total = cells.find(({ figureId, key }) => figureId === 'feedback.received' && key['period'] === '2020-Q4');
      const found = await loadFigureByCode(tx, it.cityId, total?.code ?? '');
      expect(found?.cell.value).toBe(40);
      expect(found?.elsewhere.map(({ value }) => value)).toEqual([45]);
    });
  });

  test('the fingerprint is the same for the same data and another for one changed case', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      const print = async (): Promise<string> => (await feedbackFigures().freeze(it.ctx, request)).sha256;
      const first = await print();
      expect(await print()).toBe(first);
      await it.addCases(1, { receivedAt: '2020-11-02T08:00Z' });
      expect(await print()).not.toBe(first);
    });
  });
});

describe('thin data', () => {
  test('a source without kinds, districts and reactions says what it does not tell', async () => {
    await database.inTransaction(async (tx) => {
      const it = await feedbackFixture(tx, false);
      await it.addCases(30, {
        kind: null,
        themes: ['callback'],
        receivedAt: '2020-11-02T08:00Z',
        answeredAt: '2020-11-05T08:00Z',
        answerIsUpperBound: true,
        status: 'closed',
      });
      const review = await built(tx, {}, it);
      expect(textOf(review, 'fi', 'received')).toContain('ei kerro palautetyyppiä');
      expect(textOf(review, 'fi', 'received')).toContain('Vertailujaksolta ei ole palautteita');
      expect(textOf(review, 'sv', 'districts')).toContain('anger inte vilket område');
      expect(textOf(review, 'en', 'times')).toContain('upper bounds');
      expect(textOf(review, 'en', 'times')).toContain('The source does not tell when the city reacted');
      expect(review.trees.fi.inShort).toHaveLength(5);
    });
  });

  test('an empty period gives a review that says so', async () => {
    await database.inTransaction(async (tx) => {
      const it = await feedbackFixture(tx);
      const review = await built(tx, {}, it);
      expect(textOf(review, 'en', 'received')).toContain('No feedback in this period');
      expect(textOf(review, 'sv', 'received')).toContain('Det kom in 0 responser');
    });
  });

  test('one single case gives a review', async () => {
    await database.inTransaction(async (tx) => {
      const it = await feedbackFixture(tx);
      await it.addCases(1, { receivedAt: '2020-11-02T08:00Z', kind: 'praise' });
      expect((await built(tx, { topic: { theme: 'equality' } }, it)).edition).toBe(1);
    });
  });
});

describe('refused', () => {
  test('a period that is no quarter, that is not over, or compared with itself', async () => {
    await database.inTransaction(async (tx) => {
      const { ctx } = await feedbackFixture(tx);
      const wrong: readonly [Partial<BuildReviewRequest>, string][] = [
        [{ period: quarter('2020') }, 'reports.period-is-no-quarter'],
        [{ period: quarter('2199-Q4') }, 'reports.period-is-not-over'],
        [{ comparison: quarter('2020-Q4') }, 'reports.comparison-is-same'],
        [{ topic: { theme: 'no-such-theme' } }, 'reports.topic-is-unknown'],
        [{ topic: { words: [' '] } }, 'reports.topic-words-cannot-be-used'],
        [{ template: 'nothing' }, 'reports.template-is-unknown'],
      ];
      for (const [more, code] of wrong) {
        await expect(buildReview(ctx, { ...request, ...more }, sources)).rejects.toMatchObject({ code });
      }
    });
  });

  test('a visitor, and anyone while an import is under way', async () => {
    await database.inTransaction(async (tx) => {
      const { cityId } = await feedbackFixture(tx);
      const visitor = contextOf(tx, cityId, { kind: 'visitor' });
      await expect(buildReview(visitor, request, sources)).rejects.toMatchObject({ kind: 'signed-out' });
      const busy = [{ ...feedbackFigures(), blockers: async () => ['reports.import-is-unfinished'] }];
      await expect(buildReview(contextOf(tx, cityId), request, busy)).rejects.toMatchObject({ kind: 'conflict' });
    });
  });
});

describe('what a person writes into a review', () => {
  const narrative = (fi: string, sv = fi, en = fi) => ({ narrative: { received: [{ fi, sv, en }] } });
  const all = '{f feedback.received}';

  test('stands first in its section when it refers to figures', async () => {
    await database.inTransaction(async (tx) => {
      const review = await built(tx, narrative(`Saimme ${all}.`, `Vi fick ${all}.`, `We got ${all}.`));
      expect(textOf(review, 'sv', 'received').split('\n')[1]).toBe('Vi fick 40.');
    });
  });

  test.each([
    ['Saimme 40 palautetta.', 'C4'],
    [`Palaute väheni {pctChange ${all} {f feedback.received period=comparison}}.`, 'C5'],
    [`Eniten tuli moitteita, ${all}.`, 'C6'],
    ['{f feedback.nothing}', 'prose'],
  ])('%s does not build and stores nothing', async (fi, check) => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      const result = await buildReview(it.ctx, { ...request, ...narrative(fi) }, sources);
      expect(result.ok ? [] : result.faults.map((fault) => fault.check)).toContain(check);
      expect(await loadReview(tx, it.cityId, { template: request.template, period: '2020-Q4' })).toBeUndefined();
    });
  });

  test('another number in another language does not build', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      const wrong = narrative(`Saimme ${all}.`, `Vi fick ${all}.`, 'We got {f feedback.received period=comparison}.');
      const result = await buildReview(it.ctx, { ...request, ...wrong }, sources);
      expect(result.ok ? [] : result.faults.map(({ check, place }) => `${check} ${place}`)).toContain('C7 received/1');
    });
  });

  test('a figure whose query changed under the same number does not build', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      await built(tx, {}, it);
      const definitions = feedbackDefinitions.map((one) =>
        one.id === 'feedback.received'
          ? { ...one, sql: one.sql.replace('count(*)', 'count(distinct feedback_case_id)') }
          : one,
      );
      const result = await buildReview(it.ctx, request, [feedbackWith(definitions)]);
      expect(result.ok ? [] : result.faults.map(({ problem }) => problem)).toEqual(['meaning-changed']);
    });
  });

  test('a chart without table and summary does not build', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      const blank = { fi: '', sv: '', en: '' };
      const definitions = feedbackDefinitions.map((one) =>
        one.chart ? { ...one, summary: { alone: blank, compared: blank }, table: { ...one.table, columns: [] } } : one,
      );
      const result = await buildReview(it.ctx, request, [feedbackWith(definitions)]);
      expect(result.ok ? [] : result.faults.map((fault) => faultText(fault, 'en')).join('\n')).toMatch(
        /summary\.alone is empty[\s\S]*no columns/,
      );
    });
  });

  test('a number typed into the summary of a chart does not build', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoQuarters(tx);
      const typed = { fi: 'Niitä oli 40.', sv: 'De var 40.', en: 'There were 40.' };
      const definitions = feedbackDefinitions.map((one) =>
        one.id === 'feedback.received-by-channel' ? { ...one, summary: { alone: typed, compared: typed } } : one,
      );
      const result = await buildReview(it.ctx, request, [feedbackWith(definitions)]);
      expect(result.ok ? [] : result.faults.map(({ check }) => check)).toEqual(['C12', 'C12', 'C12']);
    });
  });
});
