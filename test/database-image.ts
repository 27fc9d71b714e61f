import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, type MigrationSource } from '../src/platform/db/migrate.ts';
import { openPglite, type PgliteDatabase } from '../src/platform/db/pglite-database.ts';

// Making a database takes seconds, opening a copy of one half a second.
const prefix = 'kuulolla-test-';
const keepMs = 24 * 60 * 60_000;

const pathOf = (key: string): string => join(tmpdir(), `${prefix}${key}.tar`);

/** Names the state of all migrations and of the engine. */
async function keyOf(sources: readonly MigrationSource[]): Promise<string> {
  const hash = createHash('sha256').update(await readFile(new URL('../package-lock.json', import.meta.url)));
  for (const { module, directory } of sources) {
    for (const name of (await readdir(directory)).sort()) {
      hash.update(`\n${module}/${name}\n`).update(await readFile(new URL(name, directory)));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

async function removeOld(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((it) => it.startsWith(prefix))) {
    const path = join(tmpdir(), name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > keepMs) await rm(path, { force: true });
  }
}

/** A migrated database in memory, opened from a copy that the first test file left. */
export async function openMigratedInMemory(sources: readonly MigrationSource[]): Promise<PgliteDatabase> {
  const path = pathOf(await keyOf(sources));
  const image = await readFile(path).catch(() => undefined);
  if (image !== undefined) return openPglite({ image: new Uint8Array(image) });
  const database = await openPglite({});
  await migrate(database, sources);
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, await database.image());
  await rename(draft, path);
  await removeOld();
  return database;
}
