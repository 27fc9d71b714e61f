import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { aCityWithParts, auditEventsOf, baseUrl, peopleService, quickCost } from '../../../test/people-service.ts';
import { newId } from '../../kernel/id.ts';
import { type Role, roles } from '../../platform/auth/rights.ts';
import { sql } from '../../platform/db/sql.ts';
import { insertAccount } from './account.store.ts';
import { ensureFirstAdministratorLink } from './create-first-administrator.ts';
import { makePasswords } from './password.ts';
import { insertGrant } from './role-grant.store.ts';

let testing: TestDatabase;
let city: Awaited<ReturnType<typeof aCityWithParts>>;
let service: ReturnType<typeof peopleService>;
const passwords = makePasswords(quickCost);
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());
beforeEach(async () => {
  city = await aCityWithParts(testing.database);
  service = peopleService(testing.database, city.cityId);
});

const password = 'neljä tavallista sanaa peräkkäin';

async function anAccount(name: string, ...grants: readonly (readonly [Role, string | null])[]) {
  const accountId = newId();
  const email = `${accountId}@example.fi`;
  const passwordHash = await passwords.hash(password);
  await testing.database.transaction(async (tx) => {
    await insertAccount(tx, city.cityId, { accountId, email, name, passwordHash });
    for (const [role, organisationUnitId] of grants) {
      await insertGrant(tx, city.cityId, { roleGrantId: newId(), accountId, role, organisationUnitId });
    }
  });
  return { accountId, email };
}

/** A browser that has signed in as a member of staff. */
async function signedIn(...grants: readonly (readonly [Role, string | null])[]) {
  const account = await anAccount('Aino Työntekijä', ...grants);
  const browser = service.browser();
  await browser.get('/fi/staff/sign-in');
  const answer = await browser.post('/fi/staff/sign-in', { email: account.email, password });
  expect(answer.status).toBe(303);
  await browser.get('/fi/staff');
  return { browser, ...account };
}

describe('from an empty city to a colleague at work', () => {
  test('the first administrator makes her account, invites a colleague, who signs in, forgets and resets', async () => {
    const link = await ensureFirstAdministratorLink(testing.database, city.cityId, baseUrl);
    const chief = service.browser();
    expect((await chief.get(link ?? '')).text).toContain('Ensimmäisen pääkäyttäjän tunnus');
    const made = await chief.post(link ?? '', {
      name: 'Eka Esihenkilö',
      email: 'Eka@Example.fi',
      password,
      repeated: password,
    });
    expect(made.location).toBe('/fi/staff');
    expect((await chief.get('/fi/staff')).text).toContain('Hei, Eka Esihenkilö');

    await chief.get('/fi/staff/accounts/new');
    const colleague = { name: 'Maija', email: 'maija@example.fi', role: 'analyst', place: city.health };
    const invited = await chief.post('/fi/staff/accounts/new', colleague);
    expect(invited.status).toBe(200);
    const jobs = await service.startPeopleJobs();
    await jobs.runDue();
    const [letter] = service.sent;
    expect(letter?.to).toEqual({ name: 'Maija', email: 'maija@example.fi' });
    const invitation = /https:\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    expect(invited.text).toContain(invitation);

    const maija = service.browser();
    await maija.get(invitation);
    expect((await maija.post(invitation, { password, repeated: password })).location).toBe('/fi/staff');
    expect((await maija.get('/fi/staff')).text).toContain('Analyytikko, health');
    expect((await maija.get(invitation)).status).toBe(404);

    await maija.post('/fi/staff/sign-out', {});
    expect((await maija.get('/fi/staff')).location).toBe('/fi/staff/sign-in?next=%2Ffi%2Fstaff');
    await maija.post('/sv/staff/password/forgotten', { email: 'MAIJA@example.fi' });
    await jobs.runDue();
    await jobs.stop();
    const reset = service.sent[1];
    expect(reset?.subject).toBe('Välj ett nytt lösenord till tjänsten Kuulolla');
    const address = /https:\S+/.exec(reset?.text ?? '')?.[0] ?? '';
    const next = 'aivan toinen pitkä lause';
    expect((await maija.post(address, { password: next, repeated: next })).location).toBe('/sv/staff');
  });
});

