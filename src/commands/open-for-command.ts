import { pino } from 'pino';
import { type Language } from '../kernel/language.ts';
import { type Config } from '../config.ts';
import { findAncestors, loadCity } from '../modules/city/index.ts';
import { type Actor } from '../platform/auth/rights.ts';
import { type Context, makeContext } from '../platform/context.ts';
import { type Database, type Tx } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { openDatabase } from '../platform/db/open-database.ts';
import { mailer } from '../platform/mail/mailer.ts';
import { type Module } from '../platform/module.ts';
import { keyRingOfFolder, type Sealer, sealerWith } from '../platform/sealing/index.ts';
import { migrationSourcesOf, permissionsOf, serviceModules } from '../service-modules.ts';
import { type CommandRun } from './command.ts';

/** The modules as a command knows them: it sends no mail, serves no page and runs no job. */
export const modulesOfCommand = (config: Config): readonly Module[] =>
  serviceModules({
    config,
    mailer: mailer(config.mail, pino({ level: 'silent' })),
    database: () => {
      throw new Error('a command serves no pages');
    },
  });

/** The sealer as a command knows it: it says so when it makes the first key. */
export const sealerOfCommand = ({ config, output }: Pick<CommandRun, 'config' | 'output'>): Sealer =>
  sealerWith(keyRingOfFolder(config.sealingKeys, (path) => output.err(madeSealingKey(path))));

/** What is said when the first key was made. */
export const madeSealingKey = (path: string): string =>
  `Made the key that seals contact details, ${path}. Keep a copy of it apart from the database.`;

/** What a command works with. */
export interface CommandDatabase {
  readonly database: Database;
  readonly cityId: string;
  /** The context of a transaction of the command: the system acts, under the command's name. */
  contextOf(tx: Tx, language?: Language): Context;
}

/** Opens and migrates the database of the configuration, does the work and closes it, whatever comes. */
export async function withDatabase<T>(run: CommandRun, work: (database: Database) => Promise<T>): Promise<T> {
  const { config, output } = run;
  const database = await openDatabase({
    url: config.databaseUrl,
    directory: config.databaseUrl === undefined ? config.databaseDirectory : undefined,
    log: (message) => output.err(message),
  });
  try {
    await migrate(database, migrationSourcesOf(modulesOfCommand(config)));
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The same with the city of the database; with several, the one that `--city` names. */
export const withCity = <T>(
  run: CommandRun,
  command: string,
  work: (opened: CommandDatabase) => Promise<T>,
): Promise<T> =>
  withDatabase(run, async (database) => {
    const slug = typeof run.options.city === 'string' ? run.options.city : undefined;
    const { cityId } = await database.transaction((tx) => loadCity(tx, slug), { readOnly: true });
    const permissions = permissionsOf(modulesOfCommand(run.config));
    const actor: Actor = { kind: 'system', name: `command:${command}` };
    const sealer = sealerOfCommand(run);
    const contextOf = (tx: Tx, language: Language = 'en'): Context =>
      makeContext({ tx, cityId, actor, language, permissions, findAncestors, sealer });
    return work({ database, cityId, contextOf });
  });
