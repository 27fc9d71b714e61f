import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { asItStands, formsIn } from '../../../../test/forms.ts';
import { testService } from '../../../../test/service.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { findCase } from '../cases/handled-case.store.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const handler = service.as('handler', city.kallio);
const colleague = service.as('sensitive-handler', city.kallio);
const head = service.as('unit-head', city.clinics);
const administrator = service.as('administrator');

const caseOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id));
const lastOf = async (id: string) => (await office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, id))).at(-1);
const at = (id: string, more = ''): string => `/fi/staff/feedback/${id}${more}`;
const given = async (input: Parameters<typeof office.give>[0] = {}): Promise<string> =>
  (await office.give(input)).feedbackCaseId;

/** Presses a button of the answer box, or of the page that checks the answer. */
async function press(who: typeof handler, page: string, id: string, fields: Record<string, string>) {
  const { text: html } = await who.get(page);
  const form = formsIn(html, page).find(({ action }) => action === at(id, '/answer'));
  return who.post(at(id, '/answer'), { ...(form ? asItStands(form) : {}), ...fields });
}

/** Writes an answer, looks at it and sends it. */
async function answer(who: typeof handler, id: string, text: string, more: Record<string, string> = {}) {
  const checked = await press(who, at(id), id, { text, do: 'check' });
  return press(who, checked.location ?? '', id, { do: 'send', ...more });
}

const template = {
  name: 'Jonot',
  kind: 'complaint',
  themeId: city.theme,
  'text-fi': 'Hei {{name}}! Olemme {{unit}}. Vastaa {{handler}}.',
  'text-sv': 'Hej {{name}}! Vi är {{unit}}.',
  'text-en': 'Hello {{name}}!',
};

beforeAll(async () => {
  expect((await administrator.post('/fi/staff/answer-templates/new', template)).status).toBe(303);
});

describe('an answer', () => {
  test('is looked at before it goes, then sent, and its draft is gone', async () => {
    const id = await given();
    const checked = await press(handler, at(id), id, { text: 'Kiitos. Lisäsimme aikoja.', do: 'check' });
    const page = await handler.get(checked.location ?? '');
    expect(page.text).toContain('Kiitos. Lisäsimme aikoja.');
    expect(page.text).toContain('Huomautettavaa ei löytynyt');
    const sent = await press(handler, checked.location ?? '', id, { do: 'send' });
    expect(sent.location).toBe(`${at(id)}?done=answered`);
    expect(await caseOf(id)).toMatchObject({ status: 'answered' });
    expect(await lastOf(id)).toMatchObject({ act: 'answer', text: 'Kiitos. Lisäsimme aikoja.' });
    expect((await handler.get(at(id, '/answer'))).text).toContain('Kirjoita vastaus.');
  });
  test('begins from a template in the language of the giver; what is not known must be filled in', async () => {
    const id = await given({ language: 'sv', themeIds: [city.theme], text: 'Jag väntade två timmar.' });
    const { text: html } = await handler.get(at(id));
    const templateId = /<option value="([\da-f-]{36})">Jonot/.exec(html)?.[1] ?? '';
    await press(handler, at(id), id, { text: 'Tack.', do: 'template', template: templateId });
    const page = await handler.get(at(id, '/answer'));
    expect(page.text).toContain('Tack.\n\nHej {{name}}! Vi är kallio.');
    expect(page.text).toContain('Täytä kohta {{name}} tai poista se.');
    expect(
      formsIn(page.text, '')
        .flatMap(({ fields }) => fields)
        .some(({ value }) => value === 'send'),
    ).toBe(false);
    expect((await press(handler, at(id, '/answer'), id, { do: 'send' })).status).toBe(200);
    expect(await lastOf(id)).toMatchObject({ act: 'receive' });
  });
  test('with personal data goes only when its writer says that it is meant so', async () => {
    const id = await given();
    const text = 'Soita numeroon 040 123 4567.';
    const refused = await answer(handler, id, text);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Puhelinnumero: 040 123 4567');
    expect(await lastOf(id)).toMatchObject({ act: 'receive' });
    expect((await answer(handler, id, text, { meantSo: 'yes' })).status).toBe(303);
    expect(await lastOf(id)).toMatchObject({ act: 'answer', maskedText: 'Soita numeroon [puhelinnumero].' });
  });
  test('to a case that somebody has answered meanwhile is not sent, and is not lost', async () => {
    const id = await given();
    const checked = await press(handler, at(id), id, { text: 'Minun vastaukseni.', do: 'check' });
    const form = formsIn((await handler.get(checked.location ?? '')).text, '').find(({ action }) =>
      action.endsWith('/answer'),
    );
    await answer(colleague, id, 'Ehdin ensin.');
    const late = await handler.post(at(id, '/answer'), { ...(form ? asItStands(form) : {}), do: 'send' });
    expect(late.status).toBe(409);
    for (const words of ['Ehdin ensin.', 'Minun vastaukseni.']) expect(late.text).toContain(words);
    expect(await lastOf(id)).toMatchObject({ act: 'answer', text: 'Ehdin ensin.' });
  });
  test('of which the case has gone on between writing and looking is looked at with what happened', async () => {
    const id = await given();
    const { text: html } = await handler.get(at(id));
    const form = formsIn(html, at(id)).find(({ action }) => action === at(id, '/answer'));
    await colleague.post(at(id, '/act/note'), { version: '1', text: 'Soitin jo.' });
    const kept = { ...(form ? asItStands(form) : {}), text: 'Kiitos.', do: 'check' };
    const checked = await handler.post(at(id, '/answer'), kept);
    expect((await handler.get(checked.location ?? '')).text).toContain('Soitin jo.');
  });
  test('shown again when the session is over, with all that the form had', async () => {
    const id = await given();
    const fields = { version: '1', draftVersion: '0', text: 'Pitkä vastaus', do: 'save' };
    const again = await service.visitor().post(at(id, '/answer'), fields);
    expect(again.status).toBe(401);
    const [form] = formsIn(again.text, '').filter(({ action }) => action === at(id, '/answer'));
    expect(form && asItStands(form)).toEqual(fields);
  });
});

