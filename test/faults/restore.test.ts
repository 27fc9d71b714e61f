import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyAuditLog } from '../../src/platform/audit/audit-log.store.ts';
import { backup, restore } from '../../src/platform/db/backup.ts';
import { type Database } from '../../src/platform/db/database.ts';
import { password, testService, type TestService } from '../service.ts';
import { tableSums } from '../table-sums.ts';

const folder = await mkdtemp(join(tmpdir(), 'kuulolla-restore-'));
const opened: TestService[] = [];
const open = async (...options: Parameters<typeof testService>): Promise<TestService> => {
  const service = await testService(...options);
  opened.push(service);
  return service;
};
afterAll(async () => {
  for (const service of opened) await service.close();
  await rm(folder, { recursive: true });
});

const auditOf = (database: Database, cityId: string) =>
  database.transaction((tx) => verifyAuditLog(tx, cityId), { readOnly: true });

test('a service restored from its backup is the same, row by row, and goes on', async () => {
  const old = await open();
  const { email, accountId } = await old.invite('Siru', 'administrator');
  for (const role of ['analyst', 'handler', 'editor'] as const) await old.as(role, old.city.kallio).get('/fi/staff');
  const file = join(folder, 'kuulolla-backup.gz');
  const audit = await auditOf(old.database, old.city.cityId);
  const manifest = await backup(old.database, file, {});
  const sums = await tableSums(old.database);

  const anew = await open({ city: 'none' });
  const started = performance.now();
  await restore(anew.database, file);
  expect(performance.now() - started).toBeLessThan(30_000);
  expect(await tableSums(anew.database)).toEqual(sums);
  expect(manifest.tables.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(30);
  expect(audit).toMatchObject({ ok: true });
  expect(await auditOf(anew.database, old.city.cityId)).toEqual(audit);

  const siru = anew.visitor();
  expect((await siru.post('/fi/staff/sign-in', { email, password })).status).toBe(303);
  expect((await siru.get(`/fi/staff/accounts/${accountId}`)).text).toContain('Siru');
  expect((await siru.get('/fi/staff/audit-log/check')).status).toBe(200);
  expect(await auditOf(anew.database, old.city.cityId)).toMatchObject({ ok: true });
});

test('a service that has something already is not restored over, and keeps what it has', async () => {
  const old = await open();
  const file = join(folder, 'other.gz');
  await backup(old.database, file, {});
  const before = await tableSums(old.database);
  await expect(restore(old.database, file)).rejects.toThrow('empty');
  expect(await tableSums(old.database)).toEqual(before);
});
