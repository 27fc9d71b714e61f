import { createServer } from 'node:net';
import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { expectClean } from '../clean-page.ts';
import { type IdentityService, identityService, staffPerson } from '../identity-service.ts';

/** A port that was free a moment ago: the service must know its address before it listens. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

let tested: IdentityService;
let browser: Browser;
let address: string;
beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  [tested, browser] = await Promise.all([
    identityService({ environment: { KUULOLLA_BASE_URL: address, PORT: String(port), KUULOLLA_TRUSTED_PROXIES: '0' } }),
    openBrowser(),
  ]);
  await tested.service.listenOnFreePort();
});
afterAll(async () => {
  await browser.close();
  await tested.close();
});

const sizes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a phone without scripts', { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['at a desk', { viewport: { width: 1280, height: 900 } }],
];

describe.each(sizes)('%s', (name, options) => {
  const hasScripts = options.javaScriptEnabled !== false;
  const look = async (page: Page, picture: string): Promise<void> => {
    await expectClean(page, hasScripts);
    const folder = process.env.KUULOLLA_SCREENSHOTS;
    const width = options.viewport?.width ?? 0;
    if (folder && hasScripts) await page.screenshot({ path: `${folder}/${width}-${picture}.png`, fullPage: true });
  };
  /** Goes to a control by the Tab key alone. */
  const tabTo = async (page: Page, selector: string): Promise<void> => {
    const wanted = page.locator(selector).first();
    for (let presses = 0; presses < 60; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} is not reached by the keyboard at ${page.url()}`);
  };
  const press = async (page: Page, selector: string): Promise<void> => {
    await tabTo(page, selector);
    await page.keyboard.press('Enter');
  };

  test('a resident identifies herself, acts for her child and signs out, by the keyboard alone', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${address}/fi/own-account`);
    await look(page, 'identify');
    await press(page, 'main button');
    await page.waitForURL('**/fi/choose/**');
    await look(page, 'choose-resident');
    await press(page, 'main button');
    await page.locator('.error-summary').waitFor();
    await look(page, 'choose-nobody');
    await tabTo(page, 'input[type=radio]');
    await page.keyboard.press('Space');
    await press(page, 'main button');
    await page.waitForURL(`${address}/fi/own-account`);
    await look(page, 'own-account');

    await press(page, 'a[href$="/proxies/new"]');
    await page.waitForURL('**/proxies/new');
    await press(page, 'main button');
    await page.locator('.error-summary').waitFor();
    await look(page, 'proxy-errors');
    await tabTo(page, 'input[name=relation]');
    await page.keyboard.press('Space');
    await tabTo(page, 'input[name=name]');
    await page.keyboard.type('Elli-Amalia Aleksandra von Hiidenheimo-Kivipelto');
    await tabTo(page, 'input[name=consent]');
    await page.keyboard.press('Space');
    await tabTo(page, 'input[name=consentedOn]');
    await page.keyboard.type('04032015');
    await tabTo(page, 'input[name=confirmed]');
    await page.keyboard.press('Space');
    await look(page, 'proxy-form');
    await press(page, 'main button');
    await page.waitForURL('**/own-account?done=recorded');
    await look(page, 'own-account-with-child');
    await press(page, 'main a[href$="/end"]');
    await page.waitForURL('**/end');
    await look(page, 'proxy-end');
    await press(page, 'main button');
    await page.waitForURL('**/own-account?done=stopped');

    await press(page, '.signed-in button');
    await page.waitForURL('**/identify/ended');
    await look(page, 'ended');
    await page.goto(`${address}/fi/own-account`);
    expect(new URL(page.url()).pathname).toBe('/fi/identify');
    await context.close();
  });

  test('one who stops on the way, and one who is not identified strongly, read what to do', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${address}/fi/identify`);
    await page.locator('main button').click();
    await page.waitForURL('**/fi/choose/**');
    await page.locator('button[value=cancel]').click();
    await page.waitForURL('**/fi/identify?refused=cancelled**');
    await look(page, 'cancelled');
    await page.locator('main button').click();
    await page.waitForURL('**/fi/choose/**');
    await page.getByLabel('Heikki Heikosti').check();
    await page.locator('main button').first().click();
    await page.waitForURL('**/fi/identify?refused=weak**');
    await look(page, 'weak');
    await context.close();
  });

  test('staff sign in by the city’s account, see where they are signed in, and set rules for roles', async () => {
    const invited = await tested.service.invite('Helena Hiidenheimo-Kivipelto', 'administrator');
    const subject = `helena ${name}`;
    tested.staffPeople.push(staffPerson(subject, invited.email, { name: 'Helena Hiidenheimo-Kivipelto' }));
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${address}/fi/staff/own-account`);
    await look(page, 'sign-in');
    await press(page, 'main form[action$="/provider"] button');
    await page.waitForURL('**/fi/choose/**');
    await page.locator(`input[value="${subject}"]`).check();
    await page.locator('main button').first().click();
    await page.waitForURL(`${address}/fi/staff/own-account`);
    await look(page, 'staff-own-account');
    await page.goto(`${address}/fi/staff/identity-rules`);
    await look(page, 'rules-empty');
    await page.fill('[name=claim]', 'groups');
    await page.fill('[name=value]', `sote-terveysasemapalveluiden-palautteiden-käsittelijät ${name}`);
    await page.selectOption('[name=role]', 'sensitive-handler');
    await page.selectOption('[name=place]', { index: 2 });
    await press(page, 'main form[action$="/identity-rules"] button');
    await page.locator('main .items form').first().waitFor();
    await look(page, 'rules');
    await page.goto(`${address}/fi/staff/accounts/${invited.accountId}`);
    await look(page, 'account');
    await context.close();
  });
});
