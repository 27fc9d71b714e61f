import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../../test/case-office.ts';
import { testService } from '../../../../../test/service.ts';
import { type Database } from '../../../../platform/db/database.ts';
import { findCaseBySource } from '../../cases/handled-case.store.ts';
import { cancelImport } from '../../cancel-import.ts';
import { unfinishedImports } from '../../feedback-import.store.ts';
import { importFeedback } from '../../import-feedback.ts';
import { parseProfile } from '../../import-profile.ts';
import { readFilter } from '../inbox-filter.ts';
import { inboxGround, inboxReach, listCases } from '../inbox.store.ts';
import { indexTexts } from './index-texts.ts';

const service = await testService();
const { city, database } = service;
const office = caseOffice(service);
const everywhere = staff('handler', null);
const folder = await mkdtemp(join(tmpdir(), 'kuulolla-index-'));
/** What jobs there are is done, and no job runs between the steps of a test. */
async function doJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const parsed = parseProfile({
  name: 'old system',
  source: 'old-system',
  timeZone: 'Europe/Helsinki',
  sourceId: ['id'],
  received: { column: 'received' },
  changed: { column: 'changed' },
  status: { column: 'state', values: { done: 'closed' } },
  channel: { column: 'channel', values: { web: 'web' } },
  text: { column: 'text' },
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const { profile } = parsed;

let files = 0;
async function fileOf(rows: readonly (readonly [id: string, text: string, changed?: string])[]): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.csv`);
  const lines = rows.map(
    ([id, text, changed = '2019-03-05T10:00:00']) => `${id},2019-03-04T10:00:00,${changed},done,web,"${text}"`,
  );
  await writeFile(path, ['id,received,changed,state,channel,text', ...lines].join('\n'));
  return path;
}

const caseOf = (sourceId: string) =>
  office.as(theSystem, ({ tx, cityId }) => findCaseBySource(tx, cityId, 'old-system', sourceId));
const found = (words: string) =>
  office.as(everywhere, async (ctx) => {
    const filter = readFilter(new URLSearchParams({ list: 'all', words }));
    const reach = await inboxReach(await inboxGround(ctx), filter);
    return (await listCases(ctx, reach, { limit: 10 })).cases;
  });

test('an import is looked through at its end: masked, searchable, sensitive where somebody is named by code', async () => {
  const path = await fileOf([
    ['a', 'Hissi on rikki, soittakaa 040 123 4567.'],
    ['b', 'Tunnukseni on 131052-308T ja hissi ei toimi.'],
  ]);
  await importFeedback(database, { cityId: city.cityId, profile, files: [path] });
  expect((await caseOf('a'))?.maskedText).toBeNull();
  await doJobs();
  expect(await caseOf('a')).toMatchObject({
    maskedText: 'Hissi on rikki, soittakaa [puhelinnumero].',
    isSensitive: false,
  });
  expect((await caseOf('b'))?.isSensitive).toBe(true);
  expect((await found('hissi')).map(({ firstWords }) => firstWords)).toEqual([
    expect.stringContaining('rikki, soittakaa [puhelinnumero].'),
  ]);
  expect(await found('131052')).toEqual([]);
});

test('a text that an import changes is looked through anew, and is shown to nobody until then', async () => {
  await importFeedback(database, {
    cityId: city.cityId,
    profile,
    files: [await fileOf([['a', 'Portaat ovat liukkaat, 050 765 4321.', '2020-01-05T10:00:00']])],
  });
  expect((await caseOf('a'))?.maskedText).toBeNull();
  expect(await found('hissi')).toEqual([]);
  await doJobs();
  expect((await caseOf('a'))?.maskedText).toBe('Portaat ovat liukkaat, [puhelinnumero].');
  expect(await found('portaat')).toHaveLength(1);
});

test('an import that is taken back takes the masked text back too', async () => {
  const path = await fileOf([
    ['a', 'Katto vuotaa.', '2021-01-05T10:00:00'],
    ...Array.from({ length: 900 }, (_, at) => [`n${at}`, 'Täytettä.'] as const),
  ]);
  const stopping = new AbortController();
  let told = 0;
  const stoppedSoon: Database = {
    ...database,
    transaction: async (work, options) => {
      const result = await database.transaction(work, options);
      told += 1;
      if (told > 5) stopping.abort();
      return result;
    },
  };
  const ended = importFeedback(stoppedSoon, {
    cityId: city.cityId,
    profile,
    files: [path],
    chunkRows: 100,
    signal: stopping.signal,
  });
  await expect(ended).rejects.toMatchObject({ code: 'feedback.import-stopped' });
  const index = () => office.as(theSystem, (ctx) => indexTexts(ctx, 5000));
  await index();
  expect((await caseOf('a'))?.maskedText).toBe('Katto vuotaa.');
  const [unfinished] = await database.transaction((tx) => unfinishedImports(tx, city.cityId));
  await cancelImport(database, city.cityId, unfinished?.importId ?? '');
  expect(await caseOf('a')).toMatchObject({ text: 'Portaat ovat liukkaat, 050 765 4321.', maskedText: null });
  await index();
  expect((await caseOf('a'))?.maskedText).toBe('Portaat ovat liukkaat, [puhelinnumero].');
});

test('goes on with what is left when it was stopped half-way, and repeating it changes nothing', async () => {
  const rows = Array.from({ length: 25 }, (_, at) => [`m${at}`, `Asia numero ${at}`] as const);
  await importFeedback(database, { cityId: city.cityId, profile, files: [await fileOf(rows)] });
  const once = () => office.as(theSystem, (ctx) => indexTexts(ctx, 10));
  expect([await once(), await once()]).toEqual([10, 10]);
  await expect(
    office.as(theSystem, async (ctx) => {
      await indexTexts(ctx, 10);
      throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
  expect([await once(), await once()]).toEqual([5, 0]);
  expect(await found('numero')).toHaveLength(10);
});
