import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openPglite, type PgliteDatabase, type PgliteOptions } from '../../src/platform/db/pglite-database.ts';
import { sql } from '../../src/platform/db/sql.ts';

let directory = '';
const opened: PgliteDatabase[] = [];

const open = async (options: PgliteOptions = {}): Promise<PgliteDatabase> => {
  const database = await openPglite({ directory, ...options });
  opened.push(database);
  return database;
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kuulolla-embedded-'));
  const database = await open();
  await database.transaction(async (tx) => tx.raw('create table public.press (id integer primary key)'));
  await database.close();
});
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});
afterAll(async () => rm(directory, { recursive: true, force: true }));

const press = (id: number) => sql`insert into public.press (id) values (${id}) on conflict do nothing`;

const count = async (database: PgliteDatabase): Promise<number> => {
  const counted = await database.transaction(
    async (tx) => tx.one<{ n: number }>(sql`select count(*) as n from public.press`),
    { readOnly: true },
  );
  return counted.n;
};

test('each commit reaches the disk by an fsync, a reader needs none', async () => {
  const database = await open();
  await database.append(press(1));
  const before = database.statistics();
  for (let id = 100; id < 120; id += 1) await database.transaction(async (tx) => tx.run(press(id)));
  const written = database.statistics();
  expect(written.commits - before.commits).toBe(20);
  expect(written.fsyncs - before.fsyncs).toBeGreaterThanOrEqual(20);
  await count(database);
  expect(database.statistics().fsyncs).toBe(written.fsyncs);
});

test('callers that wait for the disk at once share a commit', async () => {
  const database = await open();
  const before = database.statistics();
  const ids = Array.from({ length: 400 }, (_it, index) => 1_000 + index);
  await Promise.all(
    ids.map(async (id) =>
      id % 2 === 0 ? database.append(press(id)) : database.transaction(async (tx) => tx.run(press(id))),
    ),
  );
  const after = database.statistics();
  expect(after.served - before.served).toBe(400);
  expect(after.commits - before.commits).toBeLessThan(100);
});

test('a caller that asks nothing for too long is undone and nobody waits for it any longer', async () => {
  const database = await open({ limits: { idleMs: 300 } });
  const sleeper = database.transaction(async (tx) => {
    await tx.run(press(77));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  });
  const start = performance.now();
  const next = database.transaction(async (tx) => tx.maybe(sql`select 1 from public.press where id = 77`));
  await expect(sleeper).rejects.toMatchObject({ kind: 'unavailable', code: 'platform.transaction-too-slow' });
  expect(await next).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1_500);
});

