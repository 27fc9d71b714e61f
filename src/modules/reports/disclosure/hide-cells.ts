import { type Cell, type CellKey, keyText, type Measure, totalCode } from '../../../kernel/figure.ts';
import { largestRemainder } from '../../../statistics/rounding.ts';
import { cellOf, type ComputedFigure, isDerived } from '../computed-figure.ts';

/**
 * The figure without its hidden counts and without all that would tell them:
 * what is measured of the same people, shares and rates of them or by them.
 * Shares that add up to 100 are computed anew from what is left.
 */
export function hideCells(figure: ComputedFigure, isHidden: (key: CellKey) => boolean): ComputedFigure {
  const { measures } = figure.definition;
  const counts = measures.filter(({ isCount }) => isCount);
  const cells = new Map(figure.cells);
  const hide = (cell: Cell): void => {
    const { key, unit, decimals } = cell;
    cells.set(keyText(key), { key, value: null, status: 'c', unit, decimals });
  };
  const isCountHidden = (key: CellKey, measure: string): boolean => isHidden({ ...key, measure });
  for (const cell of figure.cells.values()) {
    const measure = measures.find(({ code }) => code === cell.key['measure']);
    if (!measure || measure.isKnown || isDerived(measure)) continue;
    const isGone = measure.isCount ? isHidden(cell.key) : counts.some(({ code }) => isCountHidden(cell.key, code));
    if (isGone) hide(cell);
  }
  const left: ComputedFigure = { ...figure, cells };
  for (const measure of measures.filter(isDerived)) {
    for (const cell of figure.cells.values()) {
      if (cell.key['measure'] !== measure.code) continue;
      const share = derivedOf(left, cell, measure);
      if (share === 'hidden') hide(cell);
      else if (share !== cell.value) cells.set(keyText(cell.key), { ...cell, value: share });
    }
  }
  return left;
}

/** What may be told of a derived cell. */
function derivedOf(figure: ComputedFigure, cell: Cell, { rounding, decimals }: Measure): number | null | 'hidden' {
  const isGone = (key: CellKey, measure: string): boolean => cellOf(figure, { ...key, measure })?.status === 'c';
  switch (rounding.method) {
    case 'share':
    case 'per-thousand':
      return isGone(cell.key, rounding.of) || isGone(cell.key, rounding.by) ? 'hidden' : cell.value;
    case 'share-of-total': {
      const total = { ...cell.key, [rounding.over]: totalCode };
      return isGone(cell.key, rounding.of) || isGone(total, rounding.of) ? 'hidden' : cell.value;
    }
    case 'largest-remainder':
      return shareOfShown(figure, cell, rounding, decimals);
    default:
      return cell.value;
  }
}

/** The share among the shown cells and one remainder: what is hidden counts as a single part. */
function shareOfShown(
  figure: ComputedFigure,
  cell: Cell,
  { of, over }: { readonly of: string; readonly over: string },
  decimals: number,
): number | null | 'hidden' {
  const dimension = figure.definition.dimensions.find(({ code }) => code === over);
  const at = (code: string) => cellOf(figure, { ...cell.key, [over]: code, measure: of });
  const codes = (figure.codes[over] ?? []).map(({ code }) => code);
  const shown = codes.filter((code) => at(code)?.status !== 'c');
  if (shown.length === codes.length && at(totalCode)?.status !== 'c') return cell.value;
  const total = at(totalCode)?.value ?? null;
  const own = cell.key[over] ?? '';
  // Without the printed total the shares would tell it.
  if (total === null || !dimension?.isAdditive || at(own)?.status === 'c') return 'hidden';
  if (own === totalCode) return cell.value;
  const counts = shown.map((code) => at(code)?.value ?? 0);
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  return largestRemainder([...counts, rest], decimals)[shown.indexOf(own)] ?? null;
}
