import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { caseOffice } from '../case-office.ts';
import { expectClean } from '../clean-page.ts';
import { type Person } from '../person.ts';
import { testService, type TestService } from '../service.ts';

let service: TestService;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  origin = await service.listenOnFreePort();
  const made = await service.as('administrator').post('/fi/staff/answer-templates/new', {
    name: 'Jonottaminen',
    kind: 'complaint',
    themeId: service.city.theme,
    'text-fi':
      'Hei!\n\nKiitos palautteestasi {{received}}. Pahoittelemme pitkää odotusta.\n\nTerveisin\n{{handler}}, {{unit}}',
    'text-sv': 'Hej!\n\nTack för din respons {{received}}.\n\nHälsningar\n{{handler}}, {{unit}}',
    'text-en': 'Hello!\n\nThank you for your feedback {{received}}.\n\nRegards\n{{handler}}, {{unit}}',
  });
  expect(made.status).toBe(303);
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
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.202' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** What a person hears at the place where the focus is: the text of a button or link, else the label of a field. */
const atFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at && 'labels' in at && at.labels instanceof NodeList ? at.labels[0]?.textContent : undefined;
    return (label ?? at?.textContent ?? '').trim();
  });

/** Tabs on to what is called so; a page that does not let one reach it fails. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await atFocus(page)).startsWith(name)) return;
  }
  throw new Error(`no place called ${name} is reached by the keyboard on ${page.url()}`);
}

/** Tabs to a button or link and presses Enter; the page that it leads to has come. */
async function enter(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** The page is clean; with a folder in the environment, a picture of it is kept there. */
async function lookAt(page: Page, { width, javaScriptEnabled }: Window, name: string): Promise<void> {
  await expectClean(page, javaScriptEnabled);
  const folder = process.env['KUULOLLA_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${width}-${name}.png`, fullPage: true });
}

const words = (page: Page): Promise<string> => page.locator('main').innerText();

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('a handler $name, by keyboard alone', ({ name: _name, ...window }) => {
  test('takes feedback up, asks, and answers with a template', async () => {
    const { city } = service;
    const office = caseOffice(service);
    const text =
      'Odotin Kallion terveysasemalla kaksi tuntia, vaikka aika oli varattu. Kukaan ei kertonut, missä mennään. Milloin jonot lyhenevät?';
    const giving = { wantsAnswer: true, themeIds: [city.theme], contact: { email: 'aino@example.fi' } };
    const { feedbackCaseId } = await office.give({ ...giving, text });
    await office.give({
      ...giving,
      text: 'Terveysaseman jonot ovat liian pitkät, odotin kaksi tuntia varattua aikaa.',
    });
    const page = await windowOf(service.as('handler', city.kallio), window);
    const look = (name: string): Promise<void> => lookAt(page, window, name);

    await page.goto(`${origin}/fi/staff/feedback/${feedbackCaseId}`);
    await look('1-received');
    await enter(page, 'Ota käsittelyyn');
    expect(await words(page)).toContain('käsittelyssä');
    await look('2-taken');

    await enter(page, 'Kysy palautteen antajalta');
    await look('3-ask');
    await tabTo(page, 'Mitä haluat kysyä?');
    await page.keyboard.type('Mihin aikaan kävitte?');
    await enter(page, 'Kysy palautteen antajalta');
    expect(await words(page)).toContain('odottaa palautteen antajaa');

    await tabTo(page, 'Vastauspohja');
    await page.keyboard.type('Jono');
    await enter(page, 'Lisää pohja tekstiin');
    await tabTo(page, 'Vastaus palautteen antajalle');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nMikäli asia jäi vaivaamaan, soita 040 123 4567.');
    await look('4-draft');
    await enter(page, 'Tarkista ja lähetä');
    const checked = await words(page);
    for (const found of ['Milloin jonot lyhenevät?', 'mikäli', '040 123 4567']) expect(checked).toContain(found);
    await look('5-check');
    await enter(page, 'Lähetä vastaus');
    expect(await words(page)).toContain('Poista henkilötiedot vastauksesta');
    await look('6-meant-so');
    await tabTo(page, 'Vastauksessa on henkilötietoja');
    await page.keyboard.press('Space');
    await enter(page, 'Lähetä vastaus');
    expect(await words(page)).toContain('Vastaus on lähetetty');
    await look('7-answered');

    await enter(page, 'Päätä käsittely');
    await look('8-close');
    await page.goto(`${origin}/fi/staff/feedback/${feedbackCaseId}/similar`);
    await look('9-similar');
    await page.context().close();
  });
});

describe.each([
  { name: 'on a phone', width: 360, javaScriptEnabled: true },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('an answer that needs a second pair of eyes, $name', ({ name: _name, ...window }) => {
  test('goes when somebody else than its writer has read it', async () => {
    const { city } = service;
    const admin = await windowOf(service.as('administrator'), window);
    await admin.goto(`${origin}/fi/staff/answer-templates`);
    await lookAt(admin, window, '10-templates');
    await admin.getByRole('link', { name: 'Jonottaminen' }).click();
    await lookAt(admin, window, '11-template');
    await admin.goto(`${origin}/fi/staff/answer-approvals`);
    await admin.getByLabel('Organisaation osa').selectOption(city.kallio);
    await admin.getByRole('button', { name: 'Lisää sääntö' }).click();
    await lookAt(admin, window, '12-rules');

    const { feedbackCaseId } = await caseOffice(service).give({
      text: 'Numeroni on 040 765 4321. Hissi on rikki kolmatta viikkoa.',
      contact: { email: 'pekka@example.fi', phone: '040 765 4321', name: 'Pekka Pitkänen' },
    });
    const address = `${origin}/fi/staff/feedback/${feedbackCaseId}`;
    const writer = await windowOf(service.as('handler', city.kallio), window);
    await writer.goto(address);
    await writer.getByRole('button', { name: 'Näytä tunnistetiedot' }).click();
    expect(await words(writer)).toContain('Pekka Pitkänen');
    await lookAt(writer, window, '13-revealed');
    await writer.goto(address);
    await writer.getByText('Kirjoita vastaus').click();
    await writer.getByLabel('Vastaus palautteen antajalle').fill('Hei! Hissi korjataan perjantaina.');
    await writer.getByRole('button', { name: 'Tarkista ja lähetä' }).click();
    expect(await words(writer)).toContain('kun työtoveri on hyväksynyt sen');
    await writer.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }).click();
    expect(await words(writer)).toContain('Et voi hyväksyä omaa vastaustasi');

    const colleague = await windowOf(service.as('sensitive-handler', city.kallio), window);
    await colleague.goto(`${origin}/fi/staff/feedback/waiting-answers`);
    await lookAt(colleague, window, '14-waiting');
    await colleague.getByRole('link', { name: /Hissi on rikki/ }).click();
    await lookAt(colleague, window, '15-approve');
    await colleague.getByRole('button', { name: 'Hyväksy ja lähetä' }).click();
    expect(await words(colleague)).toContain('Vastaus on lähetetty');
    await admin.getByRole('button', { name: 'Lopeta sääntö' }).click();
    for (const page of [admin, writer, colleague]) await page.context().close();
  });
});

test('what is typed at a desk is kept by itself, and a form that is sent meanwhile waits for it', async () => {
  const { city } = service;
  const { feedbackCaseId } = await caseOffice(service).give();
  const page = await windowOf(service.as('handler', city.kallio), { width: 1280, javaScriptEnabled: true });
  const address = `${origin}/fi/staff/feedback/${feedbackCaseId}`;
  await page.goto(address);
  await page.getByText('Kirjoita vastaus').click();
  await page.getByLabel('Vastaus palautteen antajalle').pressSequentially('Kiitos.');
  await page.getByText('Luonnos on tallessa.').waitFor();
  await page.getByLabel('Vastaus palautteen antajalle').pressSequentially(' Korjaamme sen.');
  await page.getByRole('button', { name: 'Tarkista ja lähetä' }).click();
  await page.waitForURL(/\/answer\?version=/);
  expect(await words(page)).toContain('Kiitos. Korjaamme sen.');
  await page.goto(address);
  expect(await page.getByLabel('Vastaus palautteen antajalle').inputValue()).toBe('Kiitos. Korjaamme sen.');
  await page.context().close();
});
