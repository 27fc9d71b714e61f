import { type AddressInfo, createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureFirstAdministratorLink } from '../../src/modules/people/index.ts';
import { axeViolations, openBrowser } from '../browser.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { aCityWithParts, peopleService } from '../people-service.ts';

let testing: TestDatabase;
let browser: Browser;
beforeAll(async () => {
  [testing, browser] = await Promise.all([testDatabase(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await testing.close();
});

/** A port that was free a moment ago: the service must know its address before it listens. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      // A server that listens on a port has an AddressInfo.
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

async function aService() {
  const { cityId } = await aCityWithParts(testing.database);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { app, startPeopleJobs } = peopleService(testing.database, cityId, { address });
  const server = serve({ fetch: app.web.fetch, port, hostname: '127.0.0.1' });
  const jobs = await startPeopleJobs();
  const link = (await ensureFirstAdministratorLink(testing.database, cityId, address)) ?? '';
  return {
    address,
    link,
    stop: async () => {
      server.close();
      await jobs.stop();
    },
  };
}

/** What reaches over the right edge of the screen, unless it scrolls in its own region. Runs in the page. */
const overTheEdge = (): string[] =>
  [...document.querySelectorAll('body *:not(.table-region *)')]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`);

/** The page as it stands is without fault for axe, and nothing reaches over its edge. */
async function check(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(overTheEdge)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  if (process.env.KUULOLLA_SCREENSHOTS) {
    const width = page.viewportSize()?.width ?? 0;
    const name = new URL(page.url()).pathname.replace(/[\w-]{36,}/g, 'id').replaceAll('/', '_');
    await page.screenshot({ path: `${process.env.KUULOLLA_SCREENSHOTS}/${width}${name}.png`, fullPage: true });
  }
}

const password = 'neljä tavallista sanaa peräkkäin';

describe.each([
  ['at a desk with scripts', { viewport: { width: 1280, height: 900 }, javaScriptEnabled: true }, '/fi'],
  ['on a phone', { viewport: { width: 360, height: 740 }, javaScriptEnabled: true }, '/fi'],
  ['on a phone in English', { viewport: { width: 360, height: 740 }, javaScriptEnabled: true }, '/en'],
])('%s', (_name, options, base) => {
  test('the first administrator makes her account, invites, gives a role, closes and reads the log', async () => {
    const service = await aService();
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const open = async (path: string) => {
      await page.goto(`${service.address}${base}${path}`);
      await check(page);
    };
    const send = async () => {
      await page.locator('main form[method=post] button').first().click();
      await check(page);
    };

    await page.goto(service.link.replace('/fi/', `${base}/`));
    await check(page);
    await send();
    expect(await page.locator('.error-summary a').count()).toBeGreaterThan(0);
    await page.fill('[name=name]', 'Eka Esihenkilö');
    await page.fill('[name=email]', 'eka@example.fi');
    await page.fill('[name=password]', password);
    await page.fill('[name=repeated]', password);
    await send();
    expect(new URL(page.url()).pathname).toBe(`${base}/staff`);

    await open('/staff/accounts/new');
    await page.fill('[name=name]', 'Maija-Liisa von Hiidenheimo-Kivipelto-Österberg');
    await page.fill('[name=email]', 'maija-liisa.hiidenheimo-kivipelto-osterberg@sote.kaupunki.example.fi');
    await page.selectOption('[name=role]', 'analyst');
    await page.selectOption('[name=place]', { index: 2 });
    await send();
    await page.locator('main .actions a').first().click();
    await check(page);
    await page.selectOption('[name=role]', 'handler');
    await page.selectOption('[name=place]', 'city');
    await page.locator('form[action$="/roles"] button').click();
    await check(page);
    expect(await page.locator('main tbody tr').count()).toBe(2);

    await open('/staff/accounts');
    await open('/staff/audit-log/check');
    expect(await page.locator('.notice--success').count()).toBe(1);
    await open('/staff/password');
    await open('/staff/accounts?words=maija');
    await page.locator('.items__title a').first().click();
    await page.locator('main a.button--danger').click();
    await check(page);
    await send();

    await page.locator('.signed-in button').click();
    expect(new URL(page.url()).pathname).toBe(`${base}/staff/sign-in`);
    await check(page);
    await page.fill('[name=email]', 'eka@example.fi');
    await page.fill('[name=password]', 'not the right words');
    await send();
    await page.fill('[name=password]', password);
    await send();
    expect(new URL(page.url()).pathname).toBe(`${base}/staff`);
    await open('/staff/password/forgotten');
    await context.close();
    await service.stop();
  });
});

test('everything works without scripts and by the keyboard alone', async () => {
  const service = await aService();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(service.link);
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  };
  await page.locator('[name=name]').focus();
  for (const text of ['Eka Esihenkilö', 'eka@example.fi', password, password]) await type(text);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/fi/staff');
  await page.goto(`${service.address}/fi/staff/accounts/new`);
  await page.locator('[name=name]').focus();
  for (const text of ['Maija', 'maija@example.fi', 'Ana', 'Koko']) await type(text);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tunnus on luotu' }).waitFor();
  await context.close();
  await service.stop();
});
