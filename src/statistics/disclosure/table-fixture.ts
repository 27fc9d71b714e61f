import { isSmallCount, type Table, type TableCell } from './suppress.ts';
import { type Sum } from './sum-system.ts';

/** Tables for tests and benchmarks, from a small generator of our own: the same seed gives the same table. */
export function randomNumbers(seed: number): () => number {
  let state = seed % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Counts with many small ones: rows of very different sizes, exponential inside them. */
export function randomCounts(rows: number, columns: number, mean: number, seed: number): number[][] {
  const next = randomNumbers(seed);
  return Array.from({ length: rows }, () => {
    const size = mean * Math.exp(2 * next() - 1);
    return Array.from({ length: columns }, () => Math.floor(-Math.log(1 - next()) * size));
  });
}

/** A two-way table with all its totals, ready to be protected. */
export function twoWayTable(counts: readonly (readonly number[])[], threshold: number): Table {
  const width = counts[0]?.length ?? 0;
  const rows = counts.map((row) => [...row, sumOf(row)]);
  const all = [...rows, Array.from({ length: width + 1 }, (_, at) => sumOf(rows.map((row) => row[at] ?? 0)))];
  const cells = all.flat().map((value): TableCell => {
    const isSmall = isSmallCount(value, threshold, 'open');
    return { value, state: isSmall ? 'hidden' : 'printed', isSmall, mayHide: value > 0, floor: 1 };
  });
  const at = (row: number, column: number): number => row * (width + 1) + column;
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const sums: Sum[] = [
    ...upTo(counts.length + 1).map((row) => ({
      total: at(row, width),
      parts: upTo(width).map((column) => at(row, column)),
    })),
    ...upTo(width + 1).map((column) => ({
      total: at(counts.length, column),
      parts: upTo(counts.length).map((row) => at(row, column)),
    })),
  ];
  return { cells, sums };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
