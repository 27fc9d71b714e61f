import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import {
  appliedMigrations,
  insertRows,
  moveSequences,
  nameOf,
  newTableSum,
  pagesOf,
  sumOfTable,
  tablesToBackUp,
  withoutForeignKeys,
  type Table,
  type TableSum,
} from './backup-tables.ts';
import type { Database, Tx } from './database.ts';
import { OperatorFault } from '../operator-fault.ts';

/** What stands at the end of a backup, and what a restore is checked against. */
export interface BackupManifest {
  readonly madeAt: string;
  readonly migrations: readonly { readonly module: string; readonly name: string; readonly sha256: string }[];
  readonly tables: readonly TableSum[];
  /** What the caller wanted to be checked or known later, such as the end of the audit chain. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const migrationsShape = z.array(z.object({ module: z.string(), name: z.string(), sha256: z.string() }));
const headShape = z.object({
  format: z.literal('kuulolla-backup'),
  version: z.literal(1),
  migrations: migrationsShape,
});
const tableShape = z.object({
  table: z.object({
    schema: z.string(),
    name: z.string(),
    columns: z.array(z.object({ name: z.string(), type: z.string() })),
  }),
});
const manifestShape = z.object({
  manifest: z.object({
    madeAt: z.string(),
    migrations: migrationsShape,
    tables: z.array(z.object({ schema: z.string(), name: z.string(), rows: z.number(), sha256: z.string() })),
    facts: z.record(z.string(), z.unknown()),
  }),
});

// The embedded database serves nobody else while it is backed up: one moment, one connection.
const longest = { timeoutMs: 6 * 60 * 60_000 };

/** The lines of the file: head, per table its columns and rows, manifest. */
async function* linesOf(tx: Tx, facts: Readonly<Record<string, unknown>>): AsyncGenerator<string, BackupManifest> {
  const migrations = await appliedMigrations(tx);
  yield `${JSON.stringify({ format: 'kuulolla-backup', version: 1, migrations })}\n`;
  const tables: TableSum[] = [];
  for (const table of await tablesToBackUp(tx)) {
    yield `${JSON.stringify({ table })}\n`;
    const sum = newTableSum(table);
    for await (const page of pagesOf(tx, table)) {
      for (const row of page) sum.add(row);
      yield `${page.join('\n')}\n`;
    }
    tables.push(sum.sum());
  }
  const manifest = { madeAt: tx.now.toISOString(), migrations, tables, facts };
  yield `${JSON.stringify({ manifest })}\n`;
  return manifest;
}

async function writeFileOf(tx: Tx, file: string, facts: Readonly<Record<string, unknown>>): Promise<BackupManifest> {
  let manifest: BackupManifest | undefined;
  async function* lines(): AsyncGenerator<string> {
    manifest = yield* linesOf(tx, facts);
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 6 }), createWriteStream(file, { flush: true }));
  if (manifest === undefined) throw new OperatorFault('the backup has no end');
  return manifest;
}

async function syncFolder(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r');
  await folder.sync();
  await folder.close();
}

/**
 * Writes everything of one moment into one file, from which any Kuulolla database
 * can be restored, whatever its engine. The file stands there only when it is whole.
 */
export async function backup(
  database: Database,
  file: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<BackupManifest> {
  const draft = `${file}.unfinished`;
  try {
    const options = { readOnly: true, ...longest };
    const manifest = await database.transaction(async (tx) => writeFileOf(tx, draft, facts), options);
    await rename(draft, file);
    await syncFolder(file);
    return manifest;
  } finally {
    await rm(draft, { force: true });
  }
}

async function refuseUnlessEmpty(tx: Tx, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    for await (const page of pagesOf(tx, table)) {
      if (page.length > 0) {
        throw new OperatorFault(`${nameOf(table)} has rows: restore into a new, empty database`);
      }
    }
  }
}

async function refuseOtherSchema(tx: Tx, head: z.infer<typeof headShape>): Promise<void> {
  const here = await appliedMigrations(tx);
  const keyOf = (it: (typeof here)[number]): string => `${it.module}/${it.name} ${it.sha256}`;
  const keysHere = new Set(here.map(keyOf));
  const inBackup = new Set(head.migrations.map(keyOf));
  const [missing] = [...inBackup].filter((it) => !keysHere.has(it));
  const [extra] = [...keysHere].filter((it) => !inBackup.has(it));
  if (missing !== undefined || extra !== undefined) {
    throw new OperatorFault(
      `the backup was made by another version (${missing ?? extra}): restore it with the version that made it, then upgrade`,
    );
  }
}

