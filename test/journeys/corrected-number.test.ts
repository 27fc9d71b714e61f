import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAncestors } from '../../src/modules/city/index.ts';
import { buildReview, type CorrectionNote } from '../../src/modules/reports/index.ts';
import { newId } from '../../src/kernel/id.ts';
import { parsePeriod, type Period } from '../../src/kernel/period.ts';
import { correctionStateOf } from '../../src/modules/reports/corrections/explain-correction.ts';
import { loadDraft } from '../../src/modules/reports/drafts/open-draft.ts';
import { approveDraft } from '../../src/modules/reports/drafts/approve-draft.ts';
import { publishDraft } from '../../src/modules/reports/drafts/publish-draft.ts';
import { startDraft } from '../../src/modules/reports/drafts/start-draft.ts';
import { submitDraft } from '../../src/modules/reports/drafts/submit-draft.ts';
import { type Context, makeContext } from '../../src/platform/context.ts';
import { type Tx } from '../../src/platform/db/database.ts';
import { sql } from '../../src/platform/db/sql.ts';
import { figureSources } from '../../src/service-modules.ts';
import { openBrowser } from '../browser.ts';
import { expectClean } from '../clean-page.ts';
import { testService, type TestService } from '../service.ts';

let service: TestService;
let browser: Browser;
let origin: string;
/** The total of the first edition as it stands on paper. */
let printed: string;

const reason = {
  fi: 'Marraskuun puhelut kirjattiin vasta tammikuussa.',
  sv: 'Samtalen i november registrerades först i januari.',
  en: 'The calls of November were registered only in January.',
};
const review = '/reviews/quarterly-feedback/2020-Q4';

function period(code: string): Period {
  const found = parsePeriod(code);
  if (!found) throw new Error(`${code} is no period`);
  return found;
}

