import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { withShiftedClock } from './shifted-clock.ts';
import { sql } from './sql.ts';

const testing = await testDatabase([]);
afterAll(() => testing.close());

test('a shifted clock goes on at the same pace, as far away as it was set', async () => {
  const shift = -5 * 365 * 86_400_000;
  const shifted = withShiftedClock(testing.database, shift);
  const seen = await shifted.transaction(async (tx) => ({
    now: tx.now.getTime(),
    real: (await tx.one(sql<{ at: Date }>`select now() as at`)).at.getTime(),
  }));
  expect(seen.now).toBe(seen.real + shift);
});
