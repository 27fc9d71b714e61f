import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noPostgres } from './start-postgres.ts';
import { Problem } from '../../src/kernel/problem.ts';
import type { Database, Tx } from '../../src/platform/db/database.ts';
import { sql } from '../../src/platform/db/sql.ts';
import { StatementFailed } from '../../src/platform/db/statement-failed.ts';

export interface OpenDatabase {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

const press = (number: number) => sql`insert into contract.press (number, device) values (${number}, 'lobby')`;

async function countPresses(database: Database): Promise<number> {
  const counted = await database.transaction(
    async (tx) => tx.one<{ n: number }>(sql`select count(*) as n from contract.press`),
    { readOnly: true },
  );
  return counted.n;
}

async function fault(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('it should have been refused');
    },
    (error: unknown) => error,
  );
}

const createTables = `
  drop schema if exists contract cascade;
  create schema contract;
  create table contract.press (
    number integer not null, device text not null,
    constraint press_number_key unique (number),
    constraint press_number_is_small check (number < 1000000)
  );
  create table contract.value (
    small smallint, whole integer, big bigint, exact numeric, real double precision, truth boolean,
    words text, list text[], numbers integer[], day date, instant timestamptz, json jsonb, bytes bytea, id uuid
  )`;

/** What every engine must do for those who use the door. */
export function databaseContract(name: string, open: () => Promise<OpenDatabase | undefined>): void {
  describe(`the database door on ${name}`, () => {
    let opened: OpenDatabase | undefined;
    const database = (): Database => {
      if (opened === undefined) throw new Error('there is no such database here');
      return opened.database;
    };
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => opened?.close());
    beforeEach(async (context) => {
      if (opened === undefined) return context.skip(noPostgres);
      await database().transaction(async (tx) => tx.raw(createTables));
    });

    test('what a transaction did is there after it', async () => {
      await database().transaction(async (tx) => tx.run(press(1)));
      expect(await countPresses(database())).toBe(1);
    });

    test('a transaction that throws leaves nothing and passes its error on', async () => {
      const error = new Error('changed my mind');
      const work = async (tx: Tx): Promise<void> => {
        await tx.run(press(1));
        throw error;
      };
      expect(await fault(database().transaction(work))).toBe(error);
      expect(await countPresses(database())).toBe(0);
    });

    test('one asks for exactly one row, maybe for at most one, run tells how many it touched', async () => {
      await database()
        .transaction(async (tx) => {
          expect(await tx.maybe(sql`select 1 as n where false`)).toBeUndefined();
          await expect(tx.one(sql`select 1 as n where false`)).rejects.toThrow('got 0');
          await expect(tx.one(sql`select generate_series(1, 2)`)).rejects.toThrow('got 2');
          await expect(tx.maybe(sql`select generate_series(1, 2)`)).rejects.toThrow('at most one|or none');
        })
        .catch((error: unknown) => expect(String(error)).toContain('or none'));
      const touched = await database().transaction(async (tx) => {
        for (const number of [1, 2, 3]) await tx.run(press(number));
        return tx.run(sql`update contract.press set device = 'door' where number > 1`);
      });
      expect(touched).toBe(2);
    });

    test('every kind of value comes back as it went in', async () => {
      const instant = new Date('2026-10-25T00:30:00.123Z');
      const bytes = new Uint8Array([0, 1, 254, 255]);
      const list = ['plain', 'with "quotes", {braces} and \\', '', null, 'NULL'];
      const json = { words: 'ä€🙂', list: [1, null], truth: false };
      const id = '0199b0d2-7a10-7000-8000-00000000002a';
      const back = await database().transaction(async (tx) => {
        await tx.run(sql`insert into contract.value values
          (${-5}, ${2147483647}, ${9007199254740991}, ${12.5}, ${0.1}, ${true}, ${'rivi\nkaksi'}, ${list},
           ${[1, -2]}, ${'2026-06-30'}, ${instant}, ${json}, ${bytes}, ${id})`);
        return tx.one(sql`select * from contract.value`);
      });
      expect(back).toEqual({
        small: -5,
        whole: 2147483647,
        big: 9007199254740991,
        exact: 12.5,
        real: 0.1,
        truth: true,
        words: 'rivi\nkaksi',
        list,
        numbers: [1, -2],
        day: '2026-06-30',
        instant,
        json,
        bytes,
        id,
      });
    });

    test('null and undefined are null in every column', async () => {
      const row = await database().transaction(async (tx) => {
        await tx.run(sql`insert into contract.value (words, day, json) values (${null}, ${undefined}, ${null})`);
        return tx.one<Record<string, unknown>>(sql`select words, day, json, list from contract.value`);
      });
      expect(row).toEqual({ words: null, day: null, json: null, list: null });
    });

    test('a number that would lose digits is a fault, not a wrong number', async () => {
      const asked = database().transaction(async (tx) => tx.rows(sql`select 9007199254740993::bigint as n`));
      expect(await fault(asked)).toBeInstanceOf(RangeError);
      expect(await countPresses(database())).toBe(0);
    });

    test('a refused statement names the constraint and its PostgreSQL code', async () => {
      const twice = database().transaction(async (tx) => {
        await tx.run(press(7));
        await tx.run(press(7));
      });
      const error = await fault(twice);
      expect(error).toBeInstanceOf(StatementFailed);
      expect(error).toMatchObject({
        sqlState: '23505',
        constraint: 'press_number_key',
        schema: 'contract',
        table: 'press',
      });
    });

    test('a transaction in which a statement failed is undone, even when the error was caught', async () => {
      const careless = database().transaction(async (tx) => {
        await tx.run(press(1));
        await tx.run(press(1)).catch(() => undefined);
        return 'all went well';
      });
      expect(await fault(careless)).toMatchObject({ sqlState: '23505' });
      expect(await countPresses(database())).toBe(0);
    });

    test('a caller that fails takes nobody with it who shares its commit', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 60 }, async (_it, index) =>
          database().transaction(async (tx) => {
            await tx.run(press(index));
            if (index % 3 === 1) await tx.run(press(2_000_000));
            if (index % 3 === 2) throw new Error('no');
            return tx.run(sql`update contract.press set device = 'door' where number = ${index}`);
          }),
        ),
      );
      expect(outcomes.filter((it) => it.status === 'fulfilled')).toHaveLength(20);
      expect(await countPresses(database())).toBe(20);
    });

    test('the clock of a transaction is the database’s and stands still', async () => {
      await database().transaction(async (tx) => {
        const { same } = await tx.one<{ same: boolean }>(
          sql`select date_trunc('milliseconds', now()) = ${tx.now} as same`,
        );
        expect(same).toBe(true);
        expect(Math.abs(tx.now.getTime() - Date.now())).toBeLessThan(60_000);
      });
    });

    test('a reader cannot write, and goes on reading after it tried', async () => {
      const error = await fault(database().transaction(async (tx) => tx.run(press(1)), { readOnly: true }));
      expect(error).toMatchObject({ sqlState: '25006' });
      expect(await countPresses(database())).toBe(0);
    });

    test('a transaction that is over answers no more', async () => {
      const leaked = await database().transaction(async (tx) => ({ tx }));
      await expect(leaked.tx.rows(sql`select 1`)).rejects.toThrow('the transaction is over');
    });

    test('a transaction inside a transaction is refused at once instead of waiting for itself', async () => {
      const nested = database().transaction(async () => database().transaction(async (tx) => tx.run(press(1))));
      await expect(nested).rejects.toThrow('inside a transaction');
      const appended = database().transaction(async () => database().append(press(1)));
      await expect(appended).rejects.toThrow('inside a transaction');
    });

    test('a script of several statements gives the rows of its last', async () => {
      const rows = await database().transaction(async (tx) => {
        await tx.raw("insert into contract.press values (1, 'a'); insert into contract.press values (2, 'a');");
        return tx.raw('select 1 as first; select count(*) as n from contract.press');
      });
      expect(rows).toEqual([{ n: 2 }]);
    });

    test('a script that would end the transaction itself is refused and leaves nothing', async () => {
      const refused = await fault(
        database().transaction(async (tx) => {
          await tx.raw("insert into contract.press values (1, 'a');");
          await tx.raw("begin;\ninsert into contract.press values (2, 'a');\ncommit;");
        }),
      );
      expect(String(refused)).toContain('leave begin');
      expect(await countPresses(database())).toBe(0);
    });

    test('raw statements take parameters', async () => {
      const rows = await database().transaction(async (tx) =>
        tx.raw('select $1::int + 1 as n, $2::jsonb as j', [41, { a: 1 }]),
      );
      expect(rows).toEqual([{ n: 42, j: { a: 1 } }]);
    });

    test('rows that arrive together are all there, those that are refused are refused alone', async () => {
      const numbers = Array.from({ length: 300 }, (_it, index) => (index % 100 === 50 ? 5_000_000 : index));
      const outcomes = await Promise.allSettled(numbers.map(async (number) => database().append(press(number))));
      expect(outcomes.filter((it) => it.status === 'rejected')).toHaveLength(3);
      expect(await countPresses(database())).toBe(297);
      expect(await fault(database().append(press(0)))).toMatchObject({ constraint: 'press_number_key' });
    });

    test('a repeated row is harmless when the insert says so', async () => {
      const again = async () => database().append(sql`${press(9)} on conflict do nothing`);
      await Promise.all([again(), again(), again()]);
      expect(await countPresses(database())).toBe(1);
    });

    test('a statement beyond its time is ended, what was there stays and the next caller is served', async () => {
      await database().transaction(async (tx) => tx.run(press(1)));
      const slow = database().transaction(
        async (tx) => tx.rows(sql`select count(*) from generate_series(1, 100000000) a, generate_series(1, 1000) b`),
        { timeoutMs: 300 },
      );
      expect(await fault(slow)).toMatchObject({ sqlState: '57014' });
      if (await isInMemory(database())) return;
      expect(await countPresses(database())).toBe(1);
    });

    test('what was set for one transaction is not set for the next', async () => {
      const setting = sql<{ it: string | null }>`select nullif(current_setting('kuulolla.actor', true), '') as it`;
      const told = await Promise.all(
        [1, 2, 3].map(async (it) =>
          database().transaction(async (tx) => {
            const before = (await tx.one(setting)).it;
            await tx.run(sql`select set_config('kuulolla.actor', ${String(it)}, true)`);
            return { before, after: (await tx.one(setting)).it };
          }),
        ),
      );
      expect(told).toEqual([1, 2, 3].map((it) => ({ before: null, after: String(it) })));
    });

    test('tables may change while the same statements go on', async () => {
      const all = sql`select * from contract.press`;
      await database().transaction(async (tx) => tx.run(press(1)));
      await database().transaction(async (tx) => tx.rows(all));
      await database().transaction(async (tx) =>
        tx.raw("alter table contract.press add column place text default 'x'"),
      );
      expect(await database().transaction(async (tx) => tx.rows(all))).toEqual([
        { number: 1, device: 'lobby', place: 'x' },
      ]);
    });

    test('a healthy database says so', async () => {
      expect(await database().health()).toEqual({ state: 'ok' });
    });
  });
}

/** An ended worker takes a database in memory with it; one with files is opened again. */
async function isInMemory(database: Database): Promise<boolean> {
  return (await database.health()).state === 'down';
}

/** After close every call is refused; run on a database that nobody uses any more. */
export function closingContract(name: string, open: () => Promise<OpenDatabase | undefined>): void {
  test(`a closed database on ${name} refuses everybody, and closing twice is harmless`, async (context) => {
    const opened = await open();
    if (opened === undefined) return context.skip(noPostgres);
    await opened.database.close();
    await opened.database.close();
    const error = await fault(opened.database.transaction(async (tx) => tx.rows(sql`select 1`)));
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ kind: 'unavailable', code: 'platform.database-closed' });
    await opened.close();
  });
}