test('the watchdog ends a statement that never ends; acknowledged rows stay and the next caller is served', async () => {
  const told: string[] = [];
  const database = await open({ limits: { statementMs: 700 }, log: (message) => told.push(message) });
  await database.append(press(500));
  const endless = database.transaction(async (tx) =>
    tx.rows(sql`select count(*) from generate_series(1, 100000000) a, generate_series(1, 100000) b`),
  );
  const waiting = database.append(press(501));
  await expect(endless).rejects.toMatchObject({ code: 'platform.database-restarted' });
  await waiting.catch(() => undefined);
  await database.append(press(502));
  const kept = await database.transaction(async (tx) =>
    tx.rows<{ id: number }>(sql`select id from public.press where id in (500, 502) order by id`),
  );
  expect(kept).toEqual([{ id: 500 }, { id: 502 }]);
  expect(told.join()).toContain('longer than 700 ms');
  expect(await database.health()).toEqual({ state: 'ok' });
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen in five seconds');
}

test('after much was written a checkpoint comes by itself, so that a recovery stays short', async () => {
  const database = await open({ pace: { lookEveryMs: 50, checkpointBytes: 4_000_000 } });
  const checkpoint = async (): Promise<unknown> =>
    database.transaction(async (tx) => tx.one(sql`select redo_lsn from pg_control_checkpoint()`), { readOnly: true });
  const before = await checkpoint();
  for (let part = 0; part < 20; part += 1) {
    await database.transaction(async (tx) =>
      tx.run(sql`select pg_logical_emit_message(true, 'much', repeat('x', 400000))`),
    );
  }
  await until(async () => JSON.stringify(await checkpoint()) !== JSON.stringify(before));
});

test('the planner learns by itself that a table has grown', async () => {
  const database = await open({ pace: { lookEveryMs: 50, analyzeMs: 100 } });
  await database.transaction(async (tx) =>
    tx.raw('create table public.grown (id integer); insert into public.grown select generate_series(1, 20000)'),
  );
  const knownRows = async (): Promise<number> =>
    database.transaction(
      async (tx) => (await tx.one<{ n: number }>(sql`select reltuples as n from pg_class where relname = 'grown'`)).n,
    );
  await until(async () => {
    await database.append(press(Math.floor(Math.random() * 1e9)));
    return (await knownRows()) === 20_000;
  });
});

test('on a nearly full disk nothing is written, reading goes on, and writing comes back with the space', async () => {
  const disk = { free: 10 ** 12 };
  const database = await open({ freeSpace: async () => disk.free });
  await database.append(press(600));
  disk.free = 255 * 1024 * 1024;
  await new Promise((resolve) => setTimeout(resolve, 600));
  const refused = { kind: 'unavailable', code: 'platform.disk-nearly-full' };
  await expect(database.append(press(601))).rejects.toMatchObject(refused);
  await expect(database.transaction(async (tx) => tx.run(press(601)))).rejects.toMatchObject(refused);
  expect(await count(database)).toBeGreaterThan(0);
  expect(await database.health()).toMatchObject({ state: 'degraded' });
  disk.free = 10 ** 12;
  await new Promise((resolve) => setTimeout(resolve, 600));
  await database.append(press(602));
  expect(await database.health()).toEqual({ state: 'ok' });
});

test('a second process is told who has the database', async () => {
  await open();
  const error: unknown = await open().catch((it: unknown) => it);
  expect(error).toMatchObject({
    code: 'platform.database-in-use',
    facts: { pid: process.pid, host: hostname() },
  });
  expect(String(Reflect.get(Object(error), 'cause'))).toContain(`process ${process.pid} on ${hostname()}`);
});

const lockFile = (): string => join(directory, 'owner.lock');

async function ownLock(): Promise<Record<string, unknown>> {
  const database = await open();
  const lock: Record<string, unknown> = JSON.parse(await readFile(lockFile(), 'utf8'));
  await database.close();
  return lock;
}

test('the lock of a dead process is taken over, also when its number was given to another', async () => {
  const lock = await ownLock();
  const child = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => child.once('exit', resolve));
  for (const dead of [{ pid: child.pid }, { processStartedAt: '1' }]) {
    await writeFile(lockFile(), JSON.stringify({ ...lock, ...dead, token: 'of the dead' }));
    const database = await open();
    expect(await count(database)).toBeGreaterThan(0);
    await database.close();
  }
});

test('the lock of another machine is never taken over', async () => {
  const lock = await ownLock();
  await writeFile(
    lockFile(),
    JSON.stringify({ ...lock, host: 'toinen', boot: 'another', token: 'alive for all we know' }),
  );
  await expect(open()).rejects.toMatchObject({ code: 'platform.database-in-use', facts: { host: 'toinen' } });
  await rm(lockFile());
});

test('a database whose directory was taken writes nothing more', async () => {
  const database = await open();
  const lock: Record<string, unknown> = JSON.parse(await readFile(lockFile(), 'utf8'));
  await writeFile(lockFile(), JSON.stringify({ ...lock, token: 'of another' }));
  await until(async () => (await database.health()).state === 'down');
  await expect(database.append(press(700))).rejects.toMatchObject({ code: 'platform.database-down' });
  await database.close();
  await rm(lockFile());
});

test('of processes that race for a dead lock exactly one wins', async () => {
  const lock = await ownLock();
  await writeFile(lockFile(), JSON.stringify({ ...lock, processStartedAt: '1', token: 'of the dead' }));
  const outcomes = await Promise.allSettled([open(), open(), open()]);
  expect(outcomes.filter((it) => it.status === 'fulfilled')).toHaveLength(1);
});

test('a database in memory can be copied and opened again', async () => {
  const first = await openPglite({});
  await first.transaction(async (tx) =>
    tx.raw("create table public.word (it text); insert into public.word values ('ä')"),
  );
  const second = await openPglite({ image: await first.image() });
  expect(await second.transaction(async (tx) => tx.one(sql`select it from public.word`))).toEqual({ it: 'ä' });
  await first.close();
  await second.close();
});