describe('a draft', () => {
  test('is each handler’s own, until she shows it to a colleague', async () => {
    const id = await given();
    await press(handler, at(id), id, { text: 'Luonnosteltu vastaus.', do: 'save' });
    expect((await handler.get(at(id))).text).toContain('Luonnosteltu vastaus.');
    expect((await colleague.get(at(id))).text).not.toContain('Luonnosteltu vastaus.');
    const address = at(id, '/act/ask-colleague');
    const { text: html } = await handler.get(address);
    const asked = /<option value="([\da-f-]{36})">Aino sensitive-handler/.exec(html)?.[1] ?? '';
    const form = formsIn(html, address).find(({ action }) => action === address);
    await handler.post(address, { ...(form ? asItStands(form) : {}), account: asked, text: 'Onko tämä oikein?' });
    const { text: seen } = await colleague.get(at(id));
    expect(seen).toContain('Luonnosteltu vastaus.');
    expect(seen).toContain('pyysi kommenttia');
    await colleague.post(at(id, '/act/colleague-commented'), { version: '2', text: 'On.' });
    expect(await caseOf(id)).toMatchObject({ status: 'open' });
  });
  test('of two tabs is overwritten knowingly alone', async () => {
    const id = await given();
    const box = { version: '1', draftVersion: '0', do: 'save' };
    await handler.post(at(id, '/answer'), { ...box, text: 'Ensimmäinen' });
    const second = await handler.post(at(id, '/answer'), { ...box, text: 'Toinen' });
    expect(second.status).toBe(409);
    for (const words of ['Ensimmäinen', 'Toinen']) expect(second.text).toContain(words);
    const form = formsIn(second.text, '').find(({ action }) => action === at(id, '/answer'));
    await handler.post(at(id, '/answer'), { ...(form ? asItStands(form) : {}), do: 'save' });
    expect((await handler.get(at(id))).text).toContain('Toinen');
  });
  test('is kept by a script too, by the same rule', async () => {
    const id = await given();
    const save = async (text: string, draftVersion: string): Promise<unknown> =>
      JSON.parse((await handler.post(at(id, '/draft'), { text, draftVersion })).text);
    expect(await save('Yksi', '0')).toEqual({ isSaved: true, version: 1 });
    expect(await save('Yksi, kaksi', '1')).toEqual({ isSaved: true, version: 2 });
    expect(await save('Muuta', '1')).toEqual({ isSaved: false, version: 2 });
    expect(await save('Yksi, kaksi', '1')).toEqual({ isSaved: true, version: 2 });
  });
});

