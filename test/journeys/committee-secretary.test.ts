import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { expectClean } from '../clean-page.ts';
import { aFile, mapped } from '../import-steps.ts';
import { password, testService, type TestService } from '../service.ts';

let service: TestService;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  origin = await service.listenOnFreePort();
  const analyst = service.as('analyst');
  await analyst.post(`${await mapped(analyst, aFile(), 'palautejarjestelma')}/start`);
  const jobs = await service.startJobs();
  await jobs.runDue();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string): Promise<void> =>
  page.locator('main').getByRole('link', { name, exact: true }).first().click();
const main = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');

async function fillThree(page: Page, label: string, text: string): Promise<void> {
  for (const language of ['suomeksi', 'ruotsiksi', 'englanniksi']) {
    await page.getByLabel(`${label} ${language}`).fill(text);
  }
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${origin}/fi/staff/sign-in`);
  await page.getByLabel(/Sähköposti/).fill(email);
  await page.getByLabel(/Salasana/).fill(password);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/fi\/staff$/);
}

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false, year: '2021', slug: 'raadit' },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true, year: '2020', slug: 'neuvostot' },
])('a committee secretary $name', ({ width, javaScriptEnabled, year, slug }) => {
  test('records a figure with its source, makes the yearly report and prints it as a decision document', async () => {
    const { email } = await service.invite(`Sirpa Sihteeri ${width}`, 'editor');
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await signIn(page, email);

    await page.goto(`${origin}/fi/staff/figures`);
    await expectClean(page, javaScriptEnabled);
    await follow(page, 'Lisää luku');
    await expectClean(page, javaScriptEnabled);
    await page.getByLabel(/Osallisuusmallin osa-alue/).selectOption('6');
    await fillThree(page, 'Nimi', `Lausunnot (${slug})`);
    await fillThree(page, 'Mitä luku kertoo', 'Kuinka monta lausuntoa annettiin.');
    await fillThree(page, 'Ketä tai mitä luku koskee', 'Koko kaupunki');
    await page.getByLabel('Yksikkö').selectOption('items');
    await page.getByLabel(/Tunniste/).fill(slug);
    await press(page, 'Lisää luku');
    expect(await main(page)).toContain('Luku on lisätty');
    await expectClean(page, javaScriptEnabled);

    await follow(page, 'Kirjaa arvo');
    await expectClean(page, javaScriptEnabled);
    await page.getByLabel('Ajankohta').fill(year);
    await page.getByLabel('Arvo, kappaletta').fill('tusina');
    await page.getByLabel('Noin').check();
    await page.getByLabel('Asiakirja tai järjestelmä').fill('Vaikuttamistoimielinten vuosikertomus');
    await press(page, 'Kirjaa arvo');
    expect(await main(page)).toContain('Kirjoita luku numeroina');
    await expectClean(page, javaScriptEnabled);
    expect(await page.getByLabel('Noin').isChecked()).toBe(true);
    await page.getByLabel('Arvo, kappaletta').fill('1 300');
    await press(page, 'Kirjaa arvo');
    expect(await main(page)).toContain('noin 1 300');
    await expectClean(page, javaScriptEnabled);

    await page.goto(`${origin}/fi/staff/decision-details`);
    await expectClean(page, javaScriptEnabled);
    await fillThree(page, 'Toimielin', 'Sosiaali- ja terveyslautakunta');
    await fillThree(page, 'Esittelijän tehtävänimike', 'toimialajohtaja');
    await page.getByLabel('Esittelijän nimi').fill('Maija Mallikas');
    await press(page, 'Tallenna tiedot');
    expect(await main(page)).toContain('Tiedot on tallennettu');

    await page.goto(`${origin}/fi/staff/reviews`);
    await page.getByLabel('Osallisuuden vuosiraportti', { exact: true }).check();
    await page.getByLabel('Tai muu jakso').fill(year);
    await press(page, 'Aloita luonnos');
    await page.waitForURL(/\/drafts\/[\da-f-]{36}$/);
    expect(await main(page)).toContain('Tarkistukset eivät löytäneet korjattavaa.');
    await expectClean(page, javaScriptEnabled);
    await press(page, 'Lähetä hyväksyttäväksi');
    await page.waitForURL(/done=submitted$/);
    const { pathname } = new URL(page.url());
    expect(await service.as('analyst').post(`${pathname}/approve`)).toMatchObject({ status: 303 });
    await page.goto(`${origin}${pathname}`);
    await follow(page, 'Julkaise');
    await press(page, 'Julkaise katsaus');
    await page.waitForURL(new RegExp(`/fi/reviews/yearly-participation/${year}/1$`));
    expect(await main(page)).toContain(`Lausunnot (${slug}) vuonna ${year}: noin 1 300`);
    expect(await main(page)).toContain('Tältä osa-alueelta ei ole kirjattu lukuja.');
    await expectClean(page, javaScriptEnabled);

    await follow(page, 'Avaa päätösasiakirjana');
    await page.waitForURL(/\/decision$/);
    expect(await main(page)).toContain('Sosiaali- ja terveyslautakunta päättää merkitä tiedoksi');
    expect(await main(page)).toMatch(/noin 1 300\s[^F]*F-[0-9A-Z]{5}/);
    expect(await main(page)).toContain('3. Liitteet');
    await expectClean(page, javaScriptEnabled);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.header__navigation').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await follow(page, 'Takaisin katsaukseen');
    await page
      .locator('main')
      .getByRole('link', { name: /noin 1/ })
      .first()
      .click();
    expect(await main(page)).toContain('Vaikuttamistoimielinten vuosikertomus');
    expect(await main(page)).toContain('Mistä luku on');
    await expectClean(page, javaScriptEnabled);
    await context.close();
  });
});
