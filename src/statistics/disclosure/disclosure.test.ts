import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from './audit.ts';
import { controlledRounding } from './controlled-rounding.ts';
import { isSmallCount, suppress, type Table } from './suppress.ts';
import { type Sum, type SumSystem } from './sum-system.ts';
import { randomCounts, twoWayTable } from './table-fixture.ts';

const counts = (rows: number, columns: number, most: number) =>
  fc.array(fc.array(fc.nat({ max: most }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

/** The system as it is published when these cells are hidden. */
const published = ({ cells, sums }: Table, hidden: ReadonlySet<number>): SumSystem => ({
  cells: cells.map(({ value, floor, state }, at) => ({
    value: hidden.has(at) || state === 'absent' ? null : value,
    floor,
    isSecret: hidden.has(at),
  })),
  sums,
});

/** Every table of whole numbers that fits what is published, by trying all; each hidden cell is `most` at most. */
function allTables(system: SumSystem, most: number): number[][] {
  const hidden = system.cells.flatMap(({ value }, at) => (value === null ? [at] : []));
  const values = system.cells.map(({ value }) => value ?? 0);
  const lastHidden = system.sums.map(({ total, parts }) =>
    Math.max(-1, ...[total, ...parts].map((cell) => hidden.indexOf(cell))),
  );
  const fits = ({ total, parts }: Sum): boolean =>
    parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) === values[total];
  const found: number[][] = [];
  const fill = (at: number): void => {
    const cell = hidden[at];
    if (cell === undefined) {
      found.push(hidden.map((one) => values[one] ?? 0));
      return;
    }
    for (let value = system.cells[cell]?.floor ?? 0; value <= most; value += 1) {
      values[cell] = value;
      if (system.sums.every((sum, index) => lastHidden[index] !== at || fits(sum))) fill(at + 1);
    }
  };
  fill(0);
  return found;
}

/** Which unknowns the sums determine, by elimination with fractions: another way than the audit's. */
function determinedByFractions({ cells, sums }: SumSystem): number[] {
  const unknown = cells.flatMap(({ value }, at) => (value === null ? [at] : []));
  let rows = sums.map(({ total, parts }) =>
    unknown.map((cell) => BigInt(parts.filter((part) => part === cell).length - (cell === total ? 1 : 0))),
  );
  const pivots: { row: bigint[]; column: number }[] = [];
  for (let column = 0; column < unknown.length; column += 1) {
    const row = rows.find((one) => one[column] !== 0n);
    if (!row) continue;
    const clear = (other: bigint[]): bigint[] =>
      other.map((value, at) => value * (row[column] ?? 0n) - (row[at] ?? 0n) * (other[column] ?? 0n));
    rows = rows.filter((one) => one !== row).map(clear);
    for (const pivot of pivots) pivot.row = clear(pivot.row);
    pivots.push({ row, column });
  }
  return pivots
    .filter(({ row }) => row.filter((value) => value !== 0n).length === 1)
    .map(({ column }) => unknown[column] ?? -1);
}

describe('the threshold', () => {
  test.each([
    [
      [0, 3, 5, 10, 2],
      [false, true, false, false, true],
    ],
    [
      [0, 0, 0],
      [false, false, false],
    ],
    [
      [1, 2, 3, 4],
      [true, true, true, true],
    ],
  ])('of %j at 5, zeros open, these are hidden: %j', (values, hidden) => {
    expect(values.map((value) => isSmallCount(value, 5, 'open'))).toEqual(hidden);
  });

  test('zeros are hidden where they too would tell of people', () => {
    expect([0, 4, 5].map((value) => isSmallCount(value, 5, 'hidden'))).toEqual([true, true, false]);
  });
});

describe('complementary suppression', () => {
  const oneSum = (values: readonly number[], threshold = 5): Table => {
    const cell = (value: number, isTotal: boolean) => {
      const isSmall = !isTotal && isSmallCount(value, threshold, 'open');
      return {
        value,
        state: isTotal ? ('fixed' as const) : isSmall ? ('hidden' as const) : ('printed' as const),
        isSmall,
        mayHide: value > 0,
        floor: 1,
      };
    };
    const total = values.reduce((sum, value) => sum + value, 0);
    return {
      cells: [...values.map((value) => cell(value, false)), cell(total, true)],
      sums: [{ total: values.length, parts: values.map((_, at) => at) }],
    };
  };

  test('of 150, 80 and 2 under a printed 232 it hides 80 and 2', () => {
    expect([...suppress(oneSum([150, 80, 2]), 5).hidden].sort()).toEqual([1, 2]);
  });

  test('two small ones whose sum is small itself need a third', () => {
    expect(suppress(oneSum([150, 80, 2, 3]), 5).hidden.size).toBe(3);
    expect(suppress(oneSum([150, 80, 4, 4]), 5).hidden.size).toBe(2);
  });

  test('who is alone in a cell cannot compute the small other one', () => {
    const zerosHidden = oneSum([50, 60, 1, 4]);
    const cells = zerosHidden.cells.map((cell) => ({ ...cell, floor: 0 }));
    expect(suppress({ ...zerosHidden, cells }, 5).hidden.size).toBe(3);
    expect(audit(published({ ...zerosHidden, cells }, new Set([2, 3])), { width: 5 })).toEqual([]);
  });

  test('leaves every hidden cell undetermined and wide, whatever the table', () => {
    fc.assert(
      fc.property(counts(5, 4, 14), fc.constantFrom(3, 5, 10), (values, threshold) => {
        const table = twoWayTable(values, threshold);
        const { hidden, weaknesses } = suppress(table, threshold);
        if (weaknesses.length > 0) return;
        const system = published(table, hidden);
        expect(determinedByFractions(system)).toEqual([]);
        expect(audit(system, { width: threshold })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('never gives up while there is something left to hide', () => {
    fc.assert(
      fc.property(counts(4, 3, 9), (values) => {
        const table = twoWayTable(values, 4);
        const { hidden, weaknesses } = suppress(table, 4);
        for (const { cell } of weaknesses) {
          const near = table.sums.filter(({ total, parts }) => total === cell || parts.includes(cell));
          const left = near.flatMap(({ total, parts }) => [total, ...parts]).filter((at) => !hidden.has(at));
          expect(left.filter((at) => table.cells[at]?.mayHide)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('hides no more than half as much again as the small cells, where small cells are a third', () => {
    const table = twoWayTable(randomCounts(34, 6, 10, 1), 5);
    const small = table.cells.filter(({ isSmall }) => isSmall).length;
    expect(suppress(table, 5).hidden.size).toBeLessThan(small * 1.5);
  });
});

describe('the audit', () => {
  test('finds what trying all tables finds', () => {
    const hiddenOnes = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(counts(3, 3, 4), hiddenOnes, fc.constantFrom(0, 1), (values, marks, floor) => {
        const table = twoWayTable(values, 0);
        const inner = [0, 1, 2, 4, 5, 6, 8, 9, 10];
        const hidden = new Set(inner.filter((cell, at) => marks[at] && (table.cells[cell]?.value ?? 0) >= floor));
        const system = published({ ...table, cells: table.cells.map((cell) => ({ ...cell, floor })) }, hidden);
        const tables = allTables(system, 12);
        const order = [...hidden].sort((a, b) => a - b);
        for (const width of [1, 2, 3]) {
          const narrow = order.filter((_, at) => {
            const seen = tables.map((one) => one[at] ?? 0);
            return Math.max(...seen) - Math.min(...seen) < width;
          });
          const found = new Set(audit(system, { width }).map(({ cell }) => cell));
          expect([...found].sort((a, b) => a - b)).toEqual(narrow);
        }
        const determined = audit(system, { width: 1 })
          .filter(({ kind }) => kind === 'determined')
          .map(({ cell }) => cell);
        expect(determined.sort((a, b) => a - b)).toEqual(determinedByFractions(system));
      }),
      { numRuns: 300 },
    );
  });

  test('finds the secrets that four safe quarters and their year give away together', () => {
    // One district: the year is 12 + 13 + 14 + 3; each quarter hides it beside another, the year prints it.
    const values = [12, 13, 14, null, 42];
    const cells = values.map((value) => ({ value, floor: 1, isSecret: value === null }));
    expect(audit({ cells, sums: [{ total: 4, parts: [0, 1, 2, 3] }] }, { width: 10 })).toEqual([
      { cell: 3, kind: 'determined' },
    ]);
  });

  test('finds the small number that is printed nowhere', () => {
    const cells = [12, 13, 14, null, 42].map((value) => ({ value, floor: 0, isSecret: false }));
    expect(audit({ cells, sums: [{ total: 4, parts: [0, 1, 2, 3] }] }, { width: 10 })).toEqual([
      { cell: 3, kind: 'derived' },
    ]);
  });

  test('says nothing of ranges where numbers were revised, and still what can be computed', () => {
    const cells = [null, null, null, 20].map((value) => ({ value, floor: 0, isSecret: value === null }));
    const revised = [
      { value: 30, floor: 0, isSecret: false },
      { value: 33, floor: 0, isSecret: false },
    ];
    const sums = [
      { total: 4, parts: [0, 1] },
      { total: 5, parts: [0, 1] },
      { total: 3, parts: [2] },
    ];
    expect(audit({ cells: [...cells, ...revised], sums }, { width: 10 })).toEqual([{ cell: 2, kind: 'determined' }]);
  });
});

describe('controlled rounding', () => {
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

  test('gives multiples that add up, each less than one base away, multiples unchanged', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }));
    const tables = sizes.chain(([rows, columns]) => counts(rows, columns, 60));
    fc.assert(
      fc.property(tables, fc.constantFrom(3, 5, 10), (values, base) => {
        const rounded = controlledRounding(values, base);
        const near = (one: number, other: number): void => {
          expect(one % base).toBe(0);
          expect(Math.abs(one - other)).toBeLessThan(base);
          if (other % base === 0) expect(one).toBe(other);
        };
        rounded.cells.forEach((row, at) => {
          row.forEach((value, column) => near(value, values[at]?.[column] ?? 0));
          expect(sumOf(row)).toBe(rounded.rowTotals[at]);
          near(rounded.rowTotals[at] ?? 0, sumOf(values[at] ?? []));
        });
        rounded.columnTotals.forEach((total, column) => {
          expect(sumOf(rounded.cells.map((row) => row[column] ?? 0))).toBe(total);
          near(total, sumOf(values.map((row) => row[column] ?? 0)));
        });
        expect(sumOf(rounded.rowTotals)).toBe(rounded.total);
        near(rounded.total, sumOf(values.map(sumOf)));
      }),
      { numRuns: 200 },
    );
  });

  test('gives the same for the same table', () => {
    const values = randomCounts(34, 6, 12, 3);
    expect(controlledRounding(values, 5)).toEqual(controlledRounding(values, 5));
  });

  test('refuses what is no table of counts', () => {
    expect(() => controlledRounding([[1, 2], [3]], 5)).toThrow(RangeError);
    expect(() => controlledRounding([[1.5]], 5)).toThrow(RangeError);
    expect(() => controlledRounding([[-1]], 5)).toThrow(RangeError);
    expect(() => controlledRounding([[1]], 1)).toThrow(RangeError);
  });
});
