import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/database.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { sql } from '../../src/platform/db/sql.ts';
import { noPostgres, somePostgres, type LocalPostgres } from './start-postgres.ts';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
const rounds = 25;

let postgres: LocalPostgres | undefined;
let directory = '';
beforeAll(async () => {
  postgres = await somePostgres();
  directory = await mkdtemp(join(tmpdir(), 'kuulolla-kill-'));
});
afterAll(async () => {
  await postgres?.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Moments from 20 to 250 ms after the first acknowledgement; the same in each run. */
const momentOf = (round: number): number => 20 + (((round * 2654435761) % 2 ** 32) % 230);

/** Lets a writer write for a while, ends it, and gives what it had acknowledged. */
async function writeAndEnd(place: string, round: number, signal: NodeJS.Signals): Promise<string[]> {
  const child = spawn(process.execPath, [writer, place, String(round)], { stdio: ['ignore', 'pipe', 'ignore'] });
  const acknowledged: string[] = [];
  const hasEnded = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') continue;
    if (acknowledged.length === 0) setTimeout(() => child.kill(signal), momentOf(round));
    acknowledged.push(line);
  }
  await hasEnded;
  return acknowledged;
}

async function storedIds(database: Database): Promise<Set<string>> {
  const rows = await database.transaction(
    async (tx) => tx.rows<{ id: string }>(sql`select id from kill.single union all select distinct id from kill.part`),
    { readOnly: true },
  );
  return new Set(rows.map((it) => it.id));
}

async function partialGroups(database: Database): Promise<number> {
  const found = await database.transaction(async (tx) =>
    tx.rows(sql`select id from kill.part group by id having count(*) <> 3`),
  );
  return found.length;
}

async function survivesKills(place: string, open: () => Promise<Database>): Promise<void> {
  const acknowledged: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    acknowledged.push(...(await writeAndEnd(place, round, 'SIGKILL')));
  }
  const after = await open();
  const stored = await storedIds(after);
  expect(acknowledged.length).toBeGreaterThan(rounds);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  expect(await partialGroups(after)).toBe(0);
  await after.close();
}

test(
  'PGlite: after 25 kills at random moments every acknowledged row is there and no group is partial',
  async () => survivesKills(directory, async () => openDatabase({ directory })),
  rounds * 30_000,
);

test(
  'PostgreSQL: after 25 kills at random moments every acknowledged row is there and no group is partial',
  async (context) => {
    if (postgres === undefined) return context.skip(noPostgres);
    const { url } = postgres;
    const database = await openDatabase({ url });
    await database.transaction(async (tx) => tx.raw('drop schema if exists kill cascade'));
    await database.close();
    await survivesKills(url, async () => openDatabase({ url }));
  },
  rounds * 15_000,
);

test('a process that is asked to stop finishes what it acknowledged and lets go of the directory', async () => {
  const acknowledged = await writeAndEnd(directory, 100, 'SIGTERM');
  const database = await openDatabase({ directory });
  const stored = await storedIds(database);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  await database.close();
});
