import { type At, type AuditTable, cellAt, kindAt, turned, turnedAt } from './audit-table.ts';
import { yearOf } from './labels.ts';

/** A printed total and the cells that make it up. */
export interface Equation {
  readonly total: At;
  readonly parts: readonly At[];
  /** `column`: the parts stand above or below each other. */
  readonly axis: 'row' | 'column';
  /** Printed total minus the sum of the printed parts. */
  readonly difference: number;
  readonly holds: boolean;
  readonly sum: number;
  readonly hasEmptyPart: boolean;
  /** Some part is not told, so that no sum can be wrong beyond doubt. */
  readonly isOpen: boolean;
}

/** Every sum that the table claims, down its columns and along its rows. */
export function equationsOf(table: AuditTable): Equation[] {
  const across = equationsDown(turned(table)).map((equation) => ({
    ...equation,
    axis: 'row' as const,
    total: turnedAt(equation.total),
    parts: equation.parts.map(turnedAt),
  }));
  return [...equationsDown(table), ...across];
}

/**
 * The sums down the columns. A total row may sum what is above it since the
 * total before, everything above, what is below, or the subtotals: the reading
 * that the most columns bear out is taken.
 */
function equationsDown(table: AuditTable): Equation[] {
  const totals = table.rows.flatMap((line, row) => (isTotal(table, row) ? [{ line, row }] : [])).slice(-mostTotals);
  const readings = totals.flatMap(({ line, row }) => {
    const best = bestReading(table, row);
    const wrong = contradictions(best);
    // `yht. 2019` beside `yht. 2020` compares; a total that nothing at all bears out is a total of something else.
    const mayCompare = totals.length > 1 && yearOf(line.label) !== undefined;
    if (mayCompare && wrong > best.length / 2) return [];
    return wrong === best.length && (wrong === 0 || wrong >= nothingFits) ? [] : [{ row, best, wrong }];
  });
  const addends = new Set(readings.flatMap(({ best, wrong }) => (wrong === 0 ? mixedRows(table, best) : [])));
  // Two totals of the same parts would be equal: the one that its parts bear out less is a comparison.
  return readings.flatMap(({ row, best, wrong }, at) => {
    if (wrong === best.length && addends.has(row)) return [];
    const rival = readings.some(
      (other, index) =>
        index !== at && sameParts(other.best, best) && (other.wrong < wrong || (other.wrong === wrong && index < at)),
    );
    return rival ? [] : best;
  });
}

/** The sums that the fewest columns contradict, of equals the likeliest; the first that none contradicts ends the search. */
function bestReading(table: AuditTable, total: number): Equation[] {
  let best: { reading: Equation[]; wrong: number } | undefined;
  for (const parts of partRows(table, total)) {
    for (const reading of readingsOf(table, total, parts)) {
      const wrong = contradictions(reading);
      if (wrong === 0) return reading;
      if (!best || wrong < best.wrong) best = { reading, wrong };
    }
  }
  return best?.reading ?? [];
}

/**
 * The sums of some parts, and once more with rows that are called otherwise than counts: a theme may be `Change of
 * address`, a channel `Puhelin`. Only what the sums bear out tells.
 */
function readingsOf(table: AuditTable, total: number, parts: readonly number[]): Equation[][] {
  if (parts.every((row) => table.rows[row]?.kind === 'count')) return [columnEquations(table, total, parts, countRow)];
  const usual = columnEquations(table, total, parts, countRow);
  const others = columnEquations(table, total, parts, anyRow);
  return others.length < usual.length ? [usual] : [usual, others];
}

/** Rows that are named like totals and yet stand among the parts of one: `Koko perhe`, `Muut yhteensä`. */
function mixedRows(table: AuditTable, [first]: readonly Equation[]): number[] {
  const rows = (first?.parts ?? []).map(({ row }) => row);
  const named = rows.filter((row) => isTotal(table, row));
  return named.length < rows.length ? named : [];
}

const sameParts = ([one]: readonly Equation[], [other]: readonly Equation[]): boolean =>
  one?.parts.map(({ row }) => row).join() === other?.parts.map(({ row }) => row).join();

/** A table with more totals than this is a list of totals. */
const mostTotals = 40;

/** So many sums and not one that holds. */
const nothingFits = 5;

const contradictions = (equations: readonly Equation[]): number => equations.filter(({ holds }) => !holds).length;

const isTotal = (table: AuditTable, row: number): boolean => {
  const role = table.rows[row]?.role;
  return role === 'total' || role === 'subtotal' || isParent(table, row);
};

