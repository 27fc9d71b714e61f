import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionFaults, definitionHash, type FigureDefinition, keyText, meaningHash } from '../../kernel/figure.ts';
import { feedbackDefinitions } from '../feedback/figures/index.ts';
import { assignCodes } from './assign-codes.ts';
import { computeFigure, type ComputedFigure, cellOf } from './computed-figure.ts';
import { checkCharts } from './chart-checks.tsx';
import { composeReview } from './compose-review.ts';
import { kindsDefinition, kindsFigure, plainBook, proseScope } from './prose/prose-fixture.ts';
import { checkRanges } from './range-checks.ts';
import { type ReviewTree } from './review-tree.ts';
import { checkFigure } from './table-checks.ts';

const withCell = (figure: ComputedFigure, key: Record<string, string>, value: number): ComputedFigure => {
  const cell = cellOf(figure, key);
  if (!cell) throw new Error('no such cell');
  return { ...figure, cells: new Map([...figure.cells, [keyText(key), { ...cell, value }]]) };
};

describe('a table that contradicts itself does not pass', () => {
  test('a total that its rows do not bear out (C1), as the printed 241 where the rows give 240', () => {
    const wrong = kindsFigure((cases, kind) => (kind === 'total' ? cases + 1 : cases));
    expect(checkFigure(kindsFigure())).toEqual([]);
    expect(checkFigure(wrong).filter(({ check }) => check === 'C1')).toMatchObject([
      { problem: 'total-differs', facts: { printed: 2244, computed: 2243 } },
      { facts: { printed: 1683, computed: 1682 } },
    ]);
  });

  test('shares that do not add up (C2), and a share that its count does not bear out (C3)', () => {
    const key = { period: '2020-Q4', kind: 'praise', measure: 'share' };
    const checks = checkFigure(withCell(kindsFigure(), key, 46.1)).map(({ check }) => check);
    expect(checks).toContain('C3');
    const shifted = checkFigure(withCell(kindsFigure(), key, 40.2)).map(({ check }) => check);
    expect(shifted).toEqual(['C2']);
  });

  test('whatever is counted, what is computed passes its own checks', () => {
    const counts = fc.array(fc.nat({ max: 100_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, ([praise = 0, complaint = 0, idea = 0]) => {
        const own = { praise, complaint, idea, total: praise + complaint + idea };
        const rows = Object.entries(own).map(([kind, cases]) => ({ period: '2020-Q4', kind, cases }));
        const parameters = { period: '2020-Q4', comparison: null };
        expect(
          checkFigure(computeFigure(kindsDefinition, rows, { parameters, codeLists: {}, casesOfComparison: 0 })),
        ).toEqual([]);
      }),
    );
  });
});

describe('values that cannot be', () => {
  const key = { period: '2020-Q4', kind: 'praise', measure: 'share' };
  const checksOf = (figure: ComputedFigure): string[] =>
    checkRanges(figure).map(({ check, problem }) => `${check} ${problem}`);

  test('a share above all, a count below zero or in halves (C14)', () => {
    expect(checksOf(kindsFigure())).toEqual([]);
    expect(checksOf(withCell(kindsFigure(), key, 100.1))).toEqual(['C14 share-is-above-all']);
    expect(checksOf(withCell(kindsFigure(), { ...key, measure: 'cases' }, -1))).toEqual(['C14 value-is-below-zero']);
    expect(checksOf(withCell(kindsFigure(), { ...key, measure: 'cases' }, 1.5))).toEqual(['C14 count-is-not-whole']);
  });

  test('a mean that the answers cannot have (C8)', () => {
    const mean = { ...kindsDefinition.measures[1], code: 'share', meanOver: 'cases', unit: 'days' } as const;
    const meanOf = (value: number, cases: number): ComputedFigure => {
      const figure = kindsFigure();
      const [first] = figure.definition.measures;
      const own = withCell(withCell(figure, key, value), { ...key, measure: 'cases' }, cases);
      const only = new Map(
        [...own.cells].filter(([, cell]) => cell.key['kind'] === 'praise' && cell.key['period'] === '2020-Q4'),
      );
      if (!first || !mean.label) throw new Error('the fixture has two measures');
      const measures = [first, { ...mean, label: mean.label, decimals: 2, rounding: { method: 'half-up' as const } }];
      return { ...own, cells: only, definition: { ...figure.definition, measures } };
    };
    expect(checksOf(meanOf(5.18, 28))).toEqual([]);
    expect(checksOf(meanOf(5.19, 28))).toEqual(['C8 mean-is-impossible']);
  });

  test('a chart that shows another value than its table (C9)', () => {
    const figure: ComputedFigure = {
      ...kindsFigure(),
      definition: { ...kindsDefinition, chart: { type: 'small-multiples', category: 'kind', measure: 'cases' } },
    };
    const scope = { ...proseScope(), figures: new Map([[kindsDefinition.id, figure]]) };
    const blocks = [{ kind: 'figure', figure: kindsDefinition.id } as const];
    const words = { fi: 'A', sv: 'A', en: 'A' };
    const plan = { title: words, inShort: [], sections: [{ id: 'kinds', heading: words, blocks }] };
    const { trees } = composeReview(plan, scope, plainBook);
    expect(checkCharts(trees.fi)).toEqual([]);
    const planted: ReviewTree = JSON.parse(
      JSON.stringify(trees.fi, (name, value: unknown) =>
        name === 'values' && Array.isArray(value) ? value.map((one) => (one === 1200 ? 1300 : one)) : value,
      ),
    );
    expect(checkCharts(planted)).toMatchObject([
      { check: 'C9', problem: 'chart-has-other-value', facts: { stated: 1300 } },
    ]);
  });
});

describe('definitions', () => {
  test('every figure of feedback is sound', () => {
    expect(feedbackDefinitions.flatMap(definitionFaults)).toEqual([]);
    expect(new Set(feedbackDefinitions.map(({ id }) => id)).size).toBe(feedbackDefinitions.length);
  });

  test('a chart without a table or a summary is refused', () => {
    const [first] = feedbackDefinitions.filter(({ chart }) => chart);
    if (!first) throw new Error('no figure has a chart');
    const blank = { fi: ' ', sv: '', en: '' };
    const bare: FigureDefinition = {
      ...first,
      summary: { alone: blank, compared: blank },
      table: { ...first.table, columns: [] },
    };
    const faults = definitionFaults(bare).join('\n');
    expect(faults).toContain('summary.alone is empty in fi');
    expect(faults).toContain('its table has no columns');
    // @ts-expect-error a definition without its table is none
    const without: FigureDefinition = { ...first, table: undefined };
    expect(without.table).toBeUndefined();
  });

  test('a query that uses an unknown parameter is refused', () => {
    expect(definitionFaults({ ...kindsDefinition, sql: 'select :nothing' }).join()).toContain(':nothing');
  });

  test('new words keep the meaning, a new query does not', () => {
    const reworded = { ...kindsDefinition, counts: { fi: 'a', sv: 'b', en: 'c' } };
    expect(meaningHash(reworded)).toBe(meaningHash(kindsDefinition));
    expect(definitionHash(reworded)).not.toBe(definitionHash(kindsDefinition));
    expect(meaningHash({ ...kindsDefinition, sql: `${kindsDefinition.sql} and kind <> 'idea'` })).not.toBe(
      meaningHash(kindsDefinition),
    );
  });
});

test('codes stay unique when the shortest is taken', () => {
  const [first] = assignCodes(['a'], new Set()).values();
  const [longer] = assignCodes(['a'], new Set([first ?? ''])).values();
  expect(longer).toHaveLength((first ?? '').length + 1);
  const many = assignCodes(
    Array.from({ length: 20_000 }, (_, at) => String(at)),
    new Set(),
  );
  expect(new Set(many.values()).size).toBe(20_000);
});
