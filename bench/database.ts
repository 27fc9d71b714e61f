import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import { newId } from '../src/kernel/id.ts';
import type { Database } from '../src/platform/db/database.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { newCounterMemory } from '../src/platform/db/pglite-counters.ts';
import { DurableNodeFileSystem } from '../src/platform/db/pglite-file-system.ts';
import { sql } from '../src/platform/db/sql.ts';
import { somePostgres } from '../test/contracts/start-postgres.ts';
import type { BenchResult } from './result.ts';

const measureMs = 1_500;
const callersOf = [1, 8, 64] as const;
const answer = JSON.stringify({ text: 'y'.repeat(250) });

const createTables = `
  drop schema if exists bench cascade;
  create schema bench;
  create table bench.press (id uuid primary key, device integer not null, answer jsonb not null);
  create index press_by_device on bench.press (device);
  create table bench.step (id uuid primary key, device integer not null);`;
const insertPress = 'insert into bench.press (id, device, answer) values ($1, $2, $3)';
const insertStep = 'insert into bench.step (id, device) values ($1, $2)';
const readPress = 'select id from bench.press where device = $1 limit 1';

/** Two ways to write: one row, and a use case that reads once and writes twice. */
interface Writer {
  readonly row: () => Promise<unknown>;
  readonly useCase: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

type Kind = 'row' | 'useCase';
type Measured = ReadonlyMap<string, number>;

const anyDevice = (): number => randomInt(1_000_000);

function doorWriter(database: Database): Writer {
  const press = (device: number) =>
    sql`insert into bench.press (id, device, answer) values (${newId()}, ${device}, ${answer})`;
  return {
    row: async () => database.append(press(anyDevice())),
    useCase: async () =>
      database.transaction(async (tx) => {
        const device = anyDevice();
        await tx.maybe(sql`select id from bench.press where device = ${device} limit 1`);
        await tx.run(press(device));
        await tx.run(sql`insert into bench.step (id, device) values (${newId()}, ${device})`);
      }),
    close: async () => database.close(),
  };
}

async function door(database: Database): Promise<Writer> {
  await database.transaction(async (tx) => tx.raw(createTables));
  return doorWriter(database);
}

async function rawPglite(pglite: PGlite): Promise<Writer> {
  await pglite.exec(createTables);
  return {
    row: async () => pglite.query(insertPress, [newId(), anyDevice(), answer]),
    useCase: async () =>
      pglite.transaction(async (tx) => {
        const device = anyDevice();
        await tx.query(readPress, [device]);
        await tx.query(insertPress, [newId(), device, answer]);
        await tx.query(insertStep, [newId(), device]);
      }),
    close: async () => pglite.close(),
  };
}

async function rawPostgres(url: string): Promise<Writer> {
  const pool = new Pool({ connectionString: url, max: 20 });
  // The server is stopped while the pool's last connections are closing.
  pool.on('error', () => undefined);
  await pool.query(createTables);
  return {
    row: async () => pool.query(insertPress, [newId(), anyDevice(), answer]),
    async useCase() {
      const client = await pool.connect();
      const device = anyDevice();
      await client.query('begin');
      await client.query(readPress, [device]);
      await client.query(insertPress, [newId(), device, answer]);
      await client.query(insertStep, [newId(), device]);
      await client.query('commit');
      client.release();
    },
    close: async () => pool.end(),
  };
}

/** How many a second the callers get done, each asking again as soon as it was answered. */
async function rateOf(callers: number, write: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let done = 0;
  const call = async (): Promise<void> => {
    while (performance.now() - start < measureMs) {
      await write();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return (done * 1000) / (performance.now() - start);
}

const keyOf = (kind: Kind, callers: number): string => `${kind} ${callers}`;

async function measure(open: () => Promise<Writer>): Promise<Measured> {
  const writer = await open();
  const measured = new Map<string, number>();
  try {
    for (let warm = 0; warm < 20; warm += 1) await Promise.all([writer.row(), writer.useCase()]);
    for (const kind of ['row', 'useCase'] as const) {
      for (const callers of callersOf) measured.set(keyOf(kind, callers), await rateOf(callers, writer[kind]));
    }
  } finally {
    await writer.close();
  }
  return measured;
}

const words: Readonly<Record<Kind, string>> = { row: 'appended rows', useCase: 'use cases of 3 statements' };

/** One line for each kind and number of callers. */
function compare(name: string, ours: Measured, peer: string, theirs: Measured): BenchResult[] {
  return (['row', 'useCase'] as const).flatMap((kind) =>
    callersOf.map((callers) => {
      const value = ours.get(keyOf(kind, callers)) ?? 0;
      const peerValue = theirs.get(keyOf(kind, callers)) ?? 0;
      const line = { name: `${name}: ${words[kind]}, ${callers} callers`, value, unit: '1/s', peer, peerValue };
      return { ...line, ratio: value / peerValue };
    }),
  );
}

/** What the embedded database promises at 64 callers on two cores, durably. */
const promised: Readonly<Record<Kind, number>> = { row: 5_000, useCase: 1_000 };

function promises(ours: Measured): BenchResult[] {
  return (['row', 'useCase'] as const).map((kind) => {
    const value = ours.get(keyOf(kind, 64)) ?? 0;
    const ratio = value / promised[kind];
    const name = `embedded, durable: ${words[kind]}, 64 callers`;
    return { name, value, unit: '1/s', peer: 'promised', peerValue: promised[kind], ratio, goal: 1, met: ratio >= 1 };
  });
}

async function measureEmbedded(folder: string) {
  const durable = async (): Promise<Writer> => {
    const directory = join(folder, 'raw-durable');
    mkdirSync(directory);
    const startParams = [...PGlite.defaultStartParams.filter((it) => it !== '-F'), '-c', 'wal_sync_method=fsync'];
    const fs = new DurableNodeFileSystem(directory, newCounterMemory());
    return rawPglite(await PGlite.create({ fs, startParams }));
  };
  return {
    ours: await measure(async () => door(await openDatabase({ directory: join(folder, 'ours') }))),
    stock: await measure(async () => rawPglite(await PGlite.create({ dataDir: join(folder, 'raw') }))),
    durable: await measure(durable),
  };
}

async function measurePostgres() {
  const server = await somePostgres();
  if (server === undefined) return undefined;
  try {
    return {
      ours: await measure(async () => door(await openDatabase({ url: server.url }))),
      raw: await measure(async () => rawPostgres(server.url)),
    };
  } finally {
    await server.stop();
  }
}

/**
 * Durable writes a second through the door, beside the engines without it, in the
 * same run on the same disk. Takes about a minute; PostgreSQL only where one is.
 */
export async function benchDatabase(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kuulolla-bench-'));
  try {
    const embedded = await measureEmbedded(folder);
    const server = await measurePostgres();
    const name = 'embedded, durable';
    return [
      ...promises(embedded.ours),
      ...compare(name, embedded.ours, 'PGlite made durable, one by one', embedded.durable),
      ...compare(name, embedded.ours, 'PGlite as it comes (NOT durable)', embedded.stock),
      ...(server === undefined ? [] : compare(name, embedded.ours, 'PostgreSQL, pg pool', server.raw)),
      ...(server === undefined ? [] : compare('PostgreSQL door', server.ours, 'PostgreSQL, pg pool', server.raw)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
