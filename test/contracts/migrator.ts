/** Migrates and tells how it went: `node migrator.ts directory|postgres://… folder`. Started by migrate.test.ts. */
import { pathToFileURL } from 'node:url';
import { migrate } from '../../src/platform/db/migrate.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';

const [place = '', folder = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

try {
  const database = await openDatabase(place.startsWith('postgres://') ? { url: place } : { directory: place });
  say('opened');
  const applied = await migrate(database, [{ module: 'river', directory: pathToFileURL(`${folder}/`) }]);
  say(`applied ${applied.length}`);
  await database.close();
} catch (error) {
  say(`failed ${String(error)}`);
}
