import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type LinkPurpose } from '../../src/modules/people/one-time-link.ts';
import { issueLink } from '../../src/modules/people/one-time-link.store.ts';
import { csrfTokenOf } from '../../src/modules/people/session.ts';
import { insertIdentification } from '../../src/modules/people/identify/identification.store.ts';
import { newToken } from '../../src/platform/auth/secret.ts';
import { sql } from '../../src/platform/db/sql.ts';
import { caseOffice } from '../case-office.ts';
import { settingsOf } from '../identity-service.ts';
import { aKey } from '../interface-steps.ts';
import { testService } from '../service.ts';

const service = await testService({ environment: settingsOf('RESIDENT', 'http://127.0.0.1:9') });
const { city, database, config } = service;
afterAll(() => service.close());

const { accountId, person: colleague } = await service.invite('Kirsi Kollega', 'administrator');
const staffToken = (await colleague.cookie()).split('=')[1] ?? '';
const residentToken = (await (await service.resident()).cookie()).split('=')[1] ?? '';
const browserToken = newToken();

const { key: apiKey } = await aKey(service.as('administrator'));
const { code: trackingCode } = await caseOffice(service).give();

const link = (purpose: LinkPurpose): Promise<string> =>
  database.transaction((tx) =>
    issueLink(tx, city.cityId, purpose, purpose === 'first-administrator' ? null : accountId),
  );

async function newState(): Promise<string> {
  const state = newToken();
  const way = { nonce: newToken(), codeVerifier: newToken(), nextPath: '/fi/own-account', language: 'fi' } as const;
  await database.transaction((tx) => insertIdentification(tx, city.cityId, 'resident', { state, browserToken }, way));
  return state;
}

/** Every kind of token that the service gives out, and one of each. */
const tokens = {
  'staff session': staffToken,
  'resident session': residentToken,
  'form of staff': csrfTokenOf(staffToken),
  'form of a resident': csrfTokenOf(residentToken),
  invitation: await link('invitation'),
  'password-reset': await link('password-reset'),
  'first-administrator': await link('first-administrator'),
  'way to a provider': await newState(),
  'browser on its way': browserToken,
  'open interface': apiKey,
  'tracking code': trackingCode,
  metrics: config.metricsToken ?? '',
} as const;
type Kind = keyof typeof tokens;

const own = { origin: 'https://kuulolla.example', 'sec-fetch-site': 'same-origin' };
const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const staffCookie = (token: string): string => `__Host-kuulolla-session=${token}`;
const residentCookie = (token: string): string => `__Host-kuulolla-resident=${token}`;

interface Use {
  readonly kind: Kind;
  readonly name: string;
  /** Whether the token is taken for what it says it is. */
  readonly isTaken: (token: string) => Promise<boolean>;
  /** People type it, so it is read in whatever case and with whatever lines between; its own tests look at slips. */
  readonly isTyped?: boolean;
}

const opens = (path: string, headers: (token: string) => Record<string, string>) => async (token: string) =>
  (await service.visitor().send(path, { headers: headers(token) })).status === 200;

const opensLink = (before: string) => async (token: string) =>
  (await service.visitor().get(`${before}${encodeURIComponent(token)}`)).status === 200;

/** A form that its session may send; the token is the form's. */
const sends = (path: string, cookie: string) => async (csrfToken: string) => {
  const body = new URLSearchParams({ csrfToken }).toString();
  const wish = { method: 'POST', body, headers: { ...own, ...formType, cookie } };
  return (await service.visitor().send(path, wish)).status === 303;
};

