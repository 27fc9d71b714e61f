import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { type Fields } from '../../../../test/person.ts';
import { testService } from '../../../../test/service.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { findCase } from '../cases/handled-case.store.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const kaisa = await service.invite('Kaisa Käsittelijä', 'handler', city.kallio);
const mikko = await service.invite('Mikko Myöhänen', 'handler', city.kallio);
const saara = await service.invite('Saara Salainen', 'sensitive-handler', city.kallio);
const koulu = await service.invite('Kimmo Koulu', 'handler', city.schools);
const administrator = service.as('administrator');

const caseOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id));
const give = async (text: string, more = {}): Promise<string> => (await office.give({ text, ...more })).feedbackCaseId;
const at = (query: string): string => `/fi/staff/feedback${query && `?${query}`}`;
const bulk = (act: string, cases: readonly string[], more: Fields = {}): Fields => ({
  act,
  case: cases,
  back: 'list=all',
  ...more,
});

describe('the inbox', () => {
  test('says why it is empty and what to do', async () => {
    const { text } = await mikko.person.get(at(''));
    expect(text).toContain('Mikään palaute ei odota sinua');
    expect(text).toContain('Näytä yksikön uudet');
  });
  test('shows masked first words, what it is and who has it', async () => {
    const id = await give('Soittakaa numeroon 040 123 4567, kiitos. <b>Tärkeää</b>', { kind: 'question' });
    await office.act(staff('handler', city.kallio, kaisa.accountId), id, { act: 'take' });
    const { text } = await mikko.person.get(at('list=all'));
    expect(text).toContain('Soittakaa numeroon [puhelinnumero]');
    expect(text).not.toContain('040 123');
    expect(text).not.toContain('<b>');
    expect(text).toContain('Kaisa Käsittelijä');
    expect((await kaisa.person.get(at(''))).text).toContain('1 odottaa sinua');
  });
  test('marks what was found, and nothing that a text brings along', async () => {
    await give('Hieno <mark>piha</mark> \uE000piha\uE001 ja kaunis piha.');
    const { text } = await kaisa.person.get(at('list=all&words=piha'));
    expect(text).toContain('<mark class="marked">piha</mark>');
    expect(text).not.toContain('<mark>');
    expect(text).not.toMatch(/[\uE000\uE001]/);
  });
  test('offers sensitive cases only to who may see them', async () => {
    expect((await kaisa.person.get(at('list=all'))).text).not.toContain('Arkaluonteiset');
    expect((await saara.person.get(at('list=all'))).text).toContain('Arkaluonteiset');
  });
  test.each([
    'list=all&after=nonsense',
    'list=all&after=2020-13-45~' + '0'.repeat(8),
    'quick=none&state=x&from=9',
    'theme=%00',
    'unit=1',
  ])('shows a list for the address %s too', async (query) => {
    expect((await kaisa.person.get(at(query))).status).toBe(200);
  });
  test('is closed to who handles no feedback', async () => {
    expect((await administrator.get(at('list=all'))).status).toBe(403);
    expect((await service.as('desk', city.kallio).get(at('list=all'))).status).toBe(403);
  });
});

