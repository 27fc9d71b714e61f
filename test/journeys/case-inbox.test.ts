import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type CaseOffice, caseOffice, staff } from '../case-office.ts';
import { expectClean } from '../clean-page.ts';
import { password, testService, type TestService } from '../service.ts';

let service: TestService;
let office: CaseOffice;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  office = caseOffice(service);
  origin = await service.listenOnFreePort();
  browser = await openBrowser();
  await giveSome();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const chief = () => staff('handler', service.city.health);

/** A morning's feedback: late, due, waiting, of every kind, one with a word that is longer than a phone is wide. */
async function giveSome(): Promise<void> {
  const { city } = service;
  const texts = [
    [
      'Odotin terveysasemalla kaksi tuntia, vaikka aika oli varattu. Kukaan ei kertonut, mistä viivästys johtui.',
      'complaint',
    ],
    ['Kiitos neuvolan väelle, olitte ystävällisiä ja kärsivällisiä!', 'praise'],
    ['Voisiko takaisinsoittopalvelu kertoa, monesko olen jonossa?', 'idea'],
    ['Lääkärintodistuslomakkeidentäyttämispalvelunajanvarausjärjestelmä ei toimi puhelimella.', 'complaint'],
    ['Missä jonotusnumerot nykyään ovat? Soittakaa 040 123 4567.', 'question'],
    ['Ovi on liian raskas pyörätuolilla kulkevalle.', 'complaint'],
  ] as const;
  for (const [at, [text, kind]] of texts.entries()) {
    const { feedbackCaseId } = await office.give({ text, kind, themeIds: at % 2 === 0 ? [city.theme] : [] });
    if (at === 0)
      await office.act(chief(), feedbackCaseId, { act: 'change-promise', change: { dueDay: '2026-01-07' } });
    if (at === 4) await office.act(chief(), feedbackCaseId, { act: 'ask-giver', text: 'Missä kerroksessa?' });
  }
}

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const main = (page: Page): Promise<string> => page.locator('main').innerText();

async function signIn(page: Page, name: string): Promise<void> {
  const { email } = await service.invite(name, 'handler', service.city.kallio);
  await page.goto(`${origin}/fi/staff/sign-in`);
  await page.fill('#email', email);
  await page.fill('#password', password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/fi\/staff$/);
}

async function look(page: Page, name: string, hasScripts: boolean): Promise<void> {
  await expectClean(page, hasScripts);
  const folder = process.env['KUULOLLA_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${page.viewportSize()?.width}-${name}.png`, fullPage: true });
}

/** Goes on by Tab until the focus is on what a selector names, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('a handler $name', ({ width, javaScriptEnabled }) => {
  test('goes through the morning by keyboard alone: finds, chooses, takes, saves a view', async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await signIn(page, `Kaisa ${width}`);
    await page.goto(`${origin}/fi/staff/feedback`);
    expect(await heading(page)).toBe('Mikään palaute ei odota sinua');
    await look(page, 'empty', javaScriptEnabled);

    await tabTo(page, 'main .empty a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/quick=new/);
    await look(page, 'new', javaScriptEnabled);
    await tabTo(page, 'input[name=case]');
    await page.keyboard.press('Space');
    // The main act of the list is what Enter at a chosen row leads to.
    await page.keyboard.press('Enter');
    await page.waitForURL(/bulk/);
    expect(await heading(page)).toBe('Otatko palautteen käsittelyyn?');
    await look(page, 'confirm', javaScriptEnabled);
    await tabTo(page, 'main form button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/bulk\/done/);
    expect(await main(page)).toContain('Käsittelyyn otettuja palautteita: 1');
    await look(page, 'done', javaScriptEnabled);

    await page.goto(`${origin}/fi/staff/feedback?list=unit`);
    expect(await heading(page)).toMatch(/^1 odottaa sinua/);
    await look(page, 'unit', javaScriptEnabled);
    await tabTo(page, '#words');
    await page.keyboard.type('jono');
    await page.keyboard.press('Enter');
    await page.waitForURL(/words=jono/);
    expect(await main(page)).toMatch(/Löytyi 2 palautetta/);
    await look(page, 'search', javaScriptEnabled);

    await page.locator('main a[href*="/views?"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/views/);
    await look(page, 'views', javaScriptEnabled);
    await tabTo(page, '#name');
    await page.keyboard.type('Jonoista');
    await page.keyboard.press('Enter');
    await page.waitForURL(/feedback\?.*words=jono/);
    expect(await main(page)).toContain('Jonoista');

    await page.goto(`${origin}/fi/staff/feedback?list=unit&kind=praise&language=sv`);
    expect(await main(page)).toContain('Mikään palaute ei sovi rajauksiin');
    await look(page, 'narrowed', javaScriptEnabled);
    await page.goto(`${origin}/fi/staff/feedback/exports`);
    await look(page, 'exports', javaScriptEnabled);
    await context.close();
  });
});

test('an open list tells what others do, and has keys of its own for who wants them', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await signIn(page, 'Elli Elävä');
  await page.goto(`${origin}/fi/staff/feedback?list=all`);
  const first = page.locator('.items__item').first();
  const id = (await first.locator('a').getAttribute('href'))?.slice(-36) ?? '';

  const { feedbackCaseId } = await office.give({ text: 'Juuri nyt tullut palaute.' });
  await page.getByText('Yksi uusi palaute.').waitFor();
  await office.act(chief(), id, { act: 'note', text: 'Soitettu.' });
  await first.getByText('muuttunut', { exact: true }).waitFor();
  await look(page, 'live', true);
  await page.getByRole('link', { name: 'Näytä', exact: true }).click();
  await page.locator(`a[href$="${feedbackCaseId}"]`).waitFor();

  // A letter does nothing until the keys are switched on.
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.getByRole('button', { name: 'Ota pikanäppäimet käyttöön' }).click();
  for (const key of ['j', 'j', 'x']) await page.keyboard.press(key);
  expect(await page.locator('input[name=case]:checked').count()).toBe(1);
  expect(await page.locator('input[name=case]').nth(1).isChecked()).toBe(true);
  await page.locator('#words').focus();
  await page.keyboard.type('jx');
  expect(await page.inputValue('#words')).toBe('jx');
  await context.close();
});
