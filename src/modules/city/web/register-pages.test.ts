import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/app.ts';
import { addOrganisationUnit } from '../add-organisation-unit.ts';
import { addTheme } from '../add-theme.ts';
import { city } from '../module.ts';
import { type OrganisationLevel } from '../organisation.ts';
import { loadOrganisationUnit } from '../organisation.store.ts';
import { aContext, named } from '../test-builders.ts';
import { loadTheme } from '../theme.store.ts';

let service: TestApp;
beforeAll(async () => {
  service = await testApp(() => [city]);
});
afterAll(() => service.close());

const missing = '01980000-0000-7000-8000-00000000dead';
let made = 0;

/** A part of the organisation with a code of its own. */
function aUnit(level: OrganisationLevel, parentId: string | null, name?: string): Promise<string> {
  made += 1;
  const code = `unit-${made}`;
  return service.database.transaction(async (tx) => {
    const ctx = aContext(tx, service.cityId);
    const input = { code, level, parentId, name: named(name ?? code), validFrom: '2017-06-01' };
    return (await addOrganisationUnit(ctx, input)).organisationUnitId;
  });
}

function aTheme(parentId: string | null = null): Promise<string> {
  made += 1;
  const code = `theme-${made}`;
  return service.database.transaction(async (tx) => {
    const ctx = aContext(tx, service.cityId);
    return (await addTheme(ctx, { code, parentId, name: named(code), validFrom: '2017-06-01' })).themeId;
  });
}

const unitOf = (id: string) => service.database.transaction((tx) => loadOrganisationUnit(tx, service.cityId, id));
const themeOf = (id: string) => service.database.transaction((tx) => loadTheme(tx, service.cityId, id));

const names = { 'name-fi': 'Uusi nimi', 'name-sv': 'Nytt namn', 'name-en': 'New name' };

describe('the organisation as of a day', () => {
  test('a visitor is led to sign in, staff of every role may look', async () => {
    const answer = await service.as('visitor').get('/fi/staff/organisation');
    expect([answer.status, answer.location]).toEqual([303, '/fi/staff/sign-in?next=%2Ffi%2Fstaff%2Forganisation']);
    expect((await service.as('handler').get('/fi/staff/organisation')).status).toBe(200);
  });
  test('shows a part on the days on which it exists, and says when it ends', async () => {
    const division = await aUnit('division', null, 'Päättyvä toimiala');
    const administrator = service.as('administrator');
    await administrator.post(`/fi/staff/organisation/${division}/end`, { from: '2019-01-01' });
    const before = await administrator.get('/fi/staff/organisation?day=2018-05-05');
    const after = await administrator.get('/fi/staff/organisation?day=2020-05-05');
    expect(before.text).toContain('Organisaatio 5.5.2018');
    expect(before.text.split('Aiemmin lakanneet')[0]).toContain('Päättyvä toimiala');
    expect(after.text.split('Aiemmin lakanneet')[0]).not.toContain('Päättyvä toimiala');
    expect(after.text.split('Aiemmin lakanneet')[1]).toContain('Lakannut 1.1.2019');
  });
  test('a day that does not exist is taken for today', async () => {
    expect((await service.as('analyst').get('/fi/staff/organisation?day=2021-02-30')).status).toBe(200);
  });
});

