import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { caseOffice } from '../case-office.ts';
import { expectClean } from '../clean-page.ts';
import { testService, type TestService } from '../service.ts';

let service: TestService;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  origin = await service.listenOnFreePort();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('a registrar $name', ({ name: _name, width, javaScriptEnabled }) => {
  test('takes a reminder from feedback, registers it, and marks it as sent to the unit', async () => {
    const { feedbackCaseId } = await caseOffice(service).give({
      text: 'Haluan tehdä muistutuksen äitini hoidosta Kallion terveysasemalla.',
      contact: { email: 'aino@example.fi' },
    });
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const [cookieName = '', value = ''] = (await service.as('registrar').cookie()).split('=');
    await context.addCookies([{ name: cookieName, value, url: origin }]);
    await context.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.204' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const words = (): Promise<string> => page.locator('main').innerText();
    const look = async (name: string): Promise<void> => {
      await expectClean(page, javaScriptEnabled);
      const folder = process.env['KUULOLLA_SCREENSHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/${width}-${name}.png`, fullPage: true });
    };

    await page.goto(`${origin}/fi/staff/feedback/${feedbackCaseId}`);
    await look('registrar-1-case');
    await page.getByRole('link', { name: 'Kirjaa lakisääteinen asia' }).click();
    await page.getByLabel('Asianumero').fill(`HEL 2026-${width}`);
    await look('registrar-2-new');
    await page.getByRole('button', { name: 'Kirjaa asia' }).click();
    expect(await words()).toContain('Asia on kirjattu.');
    await page.getByRole('button', { name: 'Merkitse lähetetyksi yksikköön' }).click();
    expect(await words()).toContain('lähetetty yksikköön');
    await look('registrar-3-matter');

    await page.goto(`${origin}/fi/staff/statutory`);
    await look('registrar-4-list');
    await page.getByRole('link', { name: 'Määrät vuosineljänneksittäin' }).click();
    await look('registrar-5-counts');
    await page.goto(`${origin}/fi/staff/statutory/ombudsmen`);
    await page.getByLabel('Kohtelu').first().fill('12');
    await page.getByRole('button', { name: 'Tallenna luvut' }).click();
    expect(await words()).toContain('Luvut on tallennettu.');
    await look('registrar-6-ombudsmen');
    await context.close();
  });

  test('and an administrator says where the right forms are, which a giver is led to', async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const [cookieName = '', value = ''] = (await service.as('administrator').cookie()).split('=');
    await context.addCookies([{ name: cookieName, value, url: origin }]);
    await context.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.205' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${origin}/fi/staff/statutory-forms`);
    await page.getByLabel('Osoite suomeksi').first().fill('https://lomakkeet.example/muistutus');
    await page.getByRole('button', { name: 'Tallenna osoitteet' }).click();
    await expectClean(page, javaScriptEnabled);
    await page.goto(`${origin}/fi/feedback/new`);
    await page.getByRole('textbox').first().fill('Haluan tehdä muistutuksen äitini hoidosta.');
    await page.getByRole('button', { name: 'Jatka' }).click();
    expect(await page.locator('main').innerText()).toContain('Oikea lomake: muistutus');
    await expectClean(page, javaScriptEnabled);
    const folder = process.env['KUULOLLA_SCREENSHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${width}-registrar-7-giver.png`, fullPage: true });
    await context.close();
  });
});
