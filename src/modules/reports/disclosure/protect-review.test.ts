import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, feedbackFixture, quarter } from '../../../../test/feedback-fixture.ts';
import { testDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type Language, languages } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { feedbackFigures } from '../../feedback/figures/index.ts';
import { computeReview } from '../compute-review.ts';
import { type ComputedReview } from '../computed-review.ts';
import { fromStoredNumbers, toStoredNumbers } from '../drafts/stored-numbers.ts';
import {
  buildReview,
  type BuildReviewRequest,
  faultText,
  figureBlock,
  loadFolderContent,
  loadReview,
  plainText,
  proseOf,
  type Review,
  reviewCells,
  reviewFiles,
} from '../index.ts';
import { reviewWorkbook } from '../open-data/index.ts';
import { publishReview } from '../publish-review.ts';
import { newKeyStatement } from '../release/keys.ts';
import { cityId as releasingCity, newSigner, releaseOf } from '../release/release-fixture.ts';
import { verifyRelease } from '../release/verify-release.ts';
import { templateOf } from '../templates.ts';
import { changeDisclosureRule } from './change-disclosure-rule.ts';
import { ruleInForce } from './protect-review.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());

const request: BuildReviewRequest = { template: 'quarterly-feedback', period: quarter('2020-Q4') };
const sources = [feedbackFigures()];
const figureId = 'feedback.received-by-district';
const facts = { receivedAt: '2020-11-02T08:00Z', kind: 'complaint', themes: ['callback'] };

/** Feedback by district; what is left has none. 7 and 31 come about nowhere else. */
async function cityWith(tx: Tx, kallio: number, munkkiniemi: number, elsewhere: number) {
  const it = await feedbackFixture(tx);
  await it.addCases(kallio, { ...facts, district: 'kallio' });
  await it.addCases(munkkiniemi, { ...facts, district: 'munkkiniemi' });
  await it.addCases(elsewhere, facts);
  return it;
}

type City = Awaited<ReturnType<typeof cityWith>>;

async function built({ ctx }: City, more: Partial<BuildReviewRequest> = {}): Promise<Review> {
  const result = await buildReview(ctx, { ...request, ...more }, sources);
  if (!result.ok) throw new Error(result.faults.map((fault) => faultText(fault, 'en')).join('\n'));
  return result.review;
}

async function computed({ ctx }: City): Promise<ComputedReview> {
  const outcome = await computeReview(ctx, request, sources);
  if (!outcome.ok) throw new Error(outcome.faults.map((fault) => faultText(fault, 'en')).join('\n'));
  return outcome.computed;
}

const publish = ({ ctx }: City, numbers: ComputedReview) =>
  publishReview(ctx, numbers, templateOf(numbers.template).plan(numbers));

/** District by name with its count, or its mark. */
const rowsOf = (review: Review, language: Language = 'en') =>
  Object.fromEntries(
    (figureBlock(review.trees[language], figureId)?.table.rows ?? []).map(({ code, cells }) => [
      code,
      cells[0]?.value ?? cells[0]?.status,
    ]),
  );

const textOf = (review: Review, language: Language): string =>
  proseOf(review.trees[language])
    .filter(({ place }) => place.startsWith('districts'))
    .map(({ segments }) => plainText(segments))
    .join('\n');

