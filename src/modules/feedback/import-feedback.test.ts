import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { createCity } from '../city/index.ts';
import { cancelImport } from './cancel-import.ts';
import { describeFiles } from './feedback-import.ts';
import { findImport, unfinishedImports } from './feedback-import.store.ts';
import { beginImport, type FeedbackToImport, importFeedback } from './import-feedback.ts';
import { type ImportProfileFile, parseProfile } from './import-profile.ts';
import { previewImport } from './preview-import.ts';
import { resumeImports } from './resume-imports.ts';
import { runImport } from './run-import.ts';
import { writeRejects } from './write-rejects.ts';

let it: TestDatabase;
let folder: string;
let cityId: string;
let cities = 0;
beforeAll(async () => {
  it = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-import-'));
});
afterAll(async () => {
  await it.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  cities += 1;
  const name = { fi: 'K', sv: 'K', en: 'K' };
  const settings = {
    timeZone: 'Europe/Berlin',
    responseTargetDays: 5,
    midsummerEveIsFree: true,
    christmasEveIsFree: true,
  };
  const city = { slug: `city-${cities}`, name, settings, isDemonstration: false };
  cityId = (await it.database.transaction((tx) => createCity(tx, city))).cityId;
});

const profileFile: ImportProfileFile = {
  name: 'Meldungen',
  source: 'meldungen',
  timeZone: 'Europe/Berlin',
  sourceId: [['Nummer', 'Nnummer'], ['Erstellt']],
  received: { column: 'Erstellt' },
  changed: { column: 'Bearbeitet' },
  answered: { column: 'Bearbeitet', whenStatus: ['closed'], isUpperBound: true },
  status: { column: 'Zustand', values: { Eingetroffen: 'received', Abgeschlossen: 'closed' } },
  channel: { column: 'Kanal', values: { CALL: 'phone', WEB: 'web' } },
  place: { column: 'Ort', blank: ['-'] },
  theme: { column: 'Kategorie', values: { Ampel: 'lights', Ampeln: 'lights' }, unknown: 'create' },
  themes: [{ code: 'lights', name: { fi: 'Liikennevalot', sv: 'Trafikljus', en: 'Traffic lights' } }],
};
const profile = (change: Partial<ImportProfileFile> = {}) => {
  const parsed = parseProfile({ ...profileFile, ...change });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.profile;
};

const header = 'Nummer,Kategorie,Ort,Zustand,Erstellt,Bearbeitet,Kanal';
const row = (id: string, change: { edited?: string; state?: string; theme?: string; created?: string } = {}): string =>
  [
    id,
    change.theme ?? 'Ampel',
    '"Weg 1, Stadt"',
    change.state ?? 'Eingetroffen',
    change.created ?? '2019-03-04T10:00:00',
    change.edited ?? '2019-03-05T10:00:00',
    'WEB',
  ].join(',');
let files = 0;
async function file(...lines: string[]): Promise<string> {
  files += 1;
  const path = join(folder, `meldungen-${files}.csv`);
  await writeFile(path, lines.join('\r\n'));
  return path;
}
const load = (paths: readonly string[], change: Partial<FeedbackToImport> = {}) =>
  importFeedback(it.database, { cityId, profile: profile(), files: paths, ...change });
const rows = <Row>(query: Parameters<typeof sql>[0], ...values: unknown[]) =>
  it.database.transaction((tx) => tx.rows(sql<Row>(query, ...values)));
const stored = () =>
  rows<{ source_id: string; status: string; themes: string; statuses: string; place: string | null }>`
    select source_id, status, place,
           (select string_agg(code, ',' order by code) from feedback.feedback_case_theme as it
            join city.theme using (city_id, theme_id)
            where it.city_id = c.city_id and it.feedback_case_id = c.feedback_case_id) as themes,
           (select string_agg(told.status, ',' order by at) from feedback.feedback_case_status as told
            where told.city_id = c.city_id and told.feedback_case_id = c.feedback_case_id) as statuses
    from feedback.feedback_case as c where city_id = ${cityId} order by source_id`;

