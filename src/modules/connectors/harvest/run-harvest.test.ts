import { afterAll, expect, test } from 'vitest';
import { caseOffice, theSystem } from '../../../../test/case-office.ts';
import { receiver } from '../../../../test/receiver.ts';
import { testService } from '../../../../test/service.ts';
import { guardedOutbound } from '../../../platform/outbound/outbound.ts';
import { findCaseBySource } from '../../feedback/index.ts';
import { newestRuns } from './harvest.store.ts';
import { runHarvest } from './run-harvest.ts';

// No job of the service runs here: the test alone begins and kills.
const service = await testService({ environment: { KUULOLLA_CALL_OWN_MACHINE: 'yes' } });
const office = caseOffice(service);
afterAll(() => service.close());

const source = 'harvest-toinen';
const pages = 6;
const idsOn = (page: number): string[] =>
  Array.from({ length: page < pages ? 100 : 7 }, (_, at) => `R-${page * 1000 + at}`);
const isStored = async (id: string): Promise<boolean> =>
  (await office.as(theSystem, ({ tx, cityId }) => findCaseBySource(tx, cityId, source, id))) !== undefined;

test('a harvest that is killed goes on where it was, and stores everything once', async () => {
  const there = await receiver();
  const killing = new AbortController();
  const pageOf = (url: string): number => Number(new URL(url, 'http://x').searchParams.get('page'));
  there.answer(({ url }, answer) => {
    const items = idsOn(pageOf(url)).map((id) => ({
      service_request_id: id,
      status: 'open',
      description: id,
      requested_datetime: '2026-11-10T10:00:00+02:00',
    }));
    answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(items));
    if (there.heard.length === 3) killing.abort(new Error('killed'));
  });
  const readFrom = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  const fields = { name: 'Toinen', url: `${there.origin}/`, dialect: '6aika', format: 'json', readFrom };
  const added = await service.as('administrator').post('/fi/staff/harvests', fields);
  const harvestId = /\/harvests\/([\da-f-]{36})/.exec(added.location ?? '')?.[1] ?? '';
  const run = (signal: AbortSignal) =>
    runHarvest(harvestId, {
      outbound: guardedOutbound({ allowsLoopback: true }),
      transact: (work) => office.as(theSystem, work),
      signal,
      userAgent: 'test',
    });
  await expect(run(killing.signal)).rejects.toThrow('killed');
  expect(await isStored('R-1000')).toBe(true);
  expect(await isStored('R-6000')).toBe(false);
  await run(new AbortController().signal);
  const all = Array.from({ length: pages }, (_, at) => idsOn(at + 1)).flat();
  expect((await Promise.all(all.map(isStored))).every(Boolean)).toBe(true);
  expect(there.heard.filter(({ url }) => pageOf(url) === 1)).toHaveLength(1);
  const runs = await office.as(theSystem, ({ tx, cityId }) => newestRuns(tx, cityId, harvestId, 10));
  expect(runs.map(({ state }) => state)).toEqual(['finished', 'failed']);
  expect(runs.reduce((sum, { counts }) => sum + counts.stored, 0)).toBe(all.length);
  await there.close();
});
