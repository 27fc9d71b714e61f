import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { asItStands, formsIn } from '../../../../test/forms.ts';
import { type Answer, type Fields, type Person } from '../../../../test/person.ts';
import { testService } from '../../../../test/service.ts';
import { contactsOf } from '../../people/index.ts';
import { findCaseByCodeHash } from '../cases/handled-case.store.ts';
import { trackingCodeHash } from '../cases/tracking-code.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const formPath = '/fi/feedback/new';
const casePath = '/fi/feedback/mine/case';
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** The form of the step that an answer shows, sent on with what is filled in and one button. */
async function press(person: Person, answer: Answer, go: string, filled: Fields = {}): Promise<Answer> {
  const form = formsIn(answer.text, formPath).find(({ action }) => action.startsWith(formPath));
  if (!form) throw new Error(`no step is on the page: ${textOf(answer.text).slice(0, 300)}`);
  const { go: _others, ...standing } = asItStands(form);
  return person.post(form.action, { ...standing, ...filled, go });
}

/** Goes through the steps as far as the page with the button that sends. */
async function readyToSend(person: Person, text: string): Promise<Answer> {
  const where = await person.post(formPath, { text, go: 'tell' });
  return press(person, where, 'where');
}

const codeOn = ({ text }: Answer): string => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/.exec(textOf(text))?.[0] ?? '';

async function give(text: string, filled: Fields = { wantsAnswer: 'no' }, person = service.visitor()) {
  const sent = await press(person, await readyToSend(person, text), 'send', filled);
  expect([sent.status, sent.location]).toEqual([303, '/fi/feedback/thanks']);
  const code = codeOn(await person.get('/fi/feedback/thanks'));
  const it = await caseOf(code);
  return { person, code, it };
}

async function caseOf(code: string) {
  const found = await office.as(theSystem, ({ tx, cityId }) => findCaseByCodeHash(tx, cityId, trackingCodeHash(code)));
  if (!found) throw new Error(`there is no case with the code ${code}`);
  return found;
}

