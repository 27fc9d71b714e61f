import { afterAll, beforeAll, expect, test } from 'vitest';
import { medianRanks } from '../../../statistics/medians.ts';
import { quantile } from '../../../statistics/quantile.ts';
import { feedbackFixture, quarter } from '../../../../test/feedback-fixture.ts';
import { testDatabase, type TestDatabase } from '../../../../test/database.ts';
import { runFigure } from '../../reports/run-figure.store.ts';
import { feedbackDefinitions, feedbackFigures } from './index.ts';
import { anyOfWords, topicCode } from './topic.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database.close());

const source = feedbackFigures();
const request = { period: quarter('2020-Q4'), comparison: quarter('2019-Q4') };
const definition = (id: string) => {
  const found = feedbackDefinitions.find((one) => one.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};

test('times are those of plain arithmetic over the same cases', async () => {
  await database.inTransaction(async (tx) => {
    const it = await feedbackFixture(tx);
    const received = Date.parse('2020-10-05T09:00Z');
    const days = Array.from({ length: 41 }, (_, at) => ((at * 37) % 100) / 8);
    for (const each of days) {
      const answeredAt = new Date(received + each * 86_400_000).toISOString();
      await it.addCases(1, { receivedAt: '2020-10-05T09:00Z', answeredAt });
    }
    await it.addCases(5, { receivedAt: '2020-10-05T09:00Z' });
    const extract = await source.freeze(it.ctx, request);
    const rows = await runFigure(tx, definition('feedback.response-times'), extract);
    const sorted = days.toSorted((a, b) => a - b);
    const ranks = medianRanks(days.length);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      period: '2020-Q4',
      clock: 'calendar',
      target: '5',
      cases: 41,
      within: days.filter((each) => each <= 5).length,
      median: quantile(days, 0.5),
      'median-low': sorted[ranks.low - 1],
      'median-high': sorted[ranks.high - 1],
    });
    expect(Number(rows[0]?.['mean'])).toBeCloseTo(days.reduce((sum, each) => sum + each, 0) / days.length, 9);
    expect(Number(rows[0]?.['p90'])).toBeCloseTo(quantile(days, 0.9) ?? 0, 9);
  });
});

test('the year so far ends with the quarter of the review, in both years', async () => {
  await database.inTransaction(async (tx) => {
    const it = await feedbackFixture(tx);
    await it.addCases(1, { receivedAt: '2019-12-31T21:59Z' });
    await it.addCases(2, { receivedAt: '2019-12-31T22:00Z' });
    await it.addCases(3, { receivedAt: '2020-06-01T08:00Z' });
    await it.addCases(4, { receivedAt: '2020-08-01T08:00Z' });
    await it.addCases(5, { receivedAt: '2019-05-01T08:00Z' });
    const extract = await source.freeze(it.ctx, { period: quarter('2020-Q2'), comparison: quarter('2019-Q2') });
    const rows = await runFigure(tx, definition('feedback.year-so-far'), extract);
    const totals = rows.filter((row) => row['quarter'] === 'total').map((row) => [row['year'], row['cases']]);
    expect(totals.toSorted()).toEqual([
      ['2019', 5],
      ['2020', 5],
    ]);
  });
});

test('residents of the newest year before are used, and a district without feedback is there with zero', async () => {
  await database.inTransaction(async (tx) => {
    const it = await feedbackFixture(tx);
    await it.addCases(3, { receivedAt: '2020-11-01T08:00Z', district: 'kallio' });
    await it.addCases(1, { receivedAt: '2020-11-01T08:00Z' });
    const extract = await source.freeze(it.ctx, request);
    expect(extract.facts).toMatchObject({ populationYear: 2019, populationIsKnown: true, districtIsGiven: true });
    const rows = await runFigure(tx, definition('feedback.received-by-district'), extract);
    const told = rows.map((row) => [row['district'], row['cases'], row['population']]);
    expect(told).toContainEqual(['kallio', 3, 1000]);
    expect(told).toContainEqual(['munkkiniemi', 0, 2000]);
    expect(told).toContainEqual(['not-given', 1, null]);
    expect(told).toContainEqual(['total', 4, 3000]);
  });
});

test('an import under way stands in the way of a review', async () => {
  await database.inTransaction(async (tx) => {
    const it = await feedbackFixture(tx);
    expect(await source.blockers(it.ctx)).toEqual([]);
    await tx.raw(
      `insert into feedback.feedback_import (city_id, feedback_import_id, source, state, profile, files, fingerprint, started_at, progressed_at)
       values ($1::uuid, gen_random_uuid(), 'test', 'running', '{}', '[]', '', now(), now())`,
      [it.cityId],
    );
    expect(await source.blockers(it.ctx)).toEqual(['reports.import-is-unfinished']);
  });
});

test('search words are words, not patterns', () => {
  expect(anyOfWords(['a.c', 'å'])).toBe('[aA]\\.[cC]|[åÅ]');
  expect(topicCode({ words: [' Rokote ', 'JONO'] })).toBe('words:rokote,jono');
});
