import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newToken } from '../../src/platform/auth/secret.ts';
import { sql } from '../../src/platform/db/sql.ts';
import { insertResidentSession } from '../../src/modules/people/identify/resident-session.store.ts';
import { keepResident } from '../../src/modules/people/identify/resident.store.ts';
import { openBrowser } from '../browser.ts';
import { caseOffice, type CaseOffice } from '../case-office.ts';
import { expectClean } from '../clean-page.ts';
import { lettersIn } from '../outbox.ts';
import { testService, type TestService } from '../service.ts';

let service: TestService;
let office: CaseOffice;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  office = caseOffice(service);
  origin = await service.listenOnFreePort();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

async function runJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}

interface Window {
  readonly width: number;
  readonly javaScriptEnabled: boolean;
}

async function windowOf(cookie: string, { width, javaScriptEnabled }: Window): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function aResident(): Promise<{ readonly residentId: string; readonly cookie: string }> {
  const token = newToken();
  const residentId = await service.database.transaction(async (tx) => {
    const { cityId } = service.city;
    const made = await keepResident(tx, cityId, { subjectHash: newToken(), name: 'Tuula Tunnistettu' });
    await insertResidentSession(tx, cityId, { token, residentId: made, browser: '' });
    return made;
  });
  return { residentId, cookie: `kuulolla-resident=${token}` };
}

