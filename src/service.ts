import { serve } from '@hono/node-server';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { type Logger } from 'pino';
import { type App, createApp } from './app.tsx';
import { type Config } from './config.ts';
import { allCities, findAncestors } from './modules/city/index.ts';
import { ensureFirstAdministratorLink, findSession, touchSession } from './modules/people/index.ts';
import { type Actor } from './platform/auth/rights.ts';
import { makeContext } from './platform/context.ts';
import { type Database, type Tx } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDatabase } from './platform/db/open-database.ts';
import { attemptsInMemory } from './platform/http/attempts.ts';
import { makeMetrics } from './platform/http/measure.ts';
import { type City } from './platform/http/serve-routes.ts';
import { type Jobs, startJobs } from './platform/jobs/jobs.ts';
import { mailer } from './platform/mail/mailer.ts';
import { type Module } from './platform/module.ts';
import { assetsOf, isThemeName, themeNames } from './platform/web/theme/themes.ts';
import { migrationSourcesOf, permissionsOf, serviceModules } from './service-modules.ts';

/** Requests a minute from one address before it must wait: far above what people do. */
const requestsPerMinute = 600;

export interface Service {
  readonly database: Database;
  readonly modules: readonly Module[];
  readonly app: App;
}

/** Config → database → modules → app. Nothing listens and no job runs yet. */
export async function openService(config: Config, log: Logger): Promise<Service> {
  const { theme } = config;
  if (!isThemeName(theme))
    throw new Error(`KUULOLLA_THEME: there is no theme "${theme}"; choose ${themeNames.join(' or ')}`);
  const modules = serviceModules({ config, mailer: mailer(config.mail, log) });
  const database = await openDatabase({
    url: config.databaseUrl,
    directory: config.databaseUrl === undefined ? config.databaseDirectory : undefined,
    log: (message) => log.warn({ message }, 'database'),
  });
  try {
    await migrate(database, migrationSourcesOf(modules));
    return { database, modules, app: appOf(config, log, database, modules) };
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

const appOf = (config: Config, log: Logger, database: Database, modules: readonly Module[]): App =>
  createApp({
    database,
    modules,
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
export function startServiceJobs({ database, modules }: Service, log: Logger): Promise<Jobs> {
  const permissions = permissionsOf(modules);
  return startJobs({
    database,
    jobs: modules.flatMap((module) => module.jobs ?? []),
    makeContext: (tx, cityId, jobName) => {
      const actor: Actor = { kind: 'system', name: jobName };
      return makeContext({ tx, cityId, actor, language: 'fi', permissions, findAncestors });
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

/**
 * Listens for requests. Slow senders lose their connection (headers within
 * 15 s, a whole request within 5 min) before they keep others out.
 */
export function listen(app: App, config: Config): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: app.web.fetch,
      hostname: config.host,
      port: config.port,
      serverOptions: {
        headersTimeout: 15_000,
        requestTimeout: 300_000,
        keepAliveTimeout: 5_000,
        connectionsCheckingInterval: 5_000,
      },
    });
    if (!('closeIdleConnections' in server)) throw new Error('an HTTP/1 server was expected');
    server.maxConnections = 2_000;
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
