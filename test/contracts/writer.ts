/**
 * Writes until it is killed and tells on standard output what was acknowledged:
 * `node writer.ts directory|postgres://… round [unguarded]`. Started by kill.test.ts and by the scripts of test/chaos.
 */
import type { Database } from '../../src/platform/db/database.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { openPglite } from '../../src/platform/db/pglite-database.ts';
import { sql } from '../../src/platform/db/sql.ts';

const [place = '', round = '0', guard = ''] = process.argv.slice(2);

async function open(): Promise<Database> {
  if (place.startsWith('postgres://')) return openDatabase({ url: place });
  const log = (message: string): boolean => process.stderr.write(`${message}\n`);
  // To see what a disk that is really full does, not only the guard before it.
  return openPglite({ directory: place, log, ...(guard === 'unguarded' ? { freeSpace: async () => Infinity } : {}) });
}

const database = await open();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

await database.transaction(async (tx) =>
  tx.raw(`
    create schema if not exists kill;
    create table if not exists kill.single (id text primary key);
    create table if not exists kill.part (id text, part integer, primary key (id, part))`),
);

process.on('SIGTERM', () => void database.close().then(() => process.exit(0)));
say('ready');

async function appendRows(caller: number): Promise<void> {
  for (let number = 0; ; number += 1) {
    const id = `single-${round}-${caller}-${number}`;
    await database.append(sql`insert into kill.single (id) values (${id})`);
    say(id);
  }
}

async function writeGroups(caller: number): Promise<void> {
  for (let number = 0; ; number += 1) {
    const id = `group-${round}-${caller}-${number}`;
    await database.transaction(async (tx) => {
      for (const part of [1, 2, 3]) await tx.run(sql`insert into kill.part (id, part) values (${id}, ${part})`);
    });
    say(id);
  }
}

/** Fills the log and no table, so that it is the log that meets a full disk. */
async function floodLog(): Promise<void> {
  for (;;) {
    await database.transaction(async (tx) =>
      tx.run(sql`select pg_logical_emit_message(true, 'flood', repeat('x', 400000))`),
    );
  }
}

const callers = Array.from({ length: 8 }, (_it, caller) => caller);
const writing = callers.map(async (caller) => (caller % 2 === 0 ? appendRows(caller) : writeGroups(caller)));
await Promise.all(guard === 'unguarded' ? [...writing, floodLog()] : writing).catch(
  // After SIGTERM, and on a full disk, every further write is refused: all that was told before is on the disk.
  (error: unknown) => process.stderr.write(`refused: ${String(error)}\n`),
);