describe('a second pair of eyes', () => {
  const rule = async (fields: Record<string, string>): Promise<void> => {
    expect((await administrator.post('/fi/staff/answer-approvals', fields)).status).toBe(303);
  };
  const endRules = async (): Promise<void> => {
    const { text } = await administrator.get('/fi/staff/answer-approvals');
    for (const [address] of text.matchAll(/\/fi\/staff\/answer-approvals\/[\da-f-]+\/end/g)) {
      expect((await administrator.post(address)).status).toBe(303);
    }
  };
  const settle = async (who: typeof handler, id: string, fields: Record<string, string>) =>
    who.post(at(id, '/approve'), { version: String((await caseOf(id))?.version), ...fields });

  test('reads the answer before it goes, and is never the writer’s own', async () => {
    await rule({ themeId: city.theme, unitId: '', approver: 'colleague' });
    const id = await given({ themeIds: [city.theme] });
    const other = await given();
    expect((await answer(handler, id, 'Kiitos palautteesta.')).location).toBe(`${at(id)}?done=proposed`);
    expect(await lastOf(id)).toMatchObject({ act: 'propose-answer', isForGiver: false });
    expect((await settle(handler, id, { do: 'approve' })).status).toBe(403);
    expect((await colleague.get('/fi/staff/feedback/waiting-answers')).text).toContain(id);
    expect((await settle(colleague, id, { do: 'return' })).status).toBe(422);
    expect((await settle(colleague, id, { do: 'return', words: 'Kerro, milloin.' })).status).toBe(303);
    expect((await settle(colleague, id, { do: 'approve' })).status).toBe(409);
    expect((await handler.get(at(id, '/answer'))).text).toContain('Kiitos palautteesta.');
    await answer(handler, id, 'Kiitos. Jono lyhenee maanantaina.');
    expect((await settle(colleague, id, { do: 'approve' })).location).toBe(`${at(id)}?done=answered`);
    expect(await lastOf(id)).toMatchObject({ act: 'answer', text: 'Kiitos. Jono lyhenee maanantaina.' });
    expect((await answer(handler, other, 'Kiitos palautteesta.')).location).toBe(`${at(other)}?done=answered`);
    await endRules();
  });
  test('is the unit head’s where the rule says so, and closing is no way around', async () => {
    await rule({ themeId: '', unitId: city.clinics, approver: 'unit-head' });
    const id = await given();
    await answer(handler, id, 'Kiitos palautteesta.');
    expect((await settle(colleague, id, { do: 'approve' })).status).toBe(403);
    const close = { version: String((await caseOf(id))?.version), reason: 'acted-on', text: 'Tehtiin jo.' };
    expect((await handler.post(at(id, '/act/close'), close)).status).toBe(409);
    expect((await settle(head, id, { do: 'approve' })).status).toBe(303);
    expect(await caseOf(id)).toMatchObject({ status: 'answered' });
    await endRules();
  });
  test('of everything is no rule', async () => {
    const sent = await administrator.post('/fi/staff/answer-approvals', {
      themeId: '',
      unitId: '',
      approver: 'colleague',
    });
    expect(sent.status).toBe(422);
  });
});