beforeAll(async () => {
  service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
  await addCases(60, '2020-11-02T08:00Z');
  await addCases(20, '2020-08-03T08:00Z');
  await publish('2020-Q3');
  await publish('2020-Q4');
  origin = await service.listenOnFreePort();
  browser = await openBrowser();
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/fi${review}`);
  printed = (await page.locator('main a[title^="F-"]').first().getAttribute('title')) ?? '';
  await page.context().close();
  await addCases(7, '2020-11-20T08:00Z');
  await publish('2020-Q4', { kind: 'error', severity: 'minor', reason, foundBy: 'Lukija' });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

async function addCases(count: number, receivedAt: string): Promise<void> {
  await service.database.transaction(async (tx) => {
    for (let at = 0; at < count; at += 1) {
      await tx.run(sql`
        insert into feedback.feedback_case (city_id, feedback_case_id, source, source_id, kind, status, channel,
          received_at, changed_at, is_published, content_hash)
        values (${service.city.cityId}, ${newId()}, 'test', ${newId()}, ${at % 3 === 0 ? 'praise' : 'complaint'}, 'received',
          'phone', ${receivedAt}, ${receivedAt}, false, '\\x00'::bytea)
      `);
    }
  });
}

const contextOf = (tx: Tx): Context =>
  makeContext({
    tx,
    cityId: service.city.cityId,
    actor: { kind: 'system', name: 'test' },
    language: 'fi',
    permissions: service.app.permissions,
    findAncestors,
  });

async function publish(code: string, correction?: CorrectionNote): Promise<void> {
  const request = { template: 'quarterly-feedback', period: period(code), ...(correction ? { correction } : {}) };
  const built = await service.database.transaction((tx) => buildReview(contextOf(tx), request, figureSources));
  if (!built.ok) throw new Error(JSON.stringify(built.faults));
}

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const mainText = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');

describe.each([
  { name: 'on a phone without scripts', width: 360, javaScriptEnabled: false },
  { name: 'at a desk', width: 1280, javaScriptEnabled: true },
])('a resident $name', ({ width, javaScriptEnabled }) => {
  const openPage = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };

  test('types an old code from paper and learns what the number is now, and why', async () => {
    const page = await openPage();
    await page.goto(`${origin}/fi/figures`);
    await page.getByLabel('Luvun tunnus').fill(printed);
    await page.getByRole('button', { name: 'Näytä luku' }).click();
    expect(await mainText(page)).toContain('Tämä luku on korjattu');
    expect(await mainText(page)).toContain('Uusi luku on 67');
    expect(await page.locator('table').last().innerText()).toMatch(/versio 2[\s\S]*67[\s\S]*versio 1[\s\S]*60/);
    await expectClean(page, javaScriptEnabled);
    await page.getByRole('link', { name: 'Lue, miksi luku muuttui' }).click();
    expect(await heading(page)).toMatch(/^Korjaus \d/);
    expect(await mainText(page)).toContain(reason.fi);
    expect(await mainText(page)).toContain('Lukija');
    expect(await page.locator('tr', { hasText: printed }).innerText()).toMatch(/60[\s\S]*67/);
    await expectClean(page, javaScriptEnabled);
    await page.getByRole('link', { name: 'Lyhyesti' }).first().click();
    await page.waitForURL(`${origin}/fi${review}/1#in-short`);
    await page.context().close();
  });

  test('reads the old edition, where each corrected number is marked in words and leads to the correction', async () => {
    const page = await openPage();
    await page.goto(`${origin}/fi${review}/1`);
    expect(await mainText(page)).toContain('Tämän version lukuja on korjattu');
    const mark = page.getByRole('link', { name: '(korjattu: 67)' }).first();
    expect(await mark.evaluate((link) => link.parentElement?.textContent?.replaceAll('\u00a0', ' '))).toContain('60');
    await expectClean(page, javaScriptEnabled);
    await mark.click();
    expect(await heading(page)).toMatch(/^Korjaus \d/);
    await page.context().close();
  });

  test('finds the new edition marked with r, with the mark explained under the table', async () => {
    const page = await openPage();
    await page.goto(`${origin}/fi${review}`);
    expect(await mainText(page)).toContain('Tässä versiossa on korjattuja lukuja');
    await page.locator('details summary').first().click();
    expect(await mainText(page)).toContain('r = luku on eri kuin aiemmin julkaistu');
    expect(await page.getByRole('link', { name: /korjattu:/ }).count()).toBe(0);
    await expectClean(page, javaScriptEnabled);
    await page.context().close();
  });

  test('sees in the log and in the list of changes what is different, in each language', async () => {
    const page = await openPage();
    await page.goto(`${origin}/fi/reviews`);
    await page.getByRole('link', { name: 'Katso kaikki korjaukset' }).click();
    await page.waitForURL(/\/corrections$/);
    expect(await page.locator('.items__item').count()).toBe(1);
    expect(await mainText(page)).toContain('Virhe: Palautekatsaus, loka–joulukuu 2020');
    for (const language of ['fi', 'sv', 'en']) {
      for (const path of [
        '/corrections',
        `${review}/1/changes`,
        `${review}/1/changes/summary`,
        `${review}/2/changes/summary`,
      ]) {
        await page.goto(`${origin}/${language}${path}`);
        await expectClean(page, javaScriptEnabled);
      }
    }
    await page.goto(`${origin}/fi${review}/1/changes`);
    expect(await mainText(page)).toMatch(/Saapuneet palautteet\s+20\s+60\s+selvästi suurempi \(\+200 %\)/);
    await page.goto(`${origin}/fi/reviews/quarterly-feedback/2020-Q3/1/changes`);
    expect(await mainText(page)).toContain('Ei vielä vertailtavaa');
    await page.context().close();
  });
});

/** What is left of 210 x 297 mm inside margins of 15 mm, in pixels of CSS. */
const sheet = { width: Math.floor((180 / 25.4) * 96), height: Math.floor((267 / 25.4) * 96) };

