import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, openBrowser } from '../browser.ts';
import { startOwn } from '../processes.ts';
import { testService, type TestService } from '../service.ts';

const tableFile = 'examples/printed-review/table-1.csv';
const textFile = 'examples/printed-review/text.md';

describe('anyone with a hand-made report, in the browser', () => {
  let service: TestService;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    service = await testService({ environment: { KUULOLLA_BASE_URL: 'http://localhost' } });
    origin = await service.listenOnFreePort();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  async function openPage(width: number, javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    return context.newPage();
  }

  async function expectNoSidewaysScroll(page: Page): Promise<void> {
    const [body, main] = await Promise.all([page.locator('body').boundingBox(), page.locator('main').boundingBox()]);
    expect(main?.width ?? 0).toBeLessThanOrEqual(body?.width ?? 0);
  }

  const buttons = { fi: 'Tarkista', sv: 'Kontrollera', en: 'Check' } as const;
  const fields = { fi: 'Taulukko', sv: 'Tabell', en: 'Table' } as const;
  const settings = [
    { language: 'fi', width: 360, javaScriptEnabled: false },
    { language: 'fi', width: 1280, javaScriptEnabled: true },
    { language: 'sv', width: 360, javaScriptEnabled: true },
    { language: 'en', width: 1280, javaScriptEnabled: false },
  ] as const;

  test.each(settings)(
    'pastes the printed review and sees its five contradictions ($language, $width px, script $javaScriptEnabled)',
    async ({ language, width, javaScriptEnabled }) => {
      const page = await openPage(width, javaScriptEnabled);
      await page.goto(`${origin}/${language}/open-data`);
      await page.locator(`main a[href="/${language}/audit"]`).click();
      if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
      await page.locator('#table').fill(await readFile(tableFile, 'utf8'));
      await page.locator('#prose').fill(await readFile(textFile, 'utf8'));
      await page.getByRole('button', { name: buttons[language], exact: true }).click();
      expect(await page.locator('[id^="finding-"]').count()).toBe(5);
      const marked = page.locator('td [id^="cell-"]');
      expect(await marked.count()).toBe(4);
      expect((await marked.allInnerTexts()).map((text) => /^\d+/.exec(text)?.[0])).toEqual(['241', '108', '516', '81']);
      expect(await page.locator('#table').inputValue()).toContain('Takaisinsoitto;0;35');
      await page.locator('a[href="#cell-13-3"]').click();
      expect(page.url()).toMatch(/\/audit#cell-13-3$/);
      if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
      const folder = process.env['KUULOLLA_SCREENSHOTS'];
      if (folder) await page.screenshot({ path: join(folder, `audit-${language}-${width}.png`), fullPage: true });
      await page.context().close();
    },
  );

  test.each([
    ['', 'Liitä taulukko'],
    ['pelkkää tekstiä', 'Tästä ei löydy taulukkoa'],
    ['a;b\n"auki;1\nc;2', 'jää auki'],
    [Array.from({ length: 1_200 }, (_, at) => `r${at};1`).join('\n'), 'enintään'],
  ])('is told what to mend (%#)', async (table, told) => {
    const page = await openPage(360);
    await page.goto(`${origin}/fi/audit`);
    await page.getByLabel(fields.fi, { exact: false }).first().fill(table);
    await page.getByRole('button', { name: 'Tarkista', exact: true }).click();
    expect(await page.locator('#table-error').innerText()).toContain(told);
    expect(await page.locator('.error-summary a[href="#table"]').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator('#table').inputValue()).toBe(table);
    await page.context().close();
  });

  test('tries the example, which has a wrong total and a wrong share', async () => {
    const page = await openPage(360, false);
    await page.goto(`${origin}/fi/audit`);
    await page.locator('summary', { hasText: 'Esimerkki' }).click();
    await page.getByRole('button', { name: 'Kokeile esimerkkiä' }).click();
    expect(await page.locator('[id^="finding-"]').count()).toBe(2);
    await page.context().close();
  });

  test('a text that is too long is refused with what to do, and nothing that is pasted becomes markup', async () => {
    const visitor = service.as('visitor', null);
    const long = await visitor.post('/fi/audit', { table: 'a;b\nc;1', prose: 'x'.repeat(100_001) });
    expect(long).toMatchObject({ status: 422, text: expect.stringContaining('enintään 100 000 merkkiä') });
    const hostile = await visitor.post('/fi/audit', {
      table: 'a;<script>alert(1)</script>\n<b>x</b>;1\ny;2\nYhteensä;4',
      prose: '<img src=x> 12 %',
    });
    expect(hostile.status).toBe(200);
    expect(hostile.text).not.toMatch(/<script>|<b>x|<img src=x/);
  });
});

describe('anyone with a hand-made report, in the terminal', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kuulolla-audit-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function audit(...words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
    const command = startOwn('src/cli.ts', ['audit', ...words], {});
    const code = await command.ended();
    return { code, out: command.out(), err: command.err() };
  }

  test('is told of each contradiction with place, printed, computed and remedy, by exit status 1', async () => {
    const { code, out } = await audit(tableFile, '--prose', textFile);
    expect(code).toBe(1);
    for (const words of [
      'row 13 (Yhteensä), column 3 (moite)',
      '241',
      '240',
      'What to do:',
      '22.7%',
      '23.0%',
      '85 %',
    ]) {
      expect(out).toContain(words);
    }
    const json = JSON.parse((await audit(tableFile, '--prose', textFile, '--json')).out);
    expect(
      json.findings.map(({ printed, computed }: { printed: number; computed: number }) => [printed, computed]),
    ).toEqual([
      [241, 240],
      [108, 102],
      [516, 509],
      [81, 95],
      [26, 22.7],
    ]);
    expect(json.checked).toEqual({ totals: 17, shares: 0, claims: 5 });
    expect(json.unjudged.length).toBeGreaterThan(0);
  });

  test('gets exit status 0 when nothing is wrong', async () => {
    const good = join(folder, 'good.csv');
    await writeFile(good, 'Teema;kpl\nHoito;10\nTilat;20\nYhteensä;30\n');
    const { code, out } = await audit(good, '--language', 'fi');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Ristiriitoja ei löytynyt') });
  });

  test('gets exit status 2 and what to do when there is nothing to audit', async () => {
    const text = join(folder, 'text.txt');
    await writeFile(text, 'Ei taulukkoa.');
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[], 'Name one table'],
      [[join(folder, 'none.csv')], 'cannot be opened'],
      [[text], 'There is no table'],
      [['docs/review.png'], 'is an image'],
      [[tableFile, '--prose', join(folder, 'none.md')], 'cannot be opened'],
      [[tableFile, '--language', 'ru'], 'fi, sv or en'],
    ];
    for (const [words, told] of cases) {
      expect(await audit(...words)).toMatchObject({ code: 2, err: expect.stringContaining(told) });
    }
  });
});
