import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { visitor } from '../../../platform/auth/rights.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import { type FeedbackToReceive } from '../cases/receive-feedback.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { lastPublication } from './publication.store.ts';
import { declinePublication, publishCase, type PublicationInput } from './publish-case.ts';
import { withdrawPublication } from './withdraw-publication.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const handler = staff('handler', city.kallio);
const caseOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id));
const lastOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => lastPublication(tx, cityId, id));
const actsOf = async (id: string) =>
  (await office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, id))).map(({ act }) => act);

async function anAnswered(input: Partial<FeedbackToReceive> = {}): Promise<string> {
  const { feedbackCaseId } = await office.give({ mayPublish: true, ...input });
  const actor = input.isSensitive ? staff('sensitive-handler', city.kallio) : handler;
  await office.act(actor, feedbackCaseId, { act: 'answer', text: 'Kiitos. Lisäsimme aikoja.' });
  return feedbackCaseId;
}

const wording: PublicationInput = {
  title: 'Pitkä jono',
  text: 'Odotin vastaanotolla kaksi tuntia.',
  answer: 'Kiitos. Lisäsimme aikoja.',
  version: 2,
  showsPlace: false,
  isChecked: false,
};
const publish = (id: string, input: Partial<PublicationInput> = {}, actor = handler) =>
  office.as(actor, (ctx) => publishCase(ctx, id, { ...wording, ...input }));
const publicList = async (query = '') => (await service.visitor().get(`/fi/feedback${query}`)).text;
const publicPage = (publicationId: string) => service.visitor().get(`/fi/feedback/published/${publicationId}`);

describe('a case that is published', () => {
  test('is public in the decided words, and counted as published', async () => {
    const id = await anAnswered();
    const { publicationId } = await publish(id, { title: 'Jono on pitkä' });
    expect(await caseOf(id)).toMatchObject({ isPublished: true });
    expect(await actsOf(id)).toEqual(['receive', 'answer', 'publish']);
    expect(await publicList()).toContain('Jono on pitkä');
    expect((await publicPage(publicationId)).text).toContain('Lisäsimme aikoja');
    for (const format of ['atom', 'json']) {
      const feed = await service.visitor().get(`/fi/feedback/published-feed/${format}`);
      expect(feed.text).toContain('Jono on pitkä');
      expect(feed.headers.get('content-type')).toMatch(/^application\/(?:atom\+xml|feed\+json);/);
    }
  });

  test('keeps its address when its words change, and the old words are public no more', async () => {
    const id = await anAnswered();
    const first = await publish(id, { text: 'Vanhat sanat.' });
    const second = await publish(id, { text: 'Uudet sanat.', version: 3 });
    expect(second.publicationId).toBe(first.publicationId);
    const { text } = await publicPage(first.publicationId);
    expect([text.includes('Uudet sanat.'), text.includes('Vanhat sanat.')]).toEqual([true, false]);
  });

  test('is gone at once when staff withdraw it, and may be published again', async () => {
    const id = await anAnswered();
    const { publicationId } = await publish(id);
    await office.as(handler, (ctx) => withdrawPublication(ctx, id, 'staff', 'Väärä teksti.'));
    expect(await caseOf(id)).toMatchObject({ isPublished: false, mayPublish: true });
    expect((await publicPage(publicationId)).status).toBe(404);
    await publish(id, { version: 4 });
    expect(await caseOf(id)).toMatchObject({ isPublished: true });
  });

  test('is gone at once when its giver takes it back, with her consent and its words', async () => {
    const id = await anAnswered();
    const { publicationId } = await publish(id);
    await office.as(visitor, (ctx) => withdrawPublication(ctx, id, 'giver'));
    expect(await caseOf(id)).toMatchObject({ isPublished: false, mayPublish: false });
    expect((await publicPage(publicationId)).status).toBe(404);
    expect(await lastOf(id)).toMatchObject({ endedBy: 'giver', title: '', text: '', answer: null });
    await expect(publish(id, { version: 4 })).rejects.toMatchObject({ code: 'feedback.publication-no-consent' });
    const again = office.as(visitor, (ctx) => withdrawPublication(ctx, id, 'giver'));
    await expect(again).rejects.toMatchObject({ code: 'feedback.publication-not-there' });
  });

  test('is shown no more from the moment on which it is marked as sensitive', async () => {
    const id = await anAnswered();
    const { publicationId } = await publish(id, { title: 'Myöhemmin arkaluonteinen' });
    await office.act(staff('sensitive-handler', city.kallio), id, {
      act: 'mark-sensitive',
      change: { isSensitive: true },
    });
    expect((await publicPage(publicationId)).status).toBe(404);
    expect(await publicList()).not.toContain('Myöhemmin arkaluonteinen');
  });
});

