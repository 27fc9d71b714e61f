import { pino } from 'pino';
import { createApp, type App } from '../src/app.tsx';
import { type Actor, type Role } from '../src/platform/auth/rights.ts';
import { type Context, makeContext } from '../src/platform/context.ts';
import { type Database, type Tx } from '../src/platform/db/database.ts';
import { attemptsInMemory } from '../src/platform/http/attempts.ts';
import { makeMetrics } from '../src/platform/http/measure.ts';
import { type Session } from '../src/platform/http/serve-routes.ts';
import { startJobs } from '../src/platform/jobs/jobs.ts';
import { type Module } from '../src/platform/module.ts';
import { keyRingInMemory, sealerWith } from '../src/platform/sealing/index.ts';
import { assetsOf } from '../src/platform/web/theme/themes.ts';
import { createCity, findAncestors, loadCity } from '../src/modules/city/index.ts';
import { testDatabase } from './database.ts';
import { aPerson, type Person } from './person.ts';

export interface TestApp {
  readonly app: App;
  readonly database: Database;
  readonly cityId: string;
  /** Someone with a role in the whole city or in a part of its organisation; a visitor has not signed in. */
  as(role: Role | 'visitor', organisationUnitId?: string | null): Person;
  /** Runs work in a transaction of its own as the system, as a job does. */
  asSystem<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
  /** Does the work that waits in the queue. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

const baseUrl = 'http://localhost';
const sealer = sealerWith(keyRingInMemory());

/**
 * Some modules alone on a database of their own, with a city and with sessions that are only this test's: for the
 * pages of a module. `testService` is the whole service with people who sign in.
 */
export async function testApp(modulesFor: (database: Database) => readonly Module[]): Promise<TestApp> {
  const { database, close } = await testDatabase();
  const modules = modulesFor(database);
  const { cityId } = await database.transaction((tx) =>
    createCity(tx, {
      slug: 'koekaupunki',
      name: { fi: 'Koekaupunki', sv: 'Provstaden', en: 'Test City' },
      settings: {
        timeZone: 'Europe/Helsinki',
        responseTargetDays: 5,
        midsummerEveIsFree: true,
        christmasEveIsFree: true,
      },
      isDemonstration: false,
    }),
  );
  const sessions = new Map<string, Session>();
  const log = pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' });
  const findCity = async (tx: Tx) => {
    const { settings, ...city } = await loadCity(tx);
    return { ...city, timeZone: settings.timeZone };
  };
  const app = createApp({
    database,
    modules,
    assets: assetsOf('neutral'),
    attempts: attemptsInMemory(100_000),
    metrics: makeMetrics(),
    log,
    settings: { baseUrl, trustedProxies: 0, metricsToken: undefined },
    findCity,
    findSession: async (_tx, _cityId, token) => sessions.get(token),
    touchSession: async () => undefined,
    findAncestors,
    sealer,
  });
  const send = (request: Request) => app.web.fetch(request);
  const as: TestApp['as'] = (role, organisationUnitId = null) => {
    if (role === 'visitor') return aPerson({ baseUrl, send });
    const token = `${role}-${organisationUnitId}`;
    const accountId = '0198a000-0000-7000-8000-000000000001';
    const actor: Actor = { kind: 'staff', accountId, name: 'Aino Koe', grants: [{ role, organisationUnitId }] };
    const csrfToken = `form-token-of-${token}`;
    sessions.set(token, { actor, csrfToken, isLongUntouched: false });
    return aPerson({ baseUrl, send, cookie: `kuulolla-session=${token}`, csrfToken });
  };
  const runJobs = async (): Promise<void> => {
    const jobs = await startJobs({
      database,
      jobs: modules.flatMap((module) => module.jobs ?? []),
      makeContext: (tx, city, name) => contextOfJob(tx, city, name, app),
      findCity,
      log,
    });
    await jobs.runDue();
    await jobs.stop();
  };
  const asSystem: TestApp['asSystem'] = (work) =>
    database.transaction((tx) => work(contextOfJob(tx, cityId, 'test', app)));
  return { app, database, cityId, as, asSystem, runJobs, close };
}

const contextOfJob = (tx: Tx, cityId: string, name: string, { permissions }: App): Context =>
  makeContext({ tx, cityId, actor: { kind: 'system', name }, language: 'fi', permissions, findAncestors, sealer });
