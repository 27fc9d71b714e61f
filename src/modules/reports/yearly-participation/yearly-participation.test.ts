import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemoRecorded } from '../../../../demo/recorded/load-demo-recorded.ts';
import { feedbackFixture, type FeedbackFixture, quarter as period } from '../../../../test/feedback-fixture.ts';
import { testDatabase, type TestDatabase } from '../../../../test/database.ts';
import { readPdf } from '../../../../test/pdf-reader.ts';
import { languages } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { feedbackFigures } from '../../feedback/figures/index.ts';
import { buildReview } from '../build-review.ts';
import { computeReview } from '../compute-review.ts';
import { composeDraft } from '../drafts/compose-draft.ts';
import { blocksOfPlan } from '../drafts/draft-plan.ts';
import { fromStoredNumbers, toStoredNumbers } from '../drafts/stored-numbers.ts';
import { faultText } from '../fault.ts';
import { plainText } from '../prose/segment.ts';
import { reviewCells, reviewFigures } from '../read-review.store.ts';
import { loadFolderContent } from '../load-folder-content.ts';
import { recordedSource } from '../recorded/recorded-source.ts';
import { proseOf, type ReviewTree } from '../review-tree.ts';
import { reviewPdf } from '../pdf/review-pdf.ts';
import { reviewFiles } from '../write-review-folder.ts';
import { numberHistory } from '../corrections/recall.store.ts';
import { planYearlyParticipation } from './plan.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());

const sources = [feedbackFigures(), recordedSource];
const request = { template: 'yearly-participation', period: period('2020'), comparison: period('2019') };

/** Feedback in every quarter of two years, more in the second; in each district enough to be shown. */
async function twoYears(tx: Tx): Promise<FeedbackFixture> {
  const it = await feedbackFixture(tx);
  for (const [year, count] of [
    ['2019', 12],
    ['2020', 24],
  ] as const) {
    for (const [at, month] of ['02', '05', '08', '11'].entries()) {
      const receivedAt = `${year}-${month}-10T09:00Z`;
      await it.addCases(count + at, { receivedAt, answeredAt: `${year}-${month}-13T09:00Z`, district: 'kallio' });
      await it.addCases(12, {
        receivedAt,
        kind: 'praise',
        themes: ['access-to-care'],
        channel: 'phone',
        district: 'munkkiniemi',
      });
      await it.addCases(1, { receivedAt, kind: 'question', themes: ['equality'], district: 'kallio' });
    }
  }
  return it;
}

async function built(it: FeedbackFixture, more = {}) {
  const result = await buildReview(it.ctx, { ...request, ...more }, sources);
  if (!result.ok) throw new Error(result.faults.map((fault) => faultText(fault, 'en')).join('\n'));
  return result;
}

const textOf = (tree: ReviewTree, place: string): string =>
  proseOf(tree)
    .filter((one) => one.place === place || one.place.startsWith(`${place}/`))
    .map(({ segments }) => plainText(segments))
    .join('\n')
    .replaceAll('\u00a0', ' ');

const headings = (tree: ReviewTree): string[] =>
  tree.sections.map(({ heading }) => plainText(heading).replaceAll('\u00a0', ' '));