describe('publication is refused', () => {
  test('without the consent of the giver', async () => {
    await expect(publish(await anAnswered({ mayPublish: false }))).rejects.toMatchObject({
      code: 'feedback.publication-no-consent',
    });
  });
  test('of a sensitive case, also to those who may see it', async () => {
    const id = await anAnswered({ isSensitive: true });
    await expect(publish(id)).rejects.toMatchObject({ kind: 'not-found', code: 'feedback.no-such-case' });
    const careful = staff('sensitive-handler', city.kallio);
    await expect(publish(id, {}, careful)).rejects.toMatchObject({ code: 'feedback.publication-sensitive' });
  });
  test('of a matter that went to a statutory procedure, also when it came back', async () => {
    const { feedbackCaseId: id } = await office.give({ mayPublish: true });
    await office.act(handler, id, { act: 'hand-on', reason: 'statutory-procedure', text: 'Tämä on muistutus.' });
    await office.act(handler, id, { act: 'take' });
    await expect(publish(id, { version: 3 })).rejects.toMatchObject({ code: 'feedback.publication-statutory' });
  });
  test('of what its giver has withdrawn', async () => {
    const { feedbackCaseId: id } = await office.give({ mayPublish: true });
    await office.as(visitor, (ctx) => actOnCase(ctx, id, 'giver', { act: 'withdraw' }));
    await expect(publish(id)).rejects.toMatchObject({ code: 'feedback.publication-withdrawn' });
  });
  test('on an older version of the case', async () => {
    await expect(publish(await anAnswered(), { version: 1 })).rejects.toMatchObject({
      code: 'feedback.case-has-gone-on',
    });
  });
  test.each([
    ['without a title', { title: ' ' }, 'publication-title-missing'],
    ['without a text', { text: '' }, 'publication-text-missing'],
    [
      'with an identity code, whatever is ticked',
      { text: 'Olen 131052-308T.', isChecked: true },
      'publication-forbidden',
    ],
    ['with a code in the title', { title: 'Olen 131052-308T.', isChecked: true }, 'publication-forbidden'],
    ['with a phone number that nobody has checked', { answer: 'Soita 040 123 4567.' }, 'publication-unchecked'],
    [
      'with a signature that nobody has checked',
      { answer: 'Kiitos.\nTerveisin Liisa Lahtinen' },
      'publication-unchecked',
    ],
  ])('%s', async (_name, input, code) => {
    await expect(publish(await anAnswered(), input)).rejects.toMatchObject({ code: `feedback.${code}` });
  });
  test('to those of another part of the organisation, as if the case were none', async () => {
    const id = await anAnswered();
    for (const role of ['handler', 'unit-head', 'editor', 'administrator'] as const) {
      await expect(publish(id, {}, staff(role, city.schools))).rejects.toMatchObject({ kind: 'not-found' });
    }
    await expect(publish(id, {}, staff('registrar', city.kallio))).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await publish(id, {}, staff('editor', null))).toMatchObject({ publicationId: expect.any(String) });
  });
});

describe('what waits for a decision', () => {
  const waiting = async () => (await service.as('editor').get('/fi/staff/publications')).text;
  test('is what was answered and may be published, until it is decided', async () => {
    const text = 'Haluan tämän julki.';
    const id = await anAnswered({ text });
    await anAnswered({ text: 'Tätä en halua julki.', mayPublish: false });
    await anAnswered({ text: 'Tämä on arkaluonteinen.', isSensitive: true });
    const before = await waiting();
    expect(before).toContain('Haluan tämän julki');
    expect(before).not.toMatch(/Tätä en halua|arkaluonteinen/);
    await office.as(handler, (ctx) => declinePublication(ctx, id));
    expect(await waiting()).not.toContain('Haluan tämän julki');
    const twice = office.as(handler, (ctx) => declinePublication(ctx, id));
    await expect(twice).rejects.toMatchObject({ code: 'feedback.publication-decided' });
    // A second thought is possible.
    await publish(id);
    expect(await caseOf(id)).toMatchObject({ isPublished: true });
  });
});

