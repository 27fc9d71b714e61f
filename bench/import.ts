import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../src/kernel/id.ts';
import { createCity, ensureThemes } from '../src/modules/city/index.ts';
import { importFeedback, parseProfile, type ImportProfile } from '../src/modules/feedback/index.ts';
import { type Database } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { csvLine } from '../src/platform/files/write-csv.ts';
import { migrationSources } from '../test/database.ts';
import { somePostgres } from '../test/contracts/start-postgres.ts';
import { type BenchResult } from './result.ts';

/*
 * Import of a file against the fastest plain insert of the same rows into the same tables: several rows a statement,
 * arrays of columns or one JSON text, whichever is faster. The peer reads no file, checks nothing, compares nothing and
 * could not go on after a kill.
 */

const rows = Number(process.env['BENCH_IMPORT_ROWS'] ?? 1_000_000);
const trialRows = 20_000;
const batchRows = 4000;
const goal = 2;
const mostMegabytes = 150;

const categories = ['litter', 'street-lighting', 'hazards', 'traffic-lights', 'signs'] as const;
const header = ['id', 'category', 'place', 'state', 'created', 'edited', 'channel'];

interface Row {
  readonly id: string;
  readonly category: (typeof categories)[number];
  readonly place: string;
  readonly created: string;
  readonly edited: string;
}

function rowAt(index: number): Row {
  const created = new Date(Date.UTC(2019, 0, 2) + index * 61_000);
  const edited = new Date(created.getTime() + (index % 9) * 86_400_000 + 3_600_000);
  return {
    id: `R${index.toString(36).padStart(7, '0')}`,
    category: categories[index % categories.length] ?? 'signs',
    place: `Main street ${index % 997}, 001${index % 90} Helsinki`,
    created: created.toISOString(),
    edited: edited.toISOString(),
  };
}

