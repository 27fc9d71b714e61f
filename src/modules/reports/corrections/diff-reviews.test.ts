import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedbackDefinitions } from '../../feedback/figures/index.ts';
import { computeFigure } from '../computed-figure.ts';
import { type ComparableEdition, diffReviews } from './diff-reviews.ts';

const found = feedbackDefinitions.find(({ id }) => id === 'feedback.received-by-kind');
if (!found) throw new Error('no figure to compare');
const definition = found;
const id = definition.id;
const kinds = ['praise', 'complaint', 'idea', 'question'] as const;

/** An edition that prints the figure for its own period alone. */
function edition(
  period: string,
  counts: readonly number[],
  more: { number?: number; edition?: number } = {},
): ComparableEdition {
  const own = kinds.map((kind, at) => ({ period, kind, cases: counts[at] ?? 0 }));
  const rows = [...own, { period, kind: 'total', cases: own.reduce((sum, { cases }) => sum + cases, 0) }];
  const parameters = { period, comparison: null };
  const numbered = { ...definition, definition: more.number ?? definition.definition };
  const figure = computeFigure(numbered, rows, { parameters, codeLists: {}, casesOfComparison: 0 });
  const cells = [...figure.cells.values()].map((cell, at) => ({
    ...cell,
    figureId: id,
    code: `${period}/${more.edition ?? 1}/${at}`,
  }));
  return {
    head: { template: 'quarterly-feedback', period, edition: more.edition ?? 1 },
    figures: [{ definition: numbered, codes: figure.codes }],
    cells,
    printed: new Set(cells.map(({ code }) => code)),
  };
}

const counts = fc.array(fc.nat(400), { minLength: 4, maxLength: 4 });

describe('the difference of two editions', () => {
  test('of the same numbers is nothing', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const diff = diffReviews(edition('2020-Q4', some), edition('2020-Q4', some, { edition: 2 }));
        expect(diff).toEqual({ changes: [], revised: [], breaks: [], added: [], dropped: [] });
      }),
    );
  });

  test('of one period names every number that was revised, the same both ways', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [before, after] = [edition('2020-Q4', one), edition('2020-Q4', other, { edition: 2 })];
        const revised = diffReviews(before, after).revised.filter((pair) => pair.after.value !== null);
        const back = diffReviews(after, before).revised.filter((pair) => pair.after.value !== null);
        expect(revised.map(({ before: old, after: now }) => [old.code, now.code])).toEqual(
          back.map(({ before: old, after: now }) => [now.code, old.code]),
        );
        const differing = kinds.filter((_kind, at) => one[at] !== other[at]);
        const counted = revised.filter(({ after: { key } }) => key['measure'] === 'cases' && key['kind'] !== 'total');
        expect(counted.map(({ after: { key } }) => key['kind'])).toEqual(differing);
      }),
    );
  });

  test('of two periods has a verdict that turns with them, clear changes first and the biggest first', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [before, after] = [edition('2020-Q3', one), edition('2020-Q4', other)];
        const { changes } = diffReviews(before, after);
        const nameOf = (key: Readonly<Record<string, string>>): string => `${key['kind']} ${key['measure']}`;
        const back = new Map(diffReviews(after, before).changes.map((each) => [nameOf(each.after.key), each.verdict]));
        const turned = { more: 'less', less: 'more', unclear: 'unclear' } as const;
        for (const {
          verdict,
          after: { key },
        } of changes)
          expect(back.get(nameOf(key))).toBe(turned[verdict]);
        const isClear = changes.map(({ verdict }) => verdict !== 'unclear');
        expect(isClear).toEqual(isClear.toSorted((a, b) => Number(b) - Number(a)));
        const sizes = changes.filter(({ verdict }) => verdict !== 'unclear').map(({ size }) => size);
        expect(sizes).toEqual(sizes.toSorted((a, b) => (a === b ? 0 : b - a)));
      }),
    );
  });

  test('says that 100 and 300 differ clearly and that 100 and 105 do not', () => {
    const verdictsOf = (after: number) =>
      diffReviews(edition('2020-Q3', [100, 100, 100, 100]), edition('2020-Q4', [after, 100, 100, 100]))
        .changes.filter(({ after: { key } }) => key['kind'] === 'praise' && key['measure'] === 'cases')
        .map(({ verdict }) => verdict);
    expect(verdictsOf(300)).toEqual(['more']);
    expect(verdictsOf(105)).toEqual(['unclear']);
  });

  test('compares nothing across a changed definition, and names it', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const diff = diffReviews(edition('2020-Q3', one), edition('2020-Q4', other, { number: 9 }));
        expect(diff.changes).toEqual([]);
        expect(diff.revised).toEqual([]);
        expect(diff.breaks).toEqual([{ figureId: id, from: definition.definition, to: 9 }]);
      }),
    );
  });

  test('names figures that are new and those that are gone', () => {
    const bare = { ...edition('2020-Q3', [1, 1, 1, 1]), figures: [], cells: [] };
    const full = edition('2020-Q4', [1, 1, 1, 1]);
    expect(diffReviews(bare, full)).toMatchObject({ added: [id], dropped: [], changes: [] });
    expect(diffReviews(full, bare)).toMatchObject({ added: [], dropped: [id] });
  });
});
