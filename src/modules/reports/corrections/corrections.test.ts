import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedbackFixture, quarter } from '../../../../test/feedback-fixture.ts';
import { testDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type FigureDefinition } from '../../../kernel/figure.ts';
import { type Context } from '../../../platform/context.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type FigureSource } from '../../../platform/figure-source.ts';
import { feedbackDefinitions, feedbackFigures } from '../../feedback/figures/index.ts';
import { buildReview, type BuildReviewRequest, faultText, figureBlock, figureCsv, plainText } from '../index.ts';
import { reviewCells, reviewFigures } from '../read-review.store.ts';
import { type Review } from '../review.ts';
import { type CorrectionNote } from './correction.ts';
import { listCorrections, loadCorrection } from './correction.store.ts';
import { recalledNumbers, recallOf } from './recall.store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());

const request = { template: 'quarterly-feedback', period: quarter('2020-Q4'), comparison: quarter('2019-Q4') };
const late: CorrectionNote = {
  kind: 'revision',
  severity: 'minor',
  reason: { fi: 'Myöhässä kirjattuja.', sv: 'Sent registrerade.', en: 'Registered late.' },
};

interface Office {
  readonly ctx: Context;
  /** Adds complaints that were received in the fourth quarter of a year. */
  add(count: number, year?: number): Promise<void>;
  attempt(
    more?: Partial<BuildReviewRequest>,
    definitions?: readonly FigureDefinition[],
  ): ReturnType<typeof buildReview>;
  publish(more?: Partial<BuildReviewRequest>, definitions?: readonly FigureDefinition[]): Promise<Review>;
}

/** A city with feedback; every publication is an hour after the one before. */
const feedbackWith = (definitions: readonly FigureDefinition[]): FigureSource => ({
  ...feedbackFigures(),
  freeze: async (ctx, asked) => ({ ...(await feedbackFigures().freeze(ctx, asked)), definitions }),
});

const inOffice = (work: (office: Office) => Promise<void>) => () =>
  database.inTransaction(async (tx) => {
    const { ctx, addCases } = await feedbackFixture(tx, false);
    const add = (count: number, year = 2020): Promise<void> =>
      addCases(count, {
        receivedAt: `${year}-11-02T08:00Z`,
        answeredAt: `${year}-11-05T08:00Z`,
        themes: ['callback'],
        responseWorkingDays: 3,
      });
    await add(40);
    await add(20, 2019);
    let hours = 0;
    const attempt: Office['attempt'] = (more = {}, definitions = feedbackDefinitions) => {
      hours += 1;
      const later = { ...ctx, now: new Date(ctx.now.getTime() + hours * 3_600_000) };
      return buildReview(later, { ...request, ...more }, [feedbackWith(definitions)]);
    };
    const publish: Office['publish'] = async (more, definitions) => {
      const built = await attempt(more, definitions);
      if (!built.ok) throw new Error(built.faults.map((fault) => faultText(fault, 'en')).join('\n'));
      return built.review;
    };
    await work({ ctx, add, attempt, publish });
  });

const byKind = 'feedback.received-by-kind';
/** How many in its own period and, when it has one, in its comparison; the last column is a share. */
const totalCells = (review: Review) => figureBlock(review.trees.fi, byKind)?.table.totals[0]?.cells.slice(0, -1) ?? [];
const totals = (review: Review) => totalCells(review).map(({ value, status }) => [value, status]);
const codeOf = (review: Review, at = 0): string => totalCells(review)[at]?.code ?? '';