/** A row whose followers are indented deeper is their total, when it has numbers. */
const isParent = (table: AuditTable, row: number): boolean =>
  (table.rows[row + 1]?.indent ?? 0) > (table.rows[row]?.indent ?? 0);

/** The sets of rows that a total row may be the sum of, the likeliest first. */
function partRows(table: AuditTable, total: number): number[][] {
  const { rows } = table;
  const own = rows[total];
  if (!own) return [];
  const isPart = (row: number): boolean => rows[row]?.role === 'detail' && !isParent(table, row) && row !== total;
  const all = rows.flatMap((_line, row) => (isPart(row) ? [row] : []));
  const before = rows.findLastIndex((_line, row) => row < total && isTotal(table, row));
  const next = rows.findIndex((_line, row) => row > total && isTotal(table, row));
  const blockAbove = all.filter((row) => row > before && row < total);
  const blockBelow = all.filter((row) => row > total && (next < 0 || row < next));
  const above = all.filter((row) => row < total);
  const group = all.filter((row) => rows[row]?.group === own.group && row < total);
  const subtotals = rows.flatMap((_line, row) => (isTotal(table, row) && row < total ? [row] : []));
  const mixed = rows.flatMap((_line, row) => (row < total && !isParent(table, row) ? [row] : []));
  const year = yearOf(own.label);
  const sameYear = year === undefined ? [] : all.filter((row) => yearOf(rows[row]?.label ?? '') === year);
  if (isParent(table, total)) {
    const end = rows.findIndex((line, row) => row > total && line.indent <= own.indent);
    return [all.filter((row) => row > total && (end < 0 || row < end))];
  }
  const isLast = next < 0;
  const ordered =
    own.role === 'subtotal'
      ? [blockAbove, group, blockBelow, above]
      : isLast
        ? [above, blockAbove, group, sameYear, subtotals, all, blockBelow, mixed]
        : [blockAbove, sameYear, above, group, blockBelow, all, subtotals];
  const seen = new Set<string>();
  return ordered.filter((parts) => {
    const key = parts.join();
    const isNew = parts.length > 1 && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

type IsPart = (table: AuditTable, at: At) => boolean;

const countRow: IsPart = (table, at) => kindAt(table, at) === 'count';
const anyRow: IsPart = (table, at) => table.columns[at.column]?.kind === 'count' && !cellAt(table, at)?.isPercent;

function columnEquations(table: AuditTable, total: number, parts: readonly number[], isPart: IsPart): Equation[] {
  return table.columns.flatMap((_line, column) => {
    const at = { row: total, column };
    const cell = cellAt(table, at);
    if (!cell || cell.mark !== 'number' || kindAt(table, at) !== 'count') return [];
    const counted = parts.map((row) => ({ row, column })).filter((part) => isPart(table, part));
    const cells = counted.flatMap((part) => cellAt(table, part) ?? []);
    if (!cells.some(({ mark }) => mark === 'number' || mark === 'zero') || cells.some(({ mark }) => mark === 'text'))
      return [];
    if (looksLikeMean(table.columns[column]?.label ?? '', cell.value, cells)) return [];
    const [low, high, sum] = [add(cells, 'low'), add(cells, 'high'), add(cells, 'value')];
    const holds = cell.high >= low - slack && cell.low <= high + slack;
    const empty = cells.some(({ mark }) => mark === 'empty');
    const isOpen = cells.some(({ mark }) => mark === 'unknown');
    const difference = cell.value - sum;
    return [{ total: at, parts: counted, axis: 'column', difference, holds, sum, hasEmptyPart: empty, isOpen }];
  });
}

/** Room for binary fractions. */
const slack = 1e-6;

const add = (cells: readonly { low: number; high: number; value: number }[], what: 'low' | 'high' | 'value'): number =>
  round(cells.reduce((sum, cell) => sum + cell[what], 0));

/** Sums of decimals without the dust of binary fractions. */
export const round = (value: number): number => (Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value);

const timeWords = /(?:aika|ajat|kesto|vrk|päiv|tid|dygn|dag|time|days|hours|tunti|min\b|€|euro|hinta|pris|price)/iu;

/** Days and prices have a mean at the bottom, not a sum: it lies among its parts. */
function looksLikeMean(label: string, total: number, cells: readonly { value: number; step: number }[]): boolean {
  const isMeasured = timeWords.test(label) || cells.some(({ step }) => step < 1);
  const values = cells.map(({ value }) => value);
  return isMeasured && values.length > 1 && total <= Math.max(...values) && total >= Math.min(...values);
}
