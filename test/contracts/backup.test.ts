import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup, restore } from '../../src/platform/db/backup.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { migrate, type MigrationSource } from '../../src/platform/db/migrate.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { sql } from '../../src/platform/db/sql.ts';
import { openMigratedInMemory } from '../database-image.ts';
import { migrationSources } from '../database.ts';
import { noPostgres, somePostgres, type LocalPostgres } from './start-postgres.ts';

let postgres: LocalPostgres | undefined;
let folder = '';
let sources: readonly MigrationSource[] = [];
const opened: Database[] = [];

const schema = `
  create schema forest;
  create table forest.place (
    id integer primary key, parent_id integer references forest.place, name text not null, constraint name_key unique (name)
  );
  create table forest.tree (
    number bigint generated always as identity primary key,
    place_id integer not null references forest.place, heights numeric(6,2)[], leaves jsonb, seen timestamptz,
    photo bytea, planted date, crown double precision, is_tall boolean generated always as (cardinality(heights) > 2) stored
  );
  create table forest.empty (id integer primary key);`;

beforeAll(async () => {
  postgres = await somePostgres();
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-backup-'));
  await mkdir(join(folder, 'forest'));
  await writeFile(join(folder, 'forest', '2026-01-01-01-create.sql'), schema);
  sources = [{ module: 'forest', directory: pathToFileURL(`${join(folder, 'forest')}/`) }];
});
afterAll(async () => {
  for (const database of opened) await database.close();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function newEmbedded(): Promise<Database> {
  const database = await openMigratedInMemory(sources);
  opened.push(database);
  return database;
}

async function newServer(): Promise<Database | undefined> {
  if (postgres === undefined) return undefined;
  const database = await openDatabase({ url: postgres.url });
  opened.push(database);
  await database.transaction(async (tx) =>
    tx.raw('drop schema if exists forest cascade; drop schema if exists platform cascade'),
  );
  await migrate(database, sources);
  return database;
}

async function plant(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    // A child before its parent: the order of rows in a file promises nothing.
    await tx.run(sql`insert into forest.place values (2, 1, 'Pirunkallio'), (1, null, 'Keskuspuisto "ä" \\ 🌲')`);
    await tx.run(sql`
      insert into forest.tree (place_id, heights, leaves, seen, photo, planted, crown)
      select 1 + n % 2, array[n / 3.0, null, 1], jsonb_build_object('rivi', E'a\n"b"', 'n', n),
        timestamptz '2026-10-25 00:30:00.123456+00' + n * interval '1 hour', decode(md5(n::text), 'hex'),
        date '2026-01-01' + n, sqrt(n)
      from generate_series(1, 4500) n`);
    await tx.run(sql`insert into forest.tree (place_id) values (1)`);
  });
}

const everything = async (database: Database): Promise<unknown> =>
  database.transaction(async (tx) => ({
    places: await tx.rows(sql`select * from forest.place order by id`),
    trees: await tx.rows(sql`select *, seen::text as exactly, crown::text as real from forest.tree order by number`),
  }));

const fileIn = (name: string): string => join(folder, name);

test('what was backed up from the embedded database stands in PostgreSQL, and comes back the same', async (context) => {
  const first = await newEmbedded();
  await plant(first);
  const manifest = await backup(first, fileIn('first.gz'), { auditHead: 'abc' });
  expect(manifest.tables.map((it) => [it.name, it.rows])).toEqual([
    ['empty', 0],
    ['place', 2],
    ['tree', 4501],
  ]);
  const server = await newServer();
  if (server === undefined) return context.skip(noPostgres);
  expect(await restore(server, fileIn('first.gz'))).toEqual(manifest);
  expect(await everything(server)).toEqual(await everything(first));
  await backup(server, fileIn('second.gz'));
  const third = await newEmbedded();
  const { facts, tables } = await restore(third, fileIn('second.gz'));
  expect(facts).toEqual({});
  expect(tables).toEqual(manifest.tables);
  expect(await everything(third)).toEqual(await everything(first));
});

test('a restored database goes on: numbers continue and foreign keys stand', async () => {
  const first = await newEmbedded();
  await plant(first);
  await backup(first, fileIn('goes-on.gz'));
  const second = await newEmbedded();
  await restore(second, fileIn('goes-on.gz'));
  const next = await second.transaction(async (tx) =>
    tx.one<{ number: number }>(sql`insert into forest.tree (place_id) values (1) returning number`),
  );
  expect(next.number).toBe(4502);
  const orphan = second.transaction(async (tx) => tx.run(sql`insert into forest.tree (place_id) values (99)`));
  await expect(orphan).rejects.toMatchObject({ sqlState: '23503', constraint: 'tree_place_id_fkey' });
});

async function isEmpty(database: Database): Promise<boolean> {
  const found = await database.transaction(async (tx) => tx.rows(sql`select 1 from forest.place`));
  return found.length === 0;
}

test('a backup that was changed or cut is refused and leaves the database empty', async () => {
  const first = await newEmbedded();
  await plant(first);
  await backup(first, fileIn('whole.gz'));
  const text = gunzipSync(await readFile(fileIn('whole.gz'))).toString();
  const changes: [string, string, string][] = [
    ['another name', text.replace('Pirunkallio', 'Enkelinmaki'), 'another content'],
    ['a missing row', text.replace(/^\["2", "1", .*\n|^\["2","1",.*\n/m, ''), ''],
    ['no end', text.slice(0, text.lastIndexOf('{"manifest"')), 'not whole'],
  ];
  const target = await newEmbedded();
  for (const [name, changed, message] of changes) {
    expect(changed, name).not.toBe(text);
    await writeFile(fileIn('changed.gz'), gzipSync(changed));
    await expect(restore(target, fileIn('changed.gz')), name).rejects.toThrow(message);
    expect(await isEmpty(target), name).toBe(true);
  }
  await writeFile(fileIn('cut.gz'), (await readFile(fileIn('whole.gz'))).subarray(0, 5_000));
  await expect(restore(target, fileIn('cut.gz'))).rejects.toThrow();
  expect(await isEmpty(target)).toBe(true);
});

test('a backup is not restored over what is there, nor into another version', async () => {
  const first = await newEmbedded();
  await plant(first);
  await backup(first, fileIn('full.gz'));
  await expect(restore(first, fileIn('full.gz'))).rejects.toThrow('restore into a new, empty database');
  const second = await newEmbedded();
  await second.transaction(async (tx) => tx.run(sql`update platform.migration set sha256 = 'other'`));
  await expect(restore(second, fileIn('full.gz'))).rejects.toThrow('another version');
});

test('the service’s own tables can be backed up and restored', async () => {
  const first = await openMigratedInMemory(migrationSources);
  const second = await openMigratedInMemory(migrationSources);
  opened.push(first, second);
  await first.transaction(async (tx) =>
    tx.run(sql`insert into city.city (city_id, slug, name_fi, name_sv, name_en, time_zone)
      values ('0199b0d2-7a10-7000-8000-000000000001', 'mallila', 'Mallila', 'Mallila', 'Mallila', 'Europe/Helsinki')`),
  );
  const manifest = await backup(first, fileIn('service.gz'));
  expect(manifest.tables.find((it) => it.schema === 'city' && it.name === 'city')?.rows).toBe(1);
  expect(await restore(second, fileIn('service.gz'))).toEqual(manifest);
});
