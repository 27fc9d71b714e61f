import { existsSync } from 'node:fs';
import type { Database, Tx } from '../src/platform/db/database.ts';
import { migrate, type MigrationSource } from '../src/platform/db/migrate.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { openMigratedInMemory } from './database-image.ts';

const modules = ['city', 'people', 'feedback', 'reports'];

/** The migrations of the platform and of every module, earlier tiers first. */
export const migrationSources: readonly MigrationSource[] = [
  { module: 'platform', directory: new URL('../src/platform/migrations/', import.meta.url) },
  ...modules.map((module) => ({
    module,
    directory: new URL(`../src/modules/${module}/migrations/`, import.meta.url),
  })),
].filter(({ directory }) => existsSync(directory));

export interface TestDatabase {
  readonly database: Database;
  /** Runs the work in a transaction that is always rolled back. */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

class RolledBack extends Error {}

async function inTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  let done: { readonly result: T } | undefined;
  try {
    await database.transaction(async (tx) => {
      done = { result: await work(tx) };
      throw new RolledBack('a test leaves nothing behind');
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  if (done === undefined) throw new Error('the work gave no result');
  return done.result;
}

async function openForTest(
  sources: readonly MigrationSource[],
): Promise<{ readonly database: Database; readonly close: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (url !== undefined && url !== '') {
    const opened = await openFreshPostgres(url);
    await migrate(opened.database, sources);
    return opened;
  }
  const database = await openMigratedInMemory(sources);
  return { database, close: async () => database.close() };
}

async function openFreshPostgres(url: string) {
  const { Client } = await import('pg');
  const name = `kuulolla_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const administer = async (text: string): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(text);
    await client.end();
  };
  await administer(`create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const database = await openDatabase({ url: target.href });
  const close = async (): Promise<void> => {
    await database.close();
    await administer(`drop database ${name} with (force)`);
  };
  return { database, close };
}

/**
 * A migrated database of this test file alone: in memory, or a database of its
 * own on the PostgreSQL of TEST_DATABASE_URL. Open it once per file.
 */
export async function testDatabase(sources = migrationSources): Promise<TestDatabase> {
  const { database, close } = await openForTest(sources);
  return { database, inTransaction: async (work) => inTransaction(database, work), close };
}
