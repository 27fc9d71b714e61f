import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { asItStands, formsIn, linksIn } from '../forms.ts';
import { uploaded } from '../import-steps.ts';
import { type Answer } from '../person.ts';
import { publishedReview, reviews, startedDraft } from '../review-steps.ts';
import { testService } from '../service.ts';

const service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
const { city } = service;
const person = service.as('administrator');
afterAll(() => service.close());

/** Texts that would do something if any page took them for markup. */
const corpus = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "' onmouseover='alert(3)' x='",
  '" autofocus onfocus="alert(4)',
  '<svg onload=alert(5)>',
  'javascript:alert(6)',
  '<a href="javascript:alert(7)">x</a>',
  '<iframe srcdoc="<script>parent.alert(8)</script>"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(9)>',
  '[x](javascript:alert(10))',
  '</title><script>alert(11)</script>',
  '</textarea><script>alert(12)</script>',
  '<!--<img src="--><img src=x onerror=alert(13)>',
  '&lt;script&gt;alert(14)&lt;/script&gt;',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '\u2028<b onclick=alert(15)>',
];

/** Pages on which the person sees what was planted, by address. */
const pages = new Map<string, string>();
/** Answers that show again what was sent. */
const echoes: Answer[] = [];

beforeAll(async () => {
  for (const [at, text] of corpus.entries()) await plant(text, at);
  const jobs = await service.startJobs();
  await jobs.runDue();
  for (const words of corpus.slice(0, 3)) {
    const built = await publishedReview(person, service.as('editor'), { period: '2020-Q1', words });
    expect(built.location).toMatch(/^\/fi\/reviews\/quarterly-feedback\/2020-Q1\/\d$/);
  }
  await plantDraft();
  const start = ['fi', 'sv', 'en'].flatMap((language) => [`/${language}`, `/${language}/staff`]);
  await crawl(start, 340);
});

/** Puts a text wherever a text can be put, and keeps the answers. */
async function plant(text: string, at: number): Promise<void> {
  const names = { 'name-fi': text, 'name-sv': text, 'name-en': text };
  const day = `2027-03-${String(at + 1).padStart(2, '0')}`;
  const post = async (path: string, fields: Record<string, string | File>): Promise<void> => {
    echoes.push(await person.post(path, fields));
  };
  await post('/fi/staff/accounts/new', { name: text, email: `x${at}@example.fi`, role: 'editor', place: 'city' });
  for (const register of ['organisation', 'themes']) {
    await post(`/fi/staff/${register}/new?parent=`, { ...names, code: `x${at}`, from: '2021-01-01' });
    await post(`/fi/staff/${register}/new?parent=`, { ...names, code: text, from: text, level: text });
  }
  await post(`/fi/staff/districts/${city.district}`, names);
  await post('/fi/staff/calendar/exceptions', { day, name: text, isWorkingDay: 'no' });
  await post('/fi/staff/calendar/exceptions', { day: text, name: text, isWorkingDay: text });
  await post('/fi/staff/calendar/settings', { responseTargetDays: text });
  await post('/fi/staff/accounts/new', { name: text, email: text, role: text, place: text });
  const rows = `district,year,age_group,language,population\n${text.replaceAll('"', '""')},2020,0-6,fi,5\n`;
  await post('/fi/staff/districts/population', { file: new File([rows], `${text.replaceAll('"', "'")}.csv`) });
  await post('/fi/staff/districts/population/save', { rows: `${text}\t${text}\t0-6\tfi\t5` });
  await plantFeedback(text, at);
  echoes.push(await service.visitor().post('/fi/staff/sign-in', { email: text, password: text, next: text }));
  echoes.push(await service.visitor().post('/fi/staff/password/forgotten', { email: text }));
  for (const path of [
    '/fi/staff/sign-in?next=',
    '/fi/staff/accounts?words=',
    '/fi/staff/audit-log?event=',
    '/fi/nothing/',
  ]) {
    echoes.push(await person.get(`${path}${encodeURIComponent(text)}`));
  }
}

/** Writes every text into a part of a draft, and hands it in and back with it as the remark. */
async function plantDraft(): Promise<void> {
  const draft = `${reviews}/drafts/${await startedDraft(person, { period: '2020-Q2' })}`;
  for (const [at, text] of corpus.entries()) {
    const prose = { fi: text, sv: text, en: text };
    const added = `${draft}/add?after=title&kind=sentence`;
    for (const act of ['preview', 'find', 'insert', 'save']) {
      echoes.push(await person.post(added, { ...prose, act, version: '0', find: text, figure: text }));
    }
    echoes.push(await person.post(`${draft}/parts/title`, { ...prose, act: 'save', version: String(at + 1) }));
    echoes.push(await person.post(`${draft}/parts/title`, { ...prose, act: 'save', version: '1' }));
    echoes.push(await service.visitor().post(`${draft}/parts/title`, { ...prose, act: 'save', version: '1' }));
    echoes.push(await person.post(`${draft}/return`, { note: text }));
    echoes.push(await person.post(reviews, { template: text, period: text, comparison: text, words: text }));
  }
}

