import { pino } from 'pino';
import { createApp, type App } from '../src/app.tsx';
import { type Actor, type Role, visitor } from '../src/platform/auth/rights.ts';
import { type Context, makeContext } from '../src/platform/context.ts';
import { type Database, type Tx } from '../src/platform/db/database.ts';
import { attemptsInMemory } from '../src/platform/http/attempts.ts';
import { makeMetrics } from '../src/platform/http/measure.ts';
import { type Session } from '../src/platform/http/serve-routes.ts';
import { startJobs } from '../src/platform/jobs/jobs.ts';
import { type Module } from '../src/platform/module.ts';
import { assetsOf } from '../src/platform/web/theme/themes.ts';
import { createCity, findAncestors, loadCity } from '../src/modules/city/index.ts';
import { testDatabase } from './database.ts';

/** What came back, with its body read. */
export interface Answer {
  readonly status: number;
  /** Where a redirect leads; it is not followed. */
  readonly location: string | null;
  readonly headers: Headers;
  readonly text: string;
}

/** One person before the service. */
export interface Person {
  readonly actor: Actor;
  get(path: string): Promise<Answer>;
  /** Sends a form with the token of the session; files make it a multipart form. */
  post(path: string, fields?: Fields): Promise<Answer>;
  /** The same without the token, as another site's page would. */
  postWithoutToken(path: string, fields?: Fields): Promise<Answer>;
}

type FieldValue = string | File | readonly (string | File)[];
export type Fields = Readonly<Record<string, FieldValue>>;

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

/** The service on a database of its own, with a city and with sessions that are only this test's. */
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
  });
  const as: TestApp['as'] = (role, organisationUnitId = null) => {
    if (role === 'visitor') return personOf(app, undefined, visitor);
    const token = `${role}-${organisationUnitId}`;
    const accountId = '0198a000-0000-7000-8000-000000000001';
    const actor: Actor = { kind: 'staff', accountId, name: 'Aino Koe', grants: [{ role, organisationUnitId }] };
    sessions.set(token, { actor, csrfToken: `form-token-of-${token}`, isLongUntouched: false });
    return personOf(app, token, actor);
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
  makeContext({ tx, cityId, actor: { kind: 'system', name }, language: 'fi', permissions, findAncestors });

function personOf(app: App, token: string | undefined, actor: Actor): Person {
  const headers = new Headers(token === undefined ? {} : { cookie: `kuulolla-session=${token}` });
  const send = async (path: string, body?: FormData): Promise<Answer> => {
    const answer = await app.web.request(path, { method: body ? 'POST' : 'GET', headers, body });
    const { status } = answer;
    return { status, location: answer.headers.get('location'), headers: answer.headers, text: await answer.text() };
  };
  return {
    actor,
    get: (path) => send(path),
    post: (path, fields = {}) =>
      send(path, formOf(token ? { csrfToken: `form-token-of-${token}`, ...fields } : fields)),
    postWithoutToken: (path, fields = {}) => send(path, formOf(fields)),
  };
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, each);
  }
  return form;
}
