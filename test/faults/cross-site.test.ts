import { afterAll, describe, expect, test } from 'vitest';
import { roles } from '../../src/platform/auth/rights.ts';
import { type Route } from '../../src/platform/http/route.ts';
import { type HeaderFields, type Person } from '../person.ts';
import { addressOf, makeTargets, routeName } from '../route-addresses.ts';
import { testService } from '../service.ts';
import { tableSums } from '../table-sums.ts';

const service = await testService();
const { app } = service;
const targets = await makeTargets(service);
const administrator = service.as('administrator');
// Whoever is needed has signed in before anything is compared.
for (const role of roles) await service.as(role).get('/fi/staff');
const resident = await service.resident();
/** Whose session a route asks for: staff's below /staff, a resident's elsewhere. */
function holderOf({ path, action }: Route): Person {
  if (!path.startsWith('/staff')) return resident;
  const permission = app.permissions[action];
  const isRoles = typeof permission === 'object';
  return isRoles && !permission.includes('administrator')
    ? service.as(permission[0] ?? 'administrator')
    : administrator;
}
afterAll(() => service.close());

const named = (method: 'get' | 'post') =>
  app.routes.filter((route) => route.method === method).map((route) => ({ name: routeName(route), route }));

const formType = { 'content-type': 'application/x-www-form-urlencoded' };

/** The tables but for the audit log, which tells of the refusals. */
async function withoutAudit(): Promise<unknown[]> {
  const sums = await tableSums(service.database);
  return [...sums].filter(([name]) => !name.startsWith('platform.audit_'));
}

describe('what another site’s page sends with a person’s cookie changes nothing', () => {
  const evil: readonly HeaderFields[] = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.kuulolla.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://kuulolla.example.evil.example' },
    { origin: 'http://kuulolla.example' },
    // A page opened on a name that evil.example has pointed here (DNS rebinding).
    { origin: 'https://evil.example', host: 'evil.example' },
  ];

  test.each(named('post'))('$name', async ({ route }) => {
    const before = await withoutAudit();
    const person = holderOf(route);
    const body = new URLSearchParams({ csrfToken: await person.csrfToken() }).toString();
    for (const headers of evil) {
      const wish = { method: 'POST', body, headers: { ...formType, ...headers } };
      const { status } = await person.send(addressOf(route, targets), wish);
      expect(status, JSON.stringify(headers)).toBe(403);
    }
    expect(await withoutAudit()).toEqual(before);
  });
});

describe('only a form with the token of the session is taken', () => {
  const own = { origin: 'https://kuulolla.example', 'sec-fetch-site': 'same-origin' };

  test.each(named('post'))('$name', async ({ route }) => {
    const address = addressOf(route, targets);
    const person = holderOf(route);
    const csrfToken = await person.csrfToken();
    const stale = await service.as('analyst').csrfToken();
    const before = await withoutAudit();
    const statusOf = async (body: string, headers: HeaderFields): Promise<number> =>
      (await person.send(address, { method: 'POST', body, headers: { ...own, ...headers } })).status;
    expect(await statusOf('', formType)).toBe(403);
    expect(await statusOf('csrfToken=', formType)).toBe(403);
    expect(await statusOf(`csrfToken=${stale}`, formType)).toBe(403);
    expect(await statusOf(`csrfToken=${csrfToken}x`, formType)).toBe(403);
    // A page of another site can send these without being asked about it first.
    expect(await statusOf(`csrfToken=${csrfToken}`, { 'content-type': 'text/plain' })).toBe(400);
    expect(await statusOf(JSON.stringify({ csrfToken }), { 'content-type': 'application/json' })).toBe(400);
    expect(await statusOf(JSON.stringify({ csrfToken }), { 'content-type': 'text/plain;application/json' })).toBe(400);
    expect(await withoutAudit()).toEqual(before);
  });
});

describe('looking changes nothing', () => {
  test('whoever looks at whatever page', async () => {
    const people = [service.visitor(), administrator, resident];
    await administrator.csrfToken();
    const before = await withoutAudit();
    for (const person of people) {
      for (const { route } of named('get')) {
        const query = '?csrfToken=x&done=added&changed=yes&words=a&delete=1&_method=post';
        await person.get(`${addressOf(route, targets)}${query}`, { 'x-http-method-override': 'POST' });
        await person.send(addressOf(route, targets), { method: 'HEAD' });
      }
    }
    expect(await withoutAudit()).toEqual(before);
  });
  test('and there is no other way to send than GET and POST', async () => {
    const before = await withoutAudit();
    for (const { route } of [...named('post'), ...named('get')]) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const { status } = await administrator.send(addressOf(route, targets), { method });
        expect(status, `${method} ${route.path}`).toBe(404);
      }
    }
    expect(await withoutAudit()).toEqual(before);
  });
});
