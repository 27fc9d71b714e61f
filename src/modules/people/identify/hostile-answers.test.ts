import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { settingsOf } from '../../../../test/identity-service.ts';
import { handMade, scriptedProvider } from '../../../../test/scripted-provider.ts';
import { testService } from '../../../../test/service.ts';
import { type Sight, Traveller } from '../../../../test/traveller.ts';
import { sql } from '../../../platform/db/sql.ts';

const provider = await scriptedProvider();
const service = await testService({
  environment: {
    ...settingsOf('STAFF', provider.issuer),
    ...settingsOf('RESIDENT', provider.issuer),
    KUULOLLA_RESIDENT_OIDC_ACR_VALUES: '',
  },
});
const { database, config } = service;
afterAll(async () => {
  await service.close();
  await provider.stop();
});
beforeEach(() => {
  provider.script = {};
});

const traveller = () => new Traveller({ baseUrl: config.baseUrl, send: (request) => service.app.web.fetch(request) });

const isProvider = (url: URL): boolean => url.origin === provider.issuer;

/** Sets out as a resident; the address that the browser is sent to. */
async function setOut(person: Traveller, next = '/fi/own-account'): Promise<URL> {
  const page = await person.open(`/fi/identify?next=${encodeURIComponent(next)}`);
  const { url } = await person.press(page, '/identify', {}, isProvider);
  provider.nonce = url.searchParams.get('nonce') ?? '';
  return url;
}

/** The address that the provider would send the browser back to. */
function answerTo(outward: URL, change: Record<string, string | undefined> = {}): string {
  const given = { code: 'a-code', state: outward.searchParams.get('state') ?? '', iss: provider.issuer, ...change };
  const query = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return `/identify/return?${query.toString()}`;
}

async function comeBack(person: Traveller, change: Record<string, string | undefined> = {}): Promise<Sight> {
  return person.open(answerTo(await setOut(person), change));
}

const isIn = async (person: Traveller): Promise<boolean> =>
  (await person.open('/fi/own-account')).status === 200 &&
  (await person.open('/fi/own-account')).url.pathname === '/fi/own-account';

async function expectRefused(person: Traveller, here: Sight, reason: string): Promise<void> {
  expect(here.url.pathname).toBe('/fi/identify');
  expect(here.url.searchParams.get('refused')).toBe(reason);
  expect(await isIn(person)).toBe(false);
}

test('the right answer lets in: the test’s own provider is believed', async () => {
  const person = traveller();
  expect((await comeBack(person)).url.pathname).toBe('/fi/own-account');
  expect(await isIn(person)).toBe(true);
});

test('the browser is sent with PKCE, state, nonce and nothing of the person', async () => {
  const url = await setOut(traveller());
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'kuulolla',
    code_challenge_method: 'S256',
    redirect_uri: 'https://kuulolla.example/identify/return',
    prompt: 'login',
    ui_locales: 'fi',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(url.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
});

describe('an ID token is refused', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const publicPem = createPublicKey(provider.key).export({ type: 'spki', format: 'pem' }).toString();
  test.each<[string, typeof provider.script]>([
    ['with another nonce', { claims: (claims) => ({ ...claims, nonce: 'another' }) }],
    ['without a nonce', { claims: ({ nonce: _nonce, ...claims }) => claims }],
    ['for another audience', { claims: (claims) => ({ ...claims, aud: 'another-service' }) }],
    ['for two audiences and another party', { claims: (claims) => ({ ...claims, aud: ['kuulolla', 'x'], azp: 'x' }) }],
    ['of another issuer', { claims: (claims) => ({ ...claims, iss: 'https://other.example' }) }],
    ['that has expired', { claims: (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 }) }],
    ['that was made in the future', { claims: (claims) => ({ ...claims, nbf: Math.floor(Date.now() / 1000) + 3600 }) }],
    ['without a subject', { claims: ({ sub: _sub, ...claims }) => claims }],
    ['signed by somebody else', { sign: (claims) => handMade.signed(other, claims) }],
    [
      'signed by somebody else who names the key otherwise',
      { sign: (claims) => handMade.signed(other, claims, { alg: 'RS256', kid: 'x' }) },
    ],
    ['that is not signed (alg none)', { sign: (claims) => handMade.unsigned(claims) }],
    ['signed with the public key as a secret', { sign: (claims) => handMade.confused(publicPem, claims) }],
    ['whose user information is somebody else’s', { userInfo: { sub: 'somebody-else' } }],
  ])('%s', async (_name, script) => {
    provider.script = script;
    const person = traveller();
    await expectRefused(person, await comeBack(person), 'refused');
  });
});

describe('an answer is refused', () => {
  test('that another issuer gives (mix-up)', async () => {
    const person = traveller();
    await expectRefused(person, await comeBack(person, { iss: 'https://other.example' }), 'refused');
  });
  test('without a code', async () => {
    const person = traveller();
    await expectRefused(person, await comeBack(person, { code: undefined }), 'refused');
  });
  test('whose code the provider does not take', async () => {
    provider.script = { tokenAnswer: { status: 400, type: 'application/json', body: '{"error":"invalid_grant"}' } };
    const person = traveller();
    await expectRefused(person, await comeBack(person), 'refused');
  });
  test('with an error, and the error’s words are not repeated', async () => {
    const person = traveller();
    const here = await comeBack(person, { code: undefined, error: 'server_error', error_description: 'Call 0100 100' });
    await expectRefused(person, here, 'refused');
    expect(here.text).not.toContain('0100 100');
  });
  test.each<[string, typeof provider.script]>([
    ['an error of the server', { tokenAnswer: { status: 500, type: 'text/html', body: '<h1>no</h1>' } }],
    ['something that is no answer', { tokenAnswer: { status: 200, type: 'application/json', body: 'not json' } }],
    ['something that is no token', { sign: () => 'x.y.z' }],
  ])('with %s, in words that say to try later', async (_name, script) => {
    provider.script = script;
    const person = traveller();
    await expectRefused(person, await comeBack(person), 'unavailable');
  });
});

