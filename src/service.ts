import { serve } from '@hono/node-server';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { type Logger } from 'pino';
import { type App, createApp } from './app.tsx';
import { type Config } from './config.ts';
import { allCities, findAncestors } from './modules/city/index.ts';
import {
  ensureFirstAdministratorLink,
  findSession,
  refuseMissingKeys,
  sealPlainContacts,
  touchSession,
} from './modules/people/index.ts';
import { type Actor } from './platform/auth/rights.ts';
import { makeContext } from './platform/context.ts';
import { type Database, type Tx } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDatabase } from './platform/db/open-database.ts';
import { withShiftedClock } from './platform/db/shifted-clock.ts';
import { attemptsInMemory } from './platform/http/attempts.ts';
import { makeMetrics } from './platform/http/measure.ts';
import { type City } from './platform/http/serve-routes.ts';
import { type Jobs, startJobs } from './platform/jobs/jobs.ts';
import { OperatorFault } from './platform/operator-fault.ts';
import { mailer } from './platform/mail/mailer.ts';
import { type Module } from './platform/module.ts';
import { keyRingOfFolder, type Sealer, sealerWith } from './platform/sealing/index.ts';
import { assetsOf, isThemeName, themeNames } from './platform/web/theme/themes.ts';
import { migrationSourcesOf, permissionsOf, serviceModules, type ServiceModulesOptions } from './service-modules.ts';

/** Requests a minute from one address before it must wait: far above what the people behind an office's one address do. */
const requestsPerMinute = 1200;

export interface Service {
  readonly database: Database;
  readonly modules: readonly Module[];
  readonly app: App;
  readonly sealer: Sealer;
}

/** What a start may choose that is no setting of an installation: tests run the whole service with these. */
export interface ServiceChoices {
  /** An open database instead of the one of the configuration; it is closed like that one. */
  readonly database?: Database;
  /** How dear a guess at a password is. */
  readonly passwordCost?: ServiceModulesOptions['passwordCost'];
  /** How far the service's clock is from the database's, in milliseconds: for the demonstration. */
  readonly clockShift?: number;
}

/** Config → database → modules → app. Nothing listens and no job runs yet. */
export async function openService(config: Config, log: Logger, choices: ServiceChoices = {}): Promise<Service> {
  const { theme } = config;
  if (!isThemeName(theme))
    throw new OperatorFault(`KUULOLLA_THEME: there is no theme "${theme}"; choose ${themeNames.join(' or ')}`);
  const { passwordCost, clockShift = 0 } = choices;
  const letters = mailer(config.mail, log);
  const opened = choices.database ?? (await openConfigured(config, log));
  const database = clockShift === 0 ? opened : withShiftedClock(opened, clockShift);
  const modules = serviceModules({ config, mailer: letters, database: () => database, passwordCost });
  try {
    await migrate(database, migrationSourcesOf(modules));
    const sealer = await openSealer(config, log, database);
    return { database, modules, sealer, app: appOf(config, log, { database, modules, sealer }) };
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

const openConfigured = (config: Config, log: Logger): Promise<Database> =>
  openDatabase({
    url: config.databaseUrl,
    directory: config.databaseUrl === undefined ? config.databaseDirectory : undefined,
    log: (message) => log.warn({ message }, 'database'),
  });

/** Refuses to start without the keys of the contacts that are there; the first start makes the first key. */
async function openSealer(config: Config, log: Logger, database: Database): Promise<Sealer> {
  const told = 'made the key that seals contact details; keep a copy of it apart from the database';
  const sealer = sealerWith(keyRingOfFolder(config.sealingKeys, (path) => log.warn({ path }, told)));
  await refuseMissingKeys(database, sealer);
  await sealer.writesWith();
  const contacts = await sealPlainContacts(database, sealer);
  if (contacts > 0) log.info({ contacts }, 'sealed contact details that were kept open');
  return sealer;
}

const appOf = (config: Config, log: Logger, opened: Omit<Service, 'app'>): App =>
  createApp({
    ...opened,
    assets: assetsOf(isThemeName(config.theme) ? config.theme : 'neutral'),
    attempts: attemptsInMemory(requestsPerMinute),
    metrics: makeMetrics(),
    log,
    settings: config,
    findCity: servedCity,
    findSession,
    touchSession,
    findAncestors,
  });

/** The city that the service is for: the only one of its database. */
export async function servedCity(tx: Tx): Promise<City | undefined> {
  const [city] = await allCities(tx);
  return (
    city && {
      cityId: city.cityId,
      name: city.name,
      timeZone: city.settings.timeZone,
      isDemonstration: city.isDemonstration,
    }
  );
}

/** Starts to work the queue of jobs. */
export function startServiceJobs({ database, modules, sealer }: Service, log: Logger): Promise<Jobs> {
  const permissions = permissionsOf(modules);
  return startJobs({
    database,
    jobs: modules.flatMap((module) => module.jobs ?? []),
    makeContext: (tx, cityId, jobName) => {
      const actor: Actor = { kind: 'system', name: jobName };
      return makeContext({ tx, cityId, actor, language: 'fi', permissions, findAncestors, sealer });
    },
    findCity: servedCity,
    log,
  });
}

export interface Listening {
  readonly address: AddressInfo;
  /** Takes no more requests and waits for those under way, at most so many milliseconds. */
  stop(withinMs: number): Promise<void>;
}

/** How long a sender may take, and how many may be connected at once. */
export interface ListenLimits {
  /** Milliseconds for the headers of a request. */
  readonly headersMs: number;
  /** Milliseconds for a whole request with its body. */
  readonly requestMs: number;
  /** Milliseconds for which a connection is kept for the next request. */
  readonly keepAliveMs: number;
  /** Milliseconds between looks at who is late. */
  readonly checkEveryMs: number;
  readonly connections: number;
}

export const listenLimits: ListenLimits = {
  headersMs: 15_000,
  requestMs: 300_000,
  keepAliveMs: 5_000,
  checkEveryMs: 5_000,
  connections: 2_000,
};

/** Listens for requests. Slow senders lose their connection before they keep others out. */
export function listen(app: App, config: Config, limits = listenLimits): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: app.web.fetch,
      hostname: config.host,
      port: config.port,
      serverOptions: {
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        keepAliveTimeout: limits.keepAliveMs,
        connectionsCheckingInterval: limits.checkEveryMs,
      },
    });
    if (!('closeIdleConnections' in server)) throw new Error('an HTTP/1 server was expected');
    server.maxConnections = limits.connections;
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('a network address was expected'));
      resolve({ address, stop: (withinMs) => stop(server, withinMs) });
    });
  });
}

function stop(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), withinMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** The one-time link for the first administrator, when the city has none. */
export async function firstAdministratorLink({ database }: Service, config: Config): Promise<string | undefined> {
  const city = await database.transaction(servedCity, { readOnly: true });
  return city && ensureFirstAdministratorLink(database, city.cityId, config.baseUrl);
}