test.each([1, 2])('the page for the committee on edition %i fits on one sheet of A4', async (edition) => {
  const page = await (await browser.newContext({ viewport: sheet })).newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${origin}/fi${review}/${edition}/changes/summary`);
  const box = await page.locator('.one-page').boundingBox();
  expect(box?.height).toBeGreaterThan(100);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(sheet.height);
  await page.context().close();
});

test('programs get the correction with its numbers and every place that quotes them', async () => {
  const visitor = service.visitor();
  const { corrections } = JSON.parse((await visitor.get('/api/v1/corrections')).text);
  expect(corrections).toMatchObject([{ kind: 'error', foundBy: 'Lukija', from: { edition: 1 }, to: { edition: 2 } }]);
  const one = JSON.parse((await visitor.get(new URL(corrections[0].data).pathname)).text);
  const changed = one.changed.find((each: { codeFrom: string }) => each.codeFrom === printed);
  expect(changed).toMatchObject({ old: 60, new: 67, status: 'r' });
  expect(one.quotedIn).toContainEqual(expect.objectContaining({ code: printed, edition: 1, section: 'in-short' }));
  const number = JSON.parse((await visitor.get(`/api/v1/numbers/${printed}`)).text);
  expect(number).toMatchObject({ cell: { value: 60 }, correctedTo: { value: 67, code: changed.codeTo } });
  expect(number.corrections).toHaveLength(1);
  expect((await visitor.get('/api/v1/corrections/nothing')).status).toBe(404);
  expect((await visitor.get('/fi/corrections/nothing')).status).toBe(404);
});

test('both editions are sealed as releases that hold, marks and all', async () => {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
  for (const edition of [1, 2]) {
    expect((await service.visitor().get(`/fi${review}/${edition}/release`)).status).toBe(200);
  }
});

test('subscribers of the feed read the correction', async () => {
  const feed = await service.visitor().get('/fi/feeds/corrections.atom');
  expect(feed.text).toContain(reason.fi);
});

describe('staff', () => {
  const path = `/fi/staff/reviews/quarterly-feedback/2020-Q3/revision`;
  const said = {
    'reason-fi': 'Tuonti puuttuu.',
    'reason-sv': 'Importen saknas.',
    'reason-en': 'An import is missing.',
  };

  test('announce a revision ahead, and readers see the day until it is taken back', async () => {
    const editor = service.as('editor');
    expect((await editor.post(path, { ...said, expectedOn: '2020-01-01' })).status).toBe(422);
    expect((await editor.post(path, { expectedOn: '2199-12-31' })).text).toContain('Kirjoita, miksi luvut tarkentuvat');
    expect((await editor.post(path, { ...said, expectedOn: '2199-12-31' })).status).toBe(303);
    const page = () => service.visitor().get('/fi/reviews/quarterly-feedback/2020-Q3');
    expect((await page()).text).toContain('Luvut tarkentuvat 31.12.2199');
    expect((await editor.post(path, { withdraw: 'yes' })).status).toBe(303);
    expect((await page()).text).not.toContain('Luvut tarkentuvat');
    expect((await service.as('handler').get(path)).status).toBe(403);
  });

  test('see in a draft which numbers would change, and cannot hand it in before they say why', async () => {
    await addCases(4, '2020-12-10T08:00Z');
    const draftId = await service.database.transaction(async (tx) => {
      const request = { template: 'quarterly-feedback', period: period('2020-Q4') };
      const started = await startDraft(contextOf(tx), request, figureSources);
      if (!started.ok) throw new Error(JSON.stringify(started.faults));
      return started.draftId;
    });
    const inDraft = <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
      service.database.transaction((tx) => work(contextOf(tx)));
    const stateNow = async () =>
      (await inDraft(async (ctx) => correctionStateOf(ctx, await loadDraft(ctx, draftId)))).state;
    const editor = service.as('editor');
    const at = `/fi/staff/reviews/drafts/${draftId}/correction`;
    const shown = (await editor.get(at)).text;
    expect(shown.replaceAll('\u00a0', ' ')).toMatch(/67 <a[^>]*>F-[\s\S]*?71/);
    expect(await stateNow()).toBe('needs-explanation');
    await expect(inDraft((ctx) => submitDraft(ctx, draftId))).rejects.toMatchObject({
      code: 'reports.correction-is-missing',
    });
    const refused = await editor.post(at, { kind: 'error', 'reason-fi': 'Syy.' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Valitse, muuttuvatko johtopäätökset');
    expect(refused.text).toContain('Syy.');
    const form = {
      kind: 'revision',
      severity: 'minor',
      'reason-fi': 'Syy.',
      'reason-sv': 'Orsak.',
      'reason-en': 'Why.',
    };
    expect((await editor.post(at, { ...form, 'reason-sv': 'x'.repeat(2001) })).text).toContain(
      'enintään 2000 merkkiin',
    );
    expect((await editor.post(at, form)).location).toBe(`${at}?saved=1`);
    expect(await stateNow()).toBe('explained');
    expect((await editor.get(at)).text).toContain('Orsak.');
    await inDraft((ctx) => submitDraft(ctx, draftId));
    expect((await editor.post(at, form)).status).toBe(409);
    expect((await service.as('handler').get(at)).status).toBe(403);
    await inDraft((ctx) => approveDraft(ctx, draftId));
    const published = await inDraft((ctx) => publishDraft(ctx, draftId));
    const correctionId = published.ok ? (published.correctionId ?? '') : '';
    expect((await service.visitor().get(`/sv/corrections/${correctionId}`)).text).toContain('Orsak.');
    // The page that was kept before this correction is not shown any more.
    expect((await service.visitor().get(`/fi${review}/2`)).text).toContain('korjattu: 71');
  });
});
