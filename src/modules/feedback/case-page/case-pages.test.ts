import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { asItStands, formsIn } from '../../../../test/forms.ts';
import { testService } from '../../../../test/service.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { staffActs } from './possible-acts.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const handler = service.as('handler', city.kallio);
const trusted = service.as('sensitive-handler', city.kallio);
const elsewhere = service.as('handler', city.schools);
const system = staff('handler', city.kallio);

const caseOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id));
const historyOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, id));
const actsOf = async (id: string) => (await historyOf(id)).map(({ act }) => act);
const at = (id: string, more = ''): string => `/fi/staff/feedback/${id}${more}`;
const versionOf = async (id: string): Promise<string> => String((await caseOf(id))?.version);

async function given(input: Parameters<typeof office.give>[0] = {}): Promise<string> {
  return (await office.give(input)).feedbackCaseId;
}

/** Does an act by its page, with what the page's form holds and what is typed. */
async function act(who: typeof handler, id: string, name: string, fields: Record<string, string | string[]> = {}) {
  const address = at(id, `/act/${name}`);
  const form = formsIn((await who.get(address)).text, address).find(({ action }) => action === address);
  return who.post(address, { ...(form ? asItStands(form) : {}), ...fields });
}

describe('the page of a case', () => {
  const text = 'Soittakaa 040 123 4567. Odotin vastaanotolla kaksi tuntia.';
  const contact = { email: 'aino.antaja@example.fi', phone: '050 765 4321', name: 'Aino Antaja' };

  test('shows the masked text, and how the giver is reached only in words', async () => {
    const id = await given({ text, contact, wantsAnswer: true });
    const { status, text: html } = await handler.get(at(id));
    expect(status).toBe(200);
    expect(html).toContain('[puhelinnumero]');
    expect(html).toContain('sähköposti, puhelin; haluaa vastauksen');
    for (const secret of ['040 123 4567', '050 765 4321', 'aino.antaja', 'Aino Antaja'])
      expect(html).not.toContain(secret);
  });
  test('shows what identifies people to who handles the case and asks for it, and writes that down', async () => {
    const id = await given({ text, contact });
    const { text: html } = await handler.post(at(id, '/reveal'));
    for (const detail of ['040 123 4567', '050 765 4321', 'aino.antaja@example.fi', 'Aino Antaja'])
      expect(html).toContain(detail);
    const log = await service.as('administrator').get('/fi/staff/audit-log?event=feedback.giver-read');
    expect(log.text).toContain(id);
  });
  test('of another part reads like none, and so does each address below it', async () => {
    const id = await given({ contact });
    const answers = await Promise.all([
      elsewhere.get(at(id)),
      elsewhere.get(at(id, '/act/note')),
      elsewhere.get(at(id, '/answer')),
      elsewhere.get(at(id, '/similar')),
      elsewhere.post(at(id, '/reveal')),
      elsewhere.post(at(id, '/draft'), { text: 'x', draftVersion: '0' }),
      elsewhere.post(at(id, '/act/take'), { version: '1' }),
      elsewhere.post(at(id, '/approve'), { do: 'approve' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(await actsOf(id)).toEqual(['receive']);
  });
  test('that is sensitive is there for few eyes alone, and each reading is written down', async () => {
    const id = await given({ isSensitive: true });
    expect((await handler.get(at(id))).status).toBe(404);
    expect((await trusted.get(at(id))).status).toBe(200);
    const log = await service.as('administrator').get('/fi/staff/audit-log?event=feedback.sensitive-read');
    expect(log.text).toContain(id);
  });
  test('can be read and commented by a part that was informed, and no more', async () => {
    const id = await given({ text, contact });
    await act(handler, id, 'inform', { unit: city.schools, text: 'Tiedoksi.' });
    const { text: html } = await elsewhere.get(at(id));
    expect(html).toContain('tiedoksi');
    expect(html).not.toContain('Näytä tunnistetiedot');
    expect((await elsewhere.post(at(id, '/reveal'))).status).toBe(404);
    expect((await act(elsewhere, id, 'take', { version: await versionOf(id) })).status).toBe(404);
    expect((await act(elsewhere, id, 'colleague-commented', { text: 'Sama meillä.' })).status).toBe(303);
    expect((await actsOf(id)).at(-1)).toBe('colleague-commented');
  });
});

describe('an act by its page', () => {
  test.each([
    ['note', { text: 'Soitin.' }, { status: 'received' }],
    ['ask-giver', { text: 'Missä?' }, { status: 'waiting-for-giver' }],
    ['interim-answer', { text: 'Selvitämme.', day: '2100-01-04' }, { status: 'open', dueDay: '2100-01-04' }],
    ['close', { reason: 'acted-on', text: 'Lisäsimme aikoja.' }, { status: 'closed' }],
    ['hand-on', { reason: 'another-authority', text: 'Asia kuuluu Kelalle.' }, { status: 'handed-on' }],
    ['reclassify', { kind: 'idea', district: city.district }, { kind: 'idea', districtId: city.district }],
    ['pause', { reason: 'waiting-for-outside', text: 'Odotamme.' }, { status: 'received' }],
    ['change-promise', { day: '2100-01-05' }, { dueDay: '2100-01-05' }],
  ] as const)('%s changes the case', async (name, fields, changed) => {
    const id = await given({ themeIds: [city.theme] });
    const answer = await act(handler, id, name, fields);
    expect(answer.location).toBe(`${at(id)}?done=${name}`);
    expect(await caseOf(id)).toMatchObject(changed);
    expect((await actsOf(id)).at(-1)).toBe(name);
    expect((await handler.get(answer.location ?? '')).text).toContain('notice--success');
  });
  test.each([
    ['note', {}, 'Kirjoita teksti.'],
    ['close', {}, 'Valitse syy.'],
    ['close', { reason: 'no-action' }, 'Kirjoita teksti.'],
    ['interim-answer', { text: 'Pian.', day: '2020-01-01' }, 'Valitse päivä, joka on tänään tai myöhemmin.'],
    ['transfer', {}, 'Valitse yksikkö.'],
    ['assign', { account: '01960000-0000-7000-8000-000000000009' }, 'Valitse, kenelle palaute annetaan.'],
    ['merge', { mainCaseOther: 'ei tunnusta' }, 'Valitse palaute, tai liitä sen osoite.'],
  ])('%s with %o says what is wrong at the field and keeps what was typed', async (name, fields, words) => {
    const id = await given();
    const answer = await act(handler, id, name, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    const { text = '', mainCaseOther = '' }: Record<string, string> = fields;
    for (const typed of [text, mainCaseOther]) expect(answer.text).toContain(typed);
    expect(await actsOf(id)).toEqual(['receive']);
  });
  test('on a case that has gone on shows what has happened and keeps the text', async () => {
    const id = await given();
    await office.act(system, id, { act: 'note', text: 'Soitin kotiin.' });
    const late = await act(handler, id, 'ask-giver', { version: '1', text: 'Milloin kävitte?' });
    expect(late.status).toBe(409);
    for (const words of ['Joku muu ehti ensin', 'Soitin kotiin.', 'Milloin kävitte?'])
      expect(late.text).toContain(words);
    const [form] = formsIn(late.text, '').filter(({ action }) => action.endsWith('/act/ask-giver'));
    expect((await handler.post(form?.action ?? '', form ? asItStands(form) : {})).status).toBe(303);
    expect(await actsOf(id)).toEqual(['receive', 'note', 'ask-giver']);
  });
  test('that was sent when the session was over is shown again', async () => {
    const id = await given();
    const again = await service.visitor().post(at(id, '/act/note'), { version: '1', text: 'Pitkä muistiinpano' });
    expect(again.status).toBe(401);
    expect(again.text).toContain('Pitkä muistiinpano');
  });
  test('that moves the case out of reach says so and leads back to the list', async () => {
    const moved = await given();
    const answer = await act(handler, moved, 'transfer', { unit: city.schools, text: 'Kuuluu kouluille.' });
    expect(answer.location).toBe('/fi/staff/feedback/left');
    expect((await handler.get('/fi/staff/feedback/left')).text).toContain('ei ole enää sinulla');
    expect((await handler.get(at(moved))).status).toBe(404);
    expect((await elsewhere.get(at(moved))).text).toContain('Kuuluu kouluille.');

    const hidden = await given();
    expect((await act(handler, hidden, 'mark-sensitive')).location).toBe('/fi/staff/feedback/left');
    expect((await handler.get(at(hidden))).status).toBe(404);
    expect((await act(trusted, hidden, 'unmark-sensitive', { text: 'Ei arkaluonteista.' })).status).toBe(303);
    expect((await handler.get(at(hidden))).status).toBe(200);
  });
  test('of somebody else has no name of a person in its list who may not handle the case', async () => {
    const sensitive = await given({ isSensitive: true });
    const { text: html } = await trusted.get(at(sensitive, '/act/assign'));
    expect(html).toContain('Aino sensitive-handler');
    expect(html).not.toContain('Aino handler');
  });
  test('makes a part a case of its own, with the same giver and day of receipt', async () => {
    const id = await given({ contact: { email: 'a@example.fi' }, text: 'Jono on pitkä. Ovi on rikki.' });
    await act(handler, id, 'split', { text: 'Ovi on rikki.', kind: 'complaint', unit: city.schools });
    const events = await office.as(theSystem, ({ tx, cityId }) =>
      tx.raw('select feedback_case_id from feedback.feedback_case where city_id = $1 and split_from = $2', [
        cityId,
        id,
      ]),
    );
    const part = await caseOf(String(events[0]?.['feedback_case_id']));
    const whole = await caseOf(id);
    expect(part).toMatchObject({
      text: 'Ovi on rikki.',
      organisationUnitId: city.schools,
      receivedAt: whole?.receivedAt,
      splitFrom: id,
    });
    expect(part?.giverContactId).not.toBeNull();
    expect(part?.giverContactId).not.toBe(whole?.giverContactId);
    expect((await actsOf(id)).at(-1)).toBe('split');
  });
});

describe('whatever is sent', () => {
  const hostile = ["'; drop table x; --", 'a\0b\ud800c', '9'.repeat(400), '1e999', 'constructor', '\u202eoikealta'];
  const names = ['version', 'text', 'reason', 'account', 'unit', 'kind', 'themes', 'district', 'day', 'mainCaseOther'];

  test.each(staffActs)('to %s is refused in words or done', async (name) => {
    const id = await given();
    const answers = await Promise.all(
      hostile.flatMap((value) => [
        handler.post(at(id, `/act/${name}`), Object.fromEntries(names.map((field) => [field, value]))),
        handler.post(at(id, `/act/${name}`), {
          version: '1',
          text: value,
          reason: 'acted-on',
          kind: value,
          day: value,
        }),
      ]),
    );
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  });
  test('in an address or to the answer, too', async () => {
    const id = await given();
    const odd = hostile.map((value) => encodeURIComponent(value.toWellFormed()));
    const fields = {
      version: '1',
      draftVersion: '1e999',
      template: 'constructor',
      case: 'x:y',
      do: 'send',
      words: 'x',
    };
    const answers = await Promise.all([
      ...odd.flatMap((value) => [
        handler.get(at(id, `?done=${value}&shared=${value}`)),
        handler.get(at(id, `/answer?version=${value}`)),
        handler.get(at(id, `/act/${value}`)),
        handler.get(`/fi/staff/feedback/${value}`),
      ]),
      ...['answer', 'draft', 'approve', 'similar'].flatMap((page) =>
        hostile.map((value) => handler.post(at(id, `/${page}`), { ...fields, text: value, 'text-fi': value })),
      ),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  });
  test('a text of more than 64 kB is refused at its field', async () => {
    const id = await given();
    const sent = await act(handler, id, 'note', { text: 'ä'.repeat(33_000) });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Teksti on liian pitkä');
  });
});

describe('a case that is merged into another', () => {
  test('is closed, and its giver gets the answer of the main case in her own', async () => {
    const main = await given();
    const other = await given({ text: 'Jonotin minäkin kaksi tuntia vastaanotolla.' });
    await act(handler, other, 'merge', { mainCaseOther: `https://kuulolla.example${at(main)}` });
    expect(await caseOf(other)).toMatchObject({ status: 'closed', mergedInto: main, answeredAt: null });
    await act(handler, main, 'close', { reason: 'acted-on', text: 'Lisäsimme kaksi aikaa päivään.' });
    const last = (await historyOf(other)).at(-1);
    expect(last).toMatchObject({ act: 'shared-answer', isForGiver: true, text: 'Lisäsimme kaksi aikaa päivään.' });
    expect((await caseOf(other))?.answeredAt).not.toBeNull();
  });
  test('by somebody who does not handle the main one reads like a case that is not there', async () => {
    const main = await given({ organisationUnitId: city.schools });
    const other = await given();
    expect((await act(handler, other, 'merge', { mainCaseOther: main })).status).toBe(404);
    expect(await actsOf(other)).toEqual(['receive']);
  });
  test('cannot be the main one of others, nor sensitive', async () => {
    const [one, two, three] = [await given(), await given(), await given()];
    await act(handler, two, 'merge', { mainCaseOther: one });
    expect((await act(handler, three, 'merge', { mainCaseOther: two })).status).toBe(409);
    expect((await act(handler, one, 'merge', { mainCaseOther: three })).status).toBe(409);
    const sensitive = await given({ isSensitive: true });
    expect((await act(trusted, three, 'merge', { mainCaseOther: sensitive })).status).toBe(409);
  });
});
