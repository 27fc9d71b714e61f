import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../src/platform/db/sql.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { loadDemoCity } from '../city/load-demo-city.ts';
import { demoPlaces } from './demo-places.ts';
import { generateFeedback } from './generate-feedback.ts';
import { loadDemoFeedback, splitAtInbox } from './load-demo-feedback.ts';
import { loadDemoCases } from '../cases/load-demo-cases.ts';
import { feedbackPermissions } from '../../src/modules/feedback/permissions.ts';
import { keyRingInMemory, sealerWith } from '../../src/platform/sealing/index.ts';
import { printedNumbers } from './seed-facts.ts';

let testing: TestDatabase;
let folder: string;
let cityId: string;

beforeAll(async () => {
  testing = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-demo-'));
  ({ cityId } = await testing.database.transaction(loadDemoCity));
});
afterAll(async () => {
  await testing.close();
  await rm(folder, { recursive: true });
});

interface StoredCounts {
  readonly cases: number;
  readonly generated: number;
  readonly in_autumn: number;
  readonly answered_in_autumn: number;
  readonly influenza_in_autumn: number;
  readonly mean_days: number;
}

const storedCounts = () =>
  testing.database.transaction((tx) =>
    tx.one(sql<StoredCounts>`
      with autumn as (
        select * from feedback.feedback_case
        where city_id = ${cityId}
          and received_at >= timestamptz '2020-10-01 00:00 Europe/Helsinki'
          and received_at < timestamptz '2021-01-01 00:00 Europe/Helsinki'
      )
      select
        (select count(*)::int from feedback.feedback_case where city_id = ${cityId}) as cases,
        (select count(*)::int from feedback.feedback_case where city_id = ${cityId} and is_generated) as generated,
        (select count(*)::int from autumn) as in_autumn,
        (select count(answered_at)::int from autumn) as answered_in_autumn,
        (select count(*)::int from autumn
          join feedback.feedback_case_theme using (city_id, feedback_case_id)
          join city.theme using (city_id, theme_id)
          where theme.code = 'influenza-vaccinations') as influenza_in_autumn,
        (select avg(extract(epoch from answered_at - received_at) / 86400)::float8 from autumn) as mean_days
    `),
  );

describe('loading the feedback of the demonstration', () => {
  const cases = generateFeedback(demoPlaces());
  const loadCases = () =>
    loadDemoCases(testing.database, cityId, splitAtInbox(cases).handledHere, {
      permissions: feedbackPermissions,
      sealer: sealerWith(keyRingInMemory()),
      staff: [],
    });

  test('stores every case with its history and rejects nothing', async () => {
    const told: number[] = [];
    const outcome = await loadDemoFeedback(testing.database, cityId, {
      folder,
      onProgress: ({ rowsRead }) => told.push(rowsRead),
    });
    expect(outcome.rows.stored).toBe(splitAtInbox(cases).earlier.length);
    expect(outcome.rows.rejected).toBe(0);
    expect(outcome.warnings).toEqual({});
    expect(told.at(-1)).toBe(outcome.rows.read);

    await loadCases();
    const counts = await storedCounts();
    expect(counts).toMatchObject({
      cases: cases.length,
      generated: cases.length,
      in_autumn: printedNumbers.casesOfQuarter.value,
      answered_in_autumn: printedNumbers.casesOfQuarter.value - 314,
      influenza_in_autumn: 509,
    });
    expect(Math.round(counts.mean_days)).toBe(printedNumbers.meanResponseDays.value);
  });

  test('once more changes nothing', async () => {
    const before = await storedCounts();
    const outcome = await loadDemoFeedback(testing.database, cityId, { folder });
    expect(outcome.rows).toMatchObject({ stored: 0, changed: 0, rejected: 0 });
    expect(await loadCases()).toBe(0);
    expect(await storedCounts()).toEqual(before);
  });
});
