import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { verifyRelease } from '../../release/index.ts';
import { publishedReview } from '../../../../../test/review-steps.ts';
import { makeTargets } from '../../../../../test/route-addresses.ts';
import { testService, type TestService } from '../../../../../test/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await makeTargets(service);
  const person = service.as('editor');
  await person.post('/fi/staff/figures/panels/values/new', {
    period: '2020',
    value: '19',
    qualifier: 'over',
    document: 'Esitys asukasosallisuudesta',
  });
  await publishedReview(person, service.as('analyst'), { template: 'yearly-participation', period: '2020' });
});
afterAll(() => service.close());

const path = '/fi/reviews/yearly-participation/2020/1/decision';
const details = '/fi/staff/decision-details';
const inThree = (name: string, text: string) => ({
  [`${name}-fi`]: text,
  [`${name}-sv`]: `${text} (sv)`,
  [`${name}-en`]: `${text} (en)`,
});
const filled = {
  ...inThree('committee', 'Sosiaali- ja terveyslautakunta'),
  ...inThree('presenterTitle', 'toimialajohtaja'),
  presenterName: 'Maija Mallikas',
  experts: 'suunnittelija Matti <Mallikas>',
  ...inThree('grounds', 'Ensimmäinen kappale.\r\n\r\nToinen kappale.'),
};
const plain = (html: string): string => html.replaceAll('\u00a0', ' ');

describe('a decision document', () => {
  test('says that committee and presenter are missing until they are given', async () => {
    const { text } = await service.visitor().get(path);
    expect(text).toContain('Toimielintä ja esittelijää ei ole annettu');
    expect(text).toContain('Toimielin päättää merkitä tiedoksi');
  });

  test('has the proposal of the committee, the numbered text, grounds, presenter and attachments', async () => {
    const saved = await service.as('editor').post(details, filled);
    expect(saved.location).toBe(`${details}?done=saved`);
    const { text } = await service.visitor().get(path);
    expect(text).not.toContain('ei ole annettu');
    expect(text).toContain('Sosiaali- ja terveyslautakunta päättää merkitä tiedoksi seuraavan selvityksen');
    for (const heading of ['1. Päätösehdotus', '2. Esittelijän perustelut', '3. Liitteet'])
      expect(text).toContain(heading);
    expect(text).toContain('1.3. Alueellinen vaikuttaminen');
    expect(text).toContain('<p>Toinen kappale.</p>');
    expect(text).toContain('Matti &lt;Mallikas>');
    expect(text).toContain('Maija Mallikas, toimialajohtaja');
    expect(text).toContain('https://kuulolla.example/fi/reviews/yearly-participation/2020/1');
    expect(text).not.toContain('<svg class="chart');
  });

  test('has a code after every number of its text and tables', async () => {
    const { text } = await service.visitor().get(path);
    const numbers = [...text.matchAll(/<data value="[^"]*">/g)].length;
    const coded = [...text.matchAll(/<\/data> <code class="coded-number__code">(F-[0-9A-Z]+)<\/code>/g)];
    expect(numbers).toBeGreaterThan(20);
    expect(coded).toHaveLength(numbers);
    expect(plain(text)).toContain('yli 19');
  });

  test('is written in the language of its reader', async () => {
    expect((await service.visitor().get(path.replace('/fi/', '/sv/'))).text).toContain(
      'Sosiaali- ja terveyslautakunta (sv) beslutar anteckna',
    );
    expect((await service.visitor().get(path.replace('/fi/', '/en/'))).text).toContain('(en) decides to note');
  });

  test('is led to from its review, and is not made of another kind of review or edition', async () => {
    expect((await service.visitor().get('/fi/reviews/yearly-participation/2020')).text).toContain(`href="${path}"`);
    expect((await service.visitor().get('/fi/reviews/quarterly-feedback/2020-Q1')).text).not.toContain('/decision');
    const other = await service.visitor().get('/fi/reviews/quarterly-feedback/2020-Q1/1/decision');
    expect(other.status).toBe(404);
    expect(other.text).toContain('ei tehdä päätösasiakirjaa');
    for (const wrong of ['2', '0', 'x', '1e0']) {
      expect((await service.visitor().get(path.replace('/1/', `/${wrong}/`))).status).toBe(404);
    }
  });
});

describe('the details of decision documents', () => {
  test('say at each field what is wrong', async () => {
    const wrong = await service
      .as('editor')
      .post(details, { ...filled, 'committee-sv': '', presenterName: '', 'grounds-en': '' });
    expect(wrong.status).toBe(422);
    for (const told of ['Kirjoita toimielin', 'Kirjoita esittelijän nimi', 'Kirjoita perustelut']) {
      expect(wrong.text).toContain(told);
    }
    expect(wrong.text).toContain('value="Sosiaali- ja terveyslautakunta"');
  });

  test('change from then on, for who may', async () => {
    await service.as('administrator').post(details, { ...filled, presenterName: 'Uusi Esittelijä', experts: '' });
    const { text } = await service.visitor().get(path);
    expect(text).toContain('Uusi Esittelijä');
    expect(text).not.toContain('asiantuntijoina');
    expect((await service.as('analyst').post(details, filled)).status).toBe(403);
  });
});

describe('a report with recorded figures', () => {
  test('is sealed as a release that verifies, approximations and documents with it', async () => {
    const jobs = await service.startJobs();
    await jobs.runDue();
    await jobs.stop();
    const address = 'https://kuulolla.example/fi/reviews/yearly-participation/2020/1/release';
    const response = await service.app.web.fetch(new Request(address, { headers: { 'x-forwarded-for': '10.9.9.9' } }));
    expect(response.status).toBe(200);
    const release = new Map(Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer()))));
    expect(verifyRelease(release)).toMatchObject({ ok: true });
    const inexact = new Map(release);
    const exact = Buffer.from(release.get('fi/index.html') ?? [])
      .toString()
      .replaceAll('yli', 'alle');
    inexact.set('fi/index.html', Buffer.from(exact));
    expect(verifyRelease(inexact)).toMatchObject({ ok: false });
  });
});

describe('the page of a recorded number', () => {
  test('shows where it stands in place of a query', async () => {
    const review = (await service.visitor().get('/fi/reviews/yearly-participation/2020')).text;
    const code = /data-code="([^"]+)"[^>]*><data value="19">/.exec(review)?.[1] ?? '';
    const { text } = await service.visitor().get(`/fi/figures/${code}`);
    expect(plain(text)).toContain('yli 19');
    expect(text).toContain('Esitys asukasosallisuudesta');
    expect(text).toContain('Kuka tahansa, jolla on asiakirja');
    expect(text).not.toContain('select ');
    const api = await service.visitor().get(`/api/v1/numbers/${code}`);
    expect(JSON.parse(api.text).cell).toMatchObject({ value: 19, qualifier: 'over', unit: 'items' });
  });

  test('names its document in the open data, and not who recorded it', async () => {
    const api = await service.visitor().get('/api/v1/reviews/yearly-participation/2020/figures/recorded.panels');
    expect(JSON.parse(api.text).origins).toMatchObject([
      { key: { time: '2020' }, document: 'Esitys asukasosallisuudesta' },
    ]);
    expect(api.text).not.toContain('recordedBy');
    const csv = await service.visitor().get('/fi/reviews/yearly-participation/2020/1/tables/recorded.panels.csv');
    expect(csv.text).toMatch(/qualifier,code\r\n2020,.*,19,items,,over,F-/);
  });
});
