import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/database.ts';
import { migrate, type MigrationSource } from '../../src/platform/db/migrate.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { sql } from '../../src/platform/db/sql.ts';
import { openMigratedInMemory } from '../database-image.ts';
import { noPostgres, somePostgres, type LocalPostgres } from './start-postgres.ts';

const migrator = fileURLToPath(new URL('./migrator.ts', import.meta.url));

const files = {
  '2026-01-01-01-create-river.sql': 'create schema river; create table river.river (name text primary key);',
  '2026-01-01-02-slow.sql':
    "create table river.bridge (name text); select pg_sleep(0.8); insert into river.river values ('Vantaanjoki');",
  '2026-01-01-03-length.sql': 'alter table river.river add column length integer;',
};

let postgres: LocalPostgres | undefined;
let folder = '';
beforeAll(async () => {
  postgres = await somePostgres();
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-migrate-'));
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

let made = 0;
async function newFolder(content: Readonly<Record<string, string>>): Promise<string> {
  made += 1;
  const path = join(folder, `source-${made}`);
  await mkdir(path);
  for (const [name, text] of Object.entries(content)) await writeFile(join(path, name), text);
  return path;
}

const sourceOf = (path: string): MigrationSource => ({ module: 'river', directory: pathToFileURL(`${path}/`) });

async function withMemory<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openMigratedInMemory([]);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

interface Child {
  readonly lines: string[];
  readonly ended: Promise<void>;
  kill(): void;
  opened: Promise<void>;
}

function startMigrator(place: string, source: string): Child {
  const child = spawn(process.execPath, [migrator, place, source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const opened = Promise.withResolvers<void>();
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    opened.resolve();
  });
  const ended = new Promise<void>((resolve) => reader.once('close', resolve));
  return { lines, ended, kill: () => void child.kill('SIGKILL'), opened: opened.promise };
}

const schemaOf = async (database: Database): Promise<unknown> =>
  database.transaction(async (tx) => ({
    columns: await tx.rows(sql`
      select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'river' order by 1, 2`),
    rivers: await tx.rows(sql`select name from river.river`),
    migrations: await tx.rows(sql`select name from platform.migration where module = 'river' order by 1`),
  }));

async function expectedSchema(): Promise<unknown> {
  const source = sourceOf(await newFolder(files));
  return withMemory(async (database) => {
    await migrate(database, [source]);
    return schemaOf(database);
  });
}

async function emptied(url: string): Promise<string> {
  const database = await openDatabase({ url });
  await database.transaction(async (tx) =>
    tx.raw('drop schema if exists river cascade; drop schema if exists platform cascade'),
  );
  await database.close();
  return url;
}

test('migrations are applied once, in the order of their names, and told', async () => {
  const source = sourceOf(await newFolder(files));
  await withMemory(async (database) => {
    expect(await migrate(database, [source])).toEqual(Object.keys(files).map((name) => `river/${name}`));
    expect(await migrate(database, [source])).toEqual([]);
  });
});

test('a migration that fails leaves nothing of itself, those before it stay', async () => {
  const broken = { ...files, '2026-01-01-03-length.sql': 'create table river.lake (name text); select nothing_here;' };
  await withMemory(async (database) => {
    await expect(migrate(database, [sourceOf(await newFolder(broken))])).rejects.toThrow('nothing_here');
    expect(await migrate(database, [sourceOf(await newFolder(files))])).toEqual(['river/2026-01-01-03-length.sql']);
  });
});

test('a migration that was changed after it was applied is refused', async () => {
  const changed = { ...files, '2026-01-01-01-create-river.sql': 'create schema river;' };
  await withMemory(async (database) => {
    await migrate(database, [sourceOf(await newFolder(files))]);
    await expect(migrate(database, [sourceOf(await newFolder(changed))])).rejects.toThrow(
      'river/2026-01-01-01-create-river.sql was changed after it was applied',
    );
  });
});

test('a program older than a breaking migration does not start, other newer migrations do no harm', async () => {
  const older = await newFolder(files);
  await withMemory(async (database) => {
    await migrate(database, [
      sourceOf(await newFolder({ ...files, '2026-02-01-01-lakes.sql': 'create table river.lake (name text)' })),
    ]);
    expect(await migrate(database, [sourceOf(older)])).toEqual([]);
    const breaking = {
      ...files,
      '2026-02-01-01-lakes.sql': 'create table river.lake (name text)',
      '2026-03-01-01-rename.sql': '-- breaking\nalter table river.river rename to stream',
    };
    await migrate(database, [sourceOf(await newFolder(breaking))]);
    await expect(migrate(database, [sourceOf(older)])).rejects.toThrow('Install the newer program');
  });
});

test('PostgreSQL: of two processes that migrate at once each migration is applied by one', async (context) => {
  if (postgres === undefined) return context.skip(noPostgres);
  const url = await emptied(postgres.url);
  const source = await newFolder(files);
  const both = [startMigrator(url, source), startMigrator(url, source)];
  await Promise.all(both.map(async (it) => it.ended));
  const applied = both.map((it) => Number(/^applied (\d+)$/.exec(it.lines.at(-1) ?? '')?.[1]));
  expect(applied[0] ?? 0).toBeLessThanOrEqual(3);
  expect((applied[0] ?? 0) + (applied[1] ?? 0)).toBe(3);
  const database = await openDatabase({ url });
  expect(await schemaOf(database)).toEqual(await expectedSchema());
  await database.close();
});

test('PGlite: of two processes that migrate at once one has the directory, the other says who', async () => {
  const directory = join(folder, 'both');
  const source = await newFolder(files);
  const both = [startMigrator(directory, source), startMigrator(directory, source)];
  await Promise.all(both.map(async (it) => it.ended));
  const last = both.map((it) => it.lines.at(-1) ?? '').sort();
  expect(last).toEqual(['applied 3', expect.stringContaining('platform.database-in-use')]);
});

async function killedInTheMiddle(place: string, open: () => Promise<Database>): Promise<void> {
  const source = await newFolder(files);
  const child = startMigrator(place, source);
  await child.opened;
  await new Promise((resolve) => setTimeout(resolve, 400));
  child.kill();
  await child.ended;
  expect(child.lines).toEqual(['opened']);
  const database = await open();
  await migrate(database, [sourceOf(source)]);
  expect(await schemaOf(database)).toEqual(await expectedSchema());
  await database.close();
}

test('PGlite: a migrator killed in the middle is followed by one that reaches the same schema', async () => {
  const directory = join(folder, 'killed');
  await killedInTheMiddle(directory, async () => openDatabase({ directory }));
});

test('PostgreSQL: a migrator killed in the middle is followed by one that reaches the same schema', async (context) => {
  if (postgres === undefined) return context.skip(noPostgres);
  const url = await emptied(postgres.url);
  await killedInTheMiddle(url, async () => openDatabase({ url }));
});
