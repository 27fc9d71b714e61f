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
  for (const text of ['Koulun piha on liukas.', 'Opettaja kuunteli hyvin.', 'Jono oli pitkä.'])
    await office.give({ text });
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const mainText = (page: Page): Promise<string> => page.locator('main').innerText();

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('$name', ({ width, javaScriptEnabled }) => {
  test('an administrator makes a rule, tries it on past feedback and puts it into force', async () => {
    const { email } = await service.invite('Anna Asettaja', 'administrator');
    const page = await (await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled })).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${origin}/fi/staff/sign-in`);
    await page.getByLabel('Sähköposti').fill(email);
    await page.getByLabel('Salasana').fill(password);
    await press(page, 'Kirjaudu sisään');
    await page.waitForURL(/\/staff$/);

    await page.goto(`${origin}/fi/staff/routing`);
    await expectClean(page, javaScriptEnabled);
    await page.getByRole('link', { name: 'Lisää sääntö' }).click();
    await press(page, 'Tallenna luonnokseen');
    expect(await mainText(page)).toContain('Kirjoita säännölle nimi');
    await expectClean(page, javaScriptEnabled);
    await page.getByLabel('Säännön nimi').fill(`Koulujen asiat ${width}`);
    await page.getByLabel('Sanojen alkuja').fill('koulu\nopettaj');
    await page.getByLabel('Palaute menee').selectOption(width === 360 ? service.city.schools : service.city.clinics);
    await press(page, 'Tallenna luonnokseen');
    await page.waitForURL(/done=saved/);
    await expectClean(page, javaScriptEnabled);

    if (width === 1280) await page.getByRole('button', { name: /Siirrä ylös.*asiat 1280/ }).click();
    await press(page, 'Kokeile');
    await page.waitForURL(/\/trials\//);
    expect(await mainText(page)).toContain('Kokeilu on kesken');
    await expectClean(page, javaScriptEnabled);
    const jobs = await service.startJobs();
    await jobs.runDue();
    await jobs.stop();
    await page.getByRole('link', { name: 'Katso uudelleen' }).click();
    expect(await mainText(page)).toContain('2 / 3 palautetta olisi mennyt muualle');
    await expectClean(page, javaScriptEnabled);

    await page.goto(`${origin}/fi/staff/routing/try`);
    await page.getByLabel('Palautteen teksti').fill('Koulussa oli kylmä.');
    await press(page, 'Kokeile');
    expect(await mainText(page)).toContain(`Ratkaisee sääntö`);
    await expectClean(page, javaScriptEnabled);

    await page.goto(`${origin}/fi/staff/routing`);
    await press(page, 'Ota käyttöön');
    await page.waitForURL(/done=started/);
    await expectClean(page, javaScriptEnabled);
    await page.goto(`${origin}/fi/about`);
    await page.getByRole('link', { name: 'Näin palvelu ehdottaa palautteelle teemaa' }).click();
    expect(await page.locator('h1').innerText()).toContain('Teemaehdotukset');
    await expectClean(page, javaScriptEnabled);
  });
});