describe('an import', () => {
  test('takes files with the traps of real ones', async () => {
    const first = await file(
      header,
      row('rep1', {
        created: '2018-05-15T08:03:00+01:00',
        edited: '2018-05-16T08:03:00+01:00',
        state: 'Abgeschlossen',
      }),
      row('same'),
      row('same'),
      row('newer', { theme: 'Umfrage' }),
      row('newer', { edited: '2019-04-01T10:00:00', theme: 'Sperrmüll', state: 'Abgeschlossen' }),
      row('older', { edited: '2019-03-09T10:00:00' }),
      row('older', { edited: '2019-03-08T10:00:00', theme: 'Sperrmüll' }),
    );
    const second = await file(
      `\ufeff${header.replace('Nummer', 'Nnummer')}`,
      row('rep1', { created: '2019-12-24T08:19:00', edited: '2019-12-27T07:52:00', theme: 'Ampeln ' }),
      row('early', { edited: '2019-03-04T09:58:00' }).replace('"Weg 1, Stadt"', '-'),
      row('skipped', { created: '2019-03-31T02:30:00', edited: '2019-04-05T02:30:00' }),
    );
    const outcome = await load([first, second]);
    expect(outcome.rows).toEqual({ read: 10, stored: 6, changed: 1, unchanged: 2, rejected: 1 });
    expect(outcome.warnings).toEqual({ 'changed-before-received': 1 });
    expect(await stored()).toEqual([
      {
        source_id: 'early|2019-03-04T10:00:00',
        status: 'received',
        place: null,
        themes: 'lights',
        statuses: 'received',
      },
      {
        source_id: 'newer|2019-03-04T10:00:00',
        status: 'closed',
        place: 'Weg 1, Stadt',
        themes: 'sperrmull',
        statuses: 'received,closed',
      },
      {
        source_id: 'older|2019-03-04T10:00:00',
        status: 'received',
        place: 'Weg 1, Stadt',
        themes: 'lights',
        statuses: 'received',
      },
      {
        source_id: 'rep1|2018-05-15T08:03:00+01:00',
        status: 'closed',
        place: 'Weg 1, Stadt',
        themes: 'lights',
        statuses: 'closed',
      },
      {
        source_id: 'rep1|2019-12-24T08:19:00',
        status: 'received',
        place: 'Weg 1, Stadt',
        themes: 'lights',
        statuses: 'received',
      },
      {
        source_id: 'same|2019-03-04T10:00:00',
        status: 'received',
        place: 'Weg 1, Stadt',
        themes: 'lights',
        statuses: 'received',
      },
    ]);
  });

  test('counts working days between arrival and answer', async () => {
    // Friday 10.00 to Monday 10.00: 14 hours of the Friday and 10 of the Monday.
    const closed = { state: 'Abgeschlossen', created: '2019-03-08T10:00:00', edited: '2019-03-11T10:00:00' };
    await load([await file(header, row('a', closed), row('b'))]);
    const days = await rows<{ days: number | null }>`
      select response_working_days as days from feedback.feedback_case where city_id = ${cityId} order by source_id`;
    expect(days).toEqual([{ days: 1 }, { days: null }]);
  });

  test('of the same file again changes nothing', async () => {
    const path = await file(header, row('a'), row('b'));
    await load([path]);
    const before = await stored();
    expect((await load([path])).rows).toEqual({ read: 2, stored: 0, changed: 0, unchanged: 2, rejected: 0 });
    expect(await stored()).toEqual(before);
  });

  test('of a newer version changes the case and adds to its history; an older one does not', async () => {
    const old = await file(header, row('a'), row('b'));
    await load([old]);
    const newer = await file(
      header,
      row('a', { state: 'Abgeschlossen', edited: '2019-03-07T10:00:00', theme: 'Neu' }),
      row('b'),
    );
    expect((await load([newer])).rows).toEqual({ read: 2, stored: 0, changed: 1, unchanged: 1, rejected: 0 });
    expect((await load([old])).rows).toMatchObject({ changed: 0, unchanged: 2 });
    expect((await stored())[0]).toMatchObject({ status: 'closed', themes: 'neu', statuses: 'received,closed' });
  });

  test('keeps cities apart', async () => {
    const path = await file(header, row('a'));
    await load([path]);
    const other = cityId;
    const second = { slug: 'other', name: { fi: 'O', sv: 'O', en: 'O' }, isDemonstration: false };
    const settings = {
      timeZone: 'Europe/Berlin',
      responseTargetDays: 5,
      midsummerEveIsFree: true,
      christmasEveIsFree: true,
    };
    cityId = (await it.database.transaction((tx) => createCity(tx, { ...second, settings }))).cityId;
    expect((await load([path])).rows.stored).toBe(1);
    expect(cityId).not.toBe(other);
    expect(await stored()).toHaveLength(1);
  });
});

