import type { Database } from './database.ts';
import { openPglite } from './pglite-database.ts';
import { openPostgres } from './postgres-database.ts';

export interface OpenOptions {
  /** postgres://…: PostgreSQL 15 or newer. Without it the embedded database is opened. */
  readonly url?: string;
  /** Where the embedded database keeps its files; without it, it lives in memory and is gone at close. */
  readonly directory?: string;
  /** Told in plain words what the database did on its own. */
  readonly log?: (message: string) => void;
}

/** Opens the database: PostgreSQL when there is a url, else the embedded one. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const log = options.log ?? (() => undefined);
  return options.url === undefined ? openPglite({ ...options, log }) : openPostgres(options.url, { log });
}
