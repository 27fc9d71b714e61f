import { pino } from 'pino';
import { createApp } from '../src/app.tsx';
import { newId } from '../src/kernel/id.ts';
import { type Trilingual } from '../src/kernel/language.ts';
import { cityOf, createCity, ensureOrganisationUnits, findAncestors } from '../src/modules/city/index.ts';
import { findSession, peopleModule, peoplePermissions, touchSession } from '../src/modules/people/index.ts';
import { type PasswordCost } from '../src/modules/people/password.ts';
import { type Actor, type Role, visitor } from '../src/platform/auth/rights.ts';
import { type Context, makeContext } from '../src/platform/context.ts';
import { type Database } from '../src/platform/db/database.ts';
import { sql } from '../src/platform/db/sql.ts';
import { attemptsInMemory } from '../src/platform/http/attempts.ts';
import { makeMetrics } from '../src/platform/http/measure.ts';
import { type Transact } from '../src/platform/http/route.ts';
import { type Jobs, startJobs } from '../src/platform/jobs/jobs.ts';
import { type Mail } from '../src/platform/mail/mail.ts';
import { keyRingInMemory, sealerWith } from '../src/platform/sealing/index.ts';
import { assetsOf } from '../src/platform/web/theme/themes.ts';

/** A cost that tests can wait for; the service's own is tested once, by itself. */
export const quickCost: PasswordCost = { logN: 4, r: 8, p: 1 };

const sealer = sealerWith(keyRingInMemory());

const named = (name: string): Trilingual => ({ fi: name, sv: name, en: name });

/** A city of its own for a test: division, service entity and unit, and a second division beside it. */
export async function aCityWithParts(database: Database) {
  return database.transaction(async (tx) => {
    const { cityId } = await createCity(tx, {
      slug: `city-${newId()}`,
      name: named('Kuulola'),
      settings: {
        timeZone: 'Europe/Helsinki',
        responseTargetDays: 5,
        midsummerEveIsFree: true,
        christmasEveIsFree: true,
      },
      isDemonstration: false,
    });
    const part = (code: string, level: 'division' | 'service-entity' | 'unit', parentCode: string | null) => ({
      code,
      level,
      parentCode,
      name: named(code),
      validFrom: '2020-01-01',
    });
    const ids = await ensureOrganisationUnits(tx, cityId, [
      part('health', 'division', null),
      part('clinics', 'service-entity', 'health'),
      part('kallio', 'unit', 'clinics'),
      part('schools', 'division', null),
    ]);
    const idOf = (code: string): string => ids.get(code) ?? '';
    return {
      cityId,
      health: idOf('health'),
      clinics: idOf('clinics'),
      kallio: idOf('kallio'),
      schools: idOf('schools'),
    };
  });
}

/** Transactions of an actor in a city, each of its own, with the people module's permissions. */
export const transactAs =
  (database: Database, cityId: string, actor: Actor = visitor): Transact =>
  (work) =>
    database.transaction((tx) =>
      work(
        makeContext({
          tx,
          cityId,
          actor,
          language: 'fi',
          permissions: peoplePermissions,
          findAncestors,
        }),
      ),
    );

/** A member of staff as the session would give it. */
export const staff = (accountId: string, ...grants: readonly (readonly [Role, string | null])[]): Actor => ({
  kind: 'staff',
  accountId,
  name: 'Aino Työntekijä',
  grants: grants.map(([role, organisationUnitId]) => ({ role, organisationUnitId })),
});

/** What the audit log of a city tells, oldest first. */
export const auditEventsOf = (database: Database, cityId: string) =>
  database.transaction((tx) =>
    tx.rows(
      sql<{ event: string; actor: string; facts: Record<string, unknown> }>`
        select event, actor, facts from platform.audit_entry where city_id = ${cityId} order by number
      `,
    ),
  );

/** Mail as the jobs of a test hand it over. */
export function keptMail(keepsFiles = true) {
  const sent: Mail[] = [];
  return {
    sent,
    mailer: {
      keepsFiles,
      send: async (mail: Mail) => {
        sent.push(mail);
      },
    },
  };
}

const silent = pino({ level: 'silent' });

export const baseUrl = 'https://kuulolla.example';

/** The service with the people module alone, in one city, as a function from Request to Response. */
export function peopleService(database: Database, cityId: string, { address = baseUrl } = {}) {
  const mail = keptMail();
  const people = peopleModule({
    mailer: mail.mailer,
    baseUrl: address,
    staffMenu: () => people.staffMenu ?? [],
    eventNames: (language) => people.auditEvents?.[language] ?? {},
    passwordCost: quickCost,
  });
  const app = createApp({
    database,
    modules: [people],
    assets: assetsOf('neutral'),
    attempts: attemptsInMemory(10_000),
    metrics: makeMetrics(),
    log: silent,
    settings: { baseUrl: address, trustedProxies: 1, metricsToken: undefined },
    findCity: async (tx) => {
      const city = await cityOf(tx, cityId);
      return { ...city, timeZone: city.settings.timeZone };
    },
    findSession,
    touchSession,
    findAncestors,
    sealer,
  });
  const startPeopleJobs = (): Promise<Jobs> =>
    startJobs({
      database,
      jobs: people.jobs ?? [],
      findCity: async (tx) => ({ cityId, timeZone: (await cityOf(tx, cityId)).settings.timeZone }),
      makeContext: (tx, city, name): Context =>
        makeContext({
          tx,
          cityId: city,
          actor: { kind: 'system', name },
          language: 'fi',
          permissions: app.permissions,
          findAncestors,
          sealer,
        }),
      log: silent,
      pollMs: 3_600_000,
    });
  return { app, people, sent: mail.sent, startPeopleJobs, browser: () => aBrowser(app.web) };
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | undefined;
  readonly headers: Headers;
}

/** A header that a test gives as empty is one that the browser does not send. */
const withoutEmpty = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));

/** A browser without scripts: keeps its cookie, sends the form token of the page it saw last. */
export function aBrowser(web: { request: (path: string, init: RequestInit) => Response | Promise<Response> }) {
  let cookie = '';
  let formToken: Readonly<Record<string, string>> = {};
  const address = `10.0.${Math.floor(Math.random() * 255)}.${Math.floor(Math.random() * 255)}`;
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', headers.get('x-forwarded-for') ?? address);
    if (cookie) headers.set('cookie', cookie);
    const response = await web.request(path.startsWith('http') ? path : `${baseUrl}${path}`, { ...init, headers });
    const set = response.headers.getSetCookie().find((line) => /^(?:__Host-)?kuulolla-session=/.test(line));
    if (set) cookie = /Max-Age=0/i.test(set) ? '' : (set.split(';')[0] ?? '');
    const text = await response.text();
    const [, name, value] = /name="(csrf\w*)" value="([^"]+)"/.exec(text) ?? [];
    if (name && value) formToken = { [name]: value };
    return {
      status: response.status,
      text,
      location: response.headers.get('location') ?? undefined,
      headers: response.headers,
    };
  };
  return {
    get: (path: string, headers: Record<string, string> = {}) => send(path, { method: 'GET', headers }),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams({ ...formToken, ...fields }).toString(),
        headers: withoutEmpty({
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          origin: baseUrl,
          ...headers,
        }),
      }),
    /** Sends forms from now on with a token that somebody made up. */
    forgeToken: () => {
      formToken = Object.fromEntries(Object.keys(formToken).map((name) => [name, 'forged']));
    },
    cookie: () => cookie,
    setCookie: (value: string) => {
      cookie = value;
    },
  };
}
