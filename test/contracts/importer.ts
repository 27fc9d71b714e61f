/**
 * Imports a file until it is killed: `importer.ts directory|postgres://… file`. Says `ready` when the first chunk of
 * this run is stored, `half` when what is stored is not what the import has noted, `done` at the end. Started by
 * import-kill.test.ts.
 */
import { allCities, createCity } from '../../src/modules/city/index.ts';
import { importFeedback, parseProfile, unfinishedImports } from '../../src/modules/feedback/index.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { sql } from '../../src/platform/db/sql.ts';
import { migrationSources } from '../database.ts';

const [place = '', file = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const parsed = parseProfile({
  name: 'killed',
  source: 'killed',
  timeZone: 'Europe/Helsinki',
  sourceId: ['id'],
  received: { column: 'created' },
  changed: { column: 'edited' },
  status: { column: 'state', values: { new: 'received', done: 'closed' } },
  theme: { column: 'theme', unknown: 'create' },
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));

const database = await openDatabase(place.startsWith('postgres://') ? { url: place } : { directory: place });
await migrate(database, migrationSources);
const cityId = await database.transaction(async (tx) => {
  const [known] = await allCities(tx);
  const settings = {
    timeZone: 'Europe/Helsinki',
    responseTargetDays: 5,
    midsummerEveIsFree: true,
    christmasEveIsFree: true,
  };
  const name = { fi: 'K', sv: 'K', en: 'K' };
  return known?.cityId ?? (await createCity(tx, { slug: 'killed', name, settings, isDemonstration: false })).cityId;
});
const isHalf = await database.transaction(async (tx) => {
  const [unfinished] = await unfinishedImports(tx, cityId);
  const { count } = await tx.one(sql<{ count: number }>`select count(*) as count from feedback.feedback_case`);
  return (unfinished?.counts.stored ?? 0) !== count;
});
if (isHalf) say('half');

let chunks = 0;
await importFeedback(
  {
    ...database,
    transaction: async (work, options) => {
      const result = await database.transaction(work, options);
      chunks += 1;
      if (chunks === 6) say('ready');
      return result;
    },
  },
  { cityId, profile: parsed.profile, files: [file], chunkRows: 100 },
);
const sum = await database.transaction(async (tx) =>
  tx.one(sql<Record<string, unknown>>`
    select count(*) as cases, md5(string_agg(source_id || status || encode(content_hash, 'hex'), ',' order by source_id)) as hash,
           (select count(*) from feedback.feedback_case_theme) as themes,
           (select count(*) from feedback.feedback_case_status) as statuses,
           (select count(*) from feedback.feedback_import where state = 'finished') as imports,
           (select max(rows_read) from feedback.feedback_import where state = 'finished') as read
    from feedback.feedback_case`),
);
say(`done ${JSON.stringify(sum)}`);
await database.close();