/** Imports a file that has the text as its name, as a heading, in every cell of a row and in one that is refused. */
async function plantFeedback(text: string, at: number): Promise<void> {
  const cell = `"${text.replaceAll('"', '""')}"`;
  const rows = [
    `id;saapunut;tila;tyyppi;kanava;viesti;${cell}`,
    `1;2.1.2020 10.00;uusi;${cell};${cell};${cell};${cell}`,
    `2;31.2.2020 11.30;uusi;${cell};${cell};${cell};${cell}`,
  ];
  const file = new File([rows.join('\n')], `${text.replaceAll('"', "'")}.csv`);
  const draft = `/fi/staff/imports/drafts/${await uploaded(person, file)}`;
  const columns = { received: 'saapunut', formats: 'd.M.yyyy H.mm', source: `source-${at}` };
  await step(draft, columns);
  await step(`${draft}/values`, { 'status-0': 'received' });
  await step(`${draft}/check`, {});
}

/** Sends the form of a page on as it stands but for some fields. */
async function step(path: string, changes: Record<string, string>): Promise<void> {
  const shown = await person.get(path);
  expect(shown.status).toBe(200);
  // The page's own form is the one with the most fields; others are for a ready profile or to leave.
  const [form] = formsIn(shown.text, path)
    .filter(({ action, method }) => method === 'post' && /\/drafts\/(?!.*\/(?:discard|profile)$)/.test(action))
    .sort((one, other) => other.fields.length - one.fields.length);
  const sent = await person.post(form?.action ?? path, { ...(form && asItStands(form)), ...changes });
  echoes.push(shown, sent);
  expect(sent.status, path).toBe(303);
}

/** Follows links from page to page; of pages alike (another id) some are enough. */
async function crawl(start: readonly string[], most: number): Promise<void> {
  const waiting = [...start];
  const alike = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined && pages.size < most; path = waiting.shift()) {
    const pattern = path.replace(/[\da-f]{8}-[\da-f-]{27}/g, 'ID').replace(/=[^&]*/g, '=');
    if (pages.has(path) || (alike.get(pattern) ?? 0) >= (pattern.startsWith('/fi') ? corpus.length + 3 : 2)) continue;
    alike.set(pattern, (alike.get(pattern) ?? 0) + 1);
    const { status, text, headers } = await person.get(path);
    if (status !== 200 || !headers.get('content-type')?.startsWith('text/html')) continue;
    pages.set(path, text);
    waiting.push(...linksIn(text));
  }
}

/** Markup of a page that no page of ours has: scripts in the page, handlers in tags, strange elements. */
function strangeMarkup(html: string): string[] {
  const bare = html.replace(/="[^"]*"/g, '=""');
  return [
    ...(bare.match(/<script\b(?![^>]*\bsrc=)[^>]*>/gi) ?? []),
    ...(bare.match(/<[a-z][^<>]*\son[a-z]+\s*=[^>]*>/gi) ?? []),
    ...(bare.match(/<(?:iframe|object|embed|base|math|mglyph|meta http-equiv)[^>]*>/gi) ?? []),
    ...(html.match(/(?:href|src|action|formaction)="\s*(?:javascript|data|vbscript):[^"]*"/gi) ?? []),
  ];
}

describe('whatever is written stays text', () => {
  test.each(corpus.filter((text) => /<(?!\/)/.test(text)))('or is found if it does not: %s', (text) => {
    expect(strangeMarkup(`<p>${text}</p>`).length).toBeGreaterThan(0);
  });
  test('on every page that can be reached', () => {
    expect(pages.size).toBeGreaterThan(60);
    const kinds = [
      '/reviews/',
      '/figures/',
      '/staff/themes/',
      '/staff/organisation/',
      '/staff/accounts/',
      '/staff/imports/',
      '/staff/reviews/drafts/',
    ];
    for (const kind of kinds)
      expect(
        [...pages.keys()].filter((path) => path.includes(kind)),
        kind,
      ).not.toEqual([]);
    for (const [path, html] of pages) {
      expect(strangeMarkup(html), path).toEqual([]);
      for (const text of corpus) if (/[<"]/.test(text)) expect(html.includes(text), `${text} on ${path}`).toBe(false);
    }
  });
  test('and in every form that comes back', () => {
    for (const { text: html } of echoes) {
      expect(strangeMarkup(html)).toEqual([]);
      for (const text of corpus) if (/[<"]/.test(text)) expect(html.includes(text), text).toBe(false);
    }
  });
  test('each of the texts is shown somewhere as it was written', () => {
    const shown = [...pages.values()]
      .join('')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
    for (const text of corpus) expect(shown.includes(text.trim()), text).toBe(true);
  });
});

test('a browser opens all of it without a dialog, a refused script or a page of elsewhere', async () => {
  const origin = await service.listenOnFreePort();
  const browser = await openBrowser();
  const context = await browser.newContext();
  const [name = '', value = ''] = (await person.cookie()).split('=');
  await context.addCookies([{ name, value, url: origin }]);
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.200' });
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => seen.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`fault: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) seen.push(`request: ${request.url()}`);
  });
  for (const path of inBrowser()) {
    const answer = await page.goto(`${origin}${path}`, { waitUntil: 'load' });
    expect(answer?.status(), path).toBe(200);
    expect(new URL(page.url()).origin).toBe(origin);
  }
  await browser.close();
  expect(seen).toEqual([]);
});

/** One page of each kind, and all of one kind that names what was planted. */
function inBrowser(): string[] {
  const kinds = new Map<string, string>();
  for (const path of pages.keys()) kinds.set(path.replace(/[\da-f]{8}-[\da-f-]{27}/g, 'ID').replace(/\?.*/, ''), path);
  const planted = [...pages.keys()].filter((path) => /^\/fi\/staff\/themes\/[\da-f-]{36}$/.test(path));
  return [...new Set([...kinds.values(), ...planted])].filter((path) => path.startsWith('/fi'));
}