describe('a bulk act', () => {
  test('is confirmed with the cases by name, done, and told', async () => {
    const cases = [`${await give('Ensimmäinen iso asia.')}:1`, `${await give('Toinen iso asia.')}:1`];
    const query = new URLSearchParams([['act', 'take'], ...cases.map((it) => ['case', it])]);
    const asked = await kaisa.person.get(`/fi/staff/feedback/bulk?${query}`);
    expect(asked.text).toContain('Otatko käsittelyyn 2 palautetta?');
    expect(asked.text).toContain('Ensimmäinen iso asia.');
    const done = await kaisa.person.post('/fi/staff/feedback/bulk', bulk('take', cases));
    expect((await kaisa.person.get(done.location ?? '')).text).toContain('Käsittelyyn otettuja palautteita: 2');
    for (const it of cases) expect((await caseOf(it.slice(0, 36)))?.assignedTo).toBe(kaisa.accountId);
  });
  test('leaves what somebody else was first with, and says so', async () => {
    const [mine, theirs] = [await give('Minun asiani.'), await give('Toisen asia.')];
    await office.act(staff('handler', city.kallio, mikko.accountId), theirs, { act: 'take' });
    const done = await kaisa.person.post('/fi/staff/feedback/bulk', bulk('take', [`${mine}:1`, `${theirs}:1`]));
    const { text } = await kaisa.person.get(done.location ?? '');
    expect(text).toContain('Käsittelyyn otettuja palautteita: 1');
    expect(text).toContain('joku muu ehti ensin');
    expect((await caseOf(theirs))?.assignedTo).toBe(mikko.accountId);
  });
  test('does nothing to a case that the reader may not see, and does not show it', async () => {
    const hidden = await give('Salainen hoitoasia.', { isSensitive: true });
    const query = new URLSearchParams({ act: 'take', case: `${hidden}:1` });
    expect((await kaisa.person.get(`/fi/staff/feedback/bulk?${query}`)).text).not.toContain('hoitoasia');
    const done = await kaisa.person.post('/fi/staff/feedback/bulk', bulk('take', [`${hidden}:1`]));
    expect((await kaisa.person.get(done.location ?? '')).text).not.toContain('hoitoasia');
    expect((await caseOf(hidden))?.version).toBe(1);
  });
  test('gives cases only to who may handle them', async () => {
    const id = await give('Annettava asia.');
    const give1 = (person: string) =>
      kaisa.person.post('/fi/staff/feedback/bulk', bulk('assign', [`${id}:1`], { person, text: 'Tunnet tämän.' }));
    const refused = await give1(koulu.accountId);
    expect((await kaisa.person.get(refused.location ?? '')).text).toContain('ei ole oikeutta tähän palautteeseen');
    await give1(mikko.accountId);
    expect((await caseOf(id))?.assignedTo).toBe(mikko.accountId);
  });
  test('moves cases to another unit, which informing does not', async () => {
    const [moved, told] = [await give('Siirrettävä asia.'), await give('Tiedoksi annettava asia.')];
    const missing = await kaisa.person.post('/fi/staff/feedback/bulk', bulk('transfer', [`${moved}:1`]));
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Valitse yksikkö.');
    await kaisa.person.post('/fi/staff/feedback/bulk', bulk('transfer', [`${moved}:1`], { unit: city.schools }));
    await kaisa.person.post('/fi/staff/feedback/bulk', bulk('inform', [`${told}:1`], { unit: city.schools }));
    expect((await caseOf(moved))?.organisationUnitId).toBe(city.schools);
    expect((await caseOf(told))?.organisationUnitId).toBe(city.kallio);
    const { text } = await koulu.person.get(at('list=all'));
    expect(text).toContain('Siirrettävä asia.');
    expect(text).toContain('Tiedoksi annettava asia.');
    const history = await office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, told));
    expect(history.map(({ act }) => act)).toEqual(['receive', 'inform']);
  });
  test('sent twice by a nervous thumb is done once', async () => {
    const id = await give('Kaksi painallusta.');
    await kaisa.person.post('/fi/staff/feedback/bulk', bulk('take', [`${id}:1`]));
    await kaisa.person.post('/fi/staff/feedback/bulk', bulk('take', [`${id}:1`]));
    expect((await caseOf(id))?.version).toBe(2);
  });
});

describe('a saved view', () => {
  const views = '/fi/staff/feedback/views';
  test('is one press away, and the inbox opens with the chosen one', async () => {
    const saved = await mikko.person.post(views, {
      name: 'Kallion uudet',
      query: 'list=unit&quick=new',
      default: 'yes',
    });
    expect(saved.location).toBe('/fi/staff/feedback?list=unit&quick=new');
    expect((await mikko.person.get(at(''))).location).toBe('/fi/staff/feedback?list=unit&quick=new');
    expect((await mikko.person.get(at('list=all'))).text).toContain('Kallion uudet');
    expect((await kaisa.person.get(at('list=all'))).text).not.toContain('Kallion uudet');
  });
  test('is shared with who works in the unit, and shows each what they may see', async () => {
    await mikko.person.post(views, { name: 'Yhteinen', query: 'list=all&words=piha', unit: city.kallio });
    expect((await kaisa.person.get(views)).text).toContain('Yhteinen');
    expect((await koulu.person.get(views)).text).not.toContain('Yhteinen');
  });
  test('cannot be shared where its maker does not work', async () => {
    await mikko.person.post(views, { name: 'Vieraille', query: 'list=all', unit: city.schools });
    expect((await koulu.person.get(views)).text).not.toContain('Vieraille');
  });
  test('leads nowhere else, whatever was saved', async () => {
    const saved = await mikko.person.post(views, { name: 'Outo', query: 'https://example.org/?list=all&next=//evil' });
    expect(saved.location).toMatch(/^\/fi\/staff\/feedback\?list=\w+$/);
  });
  test('needs a name, and is removed by its maker alone', async () => {
    expect((await mikko.person.post(views, { name: ' ', query: '' })).status).toBe(422);
    const id = /views\/([\da-f-]{36})\/remove/.exec((await mikko.person.get(views)).text)?.[1];
    expect((await kaisa.person.post(`${views}/${id}/remove`)).status).toBe(404);
    expect((await mikko.person.post(`${views}/${id}/remove`)).status).toBe(303);
    expect((await mikko.person.post(`${views}/nonsense/remove`)).status).toBe(404);
  });
});
