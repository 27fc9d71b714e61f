/**
 * Writes until it is killed and tells on standard output what was acknowledged:
 * `node writer.ts directory|postgres://… round`. Started by kill.test.ts.
 */
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { sql } from '../../src/platform/db/sql.ts';

const [place = '', round = '0'] = process.argv.slice(2);
const database = await openDatabase(place.startsWith('postgres://') ? { url: place } : { directory: place });
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

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

const callers = Array.from({ length: 8 }, (_it, caller) => caller);
await Promise.all(callers.map(async (caller) => (caller % 2 === 0 ? appendRows(caller) : writeGroups(caller)))).catch(
  // After SIGTERM every further write is refused: all that was told before is on the disk.
  () => undefined,
);
