import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureDistricts, type WantedDistrict } from '../../src/modules/city/index.ts';
import { attachmentsOf, keepAttachments, withdrawPublication } from '../../src/modules/feedback/index.ts';
import { examineFile } from '../../src/platform/attachments/index.ts';
import { plantPhoto } from '../../src/platform/attachments/planted-files.ts';
import { visitor } from '../../src/platform/auth/rights.ts';
import { openBrowser } from '../browser.ts';
import { caseOffice, staff, theSystem, type CaseOffice } from '../case-office.ts';
import { expectClean } from '../clean-page.ts';
import { testService, type TestService } from '../service.ts';

let service: TestService;
let office: CaseOffice;
let browser: Browser;
let origin: string;
const districts: string[] = [];

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  office = caseOffice(service);
  origin = await service.listenOnFreePort();
  browser = await openBrowser();
  const ids = await service.database.transaction((tx) =>
    ensureDistricts(tx, service.city.cityId, [aDistrict('201', 'Länsipuoli', 24.9), aDistrict('202', 'Itäpuoli', 25)]),
  );
  districts.push(ids.get('201') ?? '', ids.get('202') ?? '');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** A square of a tenth of a degree. */
function aDistrict(code: string, name: string, west: number): WantedDistrict {
  const [south, north, east] = [60.1, 60.2, west + 0.1];
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    code,
    level: 'district',
    parentCode: null,
    name: { fi: name, sv: name, en: name },
    outline: { plane: 'wgs84', type: 'Polygon', coordinates: [ring] },
  };
}

const text = `Nimeni on Maija Meikäläinen. Odotin terveysaseman aulassa kaksi tuntia, eikä kukaan kertonut, kuinka kauan vielä kestää.
Soittakaa 040 123 4567.
Terveisin
Maija Meikäläinen`;

async function anAnswered(): Promise<string> {
  const { feedbackCaseId } = await office.give({
    text,
    mayPublish: true,
    themeIds: [service.city.theme],
    districtId: districts[0] ?? null,
    position: { latitude: 60.15, longitude: 24.95 },
  });
  await office.act(staff('handler', service.city.kallio), feedbackCaseId, {
    act: 'answer',
    text: 'Hei Maija,\nkiitos palautteesta. Aulassa kerrotaan nyt odotusaika.\nTerveisin\nLiisa Lahtinen, osastonhoitaja',
  });
  return feedbackCaseId;
}

async function openPage(width: number, javaScriptEnabled: boolean, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const [name = '', value = ''] = (cookie ?? '').split('=');
  if (cookie) await context.addCookies([{ name, value, url: origin }]);
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.77' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

describe.each([
  { name: 'on a phone without scripts', width: 360, hasScripts: false },
  { name: 'on a phone', width: 360, hasScripts: true },
  { name: 'at a desk', width: 1280, hasScripts: true },
])('published feedback $name', ({ width, hasScripts }) => {
  test('goes from the list of what waits over the preview to everybody, and away when its giver wants it', async () => {
    const id = await anAnswered();
    const handler = await openPage(width, hasScripts, await service.as('handler', service.city.kallio).cookie());
    const main = handler.locator('main');
    await handler.goto(`${origin}/fi/staff/publications`);
    await expectClean(handler, hasScripts);
    await handler.locator(`a[href*="${id}"]`).click();
    await expectClean(handler, hasScripts);
    expect(await handler.locator('[name=text]').inputValue()).toContain('[puhelinnumero]');
    expect(await main.innerText()).not.toMatch(/Meikäläinen|Lahtinen|040 123/);

    await handler.getByLabel('Otsikko').fill('');
    await handler.getByRole('button', { name: 'Näytä esikatselu' }).click();
    expect(await main.innerText()).toContain('Otsikko puuttuu');
    await expectClean(handler, hasScripts);
    await handler.getByLabel('Otsikko').fill('Odotusaika aulassa');
    await handler.getByLabel(/Kaupungin vastaus/).fill('Kiitos. Aulassa kerrotaan nyt odotusaika. Soita 09 310 10023.');
    await handler.getByLabel('Näytä paikka kartalla').check();
    await handler.getByRole('button', { name: 'Näytä esikatselu' }).click();
    expect(await main.innerText()).toContain('Tekstissä on puhelinnumero');
    await expectClean(handler, hasScripts);
    await handler.getByRole('button', { name: 'Julkaise' }).click();
    expect(await main.innerText()).toContain('rastita');
    await expectClean(handler, hasScripts);
    await handler.getByLabel(/Olen tarkistanut/).check();
    await handler.getByRole('button', { name: 'Julkaise' }).click();
    expect(await main.innerText()).toContain('Palaute on julkinen');
    await expectClean(handler, hasScripts);

    const reader = await openPage(width, hasScripts);
    await reader.goto(`${origin}/fi/feedback`);
    await expectClean(reader, hasScripts);
    expect(await reader.locator('svg circle.chart-place').count()).toBe(1);
    await reader.getByLabel(/Hae sanoilla/).fill('odotusaika');
    await reader.getByRole('button', { name: 'Näytä', exact: true }).click();
    await reader.getByRole('link', { name: 'Odotusaika aulassa' }).click();
    const shown = await reader.locator('main').innerText();
    expect(shown).toContain('kaksi tuntia');
    expect(shown).not.toMatch(/Meikäläinen|040 123/);
    await expectClean(reader, hasScripts);

    await office.as(visitor, (ctx) => withdrawPublication(ctx, id, 'giver'));
    expect((await reader.reload())?.status()).toBe(404);
    await reader.goto(`${origin}/fi/feedback`);
    expect(await reader.locator('main').innerText()).toContain('Yhtään palautetta ei ole vielä julkaistu');
    await expectClean(reader, hasScripts);
  });
});

test('a picture of a case is shown, in a sandbox and upright', async () => {
  const id = await anAnswered();
  const photo = await examineFile({ name: 'kuva.jpg', bytes: await plantPhoto('piha') });
  await office.as(visitor, (ctx) => keepAttachments(ctx, id, 1, [photo]));
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
  const [picture] = await office.as(theSystem, ({ tx, cityId }) => attachmentsOf(tx, cityId, id));
  const page = await openPage(1280, true, await service.as('handler', service.city.kallio).cookie());
  const answer = await page.goto(`${origin}/fi/staff/feedback/${id}/attachments/${picture?.attachmentId}`);
  expect(answer?.headers()['content-security-policy']).toContain('sandbox');
  expect(await page.locator('img').evaluate((it: HTMLImageElement) => [it.naturalWidth, it.naturalHeight])).toEqual([
    40, 80,
  ]);
});
