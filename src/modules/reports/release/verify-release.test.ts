import fc from 'fast-check';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { asJson } from '../../../kernel/figure.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalFile } from './canonical-file.ts';
import { checkPages } from './check-pages.ts';
import { findingText } from './finding.ts';
import { newKeyStatement } from './keys.ts';
import { lookUp } from './published.ts';
import { numbersForm, type SignedLink, type SignedStatement, signedLinkForm } from './release-format.ts';
import { cityId, contentOf, newSigner, releaseOf } from './release-fixture.ts';
import { verifyRelease, type VerifyReport } from './verify-release.ts';

type Release = Map<string, Uint8Array>;

const signer = newSigner();
const day = (date: string): Date => new Date(`${date}T09:00:00Z`);
let statements: SignedStatement[];
let links: SignedLink[];
/** The second release of the city, so that its chain is not empty. */
let release: Release;
beforeAll(() => {
  statements = newKeyStatement(cityId, signer, day('2021-01-01'));
  const first = releaseOf(contentOf(), day('2021-01-20'), [], statements, signer);
  links = [linkOf(first)];
  release = releaseOf(contentOf({ edition: 2 }), day('2021-02-01'), links, statements, signer);
});

const linkOf = (files: Release): SignedLink =>
  signedLinkForm.parse(JSON.parse(new TextDecoder().decode(files.get('release.json'))));
const textOf = (files: Release, path: string): string => new TextDecoder().decode(files.get(path));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const said = ({ findings }: VerifyReport): string[] => findings.map((finding) => findingText(finding, 'en'));
const filesIn = ({ findings }: VerifyReport): string[] => findings.map(({ file }) => file);

describe('a release holds as it was published', () => {
  test('nothing is found, and the reader is told to compare the key', () => {
    const report = verifyRelease(release);
    expect(said(report)).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.notices.map(({ problem }) => problem)).toEqual(['key-not-compared']);
    expect(report.release).toMatchObject({ period: '2020-Q4', edition: 2, sequence: 2 });
  });
  test('the same review at the same time gives the same bytes', () => {
    const again = releaseOf(contentOf({ edition: 2 }), day('2021-02-01'), links, statements, signer);
    expect([...again]).toEqual([...release]);
  });
  test('it says of each figure what anyone can compute and what only the city can', () => {
    const [kinds, computed] = verifyRelease(release).figures;
    // Two totals and eight shares follow from the six counts.
    expect(kinds).toMatchObject({ figure: 'feedback.kinds', anyone: 10, cityOnly: 6 });
    expect(kinds?.query).toContain('select period');
    expect(computed).toMatchObject({ figure: 'reports.derived', anyone: 3, cityOnly: 0 });
  });
});

test('after a change of any single byte it does not hold, and the report names the file', () => {
  const files = [...release.keys()];
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (file, place, change) => {
      const path = files[file] ?? '';
      const changed = Uint8Array.from(release.get(path) ?? []);
      const at = place % changed.length;
      changed[at] = (changed[at] ?? 0) ^ change;
      const report = verifyRelease(new Map([...release, [path, changed]]));
      expect(report.ok).toBe(false);
      expect(filesIn(report)).toContain(path);
    }),
    { numRuns: 300 },
  );
});

test('after a byte is added to or taken from any file it does not hold', () => {
  for (const [path, bytes] of release) {
    for (const changed of [Buffer.concat([bytes, Uint8Array.of(32)]), bytes.slice(0, -1)]) {
      expect(filesIn(verifyRelease(new Map([...release, [path, changed]])))).toContain(path);
    }
  }
});

