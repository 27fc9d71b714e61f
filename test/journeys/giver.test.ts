import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureOrganisationUnits } from '../../src/modules/city/index.ts';
import { openBrowser } from '../browser.ts';
import { caseOffice, staff } from '../case-office.ts';
import { expectClean } from '../clean-page.ts';
import { testService, type TestService } from '../service.ts';

let service: TestService;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  const name = { fi: 'Kallion terveysasema', sv: 'Berghälls hälsostation', en: 'Kallio health station' };
  await service.database.transaction((tx) =>
    ensureOrganisationUnits(tx, service.city.cityId, [
      { code: 'kallio-health', level: 'unit', parentCode: 'clinics', name, validFrom: '2020-01-01' },
    ]),
  );
  origin = await service.listenOnFreePort();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

async function openPage(javaScriptEnabled: boolean, width = 360): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
  return context.newPage();
}

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The newest case, as the city has it. */
async function newestCase(): Promise<string> {
  const rows = await service.database.transaction((tx) =>
    tx.raw('select feedback_case_id::text as id from feedback.feedback_case order by feedback_case_id desc limit 1'),
  );
  return String(rows[0]?.['id']);
}

test.each([
  ['without scripts', false],
  ['with scripts', true],
])(
  'a resident on a phone %s says what is on her mind, follows it and is answered',
  async (_name, hasScripts) => {
    const page = await openPage(hasScripts);
    const office = caseOffice(service);
    const handler = staff('unit-head', null);
    await page.goto(`${origin}/fi`);
    expect(await heading(page)).toBe('Mitä haluat kertoa?');
    await expectClean(page, hasScripts);
    await page.getByLabel('Palautteesi').fill('Odotin Kallion terveysasemalla kaksi tuntia. Numeroni on 040 123 4567.');
    if (hasScripts) await page.getByText('Tekstissä on puhelinnumero.').waitFor();
    await press(page, 'Jatka');

    expect(await heading(page)).toBe('Tekstissäsi on henkilötietoja');
    await expectClean(page, hasScripts);
    await press(page, 'Poista ne ja jatka');

    expect(await heading(page)).toBe('Missä ja mistä on kyse?');
    await expectClean(page, hasScripts);
    await page.getByLabel('Moite').check();
    await page.getByLabel('Missä?').fill('kallio terv');
    await page.keyboard.press('Enter');
    await page.getByLabel('Kallion terveysasema').check();
    expect(await page.getByLabel('Moite').isChecked()).toBe(true);
    await press(page, 'Jatka');

    expect(await page.locator('main').innerText()).toMatch(/Saat vastauksen viimeistään \p{L}+na [\d.]+\./u);
    await press(page, 'Lähetä palaute');
    expect(await page.locator('.error-summary').innerText()).toContain('Valitse, haluatko vastauksen.');
    await page.getByLabel('Kyllä, haluan vastauksen').check();
    await page.getByLabel('Sähköpostiosoitteesi').fill('aino@example.fi');
    await expectClean(page, hasScripts);
    await press(page, 'Lähetä palaute');

    expect(new URL(page.url()).pathname).toBe('/fi/feedback/thanks');
    expect(await heading(page)).toBe('Kiitos, palautteesi on perillä');
    await expectClean(page, hasScripts);
    const code = await page.locator('.large-code__code').innerText();
    const id = await newestCase();
    await page.context().close();

    // Some days later, on another device.
    const later = await openPage(hasScripts);
    await later.goto(`${origin}/fi`);
    await later.getByRole('link', { name: 'Oma palaute' }).click();
    await later.getByLabel('Palautteesi tunnus').fill('väärä');
    await press(later, 'Näytä palaute');
    expect(await later.locator('.error-summary').innerText()).toContain('20 merkkiä');
    await expectClean(later, hasScripts);
    await later.getByLabel('Palautteesi tunnus').fill(code.toLowerCase().replaceAll('-', ' '));
    await press(later, 'Näytä palaute');
    expect(await later.locator('main').innerText()).toContain('Palautteesi on perillä ja odottaa käsittelijää.');
    expect(await later.locator('main').innerText()).toContain('Siitä vastaa Kallion terveysasema.');
    expect(later.url()).not.toContain(code.slice(0, 4));

    await office.act(handler, id, { act: 'ask-giver', text: 'Minä päivänä odotit?' });
    await later.reload();
    await expectClean(later, hasScripts);
    await later.getByLabel('Viestisi').fill('Maanantaina.');
    await press(later, 'Lähetä viesti');
    expect(await later.locator('main').innerText()).toContain('Viestisi on perillä.');

    await office.act(handler, id, { act: 'answer', text: 'Kiitos. Lisäsimme maanantain aikoja.' });
    await later.reload();
    expect(await later.locator('main').innerText()).not.toContain('Viestisi on perillä.');
    await later.getByLabel('Ei auttanut').check();
    await later.getByLabel('Pyydän, että asia otetaan uudelleen käsittelyyn').check();
    await press(later, 'Lähetä arvio');
    expect(await later.locator('.error-summary').innerText()).toContain('mikä jäi puuttumaan');
    await expectClean(later, hasScripts);
    await later.getByLabel('Mikä oli hyvää tai mikä jäi puuttumaan?').fill('En saanut aikaa.');
    await press(later, 'Lähetä arvio');
    expect(await later.locator('main').innerText()).toContain('Palautteesi on taas käsittelyssä.');

    await later.getByText('Peru palaute', { exact: true }).first().click();
    await press(later, 'Peru palaute');
    expect(await later.locator('main').innerText()).toContain('Peruit palautteen');
    await later.context().close();
  },
  60_000,
);

/** Presses Tab until the element with the focus has a name or text that fits. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute('name') ?? ''} ${element?.textContent ?? ''}`.trim();
    });
    if (wanted.test(focused)) return;
  }
  throw new Error(`nothing that fits ${String(wanted)} can be reached by Tab`);
}

test('a resident gives feedback with the keyboard alone', async () => {
  const page = await openPage(false, 1280);
  await page.goto(`${origin}/fi/feedback/new`);
  await tabTo(page, /^text/);
  await page.keyboard.type('Kirjastossa on hyvä palvelu.');
  await tabTo(page, /^kind/);
  await page.keyboard.press('Space');
  await tabTo(page, /Jatka$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Missä ja mistä on kyse?' }).waitFor();
  await tabTo(page, /Jatka$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Viimeistele ja lähetä' }).waitFor();
  await tabTo(page, /^wantsAnswer/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /Lähetä palaute$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/fi/feedback/thanks`);
  expect(await page.locator('main').innerText()).toContain('Luemme palautteesi viimeistään');
  await page.context().close();
});

test('a resident who goes back in the browser finds what she had said', async () => {
  const page = await openPage(false);
  await page.goto(`${origin}/sv/feedback/new`);
  await page.getByLabel('Din respons').fill('Bra service på biblioteket.');
  await press(page, 'Fortsätt');
  await press(page, 'Fortsätt');
  await press(page, 'Tillbaka');
  await press(page, 'Tillbaka');
  expect(await page.getByLabel('Din respons').inputValue()).toBe('Bra service på biblioteket.');
  await page.context().close();
});