/** Every number and every text in a value of any shape. */
function leavesOf(value: unknown): unknown[] {
  if (value instanceof Map) return [...value.values()].flatMap(leavesOf);
  if (value instanceof Date) return [];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

describe('a review with hidden districts', () => {
  test('holds the hidden numbers in no tree, cell, draft, page or file, and nothing computed from them', async () => {
    await database.inTransaction(async (tx) => {
      const it = await cityWith(tx, 7, 113, 31);
      const numbers = await computed(it);
      const review = await built(it);
      expect(rowsOf(review)).toEqual({ kallio: 'c', munkkiniemi: 113, 'not-given': 'c' });
      const cells = await reviewCells(tx, it.cityId, review.reviewId);
      const content = await loadFolderContent(tx, it.cityId, { reviewId: review.reviewId });
      if (!content) throw new Error('there is no folder');
      const files = reviewFiles(content, '');
      // The districts have 1,000 and 2,000 residents: 7 cases are 7 for each thousand.
      const secrets = new Set<unknown>([7, 31, '7', '31']);
      for (const kept of [review.trees, cells, toStoredNumbers(numbers), content.figures, content.cells]) {
        expect(leavesOf(kept).filter((leaf) => secrets.has(leaf))).toEqual([]);
      }
      const printed = [...files].flatMap(([path, bytes]): [string, string][] =>
        typeof bytes === 'string' && path !== 'style.css' ? [[path, bytes]] : [],
      );
      for (const language of languages) {
        const { sheets } = reviewWorkbook(content, language);
        const values = sheets
          .flatMap(({ table }) => (table?.rows ?? []).flatMap(({ cells: own }) => own))
          .flatMap((cell) => (typeof cell === 'object' && 'value' in cell ? [cell.value] : []));
        expect(values.filter((value) => secrets.has(value))).toEqual([]);
      }
      const leaks = printed.flatMap(([path, text]) =>
        [...text.matchAll(/(?:value="|"value":|>|,)(?:7|31)(?:\.0)?(?="|,|}|<|\r?\n)/g)].map(
          ([found]) => `${path}: ${found}`,
        ),
      );
      expect(leaks).toEqual([]);
      expect(
        printed
          .filter(([path]) => path.endsWith(`${figureId}.csv`))
          .map(([, text]) => text)
          .join(''),
      ).toContain(',cases,c,');
      const ledger = await tx.rows(sql<{ row: unknown }>`
        select to_jsonb(released) as row from reports.disclosure_release as released where city_id = ${it.cityId}
      `);
      expect(leavesOf(ledger).filter((leaf) => secrets.has(leaf))).toEqual([]);
    });
  });

  test('makes a release that anyone can verify', async () => {
    await database.inTransaction(async (tx) => {
      const it = await cityWith(tx, 7, 113, 31);
      const { reviewId } = await built(it);
      const content = await loadFolderContent(tx, it.cityId, { reviewId });
      if (!content) throw new Error('there is no folder');
      const signer = newSigner();
      const at = content.review.builtAt;
      const release = releaseOf(content, at, [], newKeyStatement(releasingCity, signer, at), signer);
      expect(verifyRelease(release).findings).toEqual([]);
    });
  });

  test('says under the table what the mark means and by which basis, in three languages', async () => {
    await database.inTransaction(async (tx) => {
      const review = await built(await cityWith(tx, 7, 113, 31));
      const notes = (language: Language) => figureBlock(review.trees[language], figureId)?.notes.join(' ');
      expect(notes('fi')).toContain('pienempiä kuin 10');
      expect(notes('sv')).toContain('mindre än 10');
      expect(notes('en')).toContain('Numbers below 10 are marked so');
      expect(notes('en')).toContain('the default of the system');
      for (const language of languages)
        expect(figureBlock(review.trees[language], figureId)?.chart?.hasHidden).toBe(true);
      expect(textOf(review, 'en')).toContain('Of the districts that are shown');
      expect(textOf(review, 'sv')).toContain('Alla områdens tal visas inte');
    });
  });

  test('says that no district can be shown where that is so', async () => {
    await database.inTransaction(async (tx) => {
      const review = await built(await cityWith(tx, 4, 3, 5));
      expect(textOf(review, 'en')).toContain('no district can be shown');
      expect(figureBlock(review.trees.en, figureId)).toBeUndefined();
    });
  });

  test('shows all when none is small, and then says nothing of hiding', async () => {
    await database.inTransaction(async (tx) => {
      const review = await built(await cityWith(tx, 12, 113, 31));
      expect(rowsOf(review)).toEqual({ kallio: 12, munkkiniemi: 113, 'not-given': 31 });
      expect(figureBlock(review.trees.en, figureId)?.notes.join(' ')).not.toContain('not shown');
      expect(textOf(review, 'en')).not.toContain('Not all districts');
    });
  });

  test.each([
    ['{f feedback.received-by-district district=kallio}', 'cell-is-hidden'],
    ['{share {f feedback.received-by-district district=kallio} {f feedback.received}}', 'cell-is-hidden'],
    ['{max feedback.received-by-district over=district}', 'ranking-has-hidden'],
    ['{rank feedback.received-by-district over=district district=munkkiniemi}', 'ranking-has-hidden'],
    ['{top feedback.received-by-district over=district measure=per-thousand}', 'ranking-has-hidden'],
  ])('refuses %s in words', async (reference, problem) => {
    await database.inTransaction(async (tx) => {
      const it = await cityWith(tx, 7, 113, 31);
      const prose = `${reference}.`;
      const narrative = { received: [{ fi: prose, sv: prose, en: prose }] };
      const result = await buildReview(it.ctx, { ...request, narrative }, sources);
      const faults = result.ok ? [] : result.faults;
      expect(faults.map((fault) => fault.problem)).toContain(problem);
      for (const language of languages) {
        for (const fault of faults) expect(faultText(fault, language)).not.toMatch(/: [a-z-]+$/);
      }
    });
  });
});