const words = (page: Page): Promise<string> => page.locator('main').innerText();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('data protection $name', ({ name: _name, ...window }) => {
  const look = async (page: Page, name: string): Promise<void> => {
    await expectClean(page, window.javaScriptEnabled);
    const folder = process.env.KUULOLLA_SCREENSHOTS;
    if (folder) await page.screenshot({ path: join(folder, `${name}-${window.width}.png`), fullPage: true });
  };

  test('an administrator sets a retention time, sees what it would do, and runs it', async () => {
    const { feedbackCaseId } = await office.give({ text: 'Vanha palaute.' });
    await service.database.transaction((tx) =>
      tx.run(sql`
        update feedback.feedback_case set status = 'closed', changed_at = changed_at - interval '3 years'
        where feedback_case_id = ${feedbackCaseId}
      `),
    );
    const page = await windowOf(await service.as('administrator').cookie(), window);
    await page.goto(`${origin}/fi/staff/privacy`);
    await look(page, 'home');
    await page.getByRole('link', { name: 'Säilytysajat' }).first().click();
    await look(page, 'retention-empty');
    await press(page, 'Ota sääntö käyttöön');
    // Browsers stop an empty form; where scripts and checks are away the page says what is missing.
    await page.getByLabel(/^Tyhjennä palaute/).check();
    await page.getByLabel('Kuinka monen päivän kuluttua').fill('0');
    await page.getByLabel('Peruste').fill('Sosiaali- ja terveystoimialan tiedonohjaussuunnitelma 4.2.1');
    await press(page, 'Ota sääntö käyttöön');
    expect(await words(page)).toContain('Kirjoita päivien määrä kokonaislukuna');
    await look(page, 'retention-error');
    await page.getByLabel('Kuinka monen päivän kuluttua').fill('730');
    await press(page, 'Ota sääntö käyttöön');
    expect(await words(page)).toContain('Sääntö on voimassa.');
    await press(page, 'Aja säännöt nyt');
    await runJobs();
    await page.goto(`${origin}/fi/staff/privacy/retention`);
    expect(await words(page)).toContain('yksi palaute');
    await look(page, 'retention');
    await press(page, 'Poista sääntö');
    expect(await words(page)).toContain('Sääntö on poistettu.');
  });

  test('a registrar keeps a case, gives a person her data, and erases the rest', async () => {
    const contact = { email: `aino${window.width}@example.fi`, name: 'Aino Asukas' };
    const kept = await office.give({ text: 'Tätä tarvitaan.', contact });
    await office.give({ text: 'Tämä poistuu.', contact });
    const page = await windowOf(await service.as('registrar').cookie(), window);
    await page.goto(`${origin}/fi/staff/privacy/holds?case=${kept.feedbackCaseId}`);
    await page.getByLabel('Miksi').fill('Vahinkoasia HEL 2026-001122');
    await press(page, 'Säilytä palaute');
    expect(await words(page)).toContain('Palaute säilytetään.');
    await look(page, 'holds');

    await page.goto(`${origin}/fi/staff/privacy/person`);
    await page.getByLabel('Osoite, numero tai koodi').fill('ei mitään');
    await press(page, 'Hae');
    expect(await words(page)).toContain('Kirjoita sähköpostiosoite');
    await page.getByLabel('Osoite, numero tai koodi').fill(contact.email);
    await press(page, 'Hae');
    expect(await words(page)).toContain('Palautteita: 2');
    expect(page.url()).not.toContain('example');
    await look(page, 'person');
    const download = page.waitForEvent('download');
    await press(page, 'Lataa luettavana tekstinä');
    expect((await download).suggestedFilename()).toMatch(/^kuulolla-.*\.txt$/);
    await press(page, 'Poista tiedot pysyvästi');
    expect(await words(page)).toContain('Merkitse, että poistat');
    await page.getByLabel('Poistan tiedot pysyvästi').check();
    await press(page, 'Poista tiedot pysyvästi');
    expect(await words(page)).toContain('Säilytettäviä palautteita jäi: 1');
    await look(page, 'erased');
  });

  test('a handler opens a sensitive case with a reason, and the head of the unit is told on Monday', async () => {
    const { feedbackCaseId } = await office.give({ text: 'Arka asia.', isSensitive: true });
    const page = await windowOf(await service.as('handler', service.city.kallio).cookie(), window);
    await page.goto(`${origin}/fi/staff/privacy/open?case=${feedbackCaseId}`);
    await page.getByLabel('Miksi sinun pitää lukea se').fill('Sijaistan arkaluonteisten käsittelijää.');
    await look(page, 'open');
    await press(page, 'Avaa tunniksi');
    expect(await words(page)).toContain('Voit lukea palautteen tunnin ajan');
    await service.database.transaction((tx) =>
      tx.run(sql`
        insert into feedback.sensitive_read (
          city_id, sensitive_read_id, feedback_case_id, organisation_unit_id, account_id, at, sensitive_access_id)
        select city_id, gen_random_uuid(), feedback_case_id, ${service.city.kallio}, account_id, ${tx.now}, sensitive_access_id
        from feedback.sensitive_access where feedback_case_id = ${feedbackCaseId}
      `),
    );
    const head = service.as('unit-head', service.city.kallio);
    const heads = await windowOf(await head.cookie(), window);
    await heads.goto(`${origin}/fi/staff/privacy/reads`);
    expect(await words(heads)).toContain('Sijaistan arkaluonteisten käsittelijää.');
    await look(heads, 'reads');
    const job = service.service.modules
      .flatMap(({ jobs }) => jobs ?? [])
      .find(({ name }) => name === 'feedback.report-sensitive-reads');
    expect(job?.schedule).toBe('0 7 * * 1');
    await job?.run({
      data: {},
      signal: new AbortController().signal,
      transact: (work) => office.as({ kind: 'system', name: 'test' }, work),
    });
    await runJobs();
    const letters = await lettersIn(service.config.mail.outbox);
    const told = letters.filter(({ text }) => text.includes('/fi/staff/privacy/reads'));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ text }) => text.includes('Arka') || text.includes('Sijaistan'))).toEqual([]);
  });

  test('an identified resident takes her data along and erases it without asking anybody', async () => {
    const { residentId, cookie } = await aResident();
    await office.give({ text: 'Tunnistettuna kerroin.', residentId });
    const page = await windowOf(cookie, window);
    await page.goto(`${origin}/fi/own-account/data`);
    expect(await words(page)).toContain('Palautteita: 1');
    await look(page, 'own');
    await page.getByLabel('Poistan tiedot pysyvästi').check();
    await press(page, 'Poista tiedot pysyvästi');
    expect(await words(page)).toContain('Tietosi on poistettu');
    await look(page, 'own-erased');
    await page.goto(`${origin}/fi/own-account/data`);
    expect(await words(page)).not.toContain('Omat tietosi');
  });
});
