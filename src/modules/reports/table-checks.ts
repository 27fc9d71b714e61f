import { type Cell, type CellKey, type Measure, totalCode } from '../../kernel/figure.ts';
import { type ComputedFigure, cellOf } from './computed-figure.ts';
import { type Check, type Fault } from './fault.ts';

/** Half a step of the last decimal, with room for binary fractions. */
const slack = 1e-9;

/** C1-C3 over all cells of a figure: totals, shares that add up, shares that match their counts. */
export function checkFigure(figure: ComputedFigure): Fault[] {
  return [...figure.cells.values()].flatMap((cell) => {
    const measure = figure.definition.measures.find(({ code }) => code === cell.key['measure']);
    if (!measure || cell.value === null) return [];
    return [...checkTotal(figure, cell, cell.value, measure), ...checkShare(figure, cell, cell.value, measure)];
  });
}

/** A cell as faults name it: the figure and the code of each dimension. */
export const placeOfCell = (figure: ComputedFigure, key: CellKey): string =>
  `${figure.definition.id} ${Object.entries(key)
    .map(([name, code]) => `${name}=${code}`)
    .join(' ')}`;

const fault = (figure: ComputedFigure, cell: Cell, check: Check, problem: string, computed: number): Fault[] => [
  { check, problem, place: placeOfCell(figure, cell.key), facts: { printed: cell.value ?? '', computed } },
];

/** C1: a total is the sum of its parts. */
function checkTotal(figure: ComputedFigure, cell: Cell, printed: number, measure: Measure): Fault[] {
  if (!measure.isCount) return [];
  return figure.definition.dimensions.flatMap(({ code: dimension, isAdditive }) => {
    if (!isAdditive || cell.key[dimension] !== totalCode) return [];
    const parts = partsOf(figure, cell.key, dimension);
    // What is hidden was checked before it was hidden; what is left is never more than the whole.
    const hasHidden = parts.some((part) => part?.status === 'c');
    const sum = parts.reduce((total, part) => total + (part?.value ?? 0), 0);
    return (hasHidden ? sum <= printed : sum === printed) ? [] : fault(figure, cell, 'C1', 'total-differs', sum);
  });
}

const partsOf = (figure: ComputedFigure, key: CellKey, dimension: string): (Cell | undefined)[] =>
  (figure.codes[dimension] ?? []).map(({ code }) => cellOf(figure, { ...key, [dimension]: code }));

function checkShare(figure: ComputedFigure, cell: Cell, printed: number, measure: Measure): Fault[] {
  const { rounding, decimals } = measure;
  const value = (key: CellKey, code: string): number => cellOf(figure, { ...key, measure: code })?.value ?? 0;
  const step = 10 ** -decimals;
  const compare = (part: number, whole: number, scale: number, tolerance: number): Fault[] => {
    const exact = (part * scale) / whole;
    return Math.abs(printed - exact) <= tolerance + slack ? [] : fault(figure, cell, 'C3', 'share-differs', exact);
  };
  switch (rounding.method) {
    case 'largest-remainder': {
      const total = value({ ...cell.key, [rounding.over]: totalCode }, rounding.of);
      if (cell.key[rounding.over] !== totalCode) return compare(value(cell.key, rounding.of), total, 100, step);
      // C2: what stands in a column adds up to 100, and to no more where some of it is hidden.
      const parts = partsOf(figure, cell.key, rounding.over);
      const sum = parts.reduce((all, part) => all + (part?.value ?? 0), 0);
      const isWhole = parts.every((part) => part?.status !== 'c');
      return Math.abs(sum - 100) < slack * 1e3 || (!isWhole && sum < 100)
        ? []
        : fault(figure, cell, 'C2', 'shares-do-not-add-up', sum);
    }
    case 'share-of-total':
      return compare(
        value(cell.key, rounding.of),
        value({ ...cell.key, [rounding.over]: totalCode }, rounding.of),
        100,
        step / 2,
      );
    case 'share':
    case 'per-thousand':
      return compare(
        value(cell.key, rounding.of),
        value(cell.key, rounding.by),
        rounding.method === 'share' ? 100 : 1000,
        step / 2,
      );
    default:
      return [];
  }
}
