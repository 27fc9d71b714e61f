import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testService, type TestService } from '../../../../../test/service.ts';
import { aRecordedFigure } from '../../../../../test/route-addresses.ts';
import { formsIn } from '../../../../../test/forms.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const path = '/fi/staff/figures';
const aValue = {
  period: '2020',
  value: '19',
  qualifier: 'exact',
  document: 'Osallisuussuunnitelmien toteutuminen 2017–2021',
  dated: '2021-05-18',
  page: 's. 3',
  link: 'https://example.fi/asiakirja',
  method: '',
  note: '',
  reason: '',
};
const withParts = { ...aRecordedFigure, slug: 'means', unit: 'scale-points', decimals: '1' };
const parts =
  'Palvelu oli sujuvaa | Tjänsten löpte smidigt | It went smoothly\nTulin kuulluksi | Jag blev hörd | I was heard';

describe('the register of recorded figures', () => {
  test('is empty at first and says what to do', async () => {
    const { text } = await service.as('editor').get(path);
    expect(text).toContain('Lukuja ei ole vielä kirjattu');
    expect(text).toContain('Lisää ensimmäinen luku');
  });

  test('takes a figure, then a value with its source, and shows both', async () => {
    const person = service.as('editor');
    const added = await person.post(`${path}/new`, aRecordedFigure);
    expect(added.location).toBe(`${path}/panels?done=added`);
    expect((await person.get(added.location ?? '')).text).toContain('Luku on lisätty');
    const recorded = await person.post(`${path}/panels/values/new`, { ...aValue, qualifier: 'about' });
    expect(recorded.location).toBe(`${path}/panels?done=recorded`);
    const { text } = await person.get(recorded.location ?? '');
    expect(text.replaceAll('\u00a0', ' ')).toContain('noin 19');
    expect(text).toContain('Osallisuussuunnitelmien toteutuminen 2017–2021, 18.5.2021, s. 3');
    const list = await person.get(path);
    expect(list.text.replaceAll('\u00a0', ' ')).toContain('2020: noin 19 kappaletta');
    expect(list.text).toContain('Tälle osa-alueelle ei ole kirjattu lukuja');
  });

  test('makes the identifier from the name, and refuses one that is taken', async () => {
    const person = service.as('analyst');
    const { slug: _slug, ...named } = { ...aRecordedFigure, 'title-fi': 'Kansalaisraadit (kaikki)' };
    expect((await person.post(`${path}/new`, { ...named, slug: '' })).location).toBe(
      `${path}/kansalaisraadit-kaikki?done=added`,
    );
    const taken = await person.post(`${path}/new`, { ...named, slug: 'panels' });
    expect(taken.status).toBe(422);
    expect(taken.text).toContain('on jo toisella luvulla');
  });

  test('says at each field what is wrong, and keeps what was typed', async () => {
    const person = service.as('editor');
    const wrong = await person.post(`${path}/new`, {
      ...aRecordedFigure,
      slug: 'other',
      'title-sv': '',
      unit: '',
      'sentence-fi': 'Raateja oli 19.',
      'sentence-sv': 'Antalet var {value}.',
      'sentence-en': 'There were {value}.',
      parts: 'Vain suomeksi',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kirjoita nimi ruotsiksi.');
    expect(wrong.text).toContain('Valitse yksikkö.');
    expect(wrong.text).toContain('Kirjoita lause suomeksi');
    expect(wrong.text).not.toContain('Kirjoita lause ruotsiksi');
    expect(wrong.text).toContain('Kirjoita jokaiselle riville nimi kolmella kielellä');
    const fields = formsIn(wrong.text, path).flatMap((form) => form.fields);
    expect(fields.find(({ name }) => name === 'sentence-fi')?.value).toBe('Raateja oli 19.');
  });

  test('refuses a value that cannot be, with a reason', async () => {
    const person = service.as('editor');
    const wrong = await person.post(`${path}/panels/values/new`, {
      ...aValue,
      period: 'viime vuonna',
      value: 'monta',
      document: '',
      link: 'javascript:alert(1)',
    });
    expect(wrong.status).toBe(422);
    for (const told of [
      'Kirjoita ajankohta muodossa',
      'Kirjoita luku numeroina',
      'mistä asiakirjasta',
      'alkaen https://',
    ])
      expect(wrong.text).toContain(told);
    const decimals = await person.post(`${path}/panels/values/new`, { ...aValue, period: '2018', value: '1,5' });
    expect(decimals.text).toContain('liikaa desimaaleja');
    const none = await person.post(`${path}/panels/values/new`, { ...aValue, period: '2018', value: '' });
    expect(none.text).toContain('Kirjoita ainakin yksi arvo');
  });

  test('changes a value only with a reason, and keeps the old one in sight', async () => {
    const person = service.as('editor');
    const refused = await person.post(`${path}/panels/values/new`, { ...aValue, value: '21' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Kirjoita, miksi se muuttuu');
    await person.post(`${path}/panels/values/new`, { ...aValue, value: '21', reason: 'Lähde täsmentyi.' });
    const { text } = await person.get(`${path}/panels`);
    const [holding = '', ...others] = text.split('Historia');
    const history = others.join('');
    expect(holding).not.toContain('noin\u00a019');
    expect(history).toContain('noin\u00a019');
    expect(history).toContain('Lähde täsmentyi.');
  });

  test('takes a value back with a reason, once', async () => {
    const person = service.as('editor');
    await person.post(`${path}/panels/values/new`, { ...aValue, period: '2017', value: '5' });
    const back = { which: '2017 ', why: 'Väärä vuosi.' };
    expect((await person.post(`${path}/panels/take-back`, { ...back, why: '' })).text).toContain(
      'Kirjoita, miksi arvo poistetaan käytöstä.',
    );
    expect((await person.post(`${path}/panels/take-back`, back)).location).toBe(`${path}/panels?done=takenBack`);
    expect((await person.get(`${path}/panels`)).text).toContain('poistettu käytöstä');
    expect((await person.post(`${path}/panels/take-back`, back)).status).toBe(409);
  });

  test('records all parts of a figure at once', async () => {
    const person = service.as('editor');
    await person.post(`${path}/new`, { ...withParts, parts });
    const { value: _value, ...source } = { ...aValue, period: '2020-Q4' };
    const recorded = await person.post(`${path}/means/values/new`, {
      ...source,
      'value-palvelu-oli-sujuvaa': '4,6',
      'value-tulin-kuulluksi': '4,7',
    });
    expect(recorded.location).toBe(`${path}/means?done=recorded`);
    const { text } = await person.get(`${path}/means`);
    expect(text).toContain('4,6');
    expect((await person.get(path)).text).toContain('loka–joulukuu 2020: 2 arvoa');
    const wrong = await person.post(`${path}/means/values/new`, { ...source, 'value-tulin-kuulluksi': '7' });
    expect(wrong.text).toContain('ei voi olla näin pieni tai suuri');
  });

  test('words a figure anew', async () => {
    const person = service.as('editor');
    const edited = await person.post(`${path}/panels/edit`, {
      ...aRecordedFigure,
      'title-fi': 'Kaikki raadit',
      area: '',
    });
    expect(edited.location).toBe(`${path}/panels?done=worded`);
    expect((await person.get(`${path}/panels`)).text).toContain('Kaikki raadit');
    expect((await person.get(path)).text).toContain('Muut luvut');
  });

  test('has no figure that nobody added', async () => {
    expect((await service.as('editor').get(`${path}/nothing`)).status).toBe(404);
    expect((await service.as('editor').post(`${path}/nothing/values/new`, aValue)).status).toBe(404);
  });

  test('is written in the audit log, without names or numbers', async () => {
    const { text } = await service.as('administrator').get('/fi/staff/audit-log');
    expect(text).toContain('Kirjattu luku lisätty');
    expect(text).toContain('Kirjatun luvun arvo poistettu käytöstä');
  });
});