describe('a published number that comes out otherwise', () => {
  test(
    'is not published without a word, and the refusal names it and what to do',
    inOffice(async ({ ctx, add, attempt, publish }) => {
      await publish();
      await add(5);
      const refused = await attempt();
      const texts = refused.ok ? [] : refused.faults.map((fault) => faultText(fault, 'fi'));
      expect(refused.ok ? [] : [...new Set(refused.faults.map(({ check }) => check))]).toEqual(['C10']);
      const own = texts.find((text) => text.startsWith(`C10 ${byKind}:`));
      expect(own).toMatch(/F-\w+ .*40 → 45.*Kerro syy/);
      expect(await listCorrections(ctx.tx, ctx.cityId)).toEqual([]);
    }),
  );

  test(
    'is published with r, its reason and its old and new code; numbers that stayed have no mark',
    inOffice(async ({ ctx, add, publish }) => {
      const first = await publish();
      await add(5);
      const second = await publish({ correction: { ...late, kind: 'error', foundBy: 'Lukija' } });
      expect(totals(second)).toEqual([
        [45, 'r'],
        [20, undefined],
      ]);
      const [head] = await listCorrections(ctx.tx, ctx.cityId);
      expect(head).toMatchObject({ kind: 'error', foundBy: 'Lukija', from: { edition: 1 }, to: { edition: 2 } });
      const correction = await loadCorrection(ctx.tx, ctx.cityId, head?.correctionId ?? '');
      expect(correction?.changed).toContainEqual(
        expect.objectContaining({ codeFrom: codeOf(first), codeTo: codeOf(second), old: 40, new: 45, status: 'r' }),
      );
      expect(correction?.changed.every(({ figureId }) => figureId !== 'reports.derived')).toBe(true);
      expect(correction?.changed).toHaveLength(head?.cells ?? 0);
      const figures = await reviewFigures(ctx.tx, ctx.cityId, second.reviewId);
      const figure = figures.find(({ definition }) => definition.id === byKind);
      if (!figure) throw new Error('no figure');
      const csv = figureCsv(figure, await reviewCells(ctx.tx, ctx.cityId, second.reviewId));
      expect(csv).toContain(`45,cases,r,${codeOf(second)}`);
    }),
  );

  test(
    'in a third edition: compared with the second; without a change there is neither mark nor correction',
    inOffice(async ({ ctx, add, publish }) => {
      const first = await publish();
      await add(5);
      await publish({ correction: late });
      const third = await publish({ correction: late });
      expect(totals(third)[0]).toEqual([45, undefined]);
      expect(await listCorrections(ctx.tx, ctx.cityId)).toHaveLength(1);
      await add(2);
      const fourth = await publish({ correction: { ...late, kind: 'error' } });
      expect(totals(fourth)[0]).toEqual([47, 'r']);
      const recalled = await recalledNumbers(ctx.tx, ctx.cityId, first.reviewId);
      const [newest] = await listCorrections(ctx.tx, ctx.cityId);
      expect(recalled.get(codeOf(first))).toMatchObject({ value: 40, now: 47, correctionId: newest?.correctionId });
      expect(newest?.from.edition).toBe(3);
    }),
  );

  test(
    'is found wherever it is quoted: in the other edition, in another review, and in what was computed from it',
    inOffice(async ({ ctx, add, publish }) => {
      await publish({ period: quarter('2019-Q4'), comparison: undefined });
      const second = await publish();
      await add(3, 2019);
      const third = await publish({ period: quarter('2019-Q4'), comparison: undefined, correction: late });
      expect(totals(third)).toEqual([[23, 'r']]);
      const recalled = await recalledNumbers(ctx.tx, ctx.cityId, second.reviewId);
      expect(recalled.get(codeOf(second, 1))).toMatchObject({ value: 20, now: 23, codeNow: codeOf(third) });
      expect(recalled.has(codeOf(second))).toBe(false);
      expect((await recalledNumbers(ctx.tx, ctx.cityId, third.reviewId)).size).toBe(0);
      const [head] = await listCorrections(ctx.tx, ctx.cityId);
      const correction = await loadCorrection(ctx.tx, ctx.cityId, head?.correctionId ?? '');
      const old = correction?.changed.map(({ codeFrom }) => codeFrom) ?? [];
      const quoted = await recallOf(ctx.tx, ctx.cityId, old);
      expect([...new Set(quoted.map(({ review }) => `${review.period}/${review.edition}`))]).toEqual([
        '2020-Q4/1',
        '2019-Q4/1',
      ]);
      expect(quoted.some(({ isComputed, review }) => isComputed && review.period === '2020-Q4')).toBe(true);
      expect(await recallOf(ctx.tx, ctx.cityId, ['F-00000'])).toEqual([]);
    }),
  );

  test(
    'that is corrected back to what an old edition printed is right there again',
    inOffice(async ({ ctx, add, publish }) => {
      const first = await publish();
      await add(5);
      await publish({ correction: late });
      await ctx.tx.run(sql`
        delete from feedback.feedback_case_theme where city_id = ${ctx.cityId} and feedback_case_id in (
          select feedback_case_id from feedback.feedback_case where city_id = ${ctx.cityId} order by source_id::integer desc limit 5)
      `);
      await ctx.tx.run(sql`
        delete from feedback.feedback_case where city_id = ${ctx.cityId} and source_id::integer > 60
      `);
      expect(totals(await publish({ correction: late }))[0]).toEqual([40, 'r']);
      expect((await recalledNumbers(ctx.tx, ctx.cityId, first.reviewId)).has(codeOf(first))).toBe(false);
    }),
  );
});

