import fc from 'fast-check';
import { type Cell, cellStatuses, type FigureDefinition, keyText } from '../../../kernel/figure.ts';
import { withCheck } from '../../../kernel/figure-code.ts';
import { inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { computeFigure, type ComputedFigure } from '../computed-figure.ts';
import { type CellReference } from '../prose/segment.ts';
import { type ReviewTree } from '../review-tree.ts';
import { tableOf } from '../table-of.ts';
import { type FolderContent } from '../web/views/folder-page.tsx';

/** Reviews with generated figures, for tests of their files: hostile names, every status, hidden cells. */

const hash = 'a'.repeat(64);
const inWords = (text: string): Trilingual => inEachLanguage((language) => `${text} (${language})`);

/** A figure of kinds and areas in one or two periods, from its rows of counts. */
function definitionOf(at: number, kinds: readonly string[], areas: readonly string[]): FigureDefinition {
  const listed = (names: readonly string[], prefix: string) => ({
    from: 'list' as const,
    codes: names.map((name, place) => ({ code: `${prefix}${place}`, label: inWords(name) })),
  });
  return {
    id: `feedback.generated-${at}`,
    definition: 1,
    title: inWords(`Figure ${at}`),
    population: { code: 'received', label: inWords('Received'), sentence: inWords('All that arrived.') },
    counts: inWords('How many.'),
    inputs: ['feedback_extract'],
    sql: 'select 1',
    parameters: ['period', 'comparison'],
    dimensions: [
      { code: 'period', label: inWords('Period'), codes: { from: 'period' } },
      { code: 'kind', label: inWords('Kind'), codes: listed(kinds, 'k'), hasTotal: true, isAdditive: true },
      { code: 'small-area', label: inWords('Area'), codes: listed(areas, 'a'), hasTotal: true },
    ],
    measures: [
      {
        code: 'cases',
        label: inWords('Cases'),
        unit: 'cases',
        decimals: 0,
        rounding: { method: 'exact' },
        isCount: true,
      },
      {
        code: 'share',
        label: inWords('Share'),
        unit: 'percent',
        decimals: 1,
        rounding: { method: 'largest-remainder', of: 'cases', over: 'kind' },
      },
    ],
    disclosure: { class: 'open' },
    table: {
      caption: inWords(`Table ${at}`),
      rows: 'kind',
      columns: [
        { measure: 'cases', over: 'period', heading: ['over'] },
        { measure: 'share', at: { period: 'this' }, heading: ['measure'] },
      ],
      order: 'list',
    },
    summary: { alone: inWords('Summary.'), compared: inWords('Summary.') },
  };
}

interface GeneratedFigure {
  readonly kinds: readonly string[];
  readonly areas: readonly string[];
  readonly counts: readonly number[];
  readonly statuses: readonly (Cell['status'] | null)[];
}

function compute({ kinds, areas, counts, statuses }: GeneratedFigure, at: number, isCompared: boolean): ComputedFigure {
  const definition = definitionOf(at, kinds, areas);
  const codes = (names: readonly string[], prefix: string) => [
    ...names.map((_, place) => `${prefix}${place}`),
    'total',
  ];
  const rows = ['2020-Q4', '2019-Q4'].flatMap((period) =>
    codes(kinds, 'k').flatMap((kind) => codes(areas, 'a').map((area) => ({ period, kind, 'small-area': area }))),
  );
  const counted = rows.map((row, place) => ({ ...row, cases: counts[place % counts.length] ?? 0 }));
  const figure = computeFigure(definition, counted, {
    parameters: { period: '2020-Q4', comparison: '2019-Q4' },
    codeLists: {},
    casesOfComparison: isCompared ? 1 : 0,
  });
  const cells = [...figure.cells].map(([key, cell], place): [string, Cell] => {
    const status = statuses[place % statuses.length];
    if (!status) return [key, cell];
    const isHidden = status === 'c' || status === 'z' || status === 'x';
    return [key, { ...cell, status, value: isHidden ? null : cell.value }];
  });
  return { ...figure, cells: new Map(cells) };
}

const codeOf = ({ figure, key }: CellReference): string => {
  const text = `${figure} ${keyText(key)}`;
  const sum = [...text].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 2 ** 45, 7);
  return withCheck(sum.toString(16).toUpperCase());
};

/** The content of a review that prints these figures. */
export function contentOf(figures: readonly ComputedFigure[], title = 'Review'): FolderContent {
  const treeIn = (language: ReviewTree['language']): ReviewTree => ({
    language,
    title: [{ kind: 'text', text: `${title} (${language})` }],
    inShort: [],
    sections: [
      {
        id: 'all',
        heading: [],
        blocks: figures.map((figure) => ({
          kind: 'figure',
          figure: figure.definition.id,
          title: figure.definition.title[language],
          summary: [{ kind: 'text', text: `Summary (${language}).` }],
          table: tableOf(figure, language, codeOf),
          code: '',
          population: figure.definition.population.sentence[language],
          notes: [],
        })),
      },
    ],
  });
  return {
    review: {
      reviewId: 'r',
      template: 'quarterly-feedback',
      period: '2020-Q4',
      comparison: '2019-Q4',
      edition: 2,
      builtAt: new Date('2021-01-15T10:00:00Z'),
      builtBy: 'test',
      trees: { fi: treeIn('fi'), sv: treeIn('sv'), en: treeIn('en') },
    },
    figures: figures.map(({ definition, codes }) => ({
      definition,
      sha256: hash,
      codes,
      extract: { source: 'feedback', method: 'm', sha256: hash, rows: 9, takenAt: new Date('2021-01-15T09:00:00Z') },
    })),
    cells: figures.flatMap(({ definition, cells }) =>
      [...cells.values()].map((cell) => ({
        ...cell,
        figureId: definition.id,
        code: codeOf({ figure: definition.id, key: cell.key }),
      })),
    ),
    city: { name: inWords('Testville'), timeZone: 'Europe/Helsinki', isDemonstration: true },
  };
}

export const hostileNames = ['=1+1', '"a", b', 'line\nbreak', '<b>&amp;</b>', '_x0041_', "'", '\u202eabc', 'Ä ö'];

const aName = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }));

/** Any review of one to three figures with any counts, names and statuses. */
export const anyContent: fc.Arbitrary<FolderContent> = fc
  .tuple(
    fc.array(
      fc.record({
        kinds: fc.array(aName, { minLength: 1, maxLength: 4 }),
        areas: fc.array(aName, { minLength: 1, maxLength: 3 }),
        counts: fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 40 }),
        statuses: fc.array(fc.option(fc.constantFrom(...cellStatuses)), { minLength: 1, maxLength: 30 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    fc.boolean(),
  )
  .map(([figures, isCompared]) => contentOf(figures.map((figure, at) => compute(figure, at, isCompared))));

/** One figure with a cell of every status, beside plain ones. */
export const everyStatus = (): FolderContent =>
  contentOf([
    compute(
      {
        kinds: hostileNames,
        areas: ['one', 'two'],
        counts: [5, 0, 1234],
        statuses: [null, ...cellStatuses, null, null],
      },
      0,
      true,
    ),
  ]);