describe('the ledger', () => {
  test('keeps hidden in a later review what an earlier one hid, also as its comparison', async () => {
    await database.inTransaction(async (tx) => {
      const it = await cityWith(tx, 7, 113, 31);
      await built(it);
      await it.addCases(60, { ...facts, receivedAt: '2021-02-02T08:00Z', district: 'kallio' });
      await it.addCases(60, { ...facts, receivedAt: '2021-02-02T08:00Z', district: 'munkkiniemi' });
      const later = await built(it, { period: quarter('2021-Q1'), comparison: quarter('2020-Q4') });
      const rows = figureBlock(later.trees.en, figureId)?.table.rows ?? [];
      expect(
        rows.map(({ code, cells }) => [code, ...cells.slice(0, 2).map((cell) => cell.value ?? cell.status)]),
      ).toEqual([
        ['kallio', 60, 'c'],
        ['munkkiniemi', 60, 113],
        ['not-given', 0, 'c'],
      ]);
    });
  });

  test('refuses an approved draft when what was published meanwhile would give its secret away, and takes it with new numbers', async () => {
    await database.inTransaction(async (tx) => {
      const it = await cityWith(tx, 3, 40, 60);
      // The draft hides 3 and 40, and shows 60. It is kept as JSON between two looks at it.
      const kept = toStoredNumbers(await computed(it));
      const draft = fromStoredNumbers(JSON.parse(JSON.stringify(kept)));
      await it.addCases(30, { ...facts, district: 'munkkiniemi' });
      // Meanwhile an edition hides 3 and 60 of 133, and shows 70.
      expect(rowsOf(await built(it))).toEqual({ kallio: 'c', munkkiniemi: 70, 'not-given': 'c' });
      const refused = await publish(it, draft);
      const faults = refused.ok ? [] : refused.faults;
      expect(faults.map(({ check, place }) => `${check} ${place}`)).toContain(
        `C13 ${figureId} period=2020-Q4 district=kallio measure=cases`,
      );
      expect(faultText(faults[0] ?? { check: 'C13', place: '', problem: '', facts: {} }, 'fi')).toMatch(
        /Päivitä luonnoksen luvut/,
      );
      expect((await loadReview(tx, it.cityId, { template: request.template, period: '2020-Q4' }))?.edition).toBe(1);
      const renewed = await publish(it, await computed(it));
      expect(renewed.ok && rowsOf(renewed.review)).toEqual({ kallio: 'c', munkkiniemi: 70, 'not-given': 'c' });
    });
  });

  test('of one city knows nothing of another', async () => {
    await database.inTransaction(async (tx) => {
      await built(await cityWith(tx, 7, 113, 31));
      expect(rowsOf(await built(await cityWith(tx, 113, 31, 7)))).toEqual({
        kallio: 113,
        munkkiniemi: 'c',
        'not-given': 'c',
      });
    });
  });
});

describe('the rule', () => {
  const rule = (validFrom: string, thresholdPublic: number) => ({
    validFrom,
    thresholdInside: 3,
    thresholdPublic,
    legalSource: { fi: 'kaupungin päätös', sv: 'stadens beslut', en: 'decision of the city' },
  });

  test('of the city holds from its day on; a later one is not in force yet', async () => {
    await database.inTransaction(async (tx) => {
      const it = await cityWith(tx, 7, 113, 31);
      expect((await ruleInForce(it.ctx)).thresholdPublic).toBe(10);
      await changeDisclosureRule(it.ctx, rule('2020-01-01', 6));
      await changeDisclosureRule(it.ctx, rule('2199-01-01', 20));
      expect((await ruleInForce(it.ctx)).thresholdPublic).toBe(6);
      const review = await built(it);
      expect(rowsOf(review)).toEqual({ kallio: 7, munkkiniemi: 113, 'not-given': 31 });
    });
  });

  test('that is lowered does not uncover what was hidden', async () => {
    await database.inTransaction(async (tx) => {
      const it = await cityWith(tx, 7, 113, 31);
      await built(it);
      await changeDisclosureRule(it.ctx, rule('2020-01-01', 3));
      expect(rowsOf(await built(it))).toEqual({ kallio: 'c', munkkiniemi: 113, 'not-given': 'c' });
    });
  });

  test('that is raised hides what was shown, though it was public once, and refuses nothing for it', async () => {
    await database.inTransaction(async (tx) => {
      const it = await cityWith(tx, 12, 113, 31);
      await built(it);
      await changeDisclosureRule(it.ctx, rule('2020-01-01', 15));
      expect(rowsOf(await built(it))['kallio']).toBe('c');
    });
  });

  test('is changed by nobody without the right', async () => {
    await database.inTransaction(async (tx) => {
      const { cityId } = await feedbackFixture(tx);
      const visitor = contextOf(tx, cityId, { kind: 'visitor' });
      await expect(changeDisclosureRule(visitor, rule('2020-01-01', 3))).rejects.toMatchObject({ kind: 'signed-out' });
    });
  });
});
