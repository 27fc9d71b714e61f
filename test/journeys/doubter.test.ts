import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReview } from '../../src/modules/reports/index.ts';
import { figureSources } from '../../src/service-modules.ts';
import { axeViolations, openBrowser } from '../browser.ts';
import { contextOf, quarter } from '../feedback-fixture.ts';
import { lettersIn } from '../outbox.ts';
import { password, testService, type TestService } from '../service.ts';

let service: TestService;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  await service.database.transaction(async (tx) => {
    const request = { template: 'quarterly-feedback', period: quarter('2020-Q4') };
    const built = await buildReview(contextOf(tx, service.city.cityId), request, figureSources);
    if (!built.ok) throw new Error(JSON.stringify(built.faults));
  });
  origin = await service.listenOnFreePort();
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

async function runJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

/** Axe needs scripts to look, so the page is opened a second time for it. */
async function expectClean(address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(address);
  expect(await axeViolations(page), address).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360);
  await page.close();
}

const phone = { viewport: { width: 360, height: 800 }, javaScriptEnabled: false };

describe('a resident on an old phone, without scripts', () => {
  test('says that a number looks wrong and reads the answer; staff answer by keyboard', async () => {
    const page = await browser.newPage(phone);
    await page.goto(`${origin}/fi/reviews/quarterly-feedback/2020-Q4`);
    await page.locator('main a[title^="F-"]').first().click();
    await page.getByRole('link', { name: 'Kerro virheestä' }).click();
    expect(await heading(page)).toMatch(/^Näyttääkö luku F-\S+ väärältä\?$/);
    await expectClean(page.url());
    await page.getByRole('button', { name: 'Lähetä' }).click();
    expect(await page.locator('main').innerText()).toContain('Kirjoita, mikä luvussa epäilyttää');
    await page.getByLabel('Mikä luvussa epäilyttää?').fill('Lehdessä oli toinen luku.');
    await page.getByRole('button', { name: 'Lähetä' }).click();
    expect(await page.locator('main').innerText()).toMatch(/vastaamme viimeistään \p{L}+na \d/u);
    const own = page.url();
    await expectClean(own);

    const { email } = await service.invite('Anna Analyytikko', 'analyst');
    const desk = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await desk.goto(`${origin}/fi/staff/sign-in?next=/fi/staff/number-questions`);
    await desk.getByLabel('Sähköposti').fill(email);
    await desk.getByLabel('Salasana').fill(password);
    await desk.keyboard.press('Enter');
    await desk.waitForURL(`${origin}/fi/staff/number-questions`);
    expect(await axeViolations(desk)).toEqual([]);
    await desk.getByRole('link', { name: /Kysymys luvusta/ }).focus();
    await desk.keyboard.press('Enter');
    await desk.getByRole('button', { name: 'Lähetä vastaus' }).waitFor();
    expect(await axeViolations(desk)).toEqual([]);
    await desk.getByLabel('Luku pitää paikkansa.').focus();
    await desk.keyboard.press('Space');
    await desk.keyboard.press('Tab');
    await desk.keyboard.type('Luku on tarkistettu. Lehdessä oli koko vuoden luku.');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await desk.getByText('Luku pitää paikkansa.').first().waitFor();

    await page.goto(own);
    expect(await page.locator('main').innerText()).toContain('Lehdessä oli koko vuoden luku.');
    await page.close();
    await desk.close();
  });

  test('asks to be told of reviews, confirms it from the letter, and ends it', async () => {
    const page = await browser.newPage(phone);
    await page.goto(`${origin}/fi/reviews`);
    await page.getByRole('link', { name: 'Tilaa tieto uusista katsauksista' }).click();
    await expectClean(page.url());
    await page.getByLabel('Sähköpostiosoite').fill('lukija@example.fi');
    await page.getByRole('button', { name: 'Tilaa' }).click();
    expect(await heading(page)).toBe('Katso sähköpostisi');
    await expectClean(page.url());
    await runJobs();
    const [letter] = (await lettersIn(service.config.mail.outbox)).filter(({ to }) => to.includes('lukija@'));
    const linkOf = (kind: string): string =>
      new RegExp(`/fi/subscribe/${kind}/[\\w-]+`).exec(letter?.text ?? '')?.[0] ?? '';
    await page.goto(`${origin}${linkOf('confirm')}`);
    await expectClean(page.url());
    await page.getByRole('button', { name: 'Vahvista tilaus' }).click();
    expect(await heading(page)).toBe('Tilaus on voimassa');
    await page.goto(`${origin}${linkOf('end')}`);
    await expectClean(page.url());
    await page.getByRole('button', { name: 'Lopeta tilaus' }).click();
    expect(await heading(page)).toBe('Tilaus on lopetettu');
    await page.close();
  });
});
