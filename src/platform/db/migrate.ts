import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database, Tx } from './database.ts';
import { sql } from './sql.ts';
import { OperatorFault } from '../operator-fault.ts';

/** A folder of forward-only `.sql` files that belong to one module. */
export interface MigrationSource {
  readonly module: string;
  readonly directory: URL;
}

interface Migration {
  readonly module: string;
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  readonly breaking: boolean;
}

interface AppliedMigration {
  readonly module: string;
  readonly name: string;
  readonly sha256: string;
  readonly breaking: boolean;
}

// Any number that no other program on the same database uses for its own lock.
const migrationLock = 4_217_905_531;

async function readMigrations({ module, directory }: MigrationSource): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, `${directory.href.replace(/\/$/, '')}/`), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { module, name, text, sha256, breaking: text.startsWith('-- breaking') };
    }),
  );
}

const lock = async (tx: Tx): Promise<number> => tx.run(sql`select pg_advisory_xact_lock(${migrationLock})`);

async function createMigrationTable(tx: Tx): Promise<void> {
  await lock(tx);
  await tx.raw(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      module text not null,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null,
      breaking boolean not null,
      primary key (module, name)
    )`);
}

const appliedMigrations = async (tx: Tx): Promise<AppliedMigration[]> =>
  tx.rows(sql`select module, name, sha256, breaking from platform.migration`);

const keyOf = (it: { readonly module: string; readonly name: string }): string => `${it.module}/${it.name}`;

function refuseUnknownSchema(known: readonly Migration[], applied: readonly AppliedMigration[]): void {
  const knownKeys = new Set(known.map(keyOf));
  const newer = applied.find((it) => it.breaking && !knownKeys.has(keyOf(it)));
  if (newer !== undefined) {
    throw new OperatorFault(
      `the database is newer than this program: it has the breaking migration ${keyOf(newer)}. Install the newer program.`,
    );
  }
  const appliedByKey = new Map(applied.map((it) => [keyOf(it), it]));
  const changed = known.find((it) => (appliedByKey.get(keyOf(it))?.sha256 ?? it.sha256) !== it.sha256);
  if (changed !== undefined) {
    throw new OperatorFault(
      `the migration ${keyOf(changed)} was changed after it was applied. Restore the file and write a new migration.`,
    );
  }
}

/** Applies a migration unless another process has just done so; true when it was applied here. */
async function apply(tx: Tx, migration: Migration): Promise<boolean> {
  await lock(tx);
  const isApplied = await tx.maybe(
    sql`select 1 from platform.migration where module = ${migration.module} and name = ${migration.name}`,
  );
  if (isApplied !== undefined) return false;
  await tx.raw(migration.text);
  await tx.run(sql`
    insert into platform.migration (module, name, sha256, applied_at, breaking)
    values (${migration.module}, ${migration.name}, ${migration.sha256}, clock_timestamp(), ${migration.breaking})`);
  return true;
}

/**
 * Brings the schema up to this program: applies the migrations that are missing,
 * source by source and by name, each in a transaction of its own. Safe when two
 * processes start at once. Gives the migrations that it applied as `module/name`.
 * Refuses a file that was changed after it was applied, and a database with a
 * breaking migration that this program does not know.
 */
export async function migrate(database: Database, sources: readonly MigrationSource[]): Promise<string[]> {
  const known = (await Promise.all(sources.map(readMigrations))).flat();
  await database.transaction(createMigrationTable);
  const applied = await database.transaction(appliedMigrations, { readOnly: true });
  refuseUnknownSchema(known, applied);
  const appliedKeys = new Set(applied.map(keyOf));
  const done: string[] = [];
  for (const migration of known.filter((it) => !appliedKeys.has(keyOf(it)))) {
    if (await database.transaction(async (tx) => apply(tx, migration))) done.push(keyOf(migration));
  }
  return done;
}
