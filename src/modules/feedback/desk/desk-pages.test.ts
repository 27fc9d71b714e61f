import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { contactsOf } from '../../people/index.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { findCase } from '../cases/handled-case.store.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const path = '/fi/staff/feedback/enter';
const call = {
  text: 'Puhelimessa odotin tunnin.',
  kind: 'complaint',
  day: '',
  channel: 'phone',
  unit: city.kallio,
  language: 'fi',
};
const idIn = (location: string | null): string => /done=([\da-f-]{36})/.exec(location ?? '')?.[1] ?? '';
const caseOf = (id: string) => office.as(theSystem, (ctx) => findCase(ctx.tx, ctx.cityId, id));
const secretIn = (text: string): string => /name="secret" value="([^"]*)"/.exec(text)?.[1] ?? '';

describe('what is typed in at the desk', () => {
  test('becomes a case, and the code and the promise are there to be told', async () => {
    const desk = service.as('desk', city.kallio);
    const sent = await desk.post(path, {
      ...call,
      day: '1.2.2026',
      wantsAnswer: 'yes',
      phone: '040 123 4567',
      name: 'Aino',
      relation: 'relative',
      behalfName: 'Eino',
      behalfKnows: 'yes',
      mayPublish: 'yes',
    });
    expect(sent.status).toBe(303);
    const it = await caseOf(idIn(sent.location));
    expect(it).toMatchObject({
      channel: 'phone',
      kind: 'complaint',
      status: 'received',
      wantsAnswer: true,
      mayPublish: true,
      organisationUnitId: city.kallio,
      onBehalfOf: { relation: 'relative', name: 'Eino', consent: 'told-by-giver' },
      receivedAt: new Date('2026-02-01T12:00:00+02:00'),
    });
    const contactId = it?.giverContactId ?? '';
    const contacts = await office.as(theSystem, (ctx) => contactsOf(ctx, [contactId]));
    expect(JSON.stringify([...contacts])).toContain('040 123 4567');

    const page = (await desk.get(sent.location ?? '')).text;
    const code = /[\dA-Z]{4}(?:-[\dA-Z]{4}){4}/.exec(page)?.[0];
    expect(code).toBeDefined();
    expect(page).toContain('Vastaus luvattiin');
    const slip = await desk.get(`${path}/slip?case=${it?.feedbackCaseId}`);
    expect(slip.text).toContain(code);
    expect(slip.text).toContain('osoitteessa https://kuulolla.example/fi/feedback/mine<');
    // Who follows the case finds it by that code; a colleague's browser has no slip of it.
    const giver = service.visitor();
    const opened = await giver.post('/fi/feedback/mine', { code: code ?? '' });
    expect((await giver.get(opened.location ?? '')).text).toContain('Puhelimessa odotin tunnin.');
    expect((await service.as('desk', null).get(`${path}/slip?case=${it?.feedbackCaseId}`)).text).not.toContain(code);
    // No resident's page of the desk's own browser opens the customer's case.
    expect((await desk.get('/fi/feedback/mine/case')).text).not.toContain('Puhelimessa odotin tunnin.');
  });

  test('keeps channel, place and language for the next; a batch keeps the day and counts', async () => {
    const { person } = await service.invite('Tarja Tiski', 'desk');
    await person.post(path, { ...call, channel: 'letter', language: 'sv', day: '3.2.2026' });
    const alone = (await person.get(path)).text;
    expect(alone).toMatch(/<option value="letter" selected/);
    expect(alone).toMatch(/<option value="sv" selected/);
    expect(alone).not.toContain('value="3.2.2026"');
    const swedish = await person.post(path, { ...call, text: 'Ruotsiksi.', language: 'sv' });
    const slip = /href="(\/sv\/staff\/feedback\/enter\/slip[^"]*)"/.exec(
      (await person.get(swedish.location ?? '')).text,
    )?.[1];
    const paper = (await person.get((slip ?? '').replaceAll('&amp;', '&'))).text;
    expect(paper).toContain('Din respons har antecknats');
    expect(paper).toContain('href="/fi/staff/feedback/enter"');
    const first = await person.post(path, { ...call, day: '3.2.2026', isBatch: 'yes' });
    const next = (await person.get(first.location ?? '')).text;
    expect(next).toContain('Tämä on nipun 2. lomake.');
    expect(next).toContain('value="3.2.2026"');
    const batch = /name="batch" value="([^"]*)"/.exec(next)?.[1] ?? '';
    const second = await person.post(path, { ...call, text: 'Toinen.', day: '3.2.2026', isBatch: 'yes', batch });
    expect((await person.get(second.location ?? '')).text).toContain('Tämä on nipun 3. lomake.');
  });

  test('the same form sent twice is one case', async () => {
    const desk = service.as('desk', city.kallio);
    const secret = secretIn((await desk.get(path)).text);
    const sent = [];
    for (const _ of [1, 2]) sent.push(idIn((await desk.post(path, { ...call, text: 'Kahdesti.', secret })).location));
    expect(sent[0]).toBe(sent[1]);
  });

  test('that is wrong is said at its field, and nothing typed is lost', async () => {
    const answer = await service.as('desk', city.kallio).post(path, {
      ...call,
      text: 'Kirje <tuli>',
      day: '31.2.',
      channel: 'web',
      wantsAnswer: 'yes',
      name: 'Aino Antaja',
      place: 'Portaikko',
      postAddress: 'javascript:alert(1)',
    });
    expect(answer.status).toBe(422);
    for (const kept of ['Kirje &lt;tuli>', 'value="31.2."', 'value="Aino Antaja"', 'value="Portaikko"']) {
      expect(answer.text).toContain(kept);
    }
    for (const id of ['day', 'channel', 'phone', 'postAddress']) expect(answer.text).toContain(`id="${id}-error"`);
  });

  test('with an identity code is sensitive, and the list of the sitting does not show it', async () => {
    const desk = service.as('desk', city.kallio);
    const sent = await desk.post(path, { ...call, text: 'Potilas 131052-308T odotti.' });
    expect(await caseOf(idIn(sent.location))).toMatchObject({ isSensitive: true });
    const page = (await desk.get(sent.location ?? '')).text;
    expect(page).toContain('Tekstissä on henkilötunnus.');
    expect(page).not.toContain('131052-308T');
  });

  test('from social media keeps the post for the staff, not in the text', async () => {
    const sent = await service.as('desk', city.kallio).post(path, {
      ...call,
      channel: 'social-media',
      postAddress: 'https://some.example/1',
      postAccount: '@aino',
    });
    const id = idIn(sent.location);
    const events = await office.as(theSystem, (ctx) => eventsOf(ctx.tx, ctx.cityId, id));
    expect(events.at(-1)).toMatchObject({ act: 'note', isForGiver: false });
    expect(events.at(-1)?.text).toContain('https://some.example/1, @aino');
  });

  test('can bring a scanned letter along', async () => {
    const letter = new File([Buffer.from('Hyvä kaupunki, odotin.')], 'kirje.txt', { type: 'text/plain' });
    const sent = await service.as('desk', city.kallio).post(path, { ...call, channel: 'letter', files: letter });
    const handler = service.as('handler', city.kallio);
    expect((await handler.get(`/fi/staff/feedback/${idIn(sent.location)}`)).text).toContain('kirje.txt');
  });
});

describe('an entry', () => {
  test('is undone by who made it, and its history says why', async () => {
    const desk = service.as('desk', city.kallio);
    const id = idIn((await desk.post(path, { ...call, text: 'Väärä asia.' })).location);
    expect((await service.as('desk', null).post(`${path}/undo`, { case: id })).status).toBe(404);
    const undone = await desk.post(`${path}/undo`, { case: id });
    expect((await desk.get(undone.location ?? '')).text).toContain('Kirjaus peruttiin.');
    expect(await caseOf(id)).toMatchObject({ status: 'withdrawn' });
    const events = await office.as(theSystem, (ctx) => eventsOf(ctx.tx, ctx.cityId, id));
    expect(events.at(-1)).toMatchObject({ act: 'entered-by-mistake', byKind: 'staff' });
    expect((await desk.get(path)).text).not.toContain('Väärä asia.');
  });

  test('that somebody handles cannot be undone', async () => {
    const desk = service.as('desk', city.kallio);
    const id = idIn((await desk.post(path, call)).location);
    await office.act(staff('handler', city.kallio), id, { act: 'take' });
    expect((await desk.post(`${path}/undo`, { case: id })).status).toBe(409);
    expect(await caseOf(id)).toMatchObject({ status: 'open' });
  });
});
