import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { pino } from 'pino';
import { type App } from '../src/app.tsx';
import { type Config, readConfig } from '../src/config.ts';
import { type Trilingual } from '../src/kernel/language.ts';
import { createCity, ensureDistricts, ensureOrganisationUnits, ensureThemes } from '../src/modules/city/index.ts';
import { insertResidentSession } from '../src/modules/people/identify/resident-session.store.ts';
import { keepResident } from '../src/modules/people/identify/resident.store.ts';
import { csrfTokenOf } from '../src/modules/people/session.ts';
import { type Role } from '../src/platform/auth/rights.ts';
import { newToken } from '../src/platform/auth/secret.ts';
import { type Database } from '../src/platform/db/database.ts';
import { type Jobs } from '../src/platform/jobs/jobs.ts';
import {
  firstAdministratorLink,
  listen,
  type ListenLimits,
  listenLimits,
  openService,
  type Service,
  startServiceJobs,
} from '../src/service.ts';
import { testDatabase } from './database.ts';
import { aPerson, type Person } from './person.ts';

/** A password of everyone in tests. */
export const password = 'neljä tavallista sanaa peräkkäin';

/** A cost that tests can wait for; the service's own is tested by itself. */
const quickCost = { logN: 4, r: 8, p: 1 };

export interface TestServiceOptions {
  /** Settings beside or instead of the test's own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** An open database; else one in memory, or a new one on the PostgreSQL of TEST_DATABASE_URL. */
  readonly database?: Database;
  /** The city that the database has already; `none` leaves it without, as before `kuulolla city create`. */
  readonly city?: TestCity | 'none';
}

/** Ids of the test city: two divisions, in the first a service entity with a unit, a theme and a district. */
export interface TestCity {
  readonly cityId: string;
  readonly health: string;
  readonly clinics: string;
  readonly kallio: string;
  readonly schools: string;
  readonly theme: string;
  readonly district: string;
}

export interface TestService {
  readonly service: Service;
  readonly app: App;
  readonly database: Database;
  readonly config: Config;
  readonly city: TestCity;
  /** Everything logged so far, as it was written. */
  readonly logged: () => string;
  /** Somebody who has not signed in; with a cookie, another tab of who has. */
  visitor(cookie?: string): Person;
  /**
   * Someone with a role in the whole city or in a part of its organisation: the
   * same person each time. The account is made and entered as people do it.
   */
  as(role: Role | 'visitor', organisationUnitId?: string | null): Person;
  /** A resident who has identified herself: somebody else each time. */
  resident(name?: string): Promise<Person>;
  /** The next `as` of the same gives somebody else. */
  forget(role: Role | 'visitor', organisationUnitId?: string | null): void;
  /** A new account by invitation and the person who has accepted it. */
  invite(name: string, role: Role, organisationUnitId?: string | null): Promise<Invited>;
  /** Serves on a port of this machine until the service is closed; the origin. */
  listenOnFreePort(limits?: Partial<ListenLimits>): Promise<string>;
  startJobs(): Promise<Jobs>;
  close(): Promise<void>;
}

export interface Invited {
  readonly accountId: string;
  readonly email: string;
  readonly person: Person;
}

/** The whole service, as `npm start` opens it, with a city and people who work there. */
export async function testService(options: TestServiceOptions = {}): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'kuulolla-service-'));
  const config = readConfig({
    KUULOLLA_MAIL_OUTBOX: join(folder, 'outbox'),
    KUULOLLA_UPLOADS: join(folder, 'uploads'),
    KUULOLLA_SIGNING_KEYS: join(folder, 'keys'),
    KUULOLLA_SEALING_KEYS: join(folder, 'sealing-keys'),
    KUULOLLA_MAILBOX_SECRETS: join(folder, 'mailbox-secrets'),
    KUULOLLA_MAIL_DROP: join(folder, 'mail-drop'),
    HOST: '127.0.0.1',
    PORT: '0',
    KUULOLLA_BASE_URL: 'https://kuulolla.example',
    KUULOLLA_TRUSTED_PROXIES: '1',
    KUULOLLA_LOG_LEVEL: 'debug',
    KUULOLLA_METRICS_TOKEN: 'metrics-of-the-test',
    ...options.environment,
  });
  const logged = { text: '' };
  const log = pino({ level: config.logLevel, base: undefined }, keepIn(logged));
  const testing = options.database ? undefined : await testDatabase([]);
  const database = options.database ?? testing?.database;
  const service = await openService(config, log, { database, passwordCost: quickCost });
  const city = options.city === 'none' ? noCity : (options.city ?? (await aCity(service.database)));
  const closing: (() => Promise<unknown>)[] = [
    () => testing?.close() ?? service.database.close(),
    () => rm(folder, { recursive: true, force: true }),
  ];
  const send = (request: Request) => service.app.web.fetch(request);
  const visitor = (cookie?: string) => aPerson({ baseUrl: config.baseUrl, send, cookie });
  const people = newPeople(service, config, visitor);
  return {
    service,
    app: service.app,
    database: service.database,
    config,
    city,
    logged: () => logged.text,
    visitor,
    as: (role, place = null) => (role === 'visitor' ? visitor() : people.as(role, place, send)),
    resident: async (name = 'Tuula Tunnistettu') => {
      const token = newToken();
      await service.database.transaction(async (tx) => {
        const residentId = await keepResident(tx, city.cityId, { subjectHash: newToken(), name });
        await insertResidentSession(tx, city.cityId, { token, residentId, browser: '' });
      });
      const cookie = `${config.baseUrl.startsWith('https:') ? '__Host-' : ''}kuulolla-resident=${token}`;
      return aPerson({ baseUrl: config.baseUrl, send, cookie, csrfToken: csrfTokenOf(token) });
    },
    forget: people.forget,
    invite: people.invite,
    listenOnFreePort: async (limits = {}) => {
      const listening = await listen(service.app, config, { ...listenLimits, ...limits });
      closing.unshift(() => listening.stop(1000));
      return `http://127.0.0.1:${listening.address.port}`;
    },
    startJobs: async () => {
      const jobs = await startServiceJobs(service, log);
      closing.unshift(() => jobs.stop());
      return jobs;
    },
    close: async () => {
      for (const close of closing) await close();
    },
  };
}

