import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Answer, type Person } from '../person.ts';
import { password, testService } from '../service.ts';
import { sql } from '../../src/platform/db/sql.ts';

const service = await testService();
const { city, database } = service;
afterAll(() => service.close());

const signIn = (person: Person, email: string, more: Record<string, string> = {}, headers = {}): Promise<Answer> =>
  person.post('/fi/staff/sign-in', { email, password, ...more }, headers);

describe('a session', () => {
  test('gets a new name at sign-in, so one that was planted is worth nothing', async () => {
    const { email } = await service.invite('Siru', 'analyst');
    const planted = `__Host-kuulolla-session=${'A'.repeat(43)}`;
    const victim = service.visitor(planted);
    expect((await signIn(victim, email)).status).toBe(303);
    expect(await victim.cookie()).not.toBe(planted);
    expect((await service.visitor(planted).get('/fi/staff')).status).toBe(303);
  });
  test('that was alive before ends at sign-in', async () => {
    const { email, person } = await service.invite('Siru', 'analyst');
    const old = await person.cookie();
    expect((await signIn(person, email)).status).toBe(303);
    expect(await person.cookie()).not.toBe(old);
    expect((await service.visitor(old).get('/fi/staff')).status).toBe(303);
  });
  test('that was signed out is dead, in another tab as well', async () => {
    const { person } = await service.invite('Siru', 'analyst');
    const cookie = await person.cookie();
    const tab = service.visitor(cookie);
    expect((await tab.get('/fi/staff')).status).toBe(200);
    expect((await person.post('/fi/staff/sign-out')).status).toBe(303);
    expect((await tab.get('/fi/staff')).status).toBe(303);
    expect((await tab.post('/fi/staff/password', {})).status).toBe(401);
  });
  test('meets a change of roles at its next request', async () => {
    const { accountId, person } = await service.invite('Siru', 'analyst');
    const chief = service.as('administrator');
    const path = `/fi/staff/accounts/${accountId}`;
    expect((await person.get('/fi/staff/accounts')).status).toBe(403);
    await chief.post(`${path}/roles`, { role: 'administrator', place: 'city' });
    expect((await person.get('/fi/staff/accounts')).status).toBe(200);
    const { text } = await chief.get(path);
    for (const [, grant = ''] of text.matchAll(/name="grant" value="([^"]+)"/g)) {
      await chief.post(`${path}/roles/take`, { grant });
    }
    expect((await person.get('/fi/staff/accounts')).status).toBe(403);
    expect((await person.get('/fi/staff')).status).toBe(200);
  });
  test('meets a move of the organisation at its next request', async () => {
    const { accountId } = await service.invite('Kohde', 'handler', city.kallio);
    const { person } = await service.invite('Siru', 'administrator', city.health);
    expect((await person.get(`/fi/staff/accounts/${accountId}`)).status).toBe(200);
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki' }).format(new Date());
    const moved = await service
      .as('administrator')
      .post(`/fi/staff/organisation/${city.clinics}/move`, { parentId: city.schools, from: today });
    expect(moved.status).toBe(303);
    expect((await person.get(`/fi/staff/accounts/${accountId}`)).status).toBe(404);
  });
  test('ends when the account is closed', async () => {
    const { accountId, person } = await service.invite('Siru', 'analyst');
    await service.as('administrator').post(`/fi/staff/accounts/${accountId}/close`);
    expect((await person.get('/fi/staff')).status).toBe(303);
  });
  test('is known by its hash alone: what the table holds opens nothing', async () => {
    await service.as('administrator').get('/fi/staff');
    const hashes = await database.transaction((tx) =>
      tx.rows(sql<{ token_hash: string }>`select token_hash from people.session`),
    );
    for (const { token_hash } of hashes) {
      const thief = service.visitor(`__Host-kuulolla-session=${token_hash}`);
      expect((await thief.get('/fi/staff')).status).toBe(303);
    }
  });
});