describe('giving feedback', () => {
  test('takes three pages and makes a case, with the code on the last', async () => {
    const { it, code } = await give('Kiitos ystävällisestä palvelusta.');
    expect(code).toHaveLength(24);
    expect(it).toMatchObject({
      text: 'Kiitos ystävällisestä palvelusta.',
      channel: 'web',
      language: 'fi',
      wantsAnswer: false,
      giverContactId: null,
      onBehalfOf: null,
      isSensitive: false,
    });
  });
  test('keeps everything that was said on the way, forwards and back', async () => {
    const person = service.visitor();
    const where = await person.post(formPath, {
      text: 'Jono oli pitkä.\r\nTosi pitkä.',
      kind: 'complaint',
      go: 'tell',
    });
    const answer = await press(person, where, 'where', {
      otherTheme: city.theme,
      place: 'kallio',
      district: city.district,
    });
    const back = await press(person, answer, 'back-to-where', {
      wantsAnswer: 'yes',
      email: 'Aino@example.fi',
      name: 'Aino',
      behalf: 'relative',
      'behalfName-relative': 'Eeva',
      'behalfKnows-relative': 'yes',
    });
    const told = await press(person, back, 'edit');
    const again = await press(person, await press(person, told, 'tell'), 'where');
    const sent = await press(person, again, 'send');
    expect(sent.status).toBe(303);
    const it = await caseOf(codeOn(await person.get('/fi/feedback/thanks')));
    expect(it).toMatchObject({
      text: 'Jono oli pitkä.\nTosi pitkä.',
      kind: 'complaint',
      themeIds: [city.theme],
      organisationUnitId: city.kallio,
      districtId: city.district,
      place: 'kallio',
      wantsAnswer: true,
      onBehalfOf: { relation: 'relative', name: 'Eeva', consent: 'told-by-giver' },
    });
    const contacts = await office.as(theSystem, (ctx) => contactsOf(ctx, [it.giverContactId ?? '']));
    expect([...contacts.values()]).toMatchObject([{ email: 'aino@example.fi', name: 'Aino' }]);
  });
  test('keeps a phone number alone for who has no e-mail, and nothing when no answer is wanted', async () => {
    const { it } = await give('Soittakaa minulle.', { wantsAnswer: 'yes', phone: '040 123 4567' });
    const contacts = await office.as(theSystem, (ctx) => contactsOf(ctx, [it.giverContactId ?? '']));
    expect([...contacts.values()]).toMatchObject([{ phone: '040 123 4567' }]);
    const { it: silent } = await give('Älkää soittako.', { wantsAnswer: 'no', phone: '040 123 4567' });
    expect(silent.giverContactId).toBeNull();
    const wrong = await press(service.visitor(), await readyToSend(service.visitor(), 'Soittakaa.'), 'send', {
      wantsAnswer: 'yes',
      phone: 'nolla neljä nolla',
    });
    expect([wrong.status, wrong.text.includes('href="#phone"')]).toEqual([422, true]);
  });
  test('promises before sending the day that the case gets', async () => {
    const person = service.visitor();
    const ready = await readyToSend(person, 'Milloin kirjasto aukeaa?');
    const promised = /Saat vastauksen viimeistään \S+ ([\d.]+)\./.exec(textOf(ready.text))?.[1];
    await press(person, ready, 'send', { wantsAnswer: 'yes' });
    const thanks = await person.get('/fi/feedback/thanks');
    expect(textOf(thanks.text)).toContain(`${promised}.`);
    const [year, month, day] = ((await caseOf(codeOn(thanks))).dueDay ?? '').split('-').map(Number);
    expect(promised).toBe(`${day}.${month}.${year}`);
  });
  test('sent twice by a nervous thumb is one case, and both times the same code', async () => {
    const person = service.visitor();
    const ready = await readyToSend(person, 'Lähetän tämän kahdesti.');
    const sent = await Promise.all([1, 2, 3].map(() => press(person, ready, 'send', { wantsAnswer: 'no' })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    const cookies = sent.map(({ headers }) => headers.get('set-cookie')?.split(';')[0]);
    expect(new Set(cookies).size).toBe(1);
    const counted = await service.database.transaction((tx) =>
      tx.raw(`select count(*)::integer as cases from feedback.feedback_case where text = 'Lähetän tämän kahdesti.'`),
    );
    expect(counted).toEqual([{ cases: 1 }]);
  });
  test('sent again with another text after the way back is another case', async () => {
    const person = service.visitor();
    const ready = await readyToSend(person, 'Ensimmäinen.');
    await press(person, ready, 'send', { wantsAnswer: 'no' });
    await press(person, ready, 'send', { wantsAnswer: 'no', text: 'Toinen.' });
    expect((await caseOf(codeOn(await person.get('/fi/feedback/thanks')))).text).toBe('Toinen.');
  });
  test('begins on the home page, whose text is not lost', async () => {
    const person = service.visitor();
    const home = formsIn((await person.get('/fi')).text, '/fi').find(({ action }) => action === formPath);
    const where = await person.post(formPath, {
      ...asItStands(home ?? { action: '', method: 'post', fields: [] }),
      text: 'Etusivulta.',
    });
    expect(textOf(where.text)).toContain('Missä ja mistä on kyse?');
    expect(where.text).toContain('Etusivulta.');
    // The kind, which the home page does not ask, is asked here.
    expect(where.text).toContain('Mitä tämä on?');
  });
  test('about accessibility begins with the theme chosen', async () => {
    const { text } = await service.visitor().get('/fi/accessibility');
    expect(text).toContain('/fi/feedback/new?theme=accessibility');
    const begun = await service.visitor().get('/fi/feedback/new?theme=queues&unit=kallio');
    expect(begun.text).toContain(`name="otherTheme" value="${city.theme}"`);
    expect(begun.text).toContain(`name="unit" value="${city.kallio}"`);
  });
  test('says what is wrong at the field and keeps the rest', async () => {
    const person = service.visitor();
    const empty = await person.post(formPath, { text: ' \n ', go: 'tell' });
    expect([empty.status, textOf(empty.text).includes('Kirjoita, mitä haluat kertoa.')]).toEqual([422, true]);
    const ready = await readyToSend(person, 'Hyvä paikka.');
    const wrong = await press(person, ready, 'send', { wantsAnswer: 'yes', email: 'ei ole', name: 'Aino' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#email"');
    expect(wrong.text).toContain('value="ei ole"');
    expect(wrong.text).toContain('value="Hyvä paikka."');
  });
});

describe('files', () => {
  const note = new File(['Kyltissä luki väärä aika.'], 'kyltti.txt');
  test('come with the feedback and with replies, and the giver fetches hers when they are cleared', async () => {
    const { person, it } = await give('Kyltti on väärin.', { wantsAnswer: 'no', files: note });
    await person.post(casePath, { go: 'reply', text: 'Tässä toinen.', files: [note, note] });
    const path = /href="(\/fi\/feedback\/mine\/case\/files\/[\da-f-]{36})"/;
    const jobs = await service.startJobs();
    await jobs.runDue();
    await jobs.stop();
    const { text } = await person.get(casePath);
    expect(textOf(text).match(/kyltti\.txt/g)).toHaveLength(3);
    const own = path.exec(text)?.[1] ?? '';
    const fetched = await person.get(own);
    expect([fetched.status, fetched.text]).toEqual([200, 'Kyltissä luki väärä aika.']);
    expect(fetched.headers.get('content-disposition')).toContain('attachment');
    expect((await service.visitor().get(own)).status).toBe(404);
    const { person: other } = await give('Jotain muuta.');
    expect((await other.get(own)).status).toBe(404);
    expect(it.text).toBe('Kyltti on väärin.');
  });
  test('that cannot be taken are refused by name, and nothing is sent without them', async () => {
    const person = service.visitor();
    const ready = await readyToSend(person, 'Liitteenä ohjelma.');
    const program = new File(['#!/bin/sh\nrm -rf /'], 'kuva.jpg');
    const wrong = await press(person, ready, 'send', { wantsAnswer: 'no', files: [program, note] });
    expect([wrong.status, textOf(wrong.text).includes('kuva.jpg')]).toEqual([422, true]);
    expect(textOf(wrong.text)).toContain('Valitse tiedostot uudelleen');
    const many = await press(person, ready, 'send', {
      wantsAnswer: 'no',
      files: Array.from({ length: 50 }, () => note),
    });
    expect([many.status, many.text.includes('href="#files"')]).toEqual([422, true]);
    expect((await person.get('/fi/feedback/thanks')).status).toBe(303);
  });
});

describe('personal data in the text', () => {
  const text = 'Soittakaa numeroon 040 123 4567 tai kirjoittakaa aino@example.fi.';
  test('is asked about once, and can be taken out', async () => {
    const person = service.visitor();
    const found = await person.post(formPath, { text, go: 'tell' });
    expect(textOf(found.text)).toContain('Tekstissäsi on henkilötietoja');
    expect(textOf(found.text)).toContain('040 123 4567');
    const where = await press(person, found, 'mask');
    await press(person, await press(person, where, 'where'), 'send', { wantsAnswer: 'no' });
    const it = await caseOf(codeOn(await person.get('/fi/feedback/thanks')));
    expect(it.text).toBe('Soittakaa numeroon [puhelinnumero] tai kirjoittakaa [sähköposti].');
  });
  test('stays when its giver says so, and is not asked about again until the text is another', async () => {
    const person = service.visitor();
    const where = await press(person, await person.post(formPath, { text, go: 'tell' }), 'keep');
    const told = await press(person, where, 'edit');
    expect(textOf((await press(person, told, 'tell')).text)).toContain('Missä ja mistä on kyse?');
    const changed = await press(person, told, 'tell', { text: `${text} Tai 050 765 4321.` });
    expect(textOf(changed.text)).toContain('Tekstissäsi on henkilötietoja');
  });
  test('leads to no identification where the city has none', async () => {
    const found = await service.visitor().post(formPath, { text: 'Tunnukseni on 131052-308T.', go: 'tell' });
    expect(textOf(found.text)).toContain('etkä voi lukea vastausta');
    expect(found.text).not.toContain('value="identify"');
    expect((await service.visitor().get(formPath)).text).not.toContain('value="identify"');
  });
  test('is pointed at while writing by a script that sends nothing', async () => {
    const { text: html } = await service.visitor().get(formPath);
    const script = /src="(\/assets\/warn-personal-data\.[\da-f]+\.js)"/.exec(html)?.[1] ?? '';
    const { status, text: source } = await service.visitor().get(script);
    expect(status).toBe(200);
    expect(source).not.toMatch(/fetch\(|XMLHttpRequest|sendBeacon|WebSocket/);
  });
});

describe('bad input', () => {
  test('of ten megabytes is refused, and of 100 kB comes back with what to do', async () => {
    const person = service.visitor();
    expect((await person.post(formPath, { text: 'a'.repeat(10_000_000), go: 'tell' })).status).toBe(413);
    const long = await person.post(formPath, { text: 'ä'.repeat(40_000), go: 'tell' });
    expect([long.status, textOf(long.text).includes('Teksti on liian pitkä')]).toEqual([422, true]);
  });
  test.each(['Aino\r\nBcc: muut@example.fi', 'Aino\u2028Bcc: x', 'a'.repeat(121)])(
    'in a name (%j) is refused at the field',
    async (name) => {
      const person = service.visitor();
      const ready = await readyToSend(person, 'Hyvä.');
      const wrong = await press(person, ready, 'send', { wantsAnswer: 'yes', email: 'aino@example.fi', name });
      expect([wrong.status, wrong.text.includes('href="#name"')]).toEqual([422, true]);
    },
  );
  test('of NUL, markup and text that turns around is stored and shown as what it is', async () => {
    const hostile = 'Hei\u0000 <script>alert(1)</script> \u202eلا\u2066 loppu';
    const { person, it } = await give(hostile);
    expect(it.text).toBe(hostile.replace('\0', ''));
    const { text } = await person.get(casePath);
    expect(text).toContain('&lt;script>');
    expect(text).not.toContain('<script>alert');
    expect(text).toMatch(/<p class="words" dir="auto">/);
  });
  test('of ids that are another city’s or made up is left out', async () => {
    const id = '01960000-0000-7000-8000-00000000dead';
    const person = service.visitor();
    const where = await person.post(formPath, { text: 'Kaunis puisto.', go: 'tell' });
    const ready = await press(person, where, 'where', { otherTheme: id, unit: id, district: id });
    await press(person, ready, 'send', { wantsAnswer: 'no' });
    expect(await caseOf(codeOn(await person.get('/fi/feedback/thanks')))).toMatchObject({
      themeIds: [],
      organisationUnitId: null,
      districtId: null,
    });
  });
});

describe('an identified resident who gives feedback', () => {
  const text = 'Sihteeri kertoi asiani käytävällä.';
  test('does so in confidence and follows it without a code', async () => {
    const person = await service.resident('Tuula Tunnistettu');
    const sent = await press(person, await readyToSend(person, text), 'send', { wantsAnswer: 'yes' });
    expect(sent.status).toBe(303);
    const thanks = await person.get('/fi/feedback/thanks');
    expect(textOf(thanks.text)).toContain('Tunnusta et tarvitse.');
    const list = await person.get('/fi/feedback/mine');
    const path = /href="(\/fi\/feedback\/mine\/case\/[\da-f-]{36})"/.exec(list.text)?.[1] ?? '';
    const id = path.split('/').at(-1) ?? '';
    const shown = await person.get(path);
    expect(textOf(shown.text)).toContain(text);

    const handler = staff('sensitive-handler', null);
    await office.act(handler, id, { act: 'ask-giver', text: 'Milloin tämä tapahtui?' });
    expect(textOf((await person.get(path)).text)).toContain('Milloin tämä tapahtui?');
    expect((await person.post(path, { go: 'reply', text: 'Eilen.' })).status).toBe(303);
    expect(textOf((await person.get(path)).text)).toContain('Eilen.');

    const other = await service.resident('Joku Muu');
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(path, { go: 'withdraw' })).status).toBe(404);
    expect((await service.visitor().get(path)).location).toContain('/fi/identify?next=');
    expect(textOf((await other.get('/fi/feedback/mine')).text)).not.toContain(text);
  });
  test('comes back from identifying herself with what she had written', async () => {
    const found = await service
      .visitor()
      .post(formPath, { text: 'Minulla on diabetes, ja lääkäri vähätteli.', kind: 'complaint', go: 'tell' });
    const away = await press(service.visitor(), found, 'identify');
    const next = new URL(away.location ?? '', 'http://x').searchParams.get('next') ?? '';
    expect(next).toMatch(/^\/fi\/feedback\/new\?draft=[\w-]{43}$/);
    expect((await service.visitor().get(next)).text).not.toContain('diabetes');
    const back = await (await service.resident()).get(next);
    expect(back.text).toContain('Minulla on diabetes, ja lääkäri vähätteli.');
    const kept = await service.database.transaction((tx) =>
      tx.raw(`select encode(content, 'escape') as content from feedback.draft_set_aside`),
    );
    expect(JSON.stringify(kept)).not.toContain('diabetes');
  });
});
