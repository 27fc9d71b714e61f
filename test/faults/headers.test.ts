import { afterAll, describe, expect, test } from 'vitest';
import { addressOf, makeTargets, routeName } from '../route-addresses.ts';
import { testService } from '../service.ts';

const service = await testService();
const targets = await makeTargets(service);
const administrator = service.as('administrator');
afterAll(() => service.close());

const named = service.app.routes
  .filter(({ path }) => path !== '/staff/sign-out')
  .map((route) => ({ name: routeName(route), route }));

describe('every answer', () => {
  test.each(named)('tells the browser what it may do with it: $name', async ({ route }) => {
    const address = addressOf(route, targets);
    for (const person of [administrator, service.visitor()]) {
      const { headers } = await (route.method === 'get' ? person.get(address) : person.post(address));
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      // No address of ours, which may hold the secret of a link, goes to another site.
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
  test.each(named.filter(({ route }) => route.path.startsWith('/staff')))(
    'that only staff may see is kept in no cache: $name',
    async ({ route }) => {
      const address = addressOf(route, targets);
      const { headers } = await (route.method === 'get' ? administrator.get(address) : administrator.post(address));
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test.each(named.filter(({ route }) => route.path.includes('/:link')))(
    'that one person sees by a secret link is kept in no cache: $name',
    async ({ route }) => {
      const address = addressOf(route, targets);
      const visitor = service.visitor();
      const { headers } = await (route.method === 'get' ? visitor.get(address) : visitor.post(address));
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});