const uses: readonly Use[] = [
  {
    kind: 'staff session',
    name: 'as staff’s cookie',
    isTaken: opens('/fi/staff', (token) => ({ cookie: staffCookie(token) })),
  },
  {
    kind: 'resident session',
    name: 'as a resident’s cookie',
    isTaken: opens('/fi/own-account', (token) => ({ cookie: residentCookie(token) })),
  },
  {
    kind: 'form of staff',
    name: 'in staff’s form',
    isTaken: sends('/fi/staff/own-account/sessions/end', staffCookie(staffToken)),
  },
  {
    kind: 'form of a resident',
    name: 'in a resident’s form',
    isTaken: sends('/fi/own-account/sessions/end', residentCookie(residentToken)),
  },
  { kind: 'invitation', name: 'in the link of an invitation', isTaken: opensLink('/fi/staff/invitation/') },
  { kind: 'password-reset', name: 'in the link to a new password', isTaken: opensLink('/fi/staff/password/reset/') },
  {
    kind: 'way to a provider',
    name: 'as the state that a provider gives back',
    // The provider of this test is away, which is told only to whom the way belongs.
    isTaken: async (state) => {
      const query = new URLSearchParams({ state, code: 'code' }).toString();
      const headers = { cookie: `__Host-kuulolla-errand=${browserToken}` };
      const { location } = await service.visitor().send(`/identify/return?${query}`, { headers });
      return location?.includes('refused=unavailable') ?? false;
    },
  },
  {
    kind: 'browser on its way',
    name: 'as the cookie of a browser that a provider sends back',
    isTaken: async (token) => {
      const query = new URLSearchParams({ state: await newState(), code: 'code' }).toString();
      const headers = { cookie: `__Host-kuulolla-errand=${token}` };
      const { location } = await service.visitor().send(`/identify/return?${query}`, { headers });
      return location?.includes('refused=unavailable') ?? false;
    },
  },
  {
    kind: 'open interface',
    name: 'as a program’s key',
    isTaken: async (token) => {
      const wish = { api_key: token, service_code: 'queues', description: 'Jono', lat: '60.18', long: '24.95' };
      const body = new URLSearchParams(wish);
      return (await service.visitor().send('/open311/v2/requests.json', { method: 'POST', body })).status === 200;
    },
  },
  {
    kind: 'tracking code',
    name: 'as the code of one’s feedback',
    isTyped: true,
    isTaken: opens('/fi/feedback/mine/case', (token) => ({ cookie: `__Host-kuulolla-visit=${token}` })),
  },
  {
    kind: 'metrics',
    name: 'for the metrics',
    isTaken: opens('/metrics', (token) => ({ authorization: `Bearer ${token}` })),
  },
];

const kinds: readonly Kind[] = [...uses.map(({ kind }) => kind), 'first-administrator'];

describe.each(uses)('$name', ({ kind, isTaken, isTyped }) => {
  test.each(kinds.filter((each) => each !== kind))('a token for %s is refused', async (other) => {
    expect(await isTaken(tokens[other])).toBe(false);
  });
  test.skipIf(isTyped)('a token that nearly is the right one is refused', async () => {
    const right = tokens[kind];
    const near = fc.oneof(
      fc.nat(right.length - 1).map((at) => right.slice(0, at) + (right[at] === 'x' ? 'y' : 'x') + right.slice(at + 1)),
      fc.nat(right.length - 1).map((at) => right.slice(0, at)),
      fc.constantFrom('a', '=', '%00', ' ').map((more) => right + more),
      fc.constantFrom(right.toUpperCase(), right.toLowerCase(), `${right}${right}`, ''),
    );
    await fc.assert(
      fc.asyncProperty(near, async (token) => {
        fc.pre(token.trim() !== right);
        expect(await isTaken(token)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });
  // Last: some tokens can be used once.
  test('the token for it is taken', async () => {
    expect(await isTaken(tokens[kind])).toBe(true);
  });
});

test('a first administrator’s link is void once the city has an administrator', async () => {
  expect(await opensLink('/fi/staff/first-administrator/')(tokens['first-administrator'])).toBe(false);
});

test('what one city gave out opens nothing in another', async () => {
  const elsewhere = await testService();
  const { accountId: other } = await elsewhere.invite('Toinen', 'administrator');
  const invitation = await elsewhere.database.transaction((tx) =>
    issueLink(tx, elsewhere.city.cityId, 'invitation', other),
  );
  expect(await opensLink('/fi/staff/invitation/')(invitation)).toBe(false);
  const foreign = (await elsewhere.as('administrator').cookie()).split('=')[1] ?? '';
  expect(await opens('/fi/staff', (token) => ({ cookie: staffCookie(token) }))(foreign)).toBe(false);
  await elsewhere.close();
});

test('no token is kept as it is', async () => {
  const rows = await database.transaction((tx) =>
    tx.rows(sql<{ text: string }>`
      select row_to_json(it)::text as text from people.session as it
      union all select row_to_json(it)::text from people.resident_session as it
      union all select row_to_json(it)::text from people.one_time_link as it
      union all select row_to_json(it)::text from people.identification as it
    `),
  );
  const kept = rows.map(({ text }) => text).join('\n');
  expect(kept).toContain('state_hash');
  for (const kind of kinds) expect({ kind, isKept: kept.includes(tokens[kind]) }).toEqual({ kind, isKept: false });
});