describe('what cannot be taken', () => {
  test('is listed with row, column, value and reason, harmless in a spreadsheet', async () => {
    const path = await file(
      header,
      row('=1+1', { created: '=HYPERLINK("x")' }),
      row('b', { state: '<script>' }),
      row('c'),
    );
    const outcome = await load([path]);
    expect(outcome.rows).toMatchObject({ read: 3, stored: 1, rejected: 2 });
    const target = join(folder, 'rejects.csv');
    expect(await writeRejects(it.database, cityId, outcome.importId, target, 'en')).toBe(2);
    const lines = (await readFile(target, 'utf8')).split('\r\n');
    expect(lines[0]).toBe('file,row,column,value,reason,reason code');
    expect(lines[1]).toContain(`,2,Erstellt,"'=HYPERLINK(""x"")","This is not a date of the form iso.`);
    expect(lines[2]).toContain(',3,Zustand,<script>,"The profile does not know this value.');
  });

  test.each([
    ['columns that the profile names and the file lacks', 'Nummer,Kategorie\n1,2\n', 'feedback.columns-missing'],
    ['an empty second file', '', 'files.empty'],
    ['a quotation mark that never ends', `${header}\n${row('a')}\n"x,y`, 'files.quote-not-closed'],
  ])('%s: nothing is stored and nothing stays unfinished', async (_, content, code) => {
    const bad = await file(content);
    await expect(load([await file(header, row('a')), bad], { chunkRows: 1 })).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
    expect(await it.database.transaction((tx) => unfinishedImports(tx, cityId))).toEqual([]);
  });

  test('themes, units and districts that the city lacks are named before the first row', async () => {
    const unit = { column: 'Ort', values: { Kallio: 'kallio-health' } };
    const wrong = load([await file(header, row('a'))], { profile: profile({ unit }) });
    await expect(wrong).rejects.toMatchObject({ code: 'feedback.codes-unknown', facts: { codes: 'kallio-health' } });
  });
});

test('a dry run tells what an import would do and writes nothing', async () => {
  await load([await file(header, row('a'), row('b'))]);
  const path = await file(
    header,
    row('a'),
    row('b', { edited: '2019-04-01T10:00:00' }),
    row('c', { theme: 'Neu' }),
    row('c', { theme: 'Neu' }),
    row('d', { state: '?' }),
  );
  const preview = await previewImport(it.database, { cityId, profile: profile(), files: [path] });
  expect(preview.rows).toEqual({ read: 5, stored: 1, changed: 1, unchanged: 2, rejected: 1 });
  expect(preview.rejects).toMatchObject([{ rowNumber: 6, column: 'Zustand', reason: 'unknown-value' }]);
  expect(preview.records).toHaveLength(4);
  expect([...preview.newThemes]).toEqual([['neu', 'Neu']]);
  expect(await stored()).toHaveLength(2);
  expect((await load([path])).rows).toEqual(preview.rows);
});

