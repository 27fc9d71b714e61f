import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFile, mapped } from '../../../../../test/import-steps.ts';
import { type Answer, type Person } from '../../../../../test/person.ts';
import { publishedDraft, reviews, startedDraft } from '../../../../../test/review-steps.ts';
import { testService } from '../../../../../test/service.ts';
import { newId } from '../../../../kernel/id.ts';

const service = await testService();
afterAll(() => service.close());

let writer: Person;
let colleague: Person;
let draft: string;

beforeAll(async () => {
  writer = service.as('analyst');
  colleague = service.as('editor');
  await writer.post(`${await mapped(writer, aFile(), 'palautejarjestelma')}/start`);
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
  draft = `${reviews}/drafts/${await startedDraft(writer, { period: '2020-Q1' })}`;
});

const all = '{f feedback.received}';
const same = (text: string) => ({ fi: text, sv: text, en: text });
/** What a person reads: without tags, blanks as one. */
const read = ({ text }: Answer): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ');

/** What stands in a text area of a page. */
const typed = ({ text }: Answer, language: string): string =>
  new RegExp(`<textarea[^>]*name="${language}"[^>]*>([^<]*)</textarea>`).exec(text)?.[1] ?? 'no text area';
const hidden = ({ text }: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? 'no field';

const partOf = (part: string): string => `${draft}/parts/${part}`;
const versionOf = async (part: string): Promise<string> => hidden(await writer.get(partOf(part)), 'version');

async function save(person: Person, part: string, text: string): Promise<Answer> {
  return person.post(partOf(part), { ...same(text), act: 'save', version: await versionOf(part) });
}

describe('the list of drafts', () => {
  test('shows what is under way and what comes next', async () => {
    const list = read(await writer.get(reviews));
    expect(list).toContain('Palautekatsaus, tammi–maaliskuu 2020');
    expect(list).toContain('Seuraavaksi: kirjoita ja lähetä hyväksyttäväksi');
  });

  test('says at the field what cannot be, and keeps the rest', async () => {
    const wrong = { template: 'quarterly-feedback', words: 'korona', comparison: 'year-before' };
    const missing = await writer.post(reviews, wrong);
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('href="#period"');
    expect(missing.text).toContain('value="korona"');
    const early = await writer.post(reviews, { ...wrong, otherPeriod: '2999-Q1' });
    expect(early.text).toContain('href="#otherPeriod"');
    const both = await writer.post(reviews, { ...wrong, period: '2020-Q1', theme: 'queues' });
    expect(both.text).toContain('href="#words"');
    const other = await writer.post(reviews, { ...wrong, period: '2020-Q1', comparison: 'other' });
    expect(other.text).toContain('href="#otherComparison"');
    const unknown = await writer.post(reviews, { ...wrong, period: '2020-Q1', template: 'horoscope' });
    expect(unknown).toMatchObject({ status: 422 });
  });

  test('leads to the draft that is open already', async () => {
    const again = await writer.post(reviews, { template: 'quarterly-feedback', period: '2020-Q1' });
    expect(again.status).toBe(422);
    expect(again.text).toContain(`href="${draft}"`);
  });
});

describe('the page of a draft', () => {
  test('reads in each language as the review would, with each number by its reference', async () => {
    expect(read(await writer.get(draft))).toContain('Palautteita saapui 2 tammi–maaliskuussa 2020');
    expect(read(await writer.get(`${draft}?text=sv`))).toContain('Responsöversikt');
    expect(read(await writer.get(`${draft}?text=en`))).toContain('Feedback review, January–March 2020');
    expect((await writer.get(draft)).text).toContain('title="{f feedback.received}"');
  });

  test('is not there when no draft has the id', async () => {
    for (const id of [newId(), 'x', '%00']) {
      for (const path of ['', '/preview', '/publish', '/abandon', '/parts/title', '/add?after=title&kind=sentence']) {
        expect(await writer.get(`${reviews}/drafts/${id}${path}`), path).toMatchObject({ status: 404 });
      }
    }
    for (const part of ['nowhere', newId()]) {
      expect(await writer.get(partOf(part))).toMatchObject({ status: 404 });
      expect(await writer.post(partOf(part), { ...same('x'), act: 'save', version: '1' })).toMatchObject({
        status: 404,
      });
      expect(await writer.post(`${partOf(part)}/remove`, { version: '1' })).toMatchObject({ status: 404 });
    }
  });

  test('tells every fault at its part and on top, and offers no approval until it is mended', async () => {
    expect(await save(writer, 'title', 'Otsikko 2 243')).toMatchObject({ status: 303 });
    const page = await writer.get(draft);
    expect(read(page)).toContain('3 asiaa korjattavana');
    expect(read(page)).toContain('Suomeksi, rivi 1, merkki 9: luku ”2 243” on kirjoitettu käsin');
    expect(page.text).toContain('<a href="#part-title">');
    expect(read(page)).not.toContain('Lähetä hyväksyttäväksi ');
    const refused = await writer.post(`${draft}/submit`);
    expect(refused.status).toBe(409);
    expect(read(refused)).toContain('Tarkistukset löysivät korjattavaa (3)');
    await save(writer, 'title', 'Katsaus {period this}');
    expect(read(await writer.get(draft))).toContain('Tarkistukset eivät löytäneet korjattavaa.');
  });

  test('moves, takes out and puts back parts, and says when somebody was faster', async () => {
    const act = (what: string, version: string) => writer.post(`${partOf('received-1')}/${what}`, { version });
    expect(await act('remove', '1')).toMatchObject({
      status: 303,
      location: `${draft}?text=fi&undo=received-1#part-received-1`,
    });
    const removed = await writer.get(`${draft}?undo=received-1`);
    expect(read(removed)).toContain('Kumoa poisto');
    expect(read(removed)).toContain('Poistetut kohdat');
    const late = await act('remove', '1');
    expect(late.status).toBe(409);
    expect(read(late)).toContain('Joku muu on tallentanut tämän kohdan sillä välin');
    expect(await act('restore', '2')).toMatchObject({ status: 303 });
    expect(await act('down', '3')).toMatchObject({ status: 303 });
    expect(read(await writer.get(draft))).not.toContain('Poistetut kohdat');
  });

  test('takes the numbers again and says what the template wrote anew', async () => {
    const refreshed = await writer.post(`${draft}/refresh`);
    expect(refreshed.location).toMatch(/\?written=\d+&removed=\d+$/);
    expect(read(await writer.get(refreshed.location ?? ''))).toContain('Luvut on otettu uudelleen.');
  });
});

describe('the page of a part', () => {
  test('shows three texts with how they read and what is wrong with them, and saves nothing by looking', async () => {
    const before = await versionOf('themes');
    const looked = await writer.post(partOf('themes'), {
      ...same(`Niitä oli 5, ${all}`),
      act: 'preview',
      version: before,
    });
    expect(looked.status).toBe(200);
    expect(read(looked)).toContain('Niitä oli 5, 2');
    expect(read(looked)).toContain('Rivi 1, merkki 11: luku ”5” on kirjoitettu käsin');
    expect(typed(looked, 'sv')).toBe(`Niitä oli 5, ${all}`);
    expect(await versionOf('themes')).toBe(before);
  });

  test('finds a figure, shows its value and puts it into all texts, whatever was typed before', async () => {
    const fields = { ...same('Oma teksti.'), version: await versionOf('themes') };
    const found = await writer.post(partOf('themes'), { ...fields, act: 'find', find: 'saapuneet' });
    expect(found.text).toContain('value="choose:feedback.received"');
    expect(typed(found, 'en')).toBe('Oma teksti.');
    const none = await writer.post(partOf('themes'), { ...fields, act: 'find', find: 'norsu' });
    expect(read(none)).toContain('Mikään luku ei vastaa hakua.');
    const chosen = await writer.post(partOf('themes'), { ...fields, act: 'choose:feedback.received-by-kind' });
    expect(read(chosen)).toContain('{f feedback.received-by-kind}');
    const pick = { figure: 'feedback.received-by-kind', 'one-kind': 'praise', operator: 'share', shownOperator: 'f' };
    const shown = await writer.post(partOf('themes'), { ...fields, ...pick, act: 'show' });
    expect(read(shown)).toContain('Arvo 50,0 %');
    const inserted = await writer.post(partOf('themes'), { ...fields, ...pick, act: 'insert' });
    for (const language of ['fi', 'sv', 'en']) {
      expect(typed(inserted, language)).toBe(
        'Oma teksti. {share {f feedback.received-by-kind kind=praise} {f feedback.received-by-kind}}',
      );
    }
  });

  test('says why a number cannot be told, and then adds nothing', async () => {
    const fields = { ...same('Teksti.'), version: await versionOf('themes'), figure: 'feedback.received' };
    const without = await writer.post(partOf('themes'), { ...fields, operator: 'top', act: 'insert' });
    expect(without.status).toBe(200);
    expect(read(without)).toContain('Tätä ei voi sanoa');
    expect(typed(without, 'fi')).toBe('Teksti.');
  });

  test('opens the picker at the number that was followed', async () => {
    const reference = encodeURIComponent('{f feedback.received-by-kind kind=praise measure=share}');
    const opened = await writer.get(`${partOf('themes')}?ref=${reference}`);
    expect(read(opened)).toContain('Arvo 50,0 %');
    for (const strange of ['{', '{f no.such}', '<b>', '{'.repeat(2000)]) {
      expect(await writer.get(`${partOf('themes')}?ref=${encodeURIComponent(strange)}`)).toMatchObject({ status: 200 });
    }
  });

  test('keeps a text that is too long, and says how much fits', async () => {
    const long = 'Sana '.repeat(1700);
    const refused = await writer.post(partOf('themes'), {
      fi: long,
      sv: `åäö ${all}`,
      en: '',
      act: 'save',
      version: await versionOf('themes'),
    });
    expect(refused.status).toBe(422);
    expect(read(refused)).toContain('Suomeksi: Tekstissä on 8 500 merkkiä, ja enintään 8 000 mahtuu.');
    expect(typed(refused, 'fi')).toBe(long);
    expect(typed(refused, 'sv')).toBe(`åäö ${all}`);
  });

  test('writes what people write as text, never as markup', async () => {
    const hostile = '</textarea><script>alert(1)</script> {f "><img src=x>}';
    const looked = await writer.post(partOf('themes'), {
      ...same(hostile),
      act: 'preview',
      version: '1',
      find: hostile,
    });
    expect(looked.text).not.toContain('<script>alert');
    expect(looked.text).not.toContain('<img');
    expect(typed(looked, 'fi')).toContain('&lt;/textarea');
  });

  test('brings an earlier wording into the fields, and what was typed back again', async () => {
    const part = 'themes-1';
    await save(writer, part, `Ensimmäinen ${all}`);
    await save(writer, part, `Toinen ${all}`);
    const version = await versionOf(part);
    const page = await writer.get(partOf(part));
    expect(read(page)).toContain('Aiemmat sanamuodot (2)');
    const used = await writer.post(partOf(part), {
      ...same('Kesken jäänyt'),
      act: `wording:${Number(version) - 1}`,
      version,
    });
    expect(typed(used, 'fi')).toBe(`Ensimmäinen ${all}`);
    expect(read(used)).toContain('Palauta se, mitä olit kirjoittanut');
    const back = await writer.post(partOf(part), {
      ...same(`Ensimmäinen ${all}`),
      'kept-fi': hidden(used, 'kept-fi'),
      'kept-sv': hidden(used, 'kept-sv'),
      'kept-en': hidden(used, 'kept-en'),
      act: 'kept',
      version,
    });
    expect(typed(back, 'sv')).toBe('Kesken jäänyt');
  });

  test('adds a new part only when it is saved', async () => {
    const add = `${draft}/add?after=received-1&kind=paragraph`;
    expect(await writer.get(add)).toMatchObject({ status: 200 });
    const added = await writer.post(add, { ...same(`Uusi kappale ${all}`), act: 'save', version: '0' });
    expect(added.location).toMatch(/#part-[\da-f-]{36}$/);
    expect(read(await writer.get(draft))).toContain('Uusi kappale 2');
    expect(await writer.get(`${draft}/add?after=title&kind=figure`)).toMatchObject({ status: 422 });
    const figure = `${draft}/add?after=received-1&kind=figure`;
    const without = await writer.post(figure, { act: 'save' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('href="#figureId"');
    expect(await writer.post(figure, { act: 'save', figureId: 'feedback.received' })).toMatchObject({ status: 303 });
  });
});

describe('two who write the same part', () => {
  test('do not overwrite each other: the later one sees both texts and decides', async () => {
    const version = await versionOf('channels-1');
    const [mine, theirs] = [`Minun sanani ${all} nyt.`, `Heidän sanansa ${all} nyt.`];
    expect(await colleague.post(partOf('channels-1'), { ...same(theirs), act: 'save', version })).toMatchObject({
      status: 303,
    });
    const refused = await writer.post(partOf('channels-1'), { ...same(mine), act: 'save', version });
    expect(refused.status).toBe(409);
    expect(typed(refused, 'fi')).toBe(mine);
    expect(read(refused)).toContain('Aino editor tallensi uuden tekstin');
    expect(refused.text).toMatch(/<del[^>]*>.*Heidän sanansa.*<\/del>/s);
    expect(refused.text).toMatch(/<ins[^>]*>.*Minun sanani.*<\/ins>/s);
    const over = { ...same(mine), act: 'save', version: hidden(refused, 'version') };
    expect(await writer.post(partOf('channels-1'), over)).toMatchObject({ status: 303 });
    expect(typed(await colleague.get(partOf('channels-1')), 'fi')).toBe(mine);
    expect(read(await colleague.get(partOf('channels-1')))).toContain('Heidän sanansa');
  });

  test('lose nothing when the part was taken out meanwhile', async () => {
    const version = await versionOf('method-2');
    await colleague.post(`${partOf('method-2')}/remove`, { version });
    const refused = await writer.post(partOf('method-2'), { ...same('Minun tekstini'), act: 'save', version });
    expect(refused.status).toBe(409);
    expect(read(refused)).toContain('Kohta on samalla poistettu.');
    expect(typed(refused, 'en')).toBe('Minun tekstini');
  });
});

describe('what was typed when the session is over', () => {
  test('is shown again to copy, and is saved after signing in again', async () => {
    const { person, email } = await service.invite('Ilta', 'editor');
    const version = await versionOf('themes');
    const text = { ...same(`Iltayön työ ${all}`), act: 'save', version };
    await person.post('/fi/staff/sign-out');
    const late = await person.post(partOf('themes'), text);
    expect(late.status).toBe(401);
    expect(typed(late, 'fi')).toBe(`Iltayön työ ${all}`);
    expect(late.text).toContain('/fi/staff/sign-in');
    await person.post('/fi/staff/sign-in', { email, password: 'neljä tavallista sanaa peräkkäin' });
    const stale = await person.postWithoutToken(partOf('themes'), text);
    expect(stale.status).toBe(403);
    expect(typed(stale, 'en')).toBe(`Iltayön työ ${all}`);
    const saved = await person.post(partOf('themes'), { ...text, csrfToken: hidden(stale, 'csrfToken') });
    expect(saved.status).toBe(303);
    expect(typed(await person.get(partOf('themes')), 'fi')).toBe(`Iltayön työ ${all}`);
  });

  test('is not shown to a form of another site', async () => {
    const forged = await writer.postWithoutToken(partOf('themes'), same('x'), {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(forged.status).toBe(403);
    expect(forged.text).not.toContain('<textarea');
  });
});

describe('approval and publication', () => {
  let second: string;
  beforeAll(async () => {
    second = `${reviews}/drafts/${await startedDraft(writer, { period: '2020-Q2' })}`;
  });

  test('waits for a colleague, who sees it in the list', async () => {
    await writer.post(`${second}/submit`, { note: 'Katsotko kanavat?' });
    expect(read(await colleague.get(reviews))).toContain('Odottaa sinun hyväksyntääsi');
    expect(read(await writer.get(reviews))).not.toContain('Odottaa sinun hyväksyntääsi');
    const page = await colleague.get(second);
    expect(read(page)).toContain('Katsotko kanavat?');
    expect(read(page)).not.toContain('Muokkaa');
  });

  test('refuses the own draft, a return without a word and a publication before its time, and says why', async () => {
    const own = await writer.post(`${second}/approve`);
    expect(own.status).toBe(409);
    expect(read(own)).toContain('Pyydä kollegaa.');
    const silent = await colleague.post(`${second}/return`, { note: '  ' });
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('href="#note"');
    const early = await writer.post(`${second}/publish`);
    expect(early.status).toBe(409);
    expect(await writer.get(`${second}/publish`)).toMatchObject({ status: 303, location: second });
  });

  test('shows what I typed when the draft was handed in meanwhile', async () => {
    const late = await writer.post(`${second}/parts/title`, { ...same('Myöhässä'), act: 'save', version: '1' });
    expect(late.status).toBe(409);
    expect(typed(late, 'fi')).toBe('Myöhässä');
    expect(read(late)).toContain('Luonnosta ei voi nyt muokata');
    expect(await writer.post(`${second}/parts/title/remove`, { version: '1' })).toMatchObject({ status: 409 });
  });

  test('goes back with a remark, comes again and is published with its consequence named', async () => {
    await colleague.post(`${second}/return`, { note: 'Otsikko on liian pitkä.' });
    expect(read(await writer.get(second))).toContain('Otsikko on liian pitkä.');
    const preview = await writer.get(`${second}/preview`);
    expect(read(preview)).toContain('Tätä ei ole julkaistu.');
    expect(preview.text).not.toContain('page--staff');
    expect((await writer.get(`${second}/preview?text=sv`)).text).toContain('<div lang="sv">');
    const published = await publishedDraft(writer, colleague, second.split('/').at(-1) ?? '');
    expect(published.location).toBe('/fi/reviews/quarterly-feedback/2020-Q2/1');
    const after = await writer.get(second);
    expect(read(after)).toContain('Luonnos on julkaistu.');
    expect(await writer.post(`${second}/abandon`)).toMatchObject({ status: 409 });
    expect(await writer.get(`${second}/abandon`)).toMatchObject({ status: 303 });
  });

  test('a published review can be corrected from the list', async () => {
    const href = /href="(\/fi\/staff\/reviews\?corrects=[\da-f-]{36})#start"/.exec(
      (await writer.get(reviews)).text,
    )?.[1];
    const form = await writer.get(href ?? '');
    expect(read(form)).toContain('Julkaistu versio 1 ei muutu.');
    const fields = ['corrects', 'template', 'period', 'comparison'].map((name) => [name, hidden(form, name)]);
    const started = await writer.post(reviews, Object.fromEntries(fields));
    expect(started.status).toBe(303);
    expect(read(await writer.get(started.location ?? ''))).toContain('versio 1');
    expect(await writer.post(`${started.location}/abandon`)).toMatchObject({ status: 303 });
    expect(read(await writer.get(started.location ?? ''))).toContain('Luonnos on hylätty.');
    const unknown = await writer.post(reviews, {
      template: 'quarterly-feedback',
      period: '2020-Q3',
      corrects: newId(),
    });
    expect(unknown.status).toBe(404);
  });
});

test('somebody whose role is in a part of the city sees published reviews but no drafts', async () => {
  const elsewhere = service.as('editor', service.city.schools);
  const list = await elsewhere.get(reviews);
  expect(list.status).toBe(200);
  expect(read(list)).toContain('joiden rooli koskee koko kaupunkia');
  expect(list.text).not.toContain('/drafts/');
  expect(await elsewhere.get(draft)).toMatchObject({ status: 403 });
});
