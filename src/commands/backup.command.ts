import { verifyAuditLog } from '../platform/audit/audit-log.store.ts';
import { countContactsByKey } from '../modules/people/index.ts';
import { backup, restore } from '../platform/db/backup.ts';
import { type Database } from '../platform/db/database.ts';
import { allCities, findAncestors } from '../modules/city/index.ts';
import { readErasures, repeatErasures } from '../modules/feedback/index.ts';
import { makeContext } from '../platform/context.ts';
import { erasureListOf } from '../service-modules.ts';
import { type Command, type CommandRun, UsageFault } from './command.ts';
import { sealerOfCommand, withDatabase } from './open-for-command.ts';

/** Each city's end of the audit chain: a restored database must end the same. */
async function auditHeads(database: Database): Promise<Record<string, string>> {
  const cities = await database.transaction((tx) => allCities(tx), { readOnly: true });
  const heads: Record<string, string> = {};
  for (const { cityId } of cities) {
    const verdict = await database.transaction((tx) => verifyAuditLog(tx, cityId), { readOnly: true });
    heads[cityId] = verdict.ok ? verdict.head : `broken at ${verdict.number}`;
  }
  return heads;
}

const fileArgument = (run: CommandRun, command: string): string => {
  const file = run.arguments[0];
  if (!file) throw new UsageFault(`Name the file: kuulolla ${command} kuulolla-backup.gz`);
  return file;
};

export const backupCommand: Command = {
  name: 'backup',
  summary: 'write everything into one file that any Kuulolla database can be restored from',
  usage: 'FILE',
  options: {},
  optionHelp: [],
  run: async (run) => {
    const file = fileArgument(run, 'backup');
    return withDatabase(run, async (database) => {
      const manifest = await backup(database, file, { auditHeads: await auditHeads(database) });
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      run.output.out(
        run.options.json === true
          ? JSON.stringify(manifest)
          : `${rows} rows of ${manifest.tables.length} tables are in ${file}.`,
      );
      return 0;
    });
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'fill an empty database from a backup, also from the embedded one into PostgreSQL',
  usage: 'FILE',
  options: {},
  optionHelp: [
    'Set DATABASE_URL to restore into PostgreSQL. The database must be empty; nothing is kept when a check fails.',
  ],
  run: async (run) => {
    const file = fileArgument(run, 'restore');
    return withDatabase(run, async (database) => {
      const manifest = await restore(database, file);
      const heads = await auditHeads(database);
      const isWhole = JSON.stringify(heads) === JSON.stringify(manifest.facts.auditHeads ?? {});
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      run.output.out(
        run.options.json === true
          ? JSON.stringify({ rows, tables: manifest.tables.length, auditHeadsAgree: isWhole })
          : `${rows} rows of ${manifest.tables.length} tables are restored and checked.`,
      );
      if (!isWhole)
        run.output.err(
          'The audit log does not end as it did at the backup. Do not use this database before you know why.',
        );
      await repeatListedErasures(run, database);
      await tellMissingKeys(run, database);
      return isWhole ? 0 : 1;
    });
  },
};

/** Sealing keys are in no backup: says so while whoever restores is still there. */
async function tellMissingKeys(run: CommandRun, database: Database): Promise<void> {
  const readable = await sealerOfCommand(run).readable();
  const missing = [...(await countContactsByKey(database)).keys()].filter((keyId) => !readable.includes(keyId));
  if (missing.length > 0)
    run.output.err(
      `Contact details are sealed with keys that are not in ${run.config.sealingKeys}: ${missing.join(', ')}. Copy them there before the service starts.`,
    );
}

/** What was erased after the backup was made is erased once more. */
async function repeatListedErasures(run: CommandRun, database: Database): Promise<void> {
  const listed = await readErasures(erasureListOf(run.config));
  const cities = await database.transaction((tx) => allCities(tx), { readOnly: true });
  for (const { cityId } of cities) {
    const repeated = await database.transaction((tx) =>
      repeatErasures(
        makeContext({
          tx,
          cityId,
          actor: { kind: 'system', name: 'command:restore' },
          language: 'en',
          permissions: {},
          findAncestors,
        }),
        listed,
      ),
    );
    if (repeated > 0) run.output.err(`${repeated} erasures that are newer than the backup were made once more.`);
  }
}
