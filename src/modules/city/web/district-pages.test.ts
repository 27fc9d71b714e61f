import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/app.ts';
import { populationByDistrict } from '../district.store.ts';
import { city } from '../module.ts';
import { saveDistrict } from '../save-district.ts';
import { aContext, named } from '../test-builders.ts';
import { calendarExceptions, cityOf } from '../city.store.ts';

let service: TestApp;
let district: string;
beforeAll(async () => {
  service = await testApp(() => [city]);
  district = await service.database.transaction(async (tx) => {
    const ctx = aContext(tx, service.cityId);
    const plain = { districtId: null, outline: null };
    const major = await saveDistrict(ctx, {
      ...plain,
      code: '1',
      level: 'major-district',
      parentId: null,
      name: named('Etelä'),
    });
    const part = { ...plain, level: 'district' as const, parentId: major.districtId };
    await saveDistrict(ctx, { ...part, code: '102', name: named('Ullanlinna <b>') });
    return (await saveDistrict(ctx, { ...part, code: '101', name: named('Vironniemi') })).districtId;
  });
});
afterAll(() => service.close());

const path = '/fi/staff/districts/population';
const missing = '01980000-0000-7000-8000-00000000dead';
const csv = (...lines: readonly string[]): File =>
  new File([['district,year,age_group,language,population', ...lines].join('\n')], 'vaki.csv', { type: 'text/csv' });
const good = () => csv('101,2020,0-6,fi,500', '101,2020,0-6,sv,40', '101,2020,75+,fi,260', '102,2020,0-6,fi,100');
const rowsIn = (text: string): string =>
  (/name="rows" value="([^"]*)"/.exec(text)?.[1] ?? '').replaceAll('&#9;', '\t').replaceAll('&#10;', '\n');
const residents = (year: number) =>
  service.database.transaction((tx) => populationByDistrict(tx, service.cityId, year, 'district'));