describe('an import that is stopped', () => {
  const many = () => file(header, ...Array.from({ length: 900 }, (_, at) => row(`r${at}`)));
  /** Stops an import after its second chunk; 200 rows are in the first. */
  async function stopped(path: string): Promise<void> {
    const stop = new AbortController();
    let told = 0;
    const tx = it.database.transaction.bind(it.database);
    const database: typeof it.database = {
      ...it.database,
      transaction: async (work, options) => {
        const result = await tx(work, options);
        told += 1;
        if (told > 5) stop.abort();
        return result;
      },
    };
    const ended = importFeedback(database, {
      cityId,
      profile: profile(),
      files: [path],
      chunkRows: 100,
      signal: stop.signal,
    });
    await expect(ended).rejects.toMatchObject({ code: 'feedback.import-stopped' });
  }
  const unfinished = async () => (await it.database.transaction((tx) => unfinishedImports(tx, cityId)))[0];

  test('is seen as unfinished, is never half, and goes on when the same files are given again', async () => {
    const path = await many();
    await stopped(path);
    const left = await unfinished();
    expect(left?.counts.stored).toBeGreaterThan(0);
    expect(await stored()).toHaveLength(left?.counts.stored ?? 0);
    const outcome = await load([path]);
    expect(outcome).toMatchObject({ importId: left?.importId, rows: { read: 900, stored: 900, unchanged: 0 } });
    expect(await unfinished()).toBeUndefined();
  });

  test('goes on when the service starts again', async () => {
    await stopped(await many());
    expect(await resumeImports(it.database, cityId, { quietMilliseconds: 0 })).toMatchObject([
      { outcome: { rows: { read: 900, stored: 900 } } },
    ]);
  });

  test('keeps other files of the same source waiting, and says why', async () => {
    await stopped(await many());
    await expect(load([await file(header, row('x'))])).rejects.toMatchObject({ code: 'feedback.import-unfinished' });
  });

  test('is undone when its file has changed since', async () => {
    const path = await many();
    await stopped(path);
    await writeFile(path, `${header}\r\n${row('other')}`);
    expect(await resumeImports(it.database, cityId, { quietMilliseconds: 0 })).toMatchObject([
      { problem: { code: 'feedback.file-changed' } },
    ]);
    expect(await stored()).toEqual([]);
  });

  test('can be cancelled: new cases are gone, changed ones are as before', async () => {
    await load([await file(header, row('r3', { theme: 'Alt', edited: '2019-03-04T11:00:00' }), row('mine'))]);
    const before = await stored();
    const path = await file(
      header,
      ...Array.from({ length: 900 }, (_, at) => row(`r${at}`, { state: 'Abgeschlossen' })),
    );
    await stopped(path);
    const importId = (await unfinished())?.importId ?? '';
    expect(await stored()).not.toEqual(before);
    await cancelImport(it.database, cityId, importId);
    expect(await stored()).toEqual(before);
    expect((await it.database.transaction((tx) => findImport(tx, cityId, importId)))?.state).toBe('cancelled');
    await expect(cancelImport(it.database, cityId, importId)).rejects.toMatchObject({ code: 'feedback.import-ended' });
    await expect(runImport(it.database, cityId, importId)).rejects.toMatchObject({ code: 'feedback.import-ended' });
  });

  test('is run by one process only: the other one stops', async () => {
    const described = await describeFiles([await many()]);
    const importId = await it.database.transaction((tx) => beginImport(tx, cityId, profile(), described, null));
    const both = await Promise.allSettled([
      runImport(it.database, cityId, importId, { chunkRows: 50 }),
      runImport(it.database, cityId, importId, { chunkRows: 50 }),
    ]);
    expect(both.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    await resumeImports(it.database, cityId, { quietMilliseconds: 0 });
    expect(await stored()).toHaveLength(900);
    const counts = (await it.database.transaction((tx) => findImport(tx, cityId, importId)))?.counts;
    expect(counts).toMatchObject({ read: 900, stored: 900, changed: 0, unchanged: 0 });
  });
});
