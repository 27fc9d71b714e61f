import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { influenzaTable, printedNumbers } from '../../demo/feedback/seed-facts.ts';
import { languages } from '../../src/kernel/language.ts';
import { prepareDemo } from '../../src/prepare-demo.ts';
import { endpoints, figureAnswer } from '../../src/modules/reports/web/api-schemas.ts';
import { axeViolations, openBrowser } from '../browser.ts';
import { testService, type TestService } from '../service.ts';

let service: TestService;
let browser: Browser;
let origin: string;
let folder: string;
const reviewPath = '/reviews/quarterly-feedback/2020-Q4';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-journey-'));
  service = await testService({ city: 'none', environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  const quiet = () => undefined;
  await prepareDemo(service.database, service.config, { folder, say: quiet, progress: quiet });
  origin = await service.listenOnFreePort();
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await service?.close();
  await rm(folder, { recursive: true, force: true });
});

const settings = [
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'on a phone', width: 360, javaScriptEnabled: true },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
] as const;

/** The page of a journey; every console message and every refusal of the content policy is kept. */
async function openPage(options: {
  width: number;
  javaScriptEnabled: boolean;
}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 800 },
    javaScriptEnabled: options.javaScriptEnabled,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const box = await page.locator('body').boundingBox();
  const content = await page.locator('main').boundingBox();
  expect(content?.width ?? 0).toBeLessThanOrEqual(box?.width ?? 0);
}

describe.each(settings)('a resident $name', ({ width, javaScriptEnabled }) => {
  test('reads the review, opens a table and follows a number to its origin', async () => {
    const { page, complaints } = await openPage({ width, javaScriptEnabled });
    await page.goto(`${origin}/fi`);
    expect(await heading(page)).toBe('Mitä haluat kertoa?');
    await page.getByRole('link', { name: 'Lue koko katsaus' }).click();
    expect(await heading(page)).toContain('Palautekatsaus');
    await expectNoSidewaysScroll(page);
    const table = page.locator('details').first();
    await table.locator('summary').click();
    await expect.poll(() => table.locator('table').isVisible()).toBe(true);
    const number = page.locator('main a[title^="F-"]').first();
    const code = await number.getAttribute('title');
    await number.click();
    expect(page.url()).toBe(`${origin}/fi/figures/${code}`);
    expect(await page.locator('main').innerText()).toMatch(/2\s?243/);
    await page.getByText('Miten luku on laskettu').click();
    expect(await page.locator('main').innerText()).toContain('SHA-256');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('types a code from paper, with a slip and then without', async () => {
    const { page } = await openPage({ width, javaScriptEnabled });
    await page.goto(`${origin}/fi${reviewPath}`);
    const code = (await page.locator('main a[title^="F-"]').first().getAttribute('title')) ?? '';
    await page.goto(`${origin}/fi`);
    const slip = code.endsWith('7') ? `${code.slice(0, -1)}8` : `${code.slice(0, -1)}7`;
    await page.getByLabel('Luvun tunnus').fill(slip);
    await page.getByRole('button', { name: 'Näytä luku' }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('ei ole luvun tunnus');
    await page.getByLabel('Luvun tunnus').fill(code.toLowerCase().replace('-', ' '));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}/fi/figures/${code}`);
    await page.context().close();
  });
});

/** Presses Tab until the focused element's text or title fits; gives up after so many. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element === document.body ? '' : `${element?.getAttribute('title') ?? ''} ${element?.textContent ?? ''}`;
    });
    if (wanted.test(focused)) return;
  }
  throw new Error(`nothing that fits ${String(wanted)} can be reached by Tab`);
}

test('a resident walks from the home page to a number with the keyboard alone', async () => {
  const { page } = await openPage({ width: 1280, javaScriptEnabled: false });
  await page.goto(`${origin}/fi`);
  await tabTo(page, /^ Siirry sisältöön$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^ Lue koko katsaus$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/fi${reviewPath}`);
  await tabTo(page, /^F-[0-9A-Z]+ /);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/fi\/figures\/F-/);
  await page.context().close();
});

test.each(languages)('every public page is clean by axe in %s, at both widths', async (language) => {
  for (const width of [360, 1280]) {
    const { page } = await openPage({ width, javaScriptEnabled: true });
    await page.goto(`${origin}/${language}${reviewPath}`);
    const figure = (await page.locator('main a[title^="F-"]').first().getAttribute('href')) ?? '';
    const paths = ['', '/reviews', reviewPath, '/open-data', '/about', '/accessibility', '/figures?code=x', '/nowhere'];
    for (const path of [...paths.map((each) => `/${language}${each}`), figure]) {
      await page.goto(`${origin}${path}`);
      expect({ path, violations: await axeViolations(page) }).toEqual({ path, violations: [] });
    }
    await page.context().close();
  }
});

test('a downloaded table holds the numbers that the page shows', async () => {
  const { page } = await openPage({ width: 1280, javaScriptEnabled: true });
  await page.goto(`${origin}/fi/open-data`);
  const links = page.locator('main a[href$=".csv"]');
  expect(await links.count()).toBeGreaterThan(8);
  const answer = await page.request.get(`${origin}/fi${reviewPath}/1/tables/feedback.received-by-kind.csv`);
  expect(answer.headers()['content-disposition']).toContain('attachment');
  expect(await answer.text()).toMatch(/,2243,cases,/);
  await page.context().close();
});

describe('a developer', () => {
  const json = async (path: string): Promise<unknown> => JSON.parse((await service.visitor().get(path)).text);

  test('finds every answer of the API as its description says', async () => {
    const reviews = endpoints.reviews.answer.parse(await json('/api/v1/reviews'));
    expect(reviews.reviews.map(({ period }) => period)).toEqual(['2020-Q4', '2020']);
    const review = endpoints.review.answer.parse(await json('/api/v1/reviews/quarterly-feedback/2020-Q4'));
    expect(review.figures.length).toBeGreaterThan(8);
    for (const { figure } of review.figures) {
      const found = endpoints.figure.answer.parse(
        await json(`/api/v1/reviews/quarterly-feedback/2020-Q4/figures/${figure}`),
      );
      const [cell] = found.cells;
      const number = endpoints.code.answer.parse(await json(`/api/v1/numbers/${cell?.code.toLowerCase()}`));
      expect(number.cell).toEqual(cell);
    }
  });

  test('reads a description with every address that is served', async () => {
    const description = z
      .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.object({ get: z.looseObject({}) })) })
      .parse(await json('/api/openapi.json'));
    const served = service.app.routes.flatMap(({ path, bare }) => (bare && path.startsWith('/api/v1/') ? [path] : []));
    expect(
      Object.keys(description.paths)
        .map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1'))
        .sort(),
    ).toEqual(served.sort());
  });

  test('is told in JSON what there is not', async () => {
    const answer = await service.visitor().get('/api/v1/numbers/F-00000');
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status: 404,
      body: { error: 'reports.figure-is-unknown' },
    });
  });
});

