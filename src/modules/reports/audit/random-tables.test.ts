import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditGrid } from './audit-grid.ts';
import { randomTable, typed } from './audit-fixture.ts';
import { readGrid } from './read-grid.ts';

const placesFound = (text: string): string[] =>
  auditGrid(readGrid(text)).findings.map(({ place }) => (place.in === 'table' ? `${place.row}/${place.column}` : ''));

/** Shares that are all nothing or everything may have come about in any way. */
const tellsItsShares = (counts: readonly (readonly number[])[]): boolean =>
  new Set(counts.slice(0, -1).flatMap((row) => row.at(-1) || [])).size >= 3;

describe('a table in whatever way it is typed', () => {
  test('has no finding when it adds up', () => {
    fc.assert(
      fc.property(randomTable, (table) => {
        const { text } = typed(table);
        expect(placesFound(text)).toEqual([]);
        expect(auditGrid(readGrid(text)).checked.totals).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  test('has exactly one, at its place, when one number of it was changed', () => {
    const changed = randomTable
      .chain((table) => {
        const last = { row: table.counts.length - 1, column: (table.counts[0]?.length ?? 1) - 1 };
        // Without totals of the rows a wrong part cannot be told from a wrong total: then totals are changed.
        const lowest = table.hasRowTotals ? 0 : last.row;
        return fc.record({
          table: fc.constant(table),
          row: fc.integer({ min: lowest, max: last.row }),
          column: fc.integer({ min: 0, max: last.column }),
          by: fc.integer({ min: 1, max: 50 }),
        });
      })
      // A total that is left blank, or is a dash, contradicts nothing: some write it for what they do not tell.
      .filter(({ table, row, column }) => {
        const { counts, typing } = table;
        return typing.zero === '0' || ((counts[row]?.at(-1) ?? 0) > 0 && (counts.at(-1)?.[column] ?? 0) > 0);
      });
    fc.assert(
      fc.property(changed, ({ table, row, column, by }) => {
        const { text, placeOf } = typed(table, { row, column, by });
        expect(placesFound(text)).toEqual([placeOf.get(`${row}/${column}`)]);
      }),
      { numRuns: 3000 },
    );
  });

  test('has exactly one when one share of it was changed', () => {
    const changed = randomTable
      .filter(({ shares, counts }) => shares !== undefined && tellsItsShares(counts))
      .chain((table) =>
        fc.record({ table: fc.constant(table), row: fc.integer({ min: 0, max: table.counts.length - 2 }) }),
      )
      // A blank count may be left out, so it contradicts no share.
      .filter(({ table, row }) => (table.counts[row]?.at(-1) ?? 0) > 0);
    fc.assert(
      fc.property(changed, fc.integer({ min: 3, max: 40 }), ({ table, row }, by) => {
        const { text, placeOf } = typed(table, { row, column: table.counts[0]?.length ?? 0, by });
        expect(placesFound(text)).toEqual([placeOf.get(`${row}/${table.counts[0]?.length ?? 0}`)]);
      }),
      { numRuns: 300 },
    );
  });
});
