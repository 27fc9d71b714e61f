import { type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { expectClean } from '../clean-page.ts';
import { aFile, mapped } from '../import-steps.ts';
import { type Person } from '../person.ts';
import { reviews } from '../review-steps.ts';
import { testService, type TestService } from '../service.ts';

let service: TestService;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  origin = await service.listenOnFreePort();
  const person = service.as('analyst');
  await person.post(`${await mapped(person, aFile(), 'palautejarjestelma')}/start`);
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

interface Window {
  readonly width: number;
  readonly javaScriptEnabled: boolean;
}

/** A window of somebody who has signed in. */
async function windowOf(person: Person, { width, javaScriptEnabled }: Window): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const [name = '', value = ''] = (await person.cookie()).split('=');
  await context.addCookies([{ name, value, url: origin }]);
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.201' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const words = (page: Page): Promise<string> => page.locator('main').innerText();
const reference = '{f feedback.received}';

/** Types the same into the three texts of a part. */
async function write(page: Page, text: string): Promise<void> {
  for (const language of ['fi', 'sv', 'en']) await page.locator(`[name=${language}]`).fill(text);
}

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('a communications officer $name', ({ name: _name, ...window }) => {
  test('writes a review with figures by reference, meets a colleague in the same part, and publishes with her approval', async () => {
    const page = await windowOf(service.as('analyst'), window);
    const colleague = await windowOf(service.as('editor'), window);
    const clean = (it: Page = page): Promise<void> => expectClean(it, window.javaScriptEnabled);

    await page.goto(`${origin}${reviews}`);
    await clean();
    await press(page, 'Aloita luonnos');
    expect(await words(page)).toContain('Valitse jakso tai kirjoita se');
    await clean();
    await page.getByLabel('Tai muu jakso').fill('2020-Q1');
    await press(page, 'Aloita luonnos');
    await page.waitForURL(/\/drafts\/[\da-f-]{36}$/);
    const draft = page.url();
    expect(await words(page)).toContain('Tarkistukset eivät löytäneet korjattavaa.');
    await clean();

    await page
      .locator('#part-received-1')
      .getByRole('link', { name: /^Muokkaa/ })
      .click();
    await clean();
    await write(page, 'Palautetta tuli 2 kappaletta');
    await press(page, 'Päivitä esikatselu ja tarkistukset');
    expect(await words(page)).toContain('luku ”2” on kirjoitettu käsin');
    await clean();
    await write(page, 'Palautetta:');
    await page.getByLabel('Etsi luku').fill('saapuneet');
    await press(page, 'Hae luku');
    await clean();
    await press(page, /^Valitse.*Saapuneet/);
    expect(await words(page)).toContain(reference);
    await clean();
    await press(page, 'Lisää tekstiin');
    expect(await page.locator('[name=sv]').inputValue()).toBe(`Palautetta: ${reference}`);
    await clean();

    // Meanwhile a colleague saves the same part.
    await colleague.goto(`${draft}/parts/received-1`);
    await write(colleague, `Kollegan sanat: ${reference}`);
    await press(colleague, 'Tallenna');
    await colleague.waitForURL(/done=saved/);
    await press(page, 'Tallenna');
    expect(await words(page)).toContain('Joku muu on tallentanut tämän kohdan sillä välin');
    expect(await page.locator('[name=fi]').inputValue()).toBe(`Palautetta: ${reference}`);
    await clean();
    await press(page, 'Tallenna minun tekstini');
    await page.waitForURL(/done=saved/);
    expect(await words(page)).toContain('Palautetta: 2');

    await page.locator('#part-received-1').getByText('Lisää tähän').click();
    await page.locator('#part-received-1').getByRole('link', { name: 'Kuvio ja taulukko' }).click();
    await clean();
    await page.getByLabel('Saapuneet palautteet', { exact: true }).check();
    await press(page, 'Lisää luonnokseen');
    await page.waitForURL(/#part-/);
    await page
      .locator('#part-received')
      .getByRole('button', { name: /^Poista/ })
      .click();
    await page.waitForURL(/undo=received/);
    await clean();
    await press(page, 'Kumoa poisto');
    await page.getByRole('link', { name: 'Ruotsiksi' }).click();
    expect(await words(page)).toContain('Responsöversikt');
    await clean();

    await page.goto(`${draft}/preview`);
    expect(await words(page)).toContain('Tätä ei ole julkaistu.');
    await clean();
    await page.goto(draft);
    await page.getByLabel(/Viesti hyväksyjälle/).fill('Lue erityisesti alku.');
    await press(page, 'Lähetä hyväksyttäväksi');
    await page.waitForURL(/done=submitted/);
    await clean();

    // The colleague has written in the draft, so somebody else approves it.
    await colleague.goto(draft);
    expect(await words(colleague)).toContain('pyydä kollegaa');
    const third = await windowOf(service.as('administrator'), window);
    await third.goto(`${origin}${reviews}`);
    expect(await words(third)).toContain('Odottaa sinun hyväksyntääsi');
    await clean(third);
    await third
      .getByRole('link', { name: /Palautekatsaus, tammi/ })
      .first()
      .click();
    expect(await words(third)).toContain('Lue erityisesti alku.');
    await clean(third);
    await press(third, 'Hyväksy');
    await third.waitForURL(/done=approved/);
    await clean(third);

    await page.goto(draft);
    await page.getByRole('link', { name: 'Julkaise', exact: true }).click();
    expect(await words(page)).toContain('Julkaistu katsaus ei muutu enää.');
    await clean();
    await press(page, 'Julkaise katsaus');
    await page.waitForURL(/\/fi\/reviews\/quarterly-feedback\/2020-Q1\/\d$/);
    expect(await words(page)).toContain('Palautetta: 2');
    await page.goto(draft);
    expect(await words(page)).toContain('Luonnos on julkaistu.');
    await clean();
    for (const one of [page, colleague, third]) await one.context().close();
  }, 180_000);
});

describe('with the keyboard alone', () => {
  /** Tabs on until something has the focus. */
  async function tabTo(page: Page, target: Locator): Promise<void> {
    const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 300; presses += 1) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${String(target)}`);
  }

  const button = (page: Page, name: string | RegExp): Locator =>
    page.locator('main').getByRole('button', { name, exact: true }).first();
  const link = (page: Page, name: string | RegExp): Locator =>
    page.locator('main').getByRole('link', { name, exact: true }).first();

  async function enter(page: Page, target: Locator): Promise<void> {
    await tabTo(page, target);
    const loaded = page.waitForNavigation();
    await page.keyboard.press('Enter');
    await loaded;
  }

  test('a review is started, written, handed in and published', async () => {
    const page = await windowOf(service.as('analyst'), { width: 1280, javaScriptEnabled: true });
    await page.goto(`${origin}${reviews}`);
    await tabTo(page, page.getByLabel('Tai muu jakso'));
    await page.keyboard.type('2020-Q2');
    await enter(page, button(page, 'Aloita luonnos'));
    const draft = page.url();
    await enter(page, link(page, /^Muokkaa/));
    for (const language of ['fi', 'sv', 'en']) {
      await tabTo(page, page.locator(`[name=${language}]`));
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Katsaus {period this}, palautetta');
    }
    await tabTo(page, page.getByLabel('Etsi luku'));
    await page.keyboard.type('saapuneet');
    // Enter in the search looks for the figure; it does not save and leave.
    const searched = page.waitForNavigation();
    await page.keyboard.press('Enter');
    await searched;
    expect(page.url()).toContain('/parts/title');
    await enter(page, button(page, /^Valitse.*Saapuneet/));
    await enter(page, button(page, 'Lisää tekstiin'));
    expect(await page.locator('[name=en]').inputValue()).toBe(`Katsaus {period this}, palautetta ${reference}`);
    await enter(page, button(page, 'Tallenna'));
    expect(page.url()).toContain('done=saved');
    await page.goto(draft);
    await enter(page, button(page, 'Lähetä hyväksyttäväksi'));
    const { pathname } = new URL(draft);
    expect(await service.as('editor').post(`${pathname}/approve`)).toMatchObject({ status: 303 });
    await page.goto(draft);
    await enter(page, link(page, 'Julkaise'));
    await enter(page, button(page, 'Julkaise katsaus'));
    expect(page.url()).toBe(`${origin}/fi/reviews/quarterly-feedback/2020-Q2/1`);
    expect(await page.locator('h1').innerText()).toContain('palautetta 0');
    await page.context().close();
  }, 120_000);
});