describe('a way back is refused', () => {
  test.each([
    ['without a state', { state: undefined }],
    ['with a state that nobody has set out with', { state: 'x'.repeat(43) }],
  ])('%s', async (_name, change) => {
    const person = traveller();
    await expectRefused(person, await comeBack(person, change), 'expired');
  });
  test('a second time', async () => {
    const person = traveller();
    const answer = answerTo(await setOut(person));
    expect((await person.open(answer)).url.pathname).toBe('/fi/own-account');
    expect((await person.open(answer)).url.searchParams.get('refused')).toBe('expired');
  });
  test('in another browser than it began in, and a victim is not let in as somebody else', async () => {
    const answer = answerTo(await setOut(traveller()));
    const victim = traveller();
    await expectRefused(victim, await victim.open(answer), 'expired');
    const busy = traveller();
    await setOut(busy);
    await expectRefused(busy, await busy.open(answer), 'expired');
  });
  test('after ten minutes', async () => {
    const person = traveller();
    const answer = answerTo(await setOut(person));
    await database.transaction((tx) =>
      tx.run(sql`update people.identification set expires_at = expires_at - interval '10 minutes'`),
    );
    await expectRefused(person, await person.open(answer), 'expired');
  });
  test('to the other audience: a resident’s answer makes no member of staff, and the other way round', async () => {
    const { email } = await service.invite('Kirsi Kollega', 'administrator');
    provider.script = { userInfo: { sub: 'somebody', email, email_verified: true } };
    const person = traveller();
    const answer = answerTo(await setOut(person)).replace('/identify/return', '/staff/sign-in/return');
    const here = await person.open(answer);
    expect(here.url.pathname).toBe('/fi/staff/sign-in');
    expect(here.url.searchParams.get('refused')).toBe('expired');
    const page = await person.open('/fi/staff/sign-in');
    const { url } = await person.press(page, '/sign-in/provider', {}, isProvider);
    provider.nonce = url.searchParams.get('nonce') ?? '';
    await expectRefused(person, await person.open(answerTo(url)), 'expired');
  });
  test('and two tabs both come back', async () => {
    const person = traveller();
    const first = await setOut(person);
    const second = await setOut(person);
    expect((await person.open(answerTo(second))).url.pathname).toBe('/fi/own-account');
    provider.nonce = first.searchParams.get('nonce') ?? '';
    expect((await person.open(answerTo(first))).url.pathname).toBe('/fi/own-account');
  });
});

describe('afterwards nobody is led elsewhere', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/fi',
    'https:evil.example',
    'javascript:alert(1)',
    '/fi/../../evil',
    '/fi\r\nSet-Cookie: a=b',
    '/evil.example',
    '/fi/staff',
    '/fi/staff/accounts',
    '/fi/identify',
  ])('by %j', async (next) => {
    const person = traveller();
    const here = await person.open(answerTo(await setOut(person, next)));
    expect(here.url.origin).toBe('https://kuulolla.example');
    expect(here.url.pathname).toBe('/fi/own-account');
  });
  test('but to the page of ours that was asked for, with what stood behind the question mark', async () => {
    const person = traveller();
    const here = await person.open(answerTo(await setOut(person, '/sv/own-account?done=ended')));
    expect(here.url.pathname + here.url.search).toBe('/sv/own-account?done=ended');
  });
});

test('a provider that is away is told of in words, and the service stays up', async () => {
  const away = await testService({ environment: settingsOf('RESIDENT', 'http://127.0.0.1:9') });
  const answer = await away.visitor().post('/fi/identify', { next: '/fi/own-account' });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('Tunnistuspalvelu ei nyt vastaa');
  expect((await away.visitor().get('/fi')).status).toBe(200);
  await away.close();
});

test('without a provider the page says so, and nothing can be begun', async () => {
  const bare = await testService();
  expect((await bare.visitor().get('/fi/identify')).text).toContain('Tunnistautuminen ei ole käytössä');
  expect((await bare.visitor().post('/fi/identify', {})).text).toContain('Tunnistautuminen ei ole käytössä');
  expect((await bare.visitor().get('/identify/return?code=a&state=b')).location).toMatch(/\/identify$/);
  expect((await bare.visitor().get('/staff/sign-in/return')).status).toBe(404);
  await bare.close();
});

test('begun from one address too often, it waits: no other address does', async () => {
  const post = (address: string) => service.visitor().post('/fi/identify', {}, { 'x-forwarded-for': address });
  const statuses: number[] = [];
  for (let at = 0; at < 32; at += 1) statuses.push((await post('192.0.2.77')).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  expect((await post('192.0.2.78')).status).toBe(200);
});
