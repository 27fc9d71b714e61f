import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posix } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { asJson } from '../../kernel/figure.ts';
import { contextOf, feedbackFixture, quarter } from '../../../test/feedback-fixture.ts';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { feedbackFigures } from '../feedback/figures/index.ts';
import { type Language } from '../../kernel/language.ts';
import {
  buildReview,
  findingText,
  type FolderContent,
  loadFolderContent,
  newKeyStatement,
  reviewFiles,
  reviewPdfs,
  verifyRelease,
  writeFolder,
} from './index.ts';
import { cityId, newSigner, releaseOf } from './release/release-fixture.ts';

let database: TestDatabase;
let content: FolderContent;
let pdfs: Readonly<Record<Language, Uint8Array>>;
const options = { baseUrl: 'https://palaute.example', theme: 'neutral' } as const;

/** The files of the folder that hold text. */
const textFiles = (): Map<string, string> =>
  new Map(
    [...reviewFiles(content, 'body {}', pdfs)].flatMap(([path, text]) =>
      typeof text === 'string' ? [[path, text]] : [],
    ),
  );
beforeAll(async () => {
  database = await testDatabase();
  content = await database.inTransaction(async (tx) => {
    const it = await feedbackFixture(tx);
    await it.addCases(30, {
      receivedAt: '2020-11-02T08:00Z',
      answeredAt: '2020-11-05T08:00Z',
      themes: ['callback'],
      district: 'kallio',
    });
    await it.addCases(12, {
      receivedAt: '2020-11-12T08:00Z',
      kind: 'praise',
      themes: ['access-to-care'],
      district: 'munkkiniemi',
    });
    await it.addCases(9, { receivedAt: '2019-11-02T08:00Z', themes: ['callback'] });
    const topic = { theme: 'callback' };
    const request = {
      template: 'quarterly-feedback',
      period: quarter('2020-Q4'),
      comparison: quarter('2019-Q4'),
      topic,
    };
    const built = await buildReview(contextOf(tx, it.cityId), request, [feedbackFigures()]);
    const loaded = built.ok ? await loadFolderContent(tx, it.cityId, { reviewId: built.review.reviewId }) : undefined;
    if (!loaded) throw new Error('the review was not built');
    return loaded;
  });
  pdfs = await reviewPdfs(content, options);
});
afterAll(async () => database.close());

test('every link of every page leads to a file of the folder and to a place in it', () => {
  const all = reviewFiles(content, 'body {}', pdfs);
  const files = textFiles();
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(30);
  const ids = new Map(
    pages.map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]))]),
  );
  const broken = pages.flatMap(([path, text]) =>
    [...text.matchAll(/ href="([^"]+)"/g)].flatMap((found) => {
      const [file = '', place] = (found[1] ?? '').split('#');
      const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
      const isThere = all.has(target) && (place === undefined || ids.get(target)?.has(place));
      return isThere ? [] : [`${path} -> ${found[1]}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('pages hold no script and no style of their own', () => {
  for (const [path, text] of textFiles()) {
    if (path.endsWith('.html')) expect(text).not.toMatch(/<script|<style| style="/);
  }
});

test('numbers stand as their language writes them, with the plain value for machines', () => {
  const files = textFiles();
  expect(files.get('fi/index.html')).toMatch(/<data value="71\.4">71,4\u00a0%<\/data>/);
  expect(files.get('en/index.html')).toMatch(/<data value="71\.4">71\.4%<\/data>/);
});

test('the open data hold every number once, with a decimal point', () => {
  const csv = textFiles().get('data/feedback.received-by-kind.csv') ?? '';
  const [header, ...lines] = csv.trimEnd().split('\r\n');
  expect(header).toBe(
    'period,period_fi,period_sv,period_en,kind,kind_fi,kind_sv,kind_en,measure,value,unit,status,code',
  );
  expect(
    lines.some(
      (line) => line.startsWith('2020-Q4,') && line.includes(',praise,Kiitos,Beröm,Praise,share,28.6,percent,,F-'),
    ),
  ).toBe(true);
  expect(new Set(lines.map((line) => line.split(',').at(-1))).size).toBe(lines.length);
});

test('the catalogue of the folder lists its data, each with its size', () => {
  const files = reviewFiles(content, '');
  const {
    'dcat:dataset': datasets,
  }: { 'dcat:dataset': { 'dcat:distribution': Record<string, Record<string, string>>[] }[] } = JSON.parse(
    String(files.get('catalogue.jsonld')),
  );
  const listed = datasets.flatMap((dataset) => dataset['dcat:distribution']);
  const sizes = new Map(
    listed.map((file) => [file['dcat:downloadURL']?.['@id'], Number(file['dcat:byteSize']?.['@value'])]),
  );
  const data = [...files].filter(([path]) => /^data\/|\/tables\./.test(path));
  expect(data.length).toBeGreaterThan(20);
  expect([...sizes].toSorted()).toEqual(data.map(([path, file]) => [path, Buffer.byteLength(file)]).toSorted());
});

test('the folder is written whole, with the text of each language as data', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'kuulolla-review-'));
  try {
    const folder = join(parent, '2020-Q4');
    await writeFolder(folder, reviewFiles(content, 'body {}', pdfs));
    await writeFile(join(folder, 'older.txt'), 'of an older folder');
    const paths = await writeFolder(folder, reviewFiles(content, 'body {}', pdfs));
    const written = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(written.filter((entry) => entry.isFile())).toHaveLength(paths.length);
    expect(paths).toEqual(expect.arrayContaining(['fi/review.pdf', 'sv/review.pdf', 'en/review.pdf', 'tree/sv.json']));
    expect(await readFile(join(folder, 'tree/sv.json'), 'utf8')).toBe(
      `${canonicalJson(asJson(content.review.trees.sv))}\n`,
    );
    expect(await readdir(parent)).toEqual(['2020-Q4']);
  } finally {
    await rm(parent, { recursive: true });
  }
});

test('a release of it holds, with every figure read and every language equal; and after a change of a byte it does not', () => {
  const signer = newSigner();
  const statements = newKeyStatement(cityId, signer, new Date('2020-12-01'));
  const release = releaseOf(content, new Date('2021-02-01'), [], statements, signer, pdfs);
  const report = verifyRelease(release);
  expect(report.findings.map((finding) => findingText(finding, 'en'))).toEqual([]);
  expect(report.numbers).toBe(content.cells.length);
  expect(report.figures).toHaveLength(content.figures.length + 1);
  const files = [...release.keys()];
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (file, place, change) => {
      const path = files[file] ?? '';
      const changed = Uint8Array.from(release.get(path) ?? []);
      const at = place % changed.length;
      changed[at] = (changed[at] ?? 0) ^ change;
      const found = verifyRelease(new Map([...release, [path, changed]])).findings;
      expect(found.map((finding) => finding.file)).toContain(path);
    }),
    { numRuns: 60 },
  );
});