describe('adding a part of the organisation', () => {
  const fields = { ...names, level: 'service', from: '2020-01-01' };

  test('an administrator adds one below another; the name gives the code', async () => {
    const division = await aUnit('division', null);
    const answer = await service
      .as('administrator')
      .post(`/fi/staff/organisation/new?parent=${division}`, { ...fields, 'name-fi': 'Äitiysneuvola Öljytie' });
    expect(answer.status).toBe(303);
    const id = /organisation\/([^?]+)\?done=added$/.exec(answer.location ?? '')?.[1] ?? '';
    expect(await unitOf(id)).toMatchObject({ code: 'aitiysneuvola-oljytie', level: 'service' });
    expect((await service.as('administrator').get(answer.location ?? '')).text).toContain('Osa on lisätty.');
  });
  test('an analyst may not, and the form without its token is refused', async () => {
    const division = await aUnit('division', null);
    const path = `/fi/staff/organisation/new?parent=${division}`;
    expect((await service.as('analyst').post(path, fields)).status).toBe(403);
    expect((await service.as('administrator').postWithoutToken(path, fields)).status).toBe(403);
  });
  test('an administrator of one division adds there, not elsewhere and no new division', async () => {
    const own = await aUnit('division', null);
    const other = await aUnit('division', null);
    const person = service.as('administrator', own);
    const path = '/fi/staff/organisation/new?parent=';
    expect((await person.post(`${path}${own}`, { ...fields, code: 'own-service' })).status).toBe(303);
    expect((await person.post(`${path}${other}`, { ...fields, code: 'other-service' })).status).toBe(403);
    expect((await person.post(path, { ...fields, code: 'own-division' })).status).toBe(403);
  });
  test('below a part that is not there, nothing is found', async () => {
    const person = service.as('administrator');
    expect((await person.post(`/fi/staff/organisation/new?parent=${missing}`, fields)).status).toBe(404);
    expect((await person.get('/fi/staff/organisation/new?parent=%27x')).status).toBe(404);
  });
  test('what is missing is said at its field, and what was written stays', async () => {
    const division = await aUnit('division', null);
    const answer = await service
      .as('administrator')
      .post(`/fi/staff/organisation/new?parent=${division}`, { 'name-fi': 'Neuvola', from: '2021-02-30' });
    expect(answer.status).toBe(422);
    for (const field of ['name-sv', 'name-en', 'level', 'from']) expect(answer.text).toContain(`href="#${field}"`);
    expect(answer.text).not.toContain('href="#name-fi"');
    expect(answer.text).toContain('value="Neuvola"');
  });
  test('a code that is taken is said at the code', async () => {
    const division = await aUnit('division', null);
    const { code } = await unitOf(division);
    const answer = await service.as('administrator').post('/fi/staff/organisation/new?parent=', { ...fields, code });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`Tunnus ”${code}” on jo käytössä`);
  });
});