const rowsAtOnce = 500;
const charactersAtOnce = 2_000_000;

/** Takes the lines after the head one by one and fills the tables. */
function newFiller(tx: Tx, tables: ReadonlyMap<string, Table>) {
  let table: Table | undefined;
  let rows: string[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (table !== undefined && rows.length > 0) await insertRows(tx, table, rows);
    rows = [];
    characters = 0;
  };
  return {
    async row(line: string): Promise<void> {
      rows.push(line);
      characters += line.length;
      if (rows.length >= rowsAtOnce || characters > charactersAtOnce) await flush();
    },
    async startTable(inBackup: Table): Promise<void> {
      await flush();
      table = tables.get(nameOf(inBackup));
      if (JSON.stringify(table) !== JSON.stringify(inBackup)) {
        throw new OperatorFault(`${nameOf(inBackup)} has other columns in the backup than here: the file was changed`);
      }
    },
    flush,
  };
}

/** The lines of a packed file. A file that is missing, cut or no backup is a fault that says so. */
async function* linesOfFile(file: string): AsyncGenerator<string> {
  let rest = '';
  const decoder = new StringDecoder('utf8');
  const unpacked = createGunzip();
  // A fault of the flow comes out of the reading below; when the reader leaves early there is none to tell of.
  pipeline(createReadStream(file), unpacked).catch(() => undefined);
  try {
    for await (const chunk of unpacked) {
      const lines = `${rest}${decoder.write(Buffer.from(chunk))}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
  if (rest !== '') yield rest;
}

function unreadable(file: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT') return new OperatorFault(`there is no file ${file}`, { cause });
  if (!code.startsWith('Z_') && code !== 'ERR_STREAM_PREMATURE_CLOSE') return cause;
  return new OperatorFault(`${file} is no backup of Kuulolla, or it is damaged: nothing was restored`, { cause });
}

async function readInto(tx: Tx, file: string, tables: readonly Table[]): Promise<BackupManifest> {
  const filler = newFiller(tx, new Map(tables.map((it) => [nameOf(it), it])));
  let hasHead = false;
  let manifest: BackupManifest | undefined;
  for await (const line of linesOfFile(file)) {
    if (!hasHead) {
      await refuseOtherSchema(tx, headShape.parse(JSON.parse(line)));
      hasHead = true;
    } else if (line.startsWith('[')) await filler.row(line);
    else if (line.startsWith('{"table"')) await filler.startTable(tableShape.parse(JSON.parse(line)).table);
    else manifest = manifestShape.parse(JSON.parse(line)).manifest;
  }
  await filler.flush();
  if (manifest === undefined) throw new OperatorFault('the backup has no end: the file is not whole');
  return manifest;
}

async function refuseDifferences(tx: Tx, tables: readonly Table[], manifest: BackupManifest): Promise<void> {
  const expected = new Map(manifest.tables.map((it) => [nameOf(it), it]));
  for (const table of tables) {
    const sum = await sumOfTable(tx, table);
    const inManifest = expected.get(nameOf(table));
    if (inManifest?.rows !== sum.rows || inManifest.sha256 !== sum.sha256) {
      throw new OperatorFault(
        `${nameOf(table)} has ${sum.rows} rows with another content than the ${inManifest?.rows ?? 0} of the manifest: nothing was restored`,
      );
    }
  }
}

/**
 * Fills an empty, migrated database from a backup, in one transaction. Before it
 * commits, every table is read again and compared with the manifest. Throws, and
 * leaves the database empty, when the database is not empty, has other
 * migrations, or anything differs.
 */
export async function restore(database: Database, file: string): Promise<BackupManifest> {
  return database.transaction(async (tx) => {
    const tables = await tablesToBackUp(tx);
    await refuseUnlessEmpty(tx, tables);
    const putForeignKeysBack = await withoutForeignKeys(tx);
    const manifest = await readInto(tx, file, tables);
    await putForeignKeysBack();
    await moveSequences(tx, tables);
    await refuseDifferences(tx, tables, manifest);
    return manifest;
  }, longest);
}
