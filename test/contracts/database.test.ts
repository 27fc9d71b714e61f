import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { closingContract, databaseContract, type OpenDatabase } from './database.contract.ts';
import { somePostgres, type LocalPostgres } from './start-postgres.ts';

let postgres: LocalPostgres | undefined;
beforeAll(async () => {
  postgres = await somePostgres();
});
afterAll(async () => postgres?.stop());

async function openEmbedded(): Promise<OpenDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'kuulolla-contract-'));
  const database = await openDatabase({ directory });
  const close = async (): Promise<void> => {
    await database.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { database, close };
}

async function openServer(): Promise<OpenDatabase | undefined> {
  if (postgres === undefined) return undefined;
  const database = await openDatabase({ url: postgres.url });
  return { database, close: async () => database.close() };
}

databaseContract('PGlite', openEmbedded);
databaseContract('PostgreSQL', openServer);
closingContract('PGlite', openEmbedded);
closingContract('PostgreSQL', openServer);
