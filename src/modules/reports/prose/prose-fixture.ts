import { type FigureDefinition } from '../../../kernel/figure.ts';
import { inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { computeFigure, type ComputedFigure } from '../computed-figure.ts';
import { type CodeBook } from './evaluate.ts';
import { type ProseScope } from './operators.ts';

/** A small figure with round numbers, for tests of the prose: kinds of two quarters. */

const same = (text: string): Trilingual => inEachLanguage(() => text);

export const kindsDefinition: FigureDefinition = {
  id: 'feedback.kinds',
  definition: 1,
  title: same('Kinds'),
  population: { code: 'received', label: same('Received'), sentence: same('All of them.') },
  counts: same('How many.'),
  inputs: ['feedback_extract'],
  sql: 'select period, kind, cases from kinds where period in (:period, :comparison)',
  parameters: ['period', 'comparison'],
  dimensions: [
    { code: 'period', label: same('Period'), codes: { from: 'period' } },
    {
      code: 'kind',
      label: same('Kind'),
      codes: {
        from: 'list',
        codes: ['praise', 'complaint', 'idea'].map((code) => ({ code, label: same(code) })),
      },
      hasTotal: true,
      isAdditive: true,
    },
  ],
  measures: [
    { code: 'cases', label: same('Cases'), unit: 'cases', decimals: 0, rounding: { method: 'exact' }, isCount: true },
    {
      code: 'share',
      label: same('Share'),
      unit: 'percent',
      decimals: 1,
      rounding: { method: 'largest-remainder', of: 'cases', over: 'kind' },
    },
  ],
  disclosure: { class: 'open' },
  table: {
    caption: same('Kinds'),
    rows: 'kind',
    columns: [{ measure: 'cases', over: 'period', heading: ['over'] }],
    order: 'list',
  },
  summary: { alone: same('There were {f feedback.kinds}.'), compared: same('There were {f feedback.kinds}.') },
};

const rows = [
  ['2020-Q4', 'praise', 900],
  ['2020-Q4', 'complaint', 1200],
  ['2020-Q4', 'idea', 143],
  ['2020-Q4', 'total', 2243],
  ['2019-Q4', 'praise', 910],
  ['2019-Q4', 'complaint', 600],
  ['2019-Q4', 'idea', 172],
  ['2019-Q4', 'total', 1682],
] as const;

/** The figure with its cells; `change` sees each row first. */
export const kindsFigure = (change: (cases: number, kind: string) => number = (cases) => cases): ComputedFigure =>
  computeFigure(
    kindsDefinition,
    rows.map(([period, kind, cases]) => ({ period, kind, cases: change(cases, kind) })),
    { parameters: { period: '2020-Q4', comparison: '2019-Q4' }, codeLists: {}, casesOfComparison: 1682 },
  );

export const proseScope = (language: ProseScope['language'] = 'fi'): ProseScope => ({
  language,
  figures: new Map([[kindsDefinition.id, kindsFigure()]]),
  period: '2020-Q4',
  comparison: '2019-Q4',
  topic: same('COVID-19'),
});

export const plainBook: CodeBook = {
  codeOf: ({ figure, key }) => `${figure}/${JSON.stringify(key)}`,
  derived: () => {},
};