/** The figures of feedback, with one that counts twice as much of others. */
const definedAnew = (id: string): readonly FigureDefinition[] =>
  feedbackDefinitions.map((one) =>
    one.id === id
      ? {
          ...one,
          definition: 2,
          sql: one.sql.replace('count(*)', '2 * count(*)'),
          population: { ...one.population, code: 'other', label: { fi: 'Muut', sv: 'Andra', en: 'Others' } },
        }
      : one,
  );

describe('a figure that counts otherwise', () => {
  const redefined = definedAnew(byKind);

  test(
    'and stands in no table says so where the prose quotes it, in each language',
    inOffice(async ({ publish }) => {
      await publish();
      const { trees } = await publish({}, definedAnew('feedback.received'));
      const notes = trees.sv.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'note' ? [plainText(block.segments)] : [])),
      );
      expect(notes.filter((note) => note.includes('nu används definition 2, tidigare 1'))).not.toEqual([]);
    }),
  );

  test(
    'is published behind a break mark, without a correction, and says so under its table',
    inOffice(async ({ ctx, publish }) => {
      await publish();
      const second = await publish({}, redefined);
      expect(totals(second)).toEqual([
        [80, 'b'],
        [40, 'b'],
      ]);
      const notes = figureBlock(second.trees.en, byKind)?.notes.join(' ');
      expect(notes).toContain('now definition 2, before it was 1');
      expect(notes).toContain('now count another population: others, before ');
      expect(await listCorrections(ctx.tx, ctx.cityId)).toEqual([]);
      // The next edition of the same review stands behind the same break.
      expect(totals(await publish({}, redefined))[0]).toEqual([80, 'b']);
    }),
  );

  test(
    'under the new definition a changed number is revised as any other',
    inOffice(async ({ add, attempt, publish }) => {
      await publish();
      await publish({}, redefined);
      await add(1);
      expect((await attempt({}, redefined)).ok).toBe(false);
      expect(totals(await publish({ correction: late }, redefined))).toEqual([
        [82, 'r'],
        [40, 'b'],
      ]);
    }),
  );
});

test('reviews of two years of the same data never disagree about a number that both publish', async () => {
  await database.inTransaction(async (tx) => {
    const { ctx, cityId, addCases } = await feedbackFixture(tx);
    await tx.run(sql`
      insert into city.district_population (city_id, district_id, year, age_group, language, population)
      select city_id, district_id, 2020, age_group, language, population + 700
      from city.district_population where city_id = ${cityId}
    `);
    for (const [at, year] of [2018, 2019, 2020].entries()) {
      for (const [month, district] of ['kallio', 'munkkiniemi', undefined].entries()) {
        await addCases(3 + at * 4 + month, {
          receivedAt: `${year}-${10 + month}-03T08:00Z`,
          reactedAt: `${year}-${10 + month}-04T08:00Z`,
          answeredAt: `${year}-${10 + month}-0${5 + month}T08:00Z`,
          responseWorkingDays: 2 + month,
          kind: month === 0 ? 'praise' : 'complaint',
          themes: month === 2 ? [] : ['callback', 'equality'],
          ...(district === undefined ? {} : { district }),
        });
      }
    }
    const topic = { theme: 'equality' };
    for (const [period, comparison] of [
      ['2019-Q4', '2018-Q4'],
      ['2020-Q4', '2019-Q4'],
      ['2020-Q4', '2020-Q3'],
    ] as const) {
      const built = await buildReview(
        ctx,
        { template: request.template, period: quarter(period), comparison: quarter(comparison), topic },
        [feedbackFigures()],
      );
      expect(built.ok ? [] : built.faults.map((fault) => faultText(fault, 'en'))).toEqual([]);
    }
  });
});
