import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
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

/** Pressing, with a count of all keys that are not letters of the caller's own words. */
function keysOf(page: Page) {
  let presses = 0;
  return {
    count: () => presses,
    async press(...keys: string[]) {
      for (const key of keys) {
        presses += 1;
        await page.keyboard.press(key);
      }
    },
    async send() {
      presses += 1;
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    },
  };
}

const words = (page: Page): Promise<string> => page.locator('main').innerText();

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('a desk worker $name, by keyboard alone', ({ name: _name, width, javaScriptEnabled }) => {
  test('enters calls one after the other, mends one, and undoes another', async () => {
    const { person } = await service.invite(`Tarja ${width}`, 'desk', service.city.kallio);
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const [cookieName = '', value = ''] = (await person.cookie()).split('=');
    await context.addCookies([{ name: cookieName, value, url: origin }]);
    await context.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.203' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const look = async (name: string): Promise<void> => {
      await expectClean(page, javaScriptEnabled);
      const folder = process.env['KUULOLLA_SCREENSHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/${width}-${name}.png`, fullPage: true });
    };

    await page.goto(`${origin}/fi/staff/feedback/enter`);
    await look('desk-1-empty');
    // The focus is in the text: words, kind by one key, Enter at the day.
    for (const text of ['Puhelimessa odotin tunnin.', 'Kiitos hoitajalle.', 'Ovi on rikki.']) {
      const keys = keysOf(page);
      const began = performance.now();
      await page.keyboard.type(text);
      await keys.press('Tab', '2', 'Tab');
      await keys.send();
      expect(keys.count()).toBe(4);
      // Without the time of typing the words; a person has thirty seconds.
      expect(performance.now() - began).toBeLessThan(10_000);
      const said = await words(page);
      expect(said).toContain('Palaute on kirjattu');
      expect(said).toMatch(/[\dA-Z]{4}(?:-[\dA-Z]{4}){4}/);
      expect(said).toContain(text);
    }
    await look('desk-2-entered');

    // A day that is to come: what was typed is still there, and is mended without typing it again.
    await page.keyboard.type('Kirje portaikosta.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1.1.2100');
    await keysOf(page).send();
    expect(await words(page)).toContain('Kirjoita päivä, joka ei ole tulossa');
    expect(await page.getByLabel('Mitä asiakas kertoo?').inputValue()).toBe('Kirje portaikosta.');
    await look('desk-3-wrong');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('eilen');
    await keysOf(page).send();
    expect(await words(page)).toContain('Palaute on kirjattu');

    await page.getByRole('link', { name: 'Tulosta lappu' }).click();
    await look('desk-4-slip');
    await page.getByRole('link', { name: 'Kirjaa seuraava palaute' }).click();
    await page.getByRole('button', { name: 'Peru kirjaus' }).first().click();
    const after = await words(page);
    expect(after).toContain('Kirjaus peruttiin');
    expect(after).not.toContain('Kirje portaikosta.');
    await context.close();
  });
});