describe('files', () => {
  test('a file that was added is named', () => {
    const report = verifyRelease(new Map([...release, ['data/extra.csv', bytesOf('a,b')]]));
    expect(said(report)).toEqual(['data/extra.csv: the file was added: the manifest does not know it.']);
  });
  test('each file that was removed is named', () => {
    for (const path of release.keys()) {
      const less = new Map(release);
      less.delete(path);
      const report = verifyRelease(less);
      expect(report.ok).toBe(false);
      expect(filesIn(report)).toContain(path);
    }
  });
  test('a file that was renamed is told by both names', () => {
    const renamed = new Map(release);
    renamed.delete('style.css');
    renamed.set('look.css', release.get('style.css') ?? new Uint8Array());
    expect(said(verifyRelease(renamed))).toEqual([
      'look.css: the file was renamed: the manifest knows the same content as style.css.',
    ]);
  });
  test.each(['../style.css', '/etc/passwd', 'a/../../b', 'C:\\x', 'a\\b', './x', 'a//b', '.hidden', 'a\u0000b', ''])(
    'the path %j is refused',
    (path) => {
      const report = verifyRelease(new Map([...release, [path, bytesOf('x')]]));
      expect(report.findings).toContainEqual({ file: path, problem: 'path-unsafe', facts: {} });
    },
  );
  test('an extra space in canonical JSON is told, though JSON means the same', () => {
    for (const path of ['manifest.json', 'release.json', 'chain.json', 'keys.json', 'numbers.json']) {
      const spaced = bytesOf(textOf(release, path).replace(':', ': '));
      const report = verifyRelease(new Map([...release, [path, spaced]]));
      expect(report.findings).toContainEqual({ file: path, problem: 'not-canonical', facts: {} });
    }
  });
  test('whatever a file holds, there is a report and no crash', () => {
    const hostile = [
      '',
      'null',
      '[]',
      '{"format":',
      '\ufeff{}',
      '['.repeat(200_000),
      `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      '{"__proto__":{"format":"kuulolla-release/1"}}',
      '1e999',
    ].map(bytesOf);
    for (const bytes of [...hostile, Uint8Array.of(0xff, 0xfe, 0x00)]) {
      for (const path of release.keys()) {
        expect(verifyRelease(new Map([...release, [path, bytes]])).ok).toBe(false);
      }
    }
  });
  test('whatever value stands anywhere in its JSON, there is a report and no crash', () => {
    const places = [
      'numbers.json',
      'data/feedback.kinds.json',
      'tree/fi.json',
      'manifest.json',
      'release.json',
      'keys.json',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.infiniteStream(fc.nat()), fc.jsonValue(), (path, choices, value) => {
        const json: unknown = JSON.parse(textOf(release, path));
        let holder: unknown = json;
        for (;;) {
          const keys = Object.keys(Object(holder));
          const key = keys[(choices.next().value ?? 0) % keys.length] ?? '';
          const below: unknown = Reflect.get(Object(holder), key);
          const isLeaf = typeof below !== 'object' || below === null || Object.keys(below).length === 0;
          if (!isLeaf && (choices.next().value ?? 0) % 4 !== 0) {
            holder = below;
            continue;
          }
          Reflect.set(Object(holder), key, value);
          break;
        }
        const bytes = bytesOf(`${canonicalJson(asJson(json))}\n`);
        const isSame = Buffer.from(bytes).equals(release.get(path) ?? new Uint8Array());
        expect(verifyRelease(new Map([...release, [path, bytes]])).ok).toBe(isSame);
      }),
      { numRuns: 500 },
    );
  });
  test('nothing at all is no release', () => {
    expect(filesIn(verifyRelease(new Map()))).toContain('manifest.json');
  });
});

describe('a release that the city itself signed with numbers that disagree', () => {
  const json = (path: string): { [key: string]: unknown } => JSON.parse(textOf(release, path));

  /** Published anew with other content in some files, with hashes and signature as they must be. */
  const resigned = (change: (content: ReturnType<typeof contentOf>) => void): VerifyReport => {
    const content = structuredClone(contentOf({ edition: 2 }));
    change(content);
    return verifyRelease(releaseOf(content, day('2021-02-01'), links, statements, signer));
  };
  const problems = ({ findings }: VerifyReport): string[] => [...new Set(findings.map(({ problem }) => problem))];

  /** Sets a value deep in plain data. */
  const put = (target: unknown, way: readonly (string | number)[], value: unknown): void => {
    const holder = way.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), target);
    Reflect.set(Object(holder), way.at(-1) ?? '', value);
  };
  const codeOf = (content: ReturnType<typeof contentOf>, kind: string, measure = 'cases'): number =>
    content.cells.findIndex(
      ({ key }) => key['kind'] === kind && key['period'] === '2020-Q4' && key['measure'] === measure,
    );

  test('a count that no longer bears its total and shares is found in each place', () => {
    const report = resigned((content) => put(content.cells, [codeOf(content, 'idea'), 'value'], 144));
    expect(problems(report)).toEqual(expect.arrayContaining(['total-differs', 'recomputed-differs', 'number-differs']));
    expect(said(report).join('\n')).toMatch(/the total is 2243, and its parts add up to 2244/);
    expect(said(report).join('\n')).toMatch(/the chart draws 143 for idea, and 144 was published/);
  });
  test('a share that was rounded otherwise', () => {
    const report = resigned((content) => put(content.cells, [codeOf(content, 'idea', 'share'), 'value'], 6.3));
    expect(problems(report)).toContain('shares-do-not-add-up');
    expect(problems(report)).toContain('recomputed-differs');
  });
  test('a number that its unit cannot have', () => {
    const report = resigned((content) => put(content.cells, [codeOf(content, 'idea'), 'value'], -143));
    expect(said(report).join('\n')).toMatch(/the number -143 is impossible in its unit/);
  });
  test('a number of the prose that its operands do not give', () => {
    const report = resigned((content) => {
      const at = content.cells.findIndex(({ key }) => key['operator'] === 'pctChange');
      put(content.cells, [at, 'value'], 30);
    });
    expect(said(report).join('\n')).toMatch(/30 was published, and the published numbers give 33/);
  });
  test('a language that prints another number', () => {
    const report = resigned((content) => {
      put(content.review.trees.sv, ['inShort', 0, 1, 'code'], content.cells[codeOf(content, 'idea')]?.code);
      put(content.review.trees.sv, ['inShort', 0, 1, 'value'], 143);
    });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ file: 'tree/sv.json', problem: 'languages-differ' }),
    );
  });
  test('a number written otherwise than it is', () => {
    const report = resigned((content) => put(content.review.trees.en, ['inShort', 0, 1, 'text'], '2,343'));
    expect(said(report).join('\n')).toMatch(/tree\/en\.json .*it says 2,343, and 2,243 was published/);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ file: 'en/index.html', problem: 'number-differs' }),
    );
  });
  test.each([
    ['en/index.html', '>2,243<'],
    ['en/figures/feedback.kinds.html', '>2,243 feedback cases<'],
    ['fi/figures/feedback.kinds.html', '>40,1\u00a0%<'],
  ])('a number of the page %s that is written %s in the release', (path, written) => {
    const published = lookUp(numbersForm.parse(JSON.parse(textOf(release, 'numbers.json'))).numbers);
    const page = textOf(release, path);
    expect(page).toContain(written);
    expect(checkPages(new Map([[path, bytesOf(page)]]), published)).toEqual([]);
    const changed = page.replaceAll(written, written.replace(/[24]/, '3'));
    const [finding] = checkPages(new Map([[path, bytesOf(changed)]]), published);
    expect(finding).toMatchObject({ file: path, problem: 'number-differs' });
  });
  test('a number typed into the text without a code', () => {
    const report = resigned((content) => put(content.review.trees.fi, ['inShort', 0, 0, 'text'], 'There were 12 and '));
    expect(report.findings).toContainEqual(
      expect.objectContaining({ file: 'tree/fi.json', problem: 'number-untraced', facts: { text: '12' } }),
    );
  });
  test('two numbers of a table that changed places', () => {
    const report = resigned((content) => {
      for (const tree of Object.values(content.review.trees)) {
        const rows: unknown = Reflect.get(Object(Reflect.get(Object(tree.sections[0]?.blocks[1]), 'table')), 'rows');
        const cells = [0, 1].map((row) =>
          structuredClone(Reflect.get(Object(Reflect.get(Object(rows), row)), 'cells')),
        );
        put(rows, [0, 'cells'], cells[1]);
        put(rows, [1, 'cells'], cells[0]);
      }
    });
    expect(problems(report)).toEqual(['table-place']);
  });
  test('a definition that is not the one of its hash', () => {
    const report = resigned((content) => put(content.figures, [0, 'definition', 'sql'], 'select 1'));
    expect(problems(report)).toEqual(['definition-hash']);
  });
  test('a code that belongs to another number', () => {
    const report = resigned((content) => put(content.cells, [0, 'key', 'kind'], 'other'));
    expect(problems(report)).toContain('code-of-other');
  });
  test('the numbers are as many and the same as the manifest says', () => {
    const numbers = json('numbers.json');
    const fewer = { ...numbers, numbers: [] };
    const report = verifyRelease(new Map([...release, ['numbers.json', canonicalFile(fewer)]]));
    expect(problems(report)).toContain('merkle-root');
  });
});
