import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../../../test/feedback-fixture.ts';
import { readPdf } from '../../../../test/pdf-reader.ts';
import { makeTargets } from '../../../../test/route-addresses.ts';
import { testService, type TestService } from '../../../../test/service.ts';
import { type Asked, type Transact } from '../../../platform/http/route.ts';
import { keptFiles } from './kept-files.ts';
import { reviewPdfRoute } from './review-pdf.routes.ts';

const review = '/reviews/quarterly-feedback/2020-Q1';

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await makeTargets(service);
});
afterAll(() => service.close());

/** A request of a visitor who reads Swedish. */
const asked: Asked = {
  language: 'sv',
  base: '/sv',
  params: {},
  query: new URLSearchParams(),
  form: new FormData(),
  csrfToken: '',
  clientAddress: 'in-process',
  baseUrl: 'https://moved.example',
  session: { token: undefined, set: () => undefined, clear: () => undefined },
  visit: { token: undefined, set: () => undefined, clear: () => undefined },
  errand: { token: undefined, set: () => undefined, clear: () => undefined },
  browser: '',
};

const ask = async (path: string): Promise<Response> => service.app.web.request(path);

test('a visitor finds the PDF of the edition on its page, in the language of the page', async () => {
  for (const [language, name, tongue] of [
    ['fi', 'palautekatsaus-2020-Q1-1.pdf', 'fi-FI'],
    ['sv', 'responsoversikt-2020-Q1-1.pdf', 'sv-FI'],
    ['en', 'feedback-review-2020-Q1-1.pdf', 'en-GB'],
  ]) {
    const page = await (await ask(`/${language}${review}`)).text();
    const href = /href="([^"]+\/pdf)"/.exec(page)?.[1];
    expect(href).toBe(`/${language}${review}/1/pdf`);
    const answer = await ask(href ?? '');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    const pdf = readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(pdf.language).toBe(tongue);
    expect(page).toContain(pdf.title);
    const codes = pdf.tags.flatMap(({ href: to }) => (to?.includes('/f/F-') ? [to] : []));
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.every((to) => to.startsWith(`${service.config.baseUrl}/f/F-`))).toBe(true);
    const followed = await ask(new URL(codes[0] ?? '').pathname);
    expect(followed.status).toBe(303);
  }
});

test('it is the same each time', async () => {
  const [one, other] = await Promise.all([ask(`/fi${review}/1/pdf`), ask(`/fi${review}/1/pdf`)]);
  expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer()))).toBe(true);
});

test('once the edition is sealed, it is the file of its release', async () => {
  const before = Buffer.from(await (await ask(`/sv${review}/1/pdf`)).arrayBuffer());
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
  const release = unzipSync(new Uint8Array(await (await ask(`/fi${review}/1/release`)).arrayBuffer()));
  const sealed = Buffer.from(release['sv/review.pdf'] ?? []);
  expect(sealed.equals(before)).toBe(true);
  const { cityId } = service.city;
  const kept = keptFiles(24);
  const route = reviewPdfRoute({ baseUrl: 'https://moved.example', theme: 'helsinki' }, kept);
  const transact: Transact = (work) => service.database.transaction((tx) => work(contextOf(tx, cityId)));
  const params = { template: 'quarterly-feedback', period: '2020-Q1', edition: '1' };
  const reply = await ('handleLong' in route && route.handleLong(transact, { ...asked, params }));
  expect(reply && reply.kind === 'file' && sealed.equals(Buffer.from(reply.body))).toBe(true);
});

test.each([
  '/fi/reviews/quarterly-feedback/2020-Q1/7/pdf',
  '/fi/reviews/nothing/2020-Q1/1/pdf',
  '/fi/reviews/quarterly-feedback/2020-Q1/x/pdf',
])('there is none at %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('an edition is rendered once for all who ask meanwhile, and again when it failed', async () => {
  const kept = keptFiles(2);
  let renders = 0;
  const render = async (): Promise<Uint8Array> => {
    renders += 1;
    if (renders === 1) throw new Error('no memory');
    return new Uint8Array([renders]);
  };
  await expect(kept.get('a', render)).rejects.toThrow('no memory');
  const [one, other] = await Promise.all([kept.get('a', render), kept.get('a', render)]);
  expect(one).toBe(other);
  expect(renders).toBe(2);
  await kept.get('b', render);
  await kept.get('c', render);
  await kept.get('a', render);
  expect(renders).toBe(5);
});