describe('a yearly report', () => {
  test('tells of the six areas in their order, each with its finding', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoYears(tx);
      await loadDemoRecorded(it.ctx);
      const { review } = await built(it);
      expect(headings(review.trees.fi)).toEqual([
        'Kaupunkilaisten tiedon ja osaamisen hyödyntäminen – Säännölliset asiakasraadit: 19 kappaletta',
        'Yhdenvertainen kaupunkilaisten osallisuus: yhdenvertaisuutta koski 2,6 % palautteista',
        'Alueellinen vaikuttaminen – Osallistuvan budjetoinnin määräraha 2018–2019: 4 400 000 euroa',
        'Kaupunkilaisten omaehtoinen toiminta – Vapaaehtoistehtäviä mielekkäinä pitävät 2019–2020: yli 90 %',
        'Asioinnin asiakaskeskeisyys: palautetta tuli 45 % enemmän kuin vuonna 2019',
        'Osallisuutta tukevat rakenteet – Vaikuttamistoimielinten hyvät vaikuttamismahdollisuudet: yli 50 %',
        'Mitä tiedoista puuttuu',
        'Miten luvut on koottu',
      ]);
    });
  });

  test('says approximations as the source says them, in every language', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoYears(tx);
      await loadDemoRecorded(it.ctx);
      const { review } = await built(it);
      expect(textOf(review.trees.fi, 'area-5')).toContain(
        'Pikapalautelaitteilla annettiin 74 000 palautetta vuonna 2020. Pikapalautelaitteilla annettiin yli 180 000 palautetta vuosina 2019–2020.',
      );
      expect(textOf(review.trees.sv, 'area-5')).toContain('Antalet klagomål och anmärkningar år 2020 var cirka 700.');
      expect(textOf(review.trees.en, 'area-4')).toContain('over 90% found their tasks meaningful in 2019–2020');
      const cells = await reviewCells(tx, it.cityId, review.reviewId);
      const quick = cells.find(
        ({ figureId, key }) => figureId === 'recorded.quick-feedback' && key['time'] === '2019-2020',
      );
      expect(quick).toMatchObject({ value: 180_000, qualifier: 'over', unit: 'cases' });
      const history = quick ? await numberHistory(tx, it.cityId, quick) : [];
      expect(history).toMatchObject([{ value: 180_000, qualifier: 'over' }]);
    });
  });

  test('says which figures are older than the year, and does not tell those of later years', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoYears(tx);
      await loadDemoRecorded(it.ctx);
      const { review } = await built(it);
      expect(textOf(review.trees.en, 'area-3')).toMatch(/The latest is older for: Money for participatory budgeting/);
      const figures = await reviewFigures(tx, it.cityId, review.reviewId);
      expect(figures.map(({ definition }) => definition.id)).not.toContain('recorded.inclusion-respondents');
    });
  });

  test('keeps with each recorded number where it stands', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoYears(tx);
      await loadDemoRecorded(it.ctx);
      const { review } = await built(it);
      const figures = await reviewFigures(tx, it.cityId, review.reviewId);
      const reports = figures.find(({ definition }) => definition.id === 'recorded.social-reports');
      expect(reports?.definition.origins).toMatchObject([
        { key: { time: '2017-2021' }, document: expect.stringContaining('osallisuussuunnitelmien toteutuminen') },
      ]);
      expect(reports?.extract).toMatchObject({ source: 'recorded', method: 'recorded-extract-1' });
      expect(JSON.stringify(reports)).not.toContain('test');
    });
  });

  test('is a folder whose pages show the documents of recorded numbers', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoYears(tx);
      await loadDemoRecorded(it.ctx);
      const { review } = await built(it);
      const content = await loadFolderContent(tx, it.cityId, { reviewId: review.reviewId });
      if (!content) throw new Error('the folder has no content');
      const files = reviewFiles(content, '');
      const figure = files.get('fi/figures/recorded.interview-means.html') ?? '';
      expect(figure).toContain('Mistä luku on: loka–joulukuu 2020, Tulin kuulluksi käynnillä');
      expect(figure).toContain('Asiakashaastattelut 1.12.–31.12.2020.');
      expect(files.get('fi/index.html')).toContain('Sosiaalisen raportoinnin raportit');
      expect(files.get('fi/index.html')).toContain('kaupungin asiakirjat ja muut järjestelmät');
      const printed = readPdf(reviewPdf(content, 'fi', { baseUrl: 'https://palaute.example', theme: 'neutral' }));
      const text = printed.tree.text.replaceAll(/[\u00ad\u2060]/g, '').replaceAll(/\s+/g, ' ');
      expect(text).toMatch(/Pikapalautteet\s*2019–2020\s*yli 180 000 palautetta\s*F-[0-9A-Z]{5}/);
      expect(files.get('data/recorded.quick-feedback.csv')).toMatch(/2019-2020,.*,180000,cases,,over,F-/);
    });
  });

  test('is the same when it is read from the parts of a draft and its stored numbers', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoYears(tx);
      await loadDemoRecorded(it.ctx);
      const { review, computed } = await built(it);
      const kept = fromStoredNumbers(JSON.parse(JSON.stringify(toStoredNumbers(computed))));
      const parts = blocksOfPlan(planYearlyParticipation(kept)).map((part) => ({
        ...part,
        version: 1,
        isRemoved: false,
        byTemplate: true,
        savedAt: it.ctx.now,
      }));
      const { trees, faults } = composeDraft(kept, parts);
      expect(faults).toEqual([]);
      const said = (tree: ReviewTree): string[] => proseOf(tree).map(({ segments }) => plainText(segments));
      for (const language of languages) expect(said(trees[language])).toEqual(said(review.trees[language]));
    });
  });

  test('has the sums of its quarters', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoYears(tx);
      const year = await built(it);
      const countOf = (figures: typeof year.computed.figures, id: string, codes: Record<string, string>): number => {
        const cells = [...(figures.get(id)?.cells.values() ?? [])];
        return cells.find(({ key }) => Object.entries(codes).every(([name, code]) => key[name] === code))?.value ?? NaN;
      };
      const compared = [
        ['feedback.received', {}],
        ['feedback.received-by-kind', { kind: 'complaint' }],
        ['feedback.received-by-theme', { theme: 'access-to-care' }],
        ['feedback.received-by-channel', { channel: 'phone' }],
        // The districts are small, so the quarters hide what the year may show: their total is not hidden.
        ['feedback.received-by-district', { district: 'total' }],
        ['feedback.equality-and-accessibility', { matter: 'equality' }],
        ['feedback.response-times', { clock: 'calendar' }],
      ] as const;
      for (const of of ['2020', '2019']) {
        const quarters = [];
        for (const code of ['Q1', 'Q2', 'Q3', 'Q4']) {
          const outcome = await computeReview(
            it.ctx,
            { template: 'quarterly-feedback', period: period(`${of}-${code}`) },
            sources,
          );
          if (!outcome.ok) throw new Error('a quarter has faults');
          quarters.push({ code: `${of}-${code}`, figures: outcome.computed.figures });
        }
        for (const [id, codes] of compared) {
          const sum = quarters.reduce(
            (all, { code, figures }) => all + countOf(figures, id, { ...codes, period: code, measure: 'cases' }),
            0,
          );
          expect(countOf(year.computed.figures, id, { ...codes, period: of, measure: 'cases' }), `${id} ${of}`).toBe(
            sum,
          );
          expect(sum, id).toBeGreaterThan(0);
        }
        const whole = { year: of, quarter: 'total', through: 'q4', measure: 'cases' };
        expect(countOf(year.computed.figures, 'feedback.year-so-far', whole)).toBe(
          countOf(year.computed.figures, 'feedback.received', { period: of }),
        );
      }
    });
  });

  test('of a city without recorded figures says for each area that nothing is recorded, and in the plan what to do', async () => {
    await database.inTransaction(async (tx) => {
      const it = await twoYears(tx);
      const { review, computed } = await built(it);
      expect(headings(review.trees.en)[3]).toBe('Self-initiated activity of residents: no figures have been recorded');
      expect(textOf(review.trees.fi, 'area-4')).toContain('Tältä osa-alueelta ei ole kirjattu lukuja.');
      expect(textOf(review.trees.fi, 'missing')).toContain('alueellinen vaikuttaminen');
      const plan = planYearlyParticipation(computed);
      expect(plan.sections.filter(({ advice }) => advice !== undefined).map(({ id }) => id)).toEqual([
        'area-1',
        'area-3',
        'area-4',
        'area-6',
      ]);
      for (const language of languages) {
        const advice = plan.sections.find(({ id }) => id === 'area-4')?.advice?.[language] ?? '';
        expect(advice).not.toBe('');
        const printed = proseOf(review.trees[language]).map(({ segments }) => plainText(segments));
        expect(printed).not.toContain(advice);
      }
    });
  });

  test('of a city without feedback tells what was recorded and says that the feedback is missing', async () => {
    await database.inTransaction(async (tx) => {
      const it = await feedbackFixture(tx);
      await loadDemoRecorded(it.ctx);
      const { review } = await built(it);
      expect(textOf(review.trees.en, 'area-5')).toContain('1,812');
      expect(textOf(review.trees.en, 'missing')).toContain('There is nothing from the feedback system in 2020.');
    });
  });

  test('tells of a year, not of a quarter', async () => {
    await database.inTransaction(async (tx) => {
      const it = await feedbackFixture(tx);
      await expect(buildReview(it.ctx, { ...request, period: period('2020-Q4') }, sources)).rejects.toMatchObject({
        code: 'reports.period-is-no-year',
      });
    });
  });
});
