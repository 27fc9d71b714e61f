import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noPostgres, type LocalPostgres, somePostgres } from './start-postgres.ts';

const importer = fileURLToPath(new URL('./importer.ts', import.meta.url));
const rounds = 25;
/** More than a quick machine imports in all rounds together, so that each of them is killed at work. */
const cases = 40_000;
const changedCases = 40;

let postgres: LocalPostgres | undefined;
let folder = '';
let file = '';
beforeAll(async () => {
  postgres = await somePostgres();
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-import-kill-'));
  file = join(folder, 'cases.csv');
  const line = (at: number, state: string, edited: string): string =>
    `K${at},theme ${at % 7},${state},2020-01-02T10:${String(at % 60).padStart(2, '0')}:00Z,${edited}`;
  const lines = Array.from({ length: cases }, (_, at) => line(at, 'new', '2020-01-03T10:00:00Z'));
  // Some come back changed at the end: what was stored before a kill is changed after it.
  const changed = Array.from({ length: changedCases }, (_, at) => line(at * 400, 'done', '2020-02-03T10:00:00Z'));
  await writeFile(file, ['id,theme,state,created,edited', ...lines, ...changed].join('\n'));
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Moments from 0 to 120 ms after the first chunk of a run; the same in each run of the test. */
const momentOf = (round: number): number => ((round * 2654435761) % 2 ** 32) % 120;

/** Runs the importer, and kills it a moment after its first chunk unless the round is the last. */
async function runOnce(place: string, moment: number | undefined): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), importer, place, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const hasEnded = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line === 'ready' && moment !== undefined) setTimeout(() => child.kill('SIGKILL'), moment);
  }
  await hasEnded;
  return said;
}

async function survivesKills(place: string): Promise<string | undefined> {
  const said: string[] = [];
  let killed = 0;
  for (let round = 1; round <= rounds; round += 1) {
    said.push(...(await runOnce(place, momentOf(round))));
    if (!said.some((line) => line.startsWith('done'))) killed += 1;
  }
  said.push(...(await runOnce(place, undefined)));
  expect(killed).toBe(rounds);
  expect(said).not.toContain('half');
  return said.find((line) => line.startsWith('done'));
}

/** What an import that nobody killed leaves. */
const undisturbed = async (place: string): Promise<string | undefined> =>
  (await runOnce(place, undefined)).find((line) => line.startsWith('done'));

test(
  'PGlite: an import that is killed 25 times and goes on leaves what one leaves that was never killed',
  async () => {
    const expected = await undisturbed(join(folder, 'undisturbed'));
    expect(expected).toContain(`"cases":${cases},`);
    expect(expected).toContain(`"imports":1,"read":${cases + changedCases}`);
    expect(await survivesKills(join(folder, 'killed'))).toBe(expected);
  },
  rounds * 20_000,
);

test(
  'PostgreSQL: the same',
  async (context) => {
    if (postgres === undefined) return context.skip(noPostgres);
    const names = ['import_undisturbed', 'import_killed'] as const;
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    for (const name of names) {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${name}`);
    }
    await client.end();
    const [expected, killed] = names.map((name) => {
      const url = new URL(postgres?.url ?? '');
      url.pathname = `/${name}`;
      return url.href;
    });
    expect(await survivesKills(killed ?? '')).toBe(await undisturbed(expected ?? ''));
  },
  rounds * 10_000,
);
