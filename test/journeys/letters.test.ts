import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { caseOffice, theSystem } from '../case-office.ts';
import { expectClean } from '../clean-page.ts';
import { sql } from '../../src/platform/db/sql.ts';
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

async function runJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}

async function pageOf(width: number, hasScripts: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: hasScripts });
  const [name = '', value = ''] = (await service.as('administrator').cookie()).split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** Pictures of the pages are kept where `KUULOLLA_PICTURES` says, for who wants to look at them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KUULOLLA_PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe.each([
  { width: 360, hasScripts: false },
  { width: 1280, hasScripts: true },
])('in a window of $width pixels (scripts: $hasScripts), an administrator', ({ width, hasScripts }) => {
  test('has letters tried again and given up that did not arrive', async () => {
    const office = caseOffice(service);
    // Signs in first, so that no letter about her account waits beside those of givers.
    await service.as('administrator').cookie();
    const ids: string[] = [];
    for (const at of [1, 2]) {
      const contact = { email: `perille-${width}-${at}@example.fi` };
      ids.push((await office.give({ contact, wantsAnswer: true })).feedbackCaseId);
    }
    await runJobs();
    await office.as(theSystem, ({ tx }) =>
      tx.run(sql`
        update feedback.delivery set state = 'failed', reason = 'refused' where feedback_case_id = any(${ids}::uuid[])
      `),
    );
    const page = await pageOf(width, hasScripts);
    await page.goto(`${origin}/fi/staff/mail-queue`);
    await expectClean(page, hasScripts);
    await picture(page, `queue-${width}`);
    await page.getByRole('button', { name: 'Yritä uudelleen' }).first().click();
    await page.getByText('Kirje yritetään lähettää uudelleen.').waitFor();
    await page.getByRole('button', { name: 'Luovu' }).last().click();
    await page.getByText('Kirjeestä luovuttiin.').waitFor();
    await runJobs();
    await page.reload();
    await page.getByText('Kaikki kirjeet ovat lähteneet').waitFor();
    await expectClean(page, hasScripts);
  });
  test('has a folder of letters read and sees what became of them', async () => {
    const folder = `kirjeet-${width}`;
    const path = join(service.config.mailboxes.dropFolders, folder);
    await mkdir(path, { recursive: true });
    const letter = `Message-ID: <${width}@example.fi>\r\nFrom: aino@example.fi\r\n\r\nHissi on rikki.\r\n`;
    await writeFile(join(path, '1.eml'), letter);
    const page = await pageOf(width, hasScripts);
    await page.goto(`${origin}/fi/staff/mailboxes`);
    await expectClean(page, hasScripts);
    await picture(page, `mailboxes-${width}`);
    await page.getByRole('button', { name: 'Lisää postilaatikko' }).click();
    await page.getByText('Kirjoita sähköpostiosoite.').first().waitFor();
    await expectClean(page, hasScripts);
    await page.getByLabel('Nimi', { exact: true }).fill('Kansiosta tulevat sähköpostipalautteet');
    await page.getByLabel('Sähköpostiosoite').fill(`palaute-${width}@example.fi`);
    await page.getByLabel('Palvelun koneella olevasta kansiosta').check();
    await page.getByLabel('Kansion nimi').fill(folder);
    await page.getByRole('button', { name: 'Lisää postilaatikko' }).click();
    await page.getByText('Postilaatikko luetaan pian.').waitFor();
    await runJobs();
    await page.reload();
    await page.getByText('uusi palaute').waitFor();
    await expectClean(page, hasScripts);
    await picture(page, `mailbox-${width}`);
    expect(await page.content()).not.toContain('Hissi');
  });
});