async function writeSource(path: string, count: number): Promise<void> {
  const lines = function* (): Generator<string> {
    yield csvLine(header);
    for (let index = 0; index < count; index += 1) {
      const { id, category, place, created, edited } = rowAt(index);
      yield csvLine([id, category, place, 'done', created, edited, 'app']);
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}

function benchProfile(): ImportProfile {
  const parsed = parseProfile({
    name: 'bench',
    source: 'bench',
    timeZone: 'Europe/Helsinki',
    sourceId: ['id'],
    received: { column: 'created' },
    changed: { column: 'edited' },
    answered: { column: 'edited' },
    status: { column: 'state', values: { done: 'closed' } },
    channel: { column: 'channel', values: { app: 'mobile' } },
    place: { column: 'place' },
    theme: { column: 'category', unknown: 'create' },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.profile;
}

interface City {
  readonly cityId: string;
  /** An import to which the peer's rows belong. */
  readonly importId: string;
  readonly themeIds: ReadonlyMap<string, string>;
}

const prepareCity = (database: Database): Promise<City> =>
  database.transaction(async (tx) => {
    const name = { fi: 'b', sv: 'b', en: 'b' };
    const settings = {
      timeZone: 'Europe/Helsinki',
      responseTargetDays: 5,
      midsummerEveIsFree: true,
      christmasEveIsFree: true,
    };
    const { cityId } = await createCity(tx, { slug: 'bench', name, settings, isDemonstration: false });
    const themes = categories.map((code) => ({ code, name: { fi: code, sv: code, en: code } }));
    const importId = newId();
    await tx.raw(
      `insert into feedback.feedback_import (
         city_id, feedback_import_id, source, state, profile, files, fingerprint, started_at, progressed_at
       ) values ($1, $2, 'peer', 'finished', '{}', '[]', '', now(), now())`,
      [cityId, importId],
    );
    return { cityId, importId, themeIds: await ensureThemes(tx, cityId, themes, '2000-01-01') };
  });

const caseColumns = [
  ['city_id', 'uuid'],
  ['feedback_case_id', 'uuid'],
  ['source', 'text'],
  ['source_id', 'text'],
  ['status', 'text'],
  ['channel', 'text'],
  ['place', 'text'],
  ['received_at', 'timestamptz'],
  ['changed_at', 'timestamptz'],
  ['answered_at', 'timestamptz'],
  ['response_working_days', 'numeric'],
  ['is_published', 'boolean'],
  ['is_generated', 'boolean'],
  ['feedback_import_id', 'uuid'],
  ['content_hash', 'bytea'],
] as const;
const themeColumns = [
  ['city_id', 'uuid'],
  ['feedback_case_id', 'uuid'],
  ['theme_id', 'uuid'],
] as const;
const statusColumns = [
  ['city_id', 'uuid'],
  ['feedback_case_id', 'uuid'],
  ['at', 'timestamptz'],
  ['status', 'text'],
  ['feedback_import_id', 'uuid'],
] as const;

type Columns = readonly (readonly [string, string])[];
type Value = string | number | boolean;
type Insert = (table: string, columns: Columns, values: readonly (readonly Value[])[]) => readonly [string, unknown[]];

const namesOf = (columns: Columns): string => columns.map(([name]) => name).join(', ');

const byArrays: Insert = (table, columns, values) => [
  `insert into feedback.${table} (${namesOf(columns)})
   select * from unnest(${columns.map(([, type], at) => `$${at + 1}::${type}[]`).join(', ')})`,
  columns.map((_, at) => values.map((row) => row[at])),
];

const byJson: Insert = (table, columns, values) => [
  `insert into feedback.${table} (${namesOf(columns)})
   select * from json_to_recordset($1::json) as r (${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`,
  [JSON.stringify(values.map((row) => Object.fromEntries(columns.map(([name], at) => [name, row[at]]))))],
];

/** Seconds that the plain insert takes, of which making the rows is no part. */
async function plainInsert(
  database: Database,
  city: City,
  insert: Insert,
  from: number,
  count: number,
): Promise<number> {
  let milliseconds = 0;
  for (let start = from; start < from + count; start += batchRows) {
    const batch = Array.from({ length: Math.min(batchRows, from + count - start) }, (_, at) => rowAt(start + at));
    const cases = batch.map((row) => plainCase(row, city));
    const themes = batch.map((row, at) => [city.cityId, cases[at]?.[1] ?? '', city.themeIds.get(row.category) ?? '']);
    const statuses = batch.map((row, at) => [city.cityId, cases[at]?.[1] ?? '', row.edited, 'closed', city.importId]);
    const begun = performance.now();
    await database.transaction(async (tx) => {
      await tx.raw(...insert('feedback_case', caseColumns, cases));
      await tx.raw(...insert('feedback_case_theme', themeColumns, themes));
      await tx.raw(...insert('feedback_case_status', statusColumns, statuses));
      // The same help for the planner that the import gives it, at the same sizes.
      const end = start + batch.length;
      if ([1, 20_000, 200_000].some((size) => start < size && end >= size)) await analyze(tx.raw);
    });
    milliseconds += performance.now() - begun;
  }
  return milliseconds / 1000;
}

const analyze = (raw: (text: string) => Promise<unknown>): Promise<unknown> =>
  raw('analyze feedback.feedback_case; analyze feedback.feedback_case_theme; analyze feedback.feedback_case_status');

const digest = 'ab'.repeat(32);
const plainCase = ({ id, place, created, edited }: Row, { cityId, importId }: City): Value[] => [
  cityId,
  newId(),
  'bench',
  id,
  'closed',
  'mobile',
  place,
  created,
  edited,
  edited,
  2.0417,
  false,
  false,
  importId,
  `\\x${digest}`,
];

/** A migrated database of its own, gone afterwards. */
async function withDatabase<T>(
  url: string | undefined,
  work: (database: Database, city: City) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'kuulolla-bench-'));
  const fresh = url === undefined ? undefined : await createFresh(url);
  const database = await openDatabase(fresh ? { url: fresh.url } : { directory: join(directory, 'db') });
  try {
    await migrate(database, migrationSources);
    return await work(database, await prepareCity(database));
  } finally {
    await database.close();
    await fresh?.drop();
    await rm(directory, { recursive: true });
  }
}

async function createFresh(url: string): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const { Client } = await import('pg');
  const name = `kuulolla_bench_${process.pid}_${Date.now()}`;
  const run = async (text: string): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(text);
    await client.end();
  };
  await run(`create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  return { url: target.href, drop: () => run(`drop database ${name} with (force)`) };
}

/** Seconds of the import, and by how many megabytes the process was larger at most than before it. */
async function timeImport(
  database: Database,
  city: City,
  path: string,
): Promise<{ seconds: number; megabytes: number }> {
  const profile = benchProfile();
  const idle = process.memoryUsage().rss;
  let most = idle;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const begun = performance.now();
  const outcome = await importFeedback(database, { cityId: city.cityId, profile, files: [path] });
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  if (outcome.rows.stored !== rows) throw new Error(`${outcome.rows.stored} of ${rows} rows were stored`);
  return { seconds, megabytes: (most - idle) / 1024 / 1024 };
}

async function benchEngine(engine: string, url: string | undefined, path: string): Promise<BenchResult[]> {
  // The import first: what the peer leaves in memory would hide what the import takes.
  const ours = await withDatabase(url, (database, city) => timeImport(database, city, path));
  const peer = await withDatabase(url, async (database, city) => {
    await plainInsert(database, city, byJson, 3 * trialRows + rows, trialRows);
    const trials = [
      { name: 'one JSON text', insert: byJson, from: rows },
      { name: 'arrays of columns', insert: byArrays, from: rows + trialRows },
    ];
    const timed = [];
    for (const trial of trials) {
      timed.push({ ...trial, seconds: await plainInsert(database, city, trial.insert, trial.from, trialRows) });
    }
    const [fastest] = timed.sort((one, other) => one.seconds - other.seconds);
    if (!fastest) throw new Error('no way of inserting was tried');
    return { name: fastest.name, insert: fastest.insert };
  });
  const seconds = await withDatabase(url, (database, city) => plainInsert(database, city, peer.insert, 0, rows));
  const ratio = ours.seconds / seconds;
  const name = `import of ${rows} rows, ${engine}`;
  return [
    {
      name,
      value: ours.seconds,
      unit: 's',
      peer: `plain insert (${peer.name})`,
      peerValue: seconds,
      ratio,
      goal,
      met: ratio <= goal,
    },
    {
      name: `memory of the same import, ${engine}`,
      value: ours.megabytes,
      unit: 'MB',
      peer: 'allowed above idle',
      peerValue: mostMegabytes,
      ratio: ours.megabytes / mostMegabytes,
      goal: 1,
      met: ours.megabytes <= mostMegabytes,
    },
  ];
}

/** Import of 1,000,000 rows (BENCH_IMPORT_ROWS for another number) on PGlite, and on PostgreSQL when there is one. */
export async function benchImport(): Promise<BenchResult[]> {
  const directory = await mkdtemp(join(tmpdir(), 'kuulolla-bench-'));
  try {
    const path = join(directory, 'feedback.csv');
    await writeSource(path, rows);
    const embedded = await benchEngine('PGlite', undefined, path);
    const server = await somePostgres();
    try {
      return [...embedded, ...(server ? await benchEngine('PostgreSQL', server.url, path) : [])];
    } finally {
      await server?.stop();
    }
  } finally {
    await rm(directory, { recursive: true });
  }
}