describe('many at once', () => {
  const text = 'Terveysaseman ajanvarauksen takaisinsoitto ei toiminut maanantaina.';

  test('are those that tell of the same, within reach, and each giver gets an answer of her own', async () => {
    const one = await given({ text });
    const two = await given({ text: 'Takaisinsoitto terveysasemalta ei toiminut, ajanvaraus ruuhkautui.' });
    const swedish = await given({ text: `${text} Tack.`, language: 'sv' });
    const unlike = await given({ text: 'Puiston penkki on rikki.' });
    const foreign = await given({ text, organisationUnitId: city.schools });
    const hidden = await given({ text, isSensitive: true });
    const { text: html } = await handler.get(at(one, '/similar'));
    for (const id of [two, swedish]) expect(html).toContain(`value="${id}:1"`);
    for (const id of [unlike, foreign, hidden]) expect(html).not.toContain(id);

    const chosen = { case: [`${one}:1`, `${two}:1`, `${swedish}:1`] };
    const lacking = await handler.post(at(one, '/similar'), { ...chosen, 'text-fi': 'Korjasimme sen.', do: 'check' });
    expect(lacking.status).toBe(422);
    const texts = { 'text-fi': 'Korjasimme sen.', 'text-sv': 'Vi lagade det.' };
    const checked = await handler.post(at(one, '/similar'), { ...chosen, ...texts, do: 'check' });
    expect(checked.text).toContain('Lähetä 3 vastausta');
    await office.act(staff('handler', city.kallio), two, { act: 'note', text: 'Soitin jo.' });
    const sent = await handler.post(at(one, '/similar'), { ...chosen, ...texts, do: 'send' });
    expect(sent.text).toContain('2 / 3 vastausta lähti');
    expect(sent.text).toContain('Joku muu ehti ensin');
    expect(await lastOf(one)).toMatchObject({ act: 'answer', text: 'Korjasimme sen.' });
    expect(await lastOf(swedish)).toMatchObject({ act: 'answer', text: 'Vi lagade det.' });
    expect(await caseOf(two)).toMatchObject({ status: 'received' });
  });
  test('do not hold a case that is out of reach, whatever the form says', async () => {
    const one = await given({ text });
    const foreign = await given({ text, organisationUnitId: city.schools });
    const fields = { case: [`${one}:1`, `${foreign}:1`], 'text-fi': 'Korjattu.', do: 'send' };
    const sent = await handler.post(at(one, '/similar'), fields);
    expect(sent.text).toContain('1 / 1 vastausta lähti');
    expect(await caseOf(foreign)).toMatchObject({ status: 'received' });
  });
});

describe('the administrator of templates', () => {
  const list = '/fi/staff/answer-templates';

  test('changes one by a new version, takes it out of use and brings it back', async () => {
    await administrator.post(`${list}/new`, { ...template, name: 'Kiitokset', kind: '', themeId: '' });
    const href = /\/fi\/staff\/answer-templates\/[\da-f-]{36}(?=">(?:<bdi>)?Kiitokset)/.exec(
      (await administrator.get(list)).text,
    );
    const address = href?.[0] ?? '';
    const changed = { ...template, name: 'Kiitokset ja terveiset', kind: '', themeId: '' };
    expect((await administrator.post(address, { ...changed, version: '1' })).status).toBe(303);
    const stale = await administrator.post(address, { ...changed, name: 'Myöhässä', version: '1' });
    expect(stale.status).toBe(422);
    expect(stale.text).toContain('Myöhässä');
    const page = await administrator.get(address);
    expect(page.text).toContain('Versio 1: Aino administrator');
    expect(page.text).toContain('Kiitokset ja terveiset');
    const offered = async () => (await handler.get(at(await given()))).text;
    expect(await offered()).toContain('Kiitokset ja terveiset');
    await administrator.post(`${address}/retire`, { do: 'retire' });
    expect(await offered()).not.toContain('Kiitokset ja terveiset');
    await administrator.post(`${address}/retire`, { do: 'revive' });
    expect(await offered()).toContain('Kiitokset ja terveiset');
  });
  test('is told at the field what is wrong', async () => {
    const sent = await administrator.post(`${list}/new`, { ...template, name: '', 'text-sv': '{{nimi}}' });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('href="#name"');
    expect(sent.text).toContain('href="#text-sv"');
  });
});
