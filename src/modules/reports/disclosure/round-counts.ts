import { type Cell, type CellKey, keyText, totalCode } from '../../../kernel/figure.ts';
import { controlledRounding } from '../../../statistics/disclosure/controlled-rounding.ts';
import { cellOf, type ComputedFigure, withDerived } from '../computed-figure.ts';
import { hideCells } from './hide-cells.ts';

/**
 * The figure with every count as a multiple of the base, so that all still
 * adds up (controlled rounding), and shares and rates computed from these.
 * What was measured of fewer than `threshold` people is hidden: a mean of
 * three people is theirs, however their number is rounded.
 */
export function roundCounts(figure: ComputedFigure, base: number, threshold: number): ComputedFigure {
  const { definition, codes } = figure;
  const cells = new Map(figure.cells);
  const [rows, columns] = definition.dimensions.filter(({ hasTotal }) => hasTotal);
  const times = definition.dimensions.filter(({ hasTotal }) => !hasTotal);
  const timeKeys = times.reduce<CellKey[]>(
    (keys, { code }) => keys.flatMap((key) => (codes[code] ?? []).map((shown) => ({ ...key, [code]: shown.code }))),
    [{}],
  );
  const codesOf = (dimension: string | undefined): string[] =>
    dimension === undefined ? [totalCode] : (codes[dimension] ?? []).map(({ code }) => code);
  for (const measure of definition.measures.filter(({ isCount }) => isCount)) {
    for (const time of timeKeys) {
      const keyAt = (row: string, column: string): CellKey => ({
        ...time,
        ...(rows ? { [rows.code]: row } : {}),
        ...(columns ? { [columns.code]: column } : {}),
        measure: measure.code,
      });
      const [down, across] = [codesOf(rows?.code), codesOf(columns?.code)];
      const rounded = controlledRounding(
        down.map((row) => across.map((column) => cellOf(figure, keyAt(row, column))?.value ?? 0)),
        base,
      );
      const set = (row: string, column: string, value: number | undefined): void => {
        const cell = cellOf(figure, keyAt(row, column));
        if (cell && value !== undefined) cells.set(keyText(cell.key), { ...cell, value });
      };
      down.forEach((row, at) => {
        across.forEach((column, to) => set(row, column, rounded.cells[at]?.[to]));
        if (columns) set(row, totalCode, rounded.rowTotals[at]);
      });
      if (rows) across.forEach((column, to) => set(totalCode, column, rounded.columnTotals[to]));
      if (rows && columns) set(totalCode, totalCode, rounded.total);
    }
  }
  return withoutSmallGroups(withDerived({ ...figure, cells }), figure, threshold);
}

function withoutSmallGroups(rounded: ComputedFigure, exact: ComputedFigure, threshold: number): ComputedFigure {
  const counts = exact.definition.measures.filter(({ isCount }) => isCount);
  const isSmall = (key: CellKey): boolean =>
    counts.some(({ code }) => (cellOf(exact, { ...key, measure: code })?.value ?? 0) < threshold);
  const hidden = hideCells(rounded, isSmall);
  // Only what is measured of a group goes: counts are rounded, and shares are of rounded counts.
  const keeps = ({ key }: Cell): boolean =>
    exact.definition.measures.some(
      ({ code, isCount, rounding }) => code === key['measure'] && (isCount || 'of' in rounding),
    );
  const cells = [...hidden.cells].map(([name, cell]): [string, Cell] => [
    name,
    keeps(cell) ? (rounded.cells.get(name) ?? cell) : cell,
  ]);
  return { ...rounded, cells: new Map(cells) };
}
