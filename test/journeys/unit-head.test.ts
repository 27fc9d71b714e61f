import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { caseOffice } from '../case-office.ts';
import { expectClean } from '../clean-page.ts';
import { password, testService, type TestService } from '../service.ts';

let service: TestService;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  origin = await service.listenOnFreePort();
  browser = await openBrowser();
  const office = caseOffice(service);
  // Half a year, so that there is a forecast.
  for (let daysAgo = 1; daysAgo < 200; daysAgo += 3) {
    await office.give({ receivedAt: new Date(Date.now() - daysAgo * 86_400_000) });
  }
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('$name', ({ width, javaScriptEnabled }) => {
  const signedIn = async (role: 'unit-head' | 'administrator'): Promise<Page> => {
    const { email } = await service.invite(`Eija ${role}`, role);
    const page = await (await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled })).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${origin}/fi/staff/sign-in`);
    await page.getByLabel('Sähköposti').fill(email);
    await page.getByLabel('Salasana').fill(password);
    await press(page, 'Kirjaudu sisään');
    await page.waitForURL(/\/staff$/);
    return page;
  };

  test('a unit head sees how the unit does, what is coming, and tries a free day', async () => {
    const page = await signedIn('unit-head');
    await page.locator('main').getByRole('link', { name: 'Yksikön tilanne' }).click();
    await page.waitForURL(/\/staff\/unit$/);
    expect(await heading(page)).toBe('Palautteiden tilanne');
    expect(await page.locator('main').innerText()).toContain('kahden viikon päästä');
    await expectClean(page, javaScriptEnabled);
    await page.getByLabel('Organisaation osa', { exact: true }).selectOption(service.city.schools);
    await press(page, 'Näytä');
    await page.waitForURL(/part=/);
    expect(await page.locator('main').innerText()).toContain('Yhtään palautetta ei ole avoinna.');
    await expectClean(page, javaScriptEnabled);
    await page.getByRole('link', { name: 'Entä jos päivä olisi vapaa?' }).click();
    await page.getByLabel('Päivä', { exact: true }).fill('2031-01-07');
    await press(page, 'Näytä, mitä tapahtuisi');
    await page.waitForURL(/day=2031-01-07/);
    expect(await page.locator('main').innerText()).toContain('Lupauksiin ei vaikuta mitään');
    await expectClean(page, javaScriptEnabled);
    await page.context().close();
  });

  test('an administrator sets opening hours and a response target', async () => {
    const page = await signedIn('administrator');
    await page.goto(`${origin}/fi/staff/calendar`);
    await page.getByRole('link', { name: 'Aukioloajat', exact: true }).click();
    await expectClean(page, javaScriptEnabled);
    await page.getByLabel('Organisaation osa').selectOption(service.city.kallio);
    await press(page, 'Jatka');
    await page.getByLabel('Keskiviikko').fill('kahdeksasta neljään');
    await press(page, 'Tallenna aukioloajat');
    await page.getByRole('alert').waitFor();
    await expectClean(page, javaScriptEnabled);
    await page.getByLabel('Keskiviikko').fill('8–11, 12–17.30');
    await press(page, 'Tallenna aukioloajat');
    await page.waitForURL(/done=set/);
    expect(await page.locator('main').innerText()).toContain('ke 8–11, 12–17.30');
    await page.getByRole('navigation').getByRole('link', { name: 'Vastaustavoitteet' }).click();
    await expectClean(page, javaScriptEnabled);
    await page.getByRole('link', { name: 'Lisää tavoite' }).click();
    await page.getByLabel('Teema').selectOption(service.city.theme);
    await page.getByLabel('Vastaus viimeistään, päivää').fill('14');
    await page.getByLabel('kaikkina päivinä').check();
    await expectClean(page, javaScriptEnabled);
    await press(page, 'Lisää tavoite');
    await page.waitForURL(/done=set/);
    await page.getByRole('link', { name: 'Päätä tavoite: queues' }).click();
    await expectClean(page, javaScriptEnabled);
    await press(page, 'Päätä tavoite');
    await page.waitForURL(/done=ended/);
    await page.context().close();
  });
});