describe('renaming, moving and closing a part', () => {
  test('a new name from a day leaves the earlier name to the days before', async () => {
    const division = await aUnit('division', null, 'Vanha nimi');
    const person = service.as('administrator');
    const answer = await person.post(`/fi/staff/organisation/${division}/rename`, { ...names, from: '2021-01-01' });
    expect(answer.location).toBe(`/fi/staff/organisation/${division}?done=renamed`);
    const { text } = await person.get(`/fi/staff/organisation/${division}`);
    expect(text).toContain('1.6.2017–31.12.2020');
    expect(text).toContain('Vanha nimi');
    expect(text).toContain('Uusi nimi');
  });
  test('a day before the newest change is refused at the day', async () => {
    const division = await aUnit('division', null);
    const person = service.as('administrator');
    const answer = await person.post(`/fi/staff/organisation/${division}/rename`, { ...names, from: '2016-01-01' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Valitse 1.6.2017 tai myöhempi päivä');
  });
  test('a part moves below another, not below nothing', async () => {
    const [one, other] = [await aUnit('division', null), await aUnit('division', null)];
    const moved = await aUnit('service', one);
    const person = service.as('administrator');
    const path = `/fi/staff/organisation/${moved}/move`;
    expect((await person.get(path)).text).toContain(`<option value="${one}" selected`);
    expect((await person.post(path, { parentId: 'top', from: '2021-01-01' })).status).toBe(422);
    expect((await person.post(path, { parentId: other, from: '2021-01-01' })).status).toBe(303);
    expect((await unitOf(moved)).history.at(-1)).toMatchObject({ parentId: other, validFrom: '2021-01-01' });
  });
  test('closing names the part and what follows; a part with parts tells what to close first', async () => {
    const division = await aUnit('division', null, 'Koko toimiala');
    const last = await aUnit('service', division, 'Viimeinen palvelu');
    const person = service.as('administrator');
    const full = await person.get(`/fi/staff/organisation/${division}/end`);
    expect(full.text).toContain('Viimeinen palvelu');
    expect(full.text).not.toContain('name="from"');
    expect((await person.get(`/fi/staff/organisation/${last}/end`)).text).toContain('Lakkauta Viimeinen palvelu');
    const refused = await person.post(`/fi/staff/organisation/${division}/end`, { from: '2021-01-01' });
    expect(refused.status).toBe(409);
    expect((await person.post(`/fi/staff/organisation/${last}/end`, { from: '2021-01-01' })).status).toBe(303);
    const again = await person.post(`/fi/staff/organisation/${last}/end`, { from: '2022-01-01' });
    expect(again.status).toBe(409);
    expect((await person.get(`/fi/staff/organisation/${last}`)).text).not.toContain('/rename');
  });
  test.each(['rename', 'move', 'end'])(
    '%s is denied to a handler, and finds nothing for an unknown part',
    async (act) => {
      const division = await aUnit('division', null);
      const fields = { ...names, parentId: division, from: '2021-01-01' };
      expect((await service.as('handler').post(`/fi/staff/organisation/${division}/${act}`, fields)).status).toBe(403);
      expect((await service.as('handler').get(`/fi/staff/organisation/${division}/${act}`)).status).toBe(403);
      expect((await service.as('administrator').post(`/fi/staff/organisation/${missing}/${act}`, fields)).status).toBe(
        404,
      );
      expect((await service.as('administrator').get(`/fi/staff/organisation/nothing/${act}`)).status).toBe(404);
    },
  );
});

describe('themes', () => {
  test('an analyst adds, renames, moves and retires a theme', async () => {
    const person = service.as('analyst');
    const [top, moved] = [await aTheme(), await aTheme()];
    const added = await person.post(`/fi/staff/themes/new?parent=${top}`, {
      ...names,
      code: 'access',
      from: '2020-01-01',
    });
    expect(added.status).toBe(303);
    const path = `/fi/staff/themes/${moved}`;
    expect((await person.post(`${path}/rename`, { ...names, from: '2020-01-01' })).status).toBe(303);
    expect((await person.post(`${path}/move`, { parentId: top, from: '2020-06-01' })).status).toBe(303);
    expect((await person.post(`${path}/move`, { parentId: 'top', from: '2020-07-01' })).status).toBe(303);
    expect((await person.post(`${path}/end`, { from: '2021-01-01' })).status).toBe(303);
    expect((await themeOf(moved)).history.map((version) => version.validTo)).toEqual([
      '2020-01-01',
      '2020-06-01',
      '2020-07-01',
      '2021-01-01',
    ]);
  });
  test('a handler sees the themes and may not change them', async () => {
    const theme = await aTheme();
    const person = service.as('handler');
    expect((await person.get('/fi/staff/themes')).status).toBe(200);
    expect((await person.get(`/fi/staff/themes/${theme}`)).text).not.toContain('/rename');
    expect((await person.post(`/fi/staff/themes/${theme}/end`, { from: '2021-01-01' })).status).toBe(403);
    expect((await person.post('/fi/staff/themes/new?parent=', { ...names, from: '2021-01-01' })).status).toBe(403);
  });
  test('a theme is not offered itself or what is below it as its place, and is refused it', async () => {
    const top = await aTheme();
    const below = await aTheme(top);
    const person = service.as('administrator');
    expect((await person.get(`/fi/staff/themes/${top}/move`)).text).not.toContain(`value="${below}"`);
    const answer = await person.post(`/fi/staff/themes/${top}/move`, { parentId: below, from: '2021-01-01' });
    expect(answer.status).toBe(422);
  });
});

describe('names that could break a page', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an attribute', '"><img src=x onerror=alert(1)>'],
  ])('%s is shown as text', async (_what, name) => {
    const division = await aUnit('division', null, name);
    for (const path of ['', `/${division}`, `/${division}/rename`, `/${division}/end`]) {
      const { text } = await service.as('administrator').get(`/fi/staff/organisation${path}`);
      expect(text).not.toContain(name);
      expect(text).not.toMatch(/<img|<script/);
    }
  });
  test('one that turns the direction of text is kept apart from what is around it', async () => {
    const name = 'Neuvola \u202eavalliv';
    const division = await aUnit('division', null, name);
    const list = await service.as('administrator').get('/fi/staff/organisation');
    expect(list.text).toContain(`<bdi>${name}</bdi>`);
    const { text } = await service.as('administrator').get(`/fi/staff/organisation/${division}/end`);
    expect(text).toContain(`Lakkauta: \u2068${name}\u2069`);
  });
});

test('a form that a page shows is taken when it is sent as it stands', async () => {
  const division = await aUnit('division', null);
  const person = service.as('administrator');
  const { text } = await person.get(`/fi/staff/organisation/${division}/rename`);
  const main = /<main.*<\/main>/s.exec(text)?.[0] ?? '';
  const fields = [...main.matchAll(/<input[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ]);
  const answer = await person.postWithoutToken(/action="([^"]*)"/.exec(main)?.[1] ?? '', Object.fromEntries(fields));
  expect(answer.location).toBe(`/fi/staff/organisation/${division}?done=renamed`);
});