describe('population from a file', () => {
  test('is shown before it is saved, and saved as it was shown', async () => {
    const person = service.as('analyst');
    const shown = await person.post(path, { file: good() });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Tiedostossa on 4 riviä ja 2 piiriä, vuodet 2020');
    expect(await residents(2020)).toEqual([]);
    const saved = await person.post(`${path}/save`, { rows: rowsIn(shown.text) });
    expect(saved.location).toBe('/fi/staff/districts?done=population');
    expect((await residents(2020)).map((each) => [each.code, each.population])).toEqual([
      ['101', 800],
      ['102', 100],
    ]);
    const { text } = await person.get(`/fi/staff/districts/${district}`);
    expect(text).toContain('Väkiluku iän ja kielen mukaan 2020');
    expect(text).toContain('75 v. täyttäneet');
    expect((await person.get('/fi/staff/districts')).text).toContain('2 / 2');
  });
  test('with a fault in a row is refused as a whole, with row, value and what to do', async () => {
    const answer = await service
      .as('administrator')
      .post(path, { file: csv('101,2021,0-6,fi,500', '9<i>,2021,0-6,fi,1') });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Yhtä riviä ei voi lukea');
    expect(answer.text).toContain('<bdi>9&lt;i></bdi>');
    expect(await residents(2021)).toEqual([]);
  });
  test.each([
    ['no file', {}, 'Valitse tiedosto.'],
    ['an empty file', { file: new File([], 'vaki.csv') }, 'on tyhjä'],
    ['a file without the columns', { file: new File(['a,b\n1,2\n'], 'x.csv') }, 'Tiedostosta puuttuu sarakkeita'],
    ['columns without rows', { file: csv() }, 'Tiedostossa ei ole rivejä'],
    ['a page instead of a table', { file: new File(['<!doctype html><p>'], 'x.csv') }, 'on verkkosivu'],
  ])('%s is said at the field', async (_what, fields, said) => {
    const answer = await service.as('administrator').post(path, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    expect(answer.text).toContain('href="#file"');
  });
  test('rows that were changed on the way are checked again', async () => {
    const answer = await service.as('administrator').post(`${path}/save`, { rows: '101\t2022\t0-6\tfi\t-5' });
    expect(answer.status).toBe(422);
    expect(await residents(2022)).toEqual([]);
  });
  test('is for administrators and analysts of the whole city', async () => {
    for (const person of [service.as('handler'), service.as('planner'), service.as('editor')]) {
      expect((await person.get(path)).status).toBe(403);
      expect((await person.post(path, { file: good() })).status).toBe(403);
      expect((await person.post(`${path}/save`, { rows: '101\t2023\t0-6\tfi\t5' })).status).toBe(403);
    }
    const ofOneUnit = service.as('analyst', missing);
    expect((await ofOneUnit.post(`${path}/save`, { rows: '101\t2023\t0-6\tfi\t5' })).status).toBe(403);
    expect(await residents(2023)).toEqual([]);
  });
});

describe("a district's names", () => {
  const names = { 'name-fi': 'Vironniemi', 'name-sv': 'Estnäs', 'name-en': 'Vironniemi' };

  test('are changed by an analyst, and shown as text', async () => {
    const answer = await service.as('analyst').post(`/fi/staff/districts/${district}`, names);
    expect(answer.location).toBe(`/fi/staff/districts/${district}?done=renamed`);
    expect((await service.as('analyst').get(`/sv/staff/districts/${district}`)).text).toContain('<bdi>Estnäs</bdi>');
    expect((await service.as('analyst').get('/fi/staff/districts')).text).toContain('<bdi>Ullanlinna &lt;b></bdi>');
  });
  test('are not changed by a handler, nor when one is missing or the district is', async () => {
    expect((await service.as('handler').post(`/fi/staff/districts/${district}`, names)).status).toBe(403);
    const person = service.as('administrator');
    expect((await person.post(`/fi/staff/districts/${district}`, { ...names, 'name-sv': ' ' })).status).toBe(422);
    expect((await person.post(`/fi/staff/districts/${missing}`, names)).status).toBe(404);
  });
});

describe('the working calendar', () => {
  const exceptions = () => service.database.transaction((tx) => calendarExceptions(tx, service.cityId));
  const bridge = { day: '2026-05-15', isWorkingDay: 'no', name: 'Sulku <script>' };
  const add = '/fi/staff/calendar/exceptions';

  test('lists the free days of a year with their names', async () => {
    const { text } = await service.as('handler').get('/fi/staff/calendar?year=2026');
    expect(text).toContain('helatorstai');
    expect(text).toContain('14.5.2026');
    expect(text).toContain('juhannusaatto');
    expect(text).toContain('Vuonna 2026 on 252 työpäivää.');
  });
  test('an exception is added, shown as text, and removed after it has been named', async () => {
    const person = service.as('administrator');
    expect((await person.post(add, bridge)).location).toBe('/fi/staff/calendar?year=2026&done=added');
    const { text } = await person.get('/fi/staff/calendar?year=2026');
    expect(text).toContain('Sulku &lt;script>');
    expect(text).toContain('Vuonna 2026 on 251 työpäivää.');
    const confirm = await person.get(`${add}/2026-05-15/remove`);
    expect(confirm.text).toContain('15.5.2026 noudattaa taas');
    expect((await person.post(`${add}/2026-05-15/remove`)).status).toBe(303);
    expect(await exceptions()).toEqual([]);
    expect((await person.post(`${add}/2026-05-15/remove`)).status).toBe(404);
    expect((await person.get(`${add}/2026-02-30/remove`)).status).toBe(404);
  });
  test('an exception that lacks something is said at its field', async () => {
    const answer = await service.as('administrator').post(add, { day: '2026-02-30', name: '' });
    expect(answer.status).toBe(422);
    for (const field of ['day', 'name', 'isWorkingDay']) expect(answer.text).toContain(`href="#${field}"`);
  });
  test('the eves and the promise are changed by an administrator of the whole city alone', async () => {
    const fields = { eves: ['christmas'], responseTargetDays: '7' };
    const settings = '/fi/staff/calendar/settings';
    expect((await service.as('analyst').post(settings, fields)).status).toBe(403);
    expect((await service.as('administrator', missing).post(settings, fields)).status).toBe(403);
    expect((await service.as('analyst').post(add, bridge)).status).toBe(403);
    expect((await service.as('administrator').post(settings, { ...fields, responseTargetDays: 'viisi' })).status).toBe(
      422,
    );
    expect((await service.as('administrator').post(settings, fields)).status).toBe(303);
    const { settings: saved } = await service.database.transaction((tx) => cityOf(tx, service.cityId));
    expect(saved).toEqual({
      timeZone: 'Europe/Helsinki',
      responseTargetDays: 7,
      midsummerEveIsFree: false,
      christmasEveIsFree: true,
    });
  });
});