describe('time is the database’s', () => {
  const age = (accountId: string, column: 'last_used_at' | 'expires_at', interval: string) =>
    database.transaction((tx) =>
      tx.run(sql`
        update people.session set ${sql.ref(column)} = ${sql.ref(column)} - ${interval}::interval
        where account_id = ${accountId}
      `),
    );

  test('a session ends half an hour after its last use', async () => {
    const { accountId, person } = await service.invite('Siru', 'analyst');
    await age(accountId, 'last_used_at', '29 minutes');
    expect((await person.get('/fi/staff')).status).toBe(200);
    await age(accountId, 'last_used_at', '31 minutes');
    expect((await person.get('/fi/staff')).status).toBe(303);
  });
  test('a session ends after half a day, however much it is used', async () => {
    const { accountId, person } = await service.invite('Siru', 'analyst');
    await age(accountId, 'expires_at', '11 hours 59 minutes');
    expect((await person.get('/fi/staff')).status).toBe(200);
    await age(accountId, 'expires_at', '2 minutes');
    expect((await person.get('/fi/staff')).status).toBe(303);
  });
  test.each([
    ['three years ahead', 3],
    ['three years back', -3],
  ])('a clock of the service that jumps %s ends no session and opens no link', async (_name, years) => {
    const { accountId, person } = await service.invite('Siru', 'analyst');
    const { accountId: other } = await service.invite('Ahti', 'analyst');
    await age(other, 'expires_at', '13 hours');
    const jumped = new Date();
    jumped.setFullYear(jumped.getFullYear() + years);
    vi.useFakeTimers({ toFake: ['Date'], now: jumped });
    try {
      expect((await person.get('/fi/staff')).status).toBe(200);
      expect((await service.as('administrator').get(`/fi/staff/accounts/${accountId}`)).status).toBe(200);
      const events = await database.transaction((tx) =>
        tx.one(sql<{ off: number }>`
            select max(abs(extract(epoch from clock_timestamp() - at)))::float8 as off
            from platform.audit_entry where city_id = ${city.cityId}
          `),
      );
      expect(events.off).toBeLessThan(3600);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('guessing', () => {
  const strip = (text: string, email: string): string =>
    text.replaceAll(email, 'EMAIL').replace(/[\da-f]{8}-[\w-]+/g, '');

  test('meets the same answer for an account that is there, one that is not, and one that is closed', async () => {
    const known = await service.invite('Siru', 'analyst');
    const closed = await service.invite('Siru', 'analyst');
    await service.as('administrator').post(`/fi/staff/accounts/${closed.accountId}/close`);
    const answers = [];
    for (const email of [known.email, closed.email, 'nobody@example.fi']) {
      const signing = await service.visitor().post('/fi/staff/sign-in', { email, password: 'not this one' });
      const asking = await service.visitor().post('/fi/staff/password/forgotten', { email });
      answers.push([signing.status, strip(signing.text, email), asking.status, asking.location]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]?.[0]).toBe(422);
  });
  test('is slowed down, for the account as for one that is not there, and locks nobody else out', async () => {
    const { email } = await service.invite('Siru', 'analyst');
    const own = { 'x-forwarded-for': '192.0.2.10' };
    expect((await signIn(service.visitor(), email, {}, own)).status).toBe(303);
    const guess = async (who: string, at: number): Promise<number> => {
      const headers = { 'x-forwarded-for': `198.51.100.${at}` };
      const fields = { email: who, password: `guess ${at}` };
      return (await service.visitor().post('/fi/staff/sign-in', fields, headers)).status;
    };
    const answers = async (who: string): Promise<number[]> => {
      const statuses: number[] = [];
      for (let at = 1; at <= 30; at += 1) statuses.push(await guess(who, at));
      return statuses;
    };
    const known = await answers(email);
    expect(known.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422));
    expect(known.slice(10)).toEqual(Array.from({ length: 20 }, () => 429));
    expect(await answers('nobody-else@example.fi')).toEqual(known);
    expect((await signIn(service.visitor(), email, {}, own)).status).toBe(303);
    const { email: colleague } = await service.invite('Ahti', 'analyst');
    expect((await signIn(service.visitor(), colleague)).status).toBe(303);
  });
  test('of links gets ten tries a minute from one address', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      const headers = { 'x-forwarded-for': '192.0.2.99' };
      const fields = { password, repeated: password };
      const { status } = await service.visitor().post(`/fi/staff/invitation/${'x'.repeat(40)}${at}`, fields, headers);
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
  });
});

describe('after signing in', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example/fi/staff',
    'javascript:alert(1)',
    '/fi/staff\r\nSet-Cookie: a=b',
    '/fi/staff%0d%0aSet-Cookie:%20a=b/../../..//evil.example',
    '/fi/staff/../../../evil',
    '/\t/evil.example',
    ' //evil.example',
    '/fi/staff@evil.example',
    'fi/staff',
  ];
  test.each(elsewhere)('nobody is led elsewhere by %j', async (next) => {
    const { email } = await service.invite('Siru', 'analyst');
    const shown = await service.visitor().get(`/fi/staff/sign-in?next=${encodeURIComponent(next)}`);
    expect(shown.text).not.toContain('evil');
    const { location, headers } = await signIn(service.visitor(), email, { next });
    const target = new URL(location ?? '', 'https://kuulolla.example');
    expect(target.origin).toBe('https://kuulolla.example');
    expect(target.pathname).toMatch(/^\/fi\/staff(\/|$)/);
    expect(headers.getSetCookie()).toHaveLength(1);
  });
});
