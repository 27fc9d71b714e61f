import { afterAll, describe, expect, test } from 'vitest';
import { openPglite } from '../../src/platform/db/pglite-database.ts';
import { password, testService } from '../service.ts';
import { tableSums } from '../table-sums.ts';

const disk = { free: Infinity };
const database = await openPglite({ freeSpace: async () => disk.free });
const service = await testService({ database });
const person = service.as('administrator');
await person.get('/fi/staff');
afterAll(() => service.close());

/** The disk is asked twice a second at most. */
async function leave(megabytes: number): Promise<void> {
  disk.free = megabytes * 1024 * 1024;
  await new Promise((resolve) => setTimeout(resolve, 600));
}

const fields = { 'name-fi': 'Uusi', 'name-sv': 'Ny', 'name-en': 'New', code: 'uusi', from: '2021-01-01' };
const add = '/fi/staff/themes/new?parent=';

describe('when the disk is nearly full', () => {
  test('what would be written is refused for now, in words, and nothing of it is kept', async () => {
    const before = await tableSums(database);
    await leave(100);
    const { status, headers, text } = await person.post(add, fields);
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(text).toContain('Levytila on lopussa');
    const signIn = await service.visitor().post('/fi/staff/sign-in', { email: 'eka@example.fi', password });
    expect(signIn.status).toBe(503);
    expect(await tableSums(database)).toEqual(before);
  });
  test('pages are read, and the service says how it is', async () => {
    for (const path of ['/fi', '/fi/staff', '/fi/staff/accounts', '/fi/staff/audit-log/check']) {
      expect((await person.get(path)).status, path).toBe(200);
    }
    const ready = await service.visitor().get('/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toMatchObject([200, { state: 'degraded' }]);
  });
  test('and when there is space again, it goes on', async () => {
    await leave(1000);
    expect((await person.post(add, fields)).status).toBe(303);
    expect(JSON.parse((await service.visitor().get('/readyz')).text)).toEqual({ state: 'ok' });
  });
});
