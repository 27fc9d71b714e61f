import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../src/platform/db/sql.ts';
import { testDatabase, type TestDatabase } from '../database.ts';

let it: TestDatabase;
beforeAll(async () => {
  it = await testDatabase();
});
afterAll(async () => it.close());

test('a test leaves nothing behind', async () => {
  await it.inTransaction(async (tx) => {
    await tx.run(sql`create table public.t (a text[], b jsonb, c bytea, d timestamptz, e int8, f numeric, g date)`);
    await tx.run(
      sql`insert into public.t values (${['a"b', null, 'c,d']}, ${{ x: 1 }}, ${new Uint8Array([1, 255])}, ${tx.now}, ${5}, ${1.5}, ${'2026-01-01'})`,
    );
    const row = await tx.one(sql`select * from public.t`);
    expect(row).toEqual({
      a: ['a"b', null, 'c,d'],
      b: { x: 1 },
      c: new Uint8Array([1, 255]),
      d: tx.now,
      e: 5,
      f: 1.5,
      g: '2026-01-01',
    });
  });
  await it.inTransaction(async (tx) => {
    expect(await tx.one(sql`select to_regclass('public.t')::text as t`)).toEqual({ t: null });
  });
});