describe('the demonstration review prints what the printed review printed', () => {
  const valuesOn = async (language: string): Promise<{ value: number; href: string; section: string }[]> => {
    const { page } = await openPage({ width: 1280, javaScriptEnabled: true });
    await page.goto(`${origin}/${language}${reviewPath}`);
    const found = await page.locator('main a:has(data)').evaluateAll((links) =>
      links.map((link) => ({
        value: Number(link.querySelector('data')?.getAttribute('value')),
        href: link.getAttribute('href') ?? '',
        section: link.closest('section')?.querySelector('h2')?.id ?? '',
      })),
    );
    await page.context().close();
    return found;
  };

  /** The cells of the influenza table by theme and kind, as the API gives them. */
  const influenzaCells = async () => {
    const answer = await service
      .visitor()
      .get('/api/v1/reviews/quarterly-feedback/2020-Q4/figures/feedback.topic-by-theme');
    const figure = figureAnswer.parse(JSON.parse(answer.text));
    return (theme: string, kind: string, period: string) =>
      figure.cells.find(
        ({ key }) => key.theme === theme && key.kind === kind && key.period === period && key.measure === 'cases',
      );
  };

  test('the whole influenza table by theme and kind, and the year before, as its rows stand', async () => {
    const cell = await influenzaCells();
    for (const row of influenzaTable) {
      const kinds = (['praise', 'complaint', 'idea', 'question'] as const).map(
        (kind) => cell(row.theme, kind, '2020-Q4')?.value,
      );
      expect([row.theme, ...kinds]).toEqual([row.theme, row.praise, row.complaint, row.idea, row.question]);
      expect(cell(row.theme, 'total', '2020-Q4')?.value).toBe(row.total2020);
      expect(cell(row.theme, 'total', '2019-Q4')?.value).toBe(row.total2019);
    }
  });

  test.each(languages)('in %s, each with a code that leads to its page', async (language) => {
    const found = await valuesOn(language);
    const cell = await influenzaCells();
    const codes = influenzaTable.flatMap(({ theme }) =>
      ['praise', 'complaint', 'idea', 'question', 'total'].map((kind) => cell(theme, kind, '2020-Q4')?.code ?? 'none'),
    );
    const onPage = new Set(found.map(({ href }) => href.split('/').at(-1)));
    expect(codes.filter((code) => !onPage.has(code))).toEqual([]);
    const printed = [printedNumbers.casesOfQuarter, printedNumbers.casesOfYear].map(({ value }) => value);
    expect(found.map(({ value }) => value)).toEqual(expect.arrayContaining(printed));
    const { growthPercent, meanResponseDays, percentWithinTarget } = printedNumbers;
    const rounded = found.map(({ value }) => Math.round(value));
    expect(rounded).toEqual(
      expect.arrayContaining([growthPercent.value, meanResponseDays.value, percentWithinTarget.value]),
    );
    // All of them in Finnish; the other languages have the same codes, as the next test shows.
    const hrefs = [...new Set(found.map((each) => each.href))].slice(0, language === 'fi' ? undefined : 30);
    for (const href of hrefs) {
      const answer = await service.visitor().get(href);
      expect({ href, status: answer.status }).toEqual({ href, status: 200 });
    }
  });

  test('the three languages carry the same numbers under the same codes', async () => {
    const [fi, sv, en] = await Promise.all(languages.map(valuesOn));
    const plain = (found: typeof fi) => (found ?? []).map(({ value, href }) => `${href.slice(3)} ${value}`).sort();
    expect(plain(sv)).toEqual(plain(fi));
    expect(plain(en)).toEqual(plain(fi));
  });
});
