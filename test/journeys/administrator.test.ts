import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstAdministratorLink } from '../../src/service.ts';
import { type Jobs } from '../../src/platform/jobs/jobs.ts';
import { openBrowser } from '../browser.ts';
import { expectClean } from '../clean-page.ts';
import { type Person } from '../person.ts';
import { password, testService, type TestService } from '../service.ts';

let service: TestService;
let jobs: Jobs;
let browser: Browser;
let origin: string;
let uploads: string;

beforeAll(async () => {
  uploads = await mkdtemp(join(tmpdir(), 'kuulolla-administrator-'));
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost', KUULOLLA_UPLOADS: uploads } });
  origin = await service.listenOnFreePort();
  jobs = await service.startJobs();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await rm(uploads, { recursive: true, force: true });
});

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

/** The link that is printed at start, on the address that the test listens at. */
async function administratorLink(): Promise<string> {
  const link = new URL((await firstAdministratorLink(service.service, service.config)) ?? 'http://nowhere');
  return `${origin}${link.pathname}`;
}

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false, unit: 'Malmin neuvola' },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true, unit: 'Pasilan terveysasema' },
])('an administrator $name', ({ width, javaScriptEnabled, unit }) => {
  test('makes an account, brings feedback in, sees its log, edits organisation and themes, builds the review', async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await signIn(page);
    expect(await heading(page)).toContain('Aino');
    await expectClean(page, javaScriptEnabled);

    await page.goto(`${origin}/fi/staff/imports/new`);
    await expectClean(page, javaScriptEnabled);
    await page.locator('#files').setInputFiles('examples/finnish-export/palautteet.csv');
    await press(page, 'Lähetä tiedostot');
    await page.waitForURL(/drafts\/[0-9a-f-]+$/);
    await expectClean(page, javaScriptEnabled);
    await press(page, 'Jatka arvoihin');
    await page.waitForURL(/values$/);
    await expectClean(page, javaScriptEnabled);
    await press(page, 'Tarkista, mitä syntyy');
    await page.waitForURL(/check$/);
    await expectClean(page, javaScriptEnabled);
    await press(page, 'Tuo palaute');
    await page.waitForURL(/imports\/[0-9a-f-]{36}$/);
    await expect
      .poll(
        async () => {
          await jobs.runDue();
          await page.reload();
          return page.locator('main').innerText();
        },
        { timeout: 60_000 },
      )
      .toContain('Tuonti on valmis');
    await expectClean(page, javaScriptEnabled);
    await page.goto(`${origin}/fi/staff/imports`);
    expect(await page.locator('main').innerText()).toContain('palautteet.csv');

    await page.goto(`${origin}/fi/staff/organisation/${service.city.clinics}`);
    await expectClean(page, javaScriptEnabled);
    await page.getByRole('link', { name: /Lisää/ }).first().click();
    await page.getByLabel(/Nimi suomeksi/).fill(unit);
    for (const label of [/Nimi ruotsiksi/, /Nimi englanniksi/]) await page.getByLabel(label).fill(unit);
    await page.locator('[name=level][value=unit]').check();
    await expectClean(page, javaScriptEnabled);
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/new'));
    await page.goto(`${origin}/fi/staff/organisation`);
    expect(await page.locator('main').innerText()).toContain(unit);

    for (const path of [
      '/staff/themes',
      '/staff/districts',
      '/staff/calendar',
      '/staff/accounts',
      '/staff/audit-log',
      '/staff/reviews',
    ]) {
      await page.goto(`${origin}/fi${path}`);
      await expectClean(page, javaScriptEnabled);
    }
    await page.getByLabel('Tai muu jakso').fill('2020-Q4');
    await press(page, 'Aloita luonnos');
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
    await expectClean(page, javaScriptEnabled);
    await press(page, 'Lähetä hyväksyttäväksi');
    await page.waitForURL(/done=submitted$/);
    await expectClean(page, javaScriptEnabled);
    const { pathname } = new URL(page.url());
    const colleague = await invitedColleague(page);
    expect(await colleague.post(`${pathname}/approve`)).toMatchObject({ status: 303 });
    await page.goto(`${origin}${pathname}`);
    await page.getByRole('link', { name: 'Julkaise', exact: true }).click();
    await expectClean(page, javaScriptEnabled);
    await press(page, 'Julkaise katsaus');
    await page.waitForURL(/\/fi\/reviews\/quarterly-feedback\/2020-Q4\/\d$/);
    expect(await heading(page)).toContain('2020');
    await page.goto(`${origin}/fi/staff/audit-log`);
    expect(await page.locator('main').innerText()).toMatch(/katsaus|review/i);
    await context.close();
  });
});

/** Invites an editor by the pages, and accepts as her with the link that the page shows. */
async function invitedColleague(page: Page): Promise<Person> {
  await page.goto(`${origin}/fi/staff/accounts/new`);
  await page.locator('[name=name]').fill('Maija Kollega');
  await page.locator('[name=email]').fill(`maija-${Date.now()}@example.fi`);
  await page.locator('[name=role]').selectOption('editor');
  await page.locator('select[name=place]').selectOption('city');
  await page.locator('main form button[type=submit]').first().click();
  const link = /https?:\/\/\S+\/staff\/invitation\/[\w-]+/.exec(await page.locator('main').innerText())?.[0] ?? '';
  const colleague = service.visitor();
  expect(await colleague.post(link, { password, repeated: password })).toMatchObject({ status: 303 });
  return colleague;
}

/** The first time with the printed link, later with e-mail and password. */
async function signIn(page: Page): Promise<void> {
  const link = await administratorLink();
  if (link.includes('first-administrator')) {
    await page.goto(link);
    await page.getByLabel('Nimi', { exact: false }).first().fill('Aino Koe');
    await page.getByLabel(/Sähköposti/).fill('aino@example.fi');
    for (const field of await page.locator('input[type=password]').all()) await field.fill(password);
  } else {
    await page.goto(`${origin}/fi/staff/sign-in`);
    await page.getByLabel(/Sähköposti/).fill('aino@example.fi');
    await page.getByLabel(/Salasana/).fill(password);
  }
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/fi\/staff$/);
}