describe('the pages', () => {
  const canaries = [
    '131052-308T',
    '040 123 4567',
    'maija@example.fi',
    'FI2112345600000785',
    'Mannerheimintie 12',
    'Meikäläinen',
  ];
  const text = `Nimeni on Maija Meikäläinen (131052-308T). Soittakaa 040 123 4567 tai maija@example.fi.
Tilini on FI2112345600000785 ja asun osoitteessa Mannerheimintie 12 A 4.
<script>alert(1)</script> Jono oli pitkä.
Terveisin
Maija Meikäläinen`;

  test('publish what was proposed without a word of personal data, and hostile marks as text', async () => {
    const { feedbackCaseId: id } = await office.give({ mayPublish: true, text, isSensitive: false });
    // The identity code made it sensitive; somebody has looked at it and says that the matter is not.
    await office.act(staff('sensitive-handler', city.kallio), id, {
      act: 'unmark-sensitive',
      text: 'Tunnus poistetaan julkaistavasta.',
      change: { isSensitive: false },
    });
    await office.act(handler, id, {
      act: 'answer',
      text: 'Kiitos, Maija Meikäläinen.\nTerveisin\nLiisa Lahtinen, ylilääkäri',
    });
    const person = service.as('handler', city.kallio);
    const path = `/fi/staff/feedback/${id}/publication`;
    const form = (await person.get(path)).text;
    const proposed = {
      version: /name="version" value="(\d+)"/.exec(form)?.[1] ?? '',
      title: unescaped(
        /name="title"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="title"/.exec(form)?.slice(1).find(Boolean) ?? '',
      ),
      text: unescaped(/<textarea[^>]*name="text"[^>]*>([^]*?)<\/textarea>/.exec(form)?.[1] ?? ''),
      answer: 'Kiitos. Lisäsimme aikoja.',
    };
    expect(proposed.text).toContain('[henkilötunnus]');
    for (const canary of [...canaries, 'Lahtinen']) expect(form).not.toContain(canary);
    const preview = await person.post(path, { ...proposed, step: 'preview' });
    expect(preview.status).toBe(200);
    const published = await person.post(path, { ...proposed, step: 'publish', isChecked: 'yes' });
    expect([published.status, published.location]).toEqual([303, path]);
    const publicationId = (await lastOf(id))?.publicationId ?? '';
    const everywhere = [
      (await publicPage(publicationId)).text,
      await publicList(),
      await publicList('?words=jono'),
      ...(await Promise.all(
        ['atom', 'json'].map(
          async (format) => (await service.visitor().get(`/fi/feedback/published-feed/${format}`)).text,
        ),
      )),
    ];
    for (const shown of everywhere) {
      for (const canary of [...canaries, 'Lahtinen', id]) expect(shown).not.toContain(canary);
    }
    for (const shown of everywhere.slice(0, 3)) expect(shown).not.toContain('<script>alert');
    expect(everywhere[0]).toContain('&lt;script>alert(1)');
  });

  test('ask for the tick, keep what was typed, and refuse what has no title', async () => {
    const id = await anAnswered();
    const person = service.as('handler', city.kallio);
    const path = `/fi/staff/feedback/${id}/publication`;
    const typed = { version: '2', title: 'Jono', text: 'Odotin.', answer: 'Soita 040 123 4567.' };
    const unticked = await person.post(path, { ...typed, step: 'publish' });
    expect([unticked.status, unticked.text.includes('Tekstissä on puhelinnumero')]).toEqual([422, true]);
    const untitled = await person.post(path, { ...typed, title: '', step: 'preview' });
    expect([untitled.status, untitled.text.includes('Otsikko puuttuu')]).toEqual([422, true]);
    const edited = await person.post(path, { ...typed, step: 'edit' });
    expect(edited.text).toContain('Soita 040 123 4567.');
    const ticked = await person.post(path, { ...typed, step: 'publish', isChecked: 'yes' });
    expect(ticked.status).toBe(303);
    expect((await person.post(`${path}/withdraw`, { reason: 'Väärä numero.' })).status).toBe(303);
    expect(await caseOf(id)).toMatchObject({ isPublished: false });
  });

  test('find by words, kind, theme and district, and say when there is nothing', async () => {
    const id = await anAnswered({ kind: 'idea', themeIds: [city.theme], districtId: city.district });
    await publish(id, { title: 'Aamuvuoro', text: 'Vastaanotto voisi aueta aamulla.', version: 2 });
    for (const query of [
      `?kind=idea`,
      `?theme=${city.theme}`,
      `?district=${city.district}`,
      '?words=vastaanotto+aueta',
    ]) {
      expect(await publicList(query), query).toContain('Aamuvuoro');
    }
    for (const query of ['?kind=praise', '?words=lumiaura', `?theme=${city.district}`]) {
      const page = await publicList(query);
      expect(page, query).not.toContain('Aamuvuoro');
      expect(page).toContain('Näillä ehdoilla ei löytynyt palautteita');
    }
    for (const query of ['?kind=evil', '?theme=1', '?page=-1', "?words='%20or%201=1--", '?words=%22%22%21&page=999']) {
      expect((await service.visitor().get(`/fi/feedback${query}`)).status, query).toBe(200);
    }
  });

  test('show a place only when that was decided, and rounded', async () => {
    const position = { latitude: 60.184_567, longitude: 24.950_123 };
    const id = await anAnswered({ position });
    await publish(id);
    expect((await lastOf(id))?.position).toBeNull();
    await publish(id, { version: 3, showsPlace: true });
    expect((await lastOf(id))?.position).toEqual({ latitude: 60.185, longitude: 24.95 });
  });
});

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
