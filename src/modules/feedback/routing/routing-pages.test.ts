import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, theSystem } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { findCase } from '../cases/handled-case.store.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
const administrator = service.as('administrator');
afterAll(() => service.close());

const path = '/fi/staff/routing';

/** The text of a page without its markup, on one line. */
const inWords = (markup: string): string => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
const read = async (address: string): Promise<string> => inWords((await administrator.get(address)).text);

/** The version that the list of rules carries, and the addresses of its rules in order. */
async function list(): Promise<{ version: string; rules: string[] }> {
  const { text } = await administrator.get(path);
  return {
    version: /name="version" value="(\d+)"/.exec(text)?.[1] ?? '0',
    rules: [...text.matchAll(/href="(\/fi\/staff\/routing\/[\da-f-]{36})"/g)].map(([, address]) => address ?? ''),
  };
}

const toSchools = { name: 'Koulut', isOn: 'yes', words: 'koulu\nopettaj', unit: city.schools };

describe('routing rules', () => {
  test('are a draft first, and route what comes in from when they are put into force', async () => {
    expect(await read(path)).toContain('Sääntöjä ei ole');
    const saved = await administrator.post(`${path}/new`, { ...toSchools, version: '0' });
    expect([saved.status, saved.location]).toEqual([303, `${path}?done=saved`]);
    const text = await read(path);
    expect(text).toContain('Luonnos, versio 1');
    expect(text).toMatch(/1\. \u2068?Koulut\u2069? Kun tekstissä on sana, joka alkaa:/);

    const early = await office.give({ text: 'Koulun piha on liukas.' });
    expect((await administrator.post(`${path}/start`, { version: '1' })).location).toBe(`${path}?done=started`);
    const late = await office.give({ text: 'Koulun piha on liukas.' });
    const other = await office.give({ text: 'Jono oli pitkä.' });
    const unitOf = (feedbackCaseId: string) =>
      office.as(theSystem, async ({ tx, cityId }) => (await findCase(tx, cityId, feedbackCaseId))?.organisationUnitId);
    expect(await unitOf(early.feedbackCaseId)).toBe(city.kallio);
    expect(await unitOf(late.feedbackCaseId)).toBe(city.schools);
    expect(await unitOf(other.feedbackCaseId)).toBe(city.kallio);
    const [rule = ''] = (await list()).rules;
    const events = await office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, late.feedbackCaseId));
    expect(events[0]?.facts).toMatchObject({ namedUnit: city.kallio, routingRule: rule.slice(-36), rulesVersion: 1 });
  });

  test('are changed, moved, switched off and removed, each as the next draft', async () => {
    const second = { name: 'Ruotsi', isOn: 'yes', languages: 'sv', kind: 'question', version: '1' };
    expect((await administrator.post(`${path}/new`, second)).status).toBe(303);
    const [school = '', swedish = ''] = (await list()).rules;
    expect((await administrator.post(`${swedish}/change`, { act: 'up', version: '2' })).status).toBe(303);
    expect((await list()).rules).toEqual([swedish, school]);
    await administrator.post(`${swedish}/change`, { act: 'off', version: '3' });
    expect(await read(path)).toContain('pois päältä');
    expect(await read(swedish)).toContain('Muuta sääntöä');
    const changed = await administrator.post(swedish, { ...second, name: 'Ruotsiksi', version: '4' });
    expect(changed.status).toBe(303);
    expect(await read(path)).toContain('Ruotsiksi');
    await administrator.post(`${swedish}/change`, { act: 'remove', version: '5' });
    expect((await list()).rules).toEqual([school]);
    expect((await administrator.get(swedish)).status).toBe(404);
  });

  test('that somebody else has changed meanwhile are not overwritten', async () => {
    const late = await administrator.post(`${path}/new`, { ...toSchools, version: '1' });
    expect(late.status).toBe(409);
    expect((await administrator.post(`${path}/start`, { version: '1' })).status).toBe(409);
  });

  test('can be given up as long as they are a draft', async () => {
    await administrator.post(`${path}/discard`);
    const text = await read(path);
    expect(text).toContain('Voimassa on versio 1.');
    expect(text).not.toContain('Luonnos');
  });

  test('that say nothing usable tell at the field what to mend', async () => {
    const wrong = { name: '', isOn: 'yes', words: 'x', from: '8', until: '8', units: city.cityId, version: '1' };
    const answer = await administrator.post(`${path}/new`, wrong);
    expect(answer.status).toBe(422);
    for (const field of ['name', 'words', 'from', 'unit', 'units']) {
      expect(answer.text).toContain(`id="${field}-error"`);
    }
    expect((await administrator.post(`${path}/new`, { ...wrong, languages: '<' })).status).toBe(422);
  });

  test('are an administrator’s matter', async () => {
    expect((await service.as('unit-head').get(path)).status).toBe(403);
    expect((await service.as('administrator', city.health).get(path)).status).toBe(403);
  });
});

describe('a draft that is tried', () => {
  test('on past feedback tells from where to where, without texts and without the sensitive', async () => {
    await office.give({ text: 'Puhelinpalvelu ei vastannut.' });
    await office.give({ text: 'Puhelinpalvelu katkesi.', isSensitive: true });
    const phone = { name: 'Puhelin', isOn: 'yes', words: 'puhelin', unit: city.clinics, version: '1' };
    await administrator.post(`${path}/new`, phone);
    const days = { version: '2', from: '2020-01-01', until: '2019-12-31' };
    expect((await administrator.post(`${path}/trials`, days)).status).toBe(422);
    const today = new Date().toISOString().slice(0, 10);
    const from = `${Number(today.slice(0, 4)) - 1}${today.slice(4).replace('02-29', '02-28')}`;
    const until = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('02-29', '02-28')}`;
    const begun = await administrator.post(`${path}/trials`, { version: '2', from, until });
    expect(begun.location).toMatch(/^\/fi\/staff\/routing\/trials\//);
    expect(await read(begun.location ?? '')).toContain('Käyty läpi 0 / 4 palautetta.');
    const jobs = await service.startJobs();
    await jobs.runDue();
    await jobs.stop();
    const text = await read(begun.location ?? '');
    expect(text).toContain('1 / 4 palautetta olisi mennyt muualle');
    expect(text).toContain('Puhelin');
    expect(text).not.toContain('vastannut');
    expect(await read(path)).toContain('Katso viimeisin kokeilu');
  });

  test('on a text tells which rule decides by the draft and by the rules in force', async () => {
    const answer = await administrator.post(`${path}/try`, { text: 'Puhelin ei soi, opettaja hoi.', unit: '' });
    const text = inWords(answer.text);
    expect(text).toMatch(/Luonnoksella Ratkaisee sääntö ”\u2068?Koulut/);
    expect(text).toMatch(/Voimassa olevilla säännöillä Ratkaisee sääntö ”\u2068?Koulut/);
    const other = inWords((await administrator.post(`${path}/try`, { text: 'Penkki on rikki.', unit: '' })).text);
    expect(other).toContain('Mikään sääntö ei sovi. Palaute ei mene millekään osalle');
    expect((await administrator.post(`${path}/try`, { text: ' ', unit: '' })).status).toBe(422);
  });
});