function keepIn(logged: { text: string }): Writable {
  const lines = new PassThrough();
  lines.on('data', (chunk: Buffer) => {
    logged.text += chunk.toString();
  });
  return lines;
}

const noCity: TestCity = { cityId: '', health: '', clinics: '', kallio: '', schools: '', theme: '', district: '' };

const named = (name: string): Trilingual => ({ fi: name, sv: name, en: name });

export const citySettings = {
  timeZone: 'Europe/Helsinki',
  responseTargetDays: 5,
  midsummerEveIsFree: true,
  christmasEveIsFree: true,
} as const;

const aCity = (database: Database): Promise<TestCity> =>
  database.transaction(async (tx) => {
    const { cityId } = await createCity(tx, {
      slug: 'kuulola',
      name: { fi: 'Kuulola', sv: 'Hörby', en: 'Hearham' },
      settings: citySettings,
      isDemonstration: false,
    });
    const part = (code: string, level: 'division' | 'service-entity' | 'unit', parentCode: string | null) => ({
      code,
      level,
      parentCode,
      name: named(code),
      validFrom: '2020-01-01',
    });
    const units = await ensureOrganisationUnits(tx, cityId, [
      part('health', 'division', null),
      part('clinics', 'service-entity', 'health'),
      part('kallio', 'unit', 'clinics'),
      part('schools', 'division', null),
    ]);
    const themes = await ensureThemes(tx, cityId, [{ code: 'queues', name: named('queues') }], '2020-01-01');
    const districts = await ensureDistricts(tx, cityId, [
      { code: '101', level: 'district', parentCode: null, name: named('Vironniemi'), outline: null },
    ]);
    const idIn = (ids: ReadonlyMap<string, string>, code: string): string => ids.get(code) ?? '';
    return {
      cityId,
      health: idIn(units, 'health'),
      clinics: idIn(units, 'clinics'),
      kallio: idIn(units, 'kallio'),
      schools: idIn(units, 'schools'),
      theme: idIn(themes, 'queues'),
      district: idIn(districts, '101'),
    };
  });

function newPeople(service: Service, config: Config, visitor: () => Person) {
  const known = new Map<string, Person>();
  let chief: Promise<Person> | undefined;
  const invite: TestService['invite'] = async (name, role, place = null) => {
    chief ??= firstAdministrator(service, config, visitor());
    const email = `person${known.size}-${Math.random().toString(36).slice(2)}@example.fi`;
    const invited = await (await chief).post('/fi/staff/accounts/new', { name, email, role, place: place ?? 'city' });
    const link = /https?:\/\/[^\s"<]+\/staff\/invitation\/[\w-]+/.exec(invited.text)?.[0];
    const accountId = /\/staff\/accounts\/([\da-f-]{36})/.exec(invited.text)?.[1];
    if (!link || !accountId) throw new Error(`the invitation was answered with ${invited.status}`);
    const person = visitor();
    const accepted = await person.post(link, { password, repeated: password });
    if (accepted.status !== 303) throw new Error(`the link was answered with ${accepted.status}`);
    return { accountId, email, person };
  };
  const forget: TestService['forget'] = (role, place = null) => void known.delete(`${role} ${place}`);
  const as = (role: Role, place: string | null, send: (request: Request) => Response | Promise<Response>): Person => {
    const key = `${role} ${place}`;
    const person =
      known.get(key) ??
      aPerson({
        baseUrl: config.baseUrl,
        send,
        signIn: async (self) => {
          const { email } = await invite(`Aino ${role}`, role, place);
          const answer = await self.post('/fi/staff/sign-in', { email, password });
          if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`);
        },
      });
    known.set(key, person);
    return person;
  };
  return { as, forget, invite };
}

async function firstAdministrator(service: Service, config: Config, person: Person): Promise<Person> {
  const link = (await firstAdministratorLink(service, config)) ?? '';
  const fields = { name: 'Eka Esihenkilö', email: 'eka@example.fi', password, repeated: password };
  const answer = await person.post(link, fields);
  if (answer.status !== 303) throw new Error(`the first administrator was answered with ${answer.status}`);
  return person;
}