describe('the sign-in page', () => {
  test('comes back with what was wrong and the address, never the password', async () => {
    const browser = service.browser();
    const answer = await browser.post('/en/staff/sign-in', {
      email: 'someone@example.fi',
      password: 'my secret words',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('The email and password do not match');
    expect(answer.text).toContain('value="someone@example.fi"');
    expect(answer.text).not.toContain('my secret words');
  });
  test('is the same for a wrong password and an unknown address', async () => {
    const { email } = await anAccount('Aino');
    const wrong = await service.browser().post('/fi/staff/sign-in', { email, password: 'not this one' });
    const other = `${newId()}@example.fi`;
    const unknown = await service.browser().post('/fi/staff/sign-in', { email: other, password: 'not this one' });
    expect([unknown.status, unknown.text.replaceAll(other, email)]).toEqual([wrong.status, wrong.text]);
  });
  test.each([
    ['//evil.example', '/fi/staff'],
    ['/\\evil.example', '/fi/staff'],
    ['https:evil.example', '/fi/staff'],
    ['/fi/staff/accounts?role=handler', '/fi/staff/accounts?role=handler'],
    ['/en/staff/sign-in', '/fi/staff'],
    ['/fi/reviews', '/fi/staff'],
  ])('goes on to %s as %s', async (next, location) => {
    const { email } = await anAccount('Aino');
    const answer = await service.browser().post('/fi/staff/sign-in', { email, password, next });
    expect(answer.location).toBe(location);
  });
  test('gives a cookie that scripts, other sites and plain connections do not get', async () => {
    const { email } = await anAccount('Aino');
    const answer = await service.browser().post('/fi/staff/sign-in', { email, password });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-kuulolla-session=[\w-]{43};/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });
  test('takes ten tries a minute from an address, then says how long to wait', async () => {
    const browser = service.browser();
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      const email = `nobody${tries}@example.fi`;
      statuses.push((await browser.post('/fi/staff/sign-in', { email, password: 'guess' })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  });
  test('counts by the hop that the trusted proxy wrote, so a forged address gains nothing', async () => {
    const browser = service.browser();
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      const forged = { 'x-forwarded-for': `203.0.113.${tries}, 198.51.100.77` };
      const fields = { email: `nobody${tries}@example.fi`, password: 'guess' };
      statuses.push((await browser.post('/fi/staff/sign-in', fields, forged)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('links in mail', () => {
  test('come from the configured address, whatever host the request names', async () => {
    const { browser } = await signedIn(['administrator', null]);
    await browser.get('/fi/staff/accounts/new');
    const fields = { name: 'Maija', email: 'm@example.fi', role: 'editor', place: 'city' };
    const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const answer = await browser.post('/fi/staff/accounts/new', fields, forged);
    expect(answer.text).toContain('https://kuulolla.example/fi/staff/invitation/');
    expect(answer.text).not.toContain('evil.example');
  });
});

describe('a form', () => {
  test('without the token of its session changes nothing', async () => {
    const { browser, accountId } = await signedIn(['administrator', null]);
    browser.forgeToken();
    const answer = await browser.post(`/fi/staff/accounts/${accountId}/roles`, { role: 'editor', place: 'city' });
    expect(answer.status).toBe(403);
    const events = (await auditEventsOf(testing.database, city.cityId)).map(({ event }) => event);
    expect(events).toEqual(['people.signed-in', 'platform.refused']);
  });
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': '', origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': '', origin: 'null' }],
  ])('from another site is refused: %o', async (headers) => {
    const { browser, accountId } = await signedIn(['administrator', null]);
    const answer = await browser.post(`/fi/staff/accounts/${accountId}/sign-out`, {}, headers);
    expect(answer.status).toBe(403);
    expect((await browser.get('/fi/staff')).status).toBe(200);
  });
});

describe('a session in use', () => {
  test('lives on by reading pages alone', async () => {
    const { browser } = await signedIn();
    const age = () =>
      testing.database.transaction((tx) =>
        tx.run(sql`
          update people.session set last_used_at = last_used_at - interval '20 minutes' where city_id = ${city.cityId}
        `),
      );
    for (let pages = 0; pages < 3; pages += 1) {
      await age();
      expect((await browser.get('/fi/staff')).status).toBe(200);
    }
  });
  test('two tabs share it, and signing out in one signs out in the other', async () => {
    const { browser } = await signedIn();
    const tab = service.browser();
    tab.setCookie(browser.cookie());
    expect((await tab.get('/fi/staff')).status).toBe(200);
    await browser.post('/fi/staff/sign-out', {});
    expect((await tab.get('/fi/staff')).status).toBe(303);
  });
});

describe('accounts', () => {
  test('an invitation with faults comes back with each of them and the values kept', async () => {
    const { browser } = await signedIn(['administrator', null]);
    await browser.get('/fi/staff/accounts/new');
    const answer = await browser.post('/fi/staff/accounts/new', {
      name: 'Maija',
      email: 'ei osoite',
      role: 'chief',
      place: '',
    });
    expect(answer.status).toBe(422);
    for (const id of ['email', 'role', 'place']) expect(answer.text).toContain(`href="#${id}"`);
    expect(answer.text).toContain('value="Maija"');
    expect(answer.text).toContain('value="ei osoite"');
  });
  test('are given roles, signed out and closed by forms, each closing after a question', async () => {
    const { browser } = await signedIn(['administrator', null]);
    const { accountId } = await anAccount('Teppo <b>Testaaja</b>');
    const path = `/fi/staff/accounts/${accountId}`;
    expect((await browser.get(path)).text).toContain('Teppo &lt;b>Testaaja&lt;/b>');
    expect((await browser.post(`${path}/roles`, { role: 'handler', place: city.kallio })).location).toBe(path);
    const shown = (await browser.get(path)).text;
    expect(shown).toContain('Käsittelijä, kallio');
    const grant = /name="grant" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    expect((await browser.post(`${path}/roles/take`, { grant })).location).toBe(path);
    expect((await browser.get(path)).text).toContain('Tunnuksella ei ole roolia');
    expect((await browser.get(`${path}/close`)).text).toContain('Suljetaanko tunnus: Teppo');
    expect((await browser.post(`${path}/close`, {})).location).toBe(path);
    expect((await browser.get(path)).text).toContain('Suljettu');
  });
  test('a part of the organisation that does not exist is refused, not a fault', async () => {
    const { browser, accountId } = await signedIn(['administrator', null]);
    await browser.get(`/fi/staff/accounts/${accountId}`);
    const answer = await browser.post(`/fi/staff/accounts/${accountId}/roles`, { role: 'handler', place: newId() });
    expect(answer.status).toBe(404);
  });
  test('one beyond reach reads like one that does not exist, and the try is in the log', async () => {
    const { browser } = await signedIn(['administrator', city.health]);
    const { accountId } = await anAccount('Salainen Nimi', ['handler', city.schools]);
    const hidden = await browser.get(`/fi/staff/accounts/${accountId}`);
    const missing = await browser.get(`/fi/staff/accounts/${newId()}`);
    const bare = (text: string) => text.replaceAll(/accounts\/[\w-]+/g, '');
    expect([hidden.status, bare(hidden.text)]).toEqual([404, bare(missing.text)]);
    expect((await auditEventsOf(testing.database, city.cityId)).at(-1)).toMatchObject({
      event: 'platform.refused',
      facts: { action: 'people.manage-accounts', reason: 'people.no-such-account' },
    });
  });
  test('a path that is no id is not found', async () => {
    const { browser } = await signedIn(['administrator', null]);
    expect((await browser.get("/fi/staff/accounts/1'--")).status).toBe(404);
  });
});

describe('the audit log page', () => {
  test('tells who did what by name, is filtered by event and says that the chain is whole', async () => {
    const { browser } = await signedIn(['administrator', null]);
    const log = (await browser.get('/fi/staff/audit-log')).text;
    expect(log).toContain('Kirjautui sisään');
    expect(log).toContain('Aino Työntekijä');
    expect((await browser.get('/fi/staff/audit-log?event=people.role-given')).text).toContain('Lokissa ei ole rivejä');
    expect((await browser.get('/fi/staff/audit-log/check')).text).toContain('Loki on ehjä');
  });
  test('says which row was changed', async () => {
    const { browser } = await signedIn(['administrator', null]);
    await testing.database.transaction((tx) =>
      tx.run(
        sql`update platform.audit_entry set event = 'people.nothing' where city_id = ${city.cityId} and number = 1`,
      ),
    );
    expect((await browser.get('/fi/staff/audit-log/check')).text).toContain('Riviä 1 on muutettu');
  });
  test('goes back page by page', async () => {
    const { browser } = await signedIn(['administrator', null]);
    const nobody = service.browser();
    for (let tries = 0; tries < 60; tries += 1) {
      const from = { 'x-forwarded-for': `192.0.2.${tries}` };
      await nobody.post('/fi/staff/sign-in', { email: `n${tries}@example.fi`, password: 'guess' }, from);
    }
    const first = (await browser.get('/fi/staff/audit-log')).text;
    const older = /href="(\/fi\/staff\/audit-log\?before=\d+)"/.exec(first)?.[1] ?? '';
    const second = (await browser.get(older)).text;
    expect(second).toContain('Kirjautui sisään');
    expect(second).not.toContain('before=');
  });
  test('is not for an administrator of a part', async () => {
    const { browser } = await signedIn(['administrator', city.health]);
    expect((await browser.get('/fi/staff/audit-log')).status).toBe(403);
    expect((await browser.get('/fi/staff/audit-log/check')).status).toBe(403);
  });
});

describe('every route of the module', () => {
  const forAll = ['people.sign-in', 'people.use-link', 'people.identify'];
  const forSignedIn = ['people.see-desk', 'people.see-own-account', 'people.change-own-password'];
  const forResidents = ['people.see-own-matters', 'people.act-for-others'];
  const allowed = (action: string, role: Role | 'visitor' | 'no role'): boolean =>
    forAll.includes(action) ||
    (role !== 'visitor' && forSignedIn.includes(action)) ||
    (role === 'administrator' && !forResidents.includes(action));

  test.each(['visitor', 'no role', ...roles] as const)('answers a %s as the table of rights says', async (role) => {
    const somebody =
      role === 'visitor'
        ? service.browser()
        : (await signedIn(...(role === 'no role' ? [] : [[role, null] as const]))).browser;
    for (const route of service.app.routes) {
      const below = route.path.replace(/:(?:account|proxy|rule)/, newId()).replace(':link', 'no-such-link');
      const path = route.bare ? below : `/fi${below}`;
      if (path.endsWith('/sign-out')) continue;
      const answer = route.method === 'get' ? await somebody.get(path) : await somebody.post(path, {});
      const isRefused =
        answer.status === 401 ||
        answer.status === 403 ||
        /\/(?:staff\/sign-in|identify)\?next=/.test(answer.location ?? '');
      expect({ path, method: route.method, isRefused }).toEqual({
        path,
        method: route.method,
        isRefused: !allowed(route.action, role),
      });
    }
  });
  test('has its page in Swedish and English too', async () => {
    const { browser } = await signedIn(['administrator', null]);
    expect((await browser.get('/sv/staff')).text).toContain('Hej, Aino');
    expect((await browser.get('/en/staff/accounts')).text).toContain('<html lang="en"');
  });
});
