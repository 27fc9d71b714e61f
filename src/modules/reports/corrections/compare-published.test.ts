import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyText } from '../../../kernel/figure.ts';
import { feedbackDefinitions } from '../../feedback/figures/index.ts';
import { type ComputedFigure, computeFigure } from '../computed-figure.ts';
import { comparePublished, type EarlierNumber, type EarlierPublications } from './compare-published.ts';

const found = feedbackDefinitions.find(({ id }) => id === 'feedback.received-by-kind');
if (!found) throw new Error('no figure to compare');
const definition = found;
const id = definition.id;
const kinds = ['praise', 'complaint', 'idea', 'question'] as const;
const extract = {
  parameters: { period: '2020-Q4', comparison: '2019-Q4' },
  codeLists: {},
  casesOfComparison: 1,
};

/** The figure with so many cases of each kind in its period and in the comparison. */
function figureOf(counts: readonly number[]): ComputedFigure {
  const rows = ['2020-Q4', '2019-Q4'].flatMap((period, at) => {
    const own = kinds.map((kind, index) => ({ period, kind, cases: counts[at * kinds.length + index] ?? 0 }));
    return [...own, { period, kind: 'total', cases: own.reduce((sum, { cases }) => sum + cases, 0) }];
  });
  return computeFigure(definition, rows, extract);
}

const figures = (figure: ComputedFigure) => new Map([[id, figure]]);
const published = (figure: ComputedFigure, more: Partial<EarlierNumber> = {}): EarlierNumber[] =>
  [...figure.cells.values()].map(({ key, value }, at) => ({
    figureId: id,
    key,
    value,
    definition: definition.definition,
    code: `F-${at}`,
    reviewId: 'r',
    isSameReview: true,
    ...more,
  }));
const nothing: EarlierPublications = { sameDefinition: [], elsewhere: [], figures: [] };
const counts = fc.array(fc.nat(50), { minLength: 8, maxLength: 8 });

describe('numbers that are compared with what was published', () => {
  test('are the same, without marks, when nothing was published or nothing changed', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const own = figures(figureOf(some));
        expect(comparePublished(own, nothing)).toEqual({ figures: own, changed: [] });
        const same = { ...nothing, sameDefinition: published(figureOf(some)) };
        expect(comparePublished(own, same)).toEqual({ figures: own, changed: [] });
      }),
    );
  });

  test('are revised exactly where the value differs, and keep value, unit and decimals', () => {
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const [was, is] = [figureOf(before), figureOf(after)];
        const compared = comparePublished(figures(is), { ...nothing, sameDefinition: published(was) });
        const differing = [...is.cells].filter(([name, { value }]) => {
          const old = was.cells.get(name)?.value;
          return old !== undefined && old !== null && old !== value;
        });
        expect(compared.changed.map(({ key }) => keyText(key)).toSorted()).toEqual(
          differing.map(([name]) => name).toSorted(),
        );
        for (const [name, cell] of compared.figures.get(id)?.cells ?? []) {
          const { status, ...rest } = cell;
          const { status: before, ...plain } = is.cells.get(name) ?? cell;
          expect(rest).toEqual(plain);
          const isRevised = differing.some(([other]) => other === name) && cell.value !== null;
          expect(status).toBe(isRevised ? 'r' : before);
        }
      }),
    );
  });

  test('stand behind a break, and are no correction, when the definition is another', () => {
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const earlier = {
          sameDefinition: [],
          elsewhere: published(figureOf(before), { definition: 0, isSameReview: false }),
          figures: [{ figureId: id, definition: 0, population: definition.population }],
        };
        const { figures: marked, changed } = comparePublished(figures(figureOf(after)), earlier);
        expect(changed).toEqual([]);
        expect(marked.get(id)?.break).toEqual({ from: 0, to: definition.definition });
        const statuses = new Set(
          [...(marked.get(id)?.cells.values() ?? [])].flatMap(({ value, status }) => (value === null ? [] : [status])),
        );
        expect([...statuses]).toEqual(['b']);
      }),
    );
  });

  test('that are no longer told are a change of their own review, not of another, and not when they are hidden', () => {
    const empty = figureOf([0, 0, 0, 0, 0, 0, 0, 0]);
    const full = figureOf([5, 1, 0, 0, 1, 1, 1, 1]);
    const changedOf = (isSameReview: boolean) =>
      comparePublished(figures(empty), { ...nothing, sameDefinition: published(full, { isSameReview }) }).changed;
    const withdrawn = changedOf(true).filter((each) => each.new === null);
    expect(withdrawn.length).toBeGreaterThan(0);
    expect(withdrawn.every(({ status }) => status === 'x')).toBe(true);
    expect(changedOf(false).filter((each) => each.new === null)).toEqual([]);
    const cells = [...full.cells].map(
      ([name, cell]) => [name, { ...cell, value: null, status: 'c' as const }] as const,
    );
    const hidden = { ...full, cells: new Map(cells) };
    expect(comparePublished(figures(hidden), { ...nothing, sameDefinition: published(full) }).changed).toEqual([]);
  });
});
