import { type Cell, type Measure } from '../../kernel/figure.ts';
import { isPossibleMean } from '../../statistics/grim.ts';
import { cellOf, type ComputedFigure } from './computed-figure.ts';
import { type Fault } from './fault.ts';
import { placeOfCell } from './table-checks.ts';

/** C8 and C14 over all cells of a figure: means that whole numbers can have, values that their unit can have. */
export function checkRanges(figure: ComputedFigure): Fault[] {
  return [...figure.cells.values()].flatMap((cell) => {
    const measure = figure.definition.measures.find(({ code }) => code === cell.key['measure']);
    if (!measure || cell.value === null) return [];
    return [...checkRange(figure, cell, cell.value, measure), ...checkMean(figure, cell, cell.value, measure)];
  });
}

/** C14: a share is between 0 and 100, a count is whole, and nothing that is counted or measured here is below zero. */
function checkRange(figure: ComputedFigure, { key, unit }: Cell, value: number, measure: Measure): Fault[] {
  const place = placeOfCell(figure, key);
  const fault = (problem: string): Fault[] => [{ check: 'C14', problem, place, facts: { printed: value } }];
  if (!Number.isFinite(value)) return fault('value-is-no-number');
  if (value < 0) return fault('value-is-below-zero');
  if (unit === 'percent' && value > 100) return fault('share-is-above-all');
  return measure.isCount && !Number.isInteger(value) ? fault('count-is-not-whole') : [];
}

const isRounded = ({ definition: { disclosure } }: ComputedFigure): boolean =>
  disclosure.class === 'protected' && disclosure.method !== 'suppressed';

/** C8: the mean of whole numbers is one that so many of them can have. */
function checkMean(figure: ComputedFigure, cell: Cell, value: number, { meanOver, decimals }: Measure): Fault[] {
  // A mean is of the exact number, which a rounded table does not print.
  if (meanOver === undefined || isRounded(figure)) return [];
  const count = cellOf(figure, { ...cell.key, measure: meanOver })?.value ?? null;
  if (count === null || isPossibleMean(value, count, decimals)) return [];
  const facts = { printed: value, count };
  return [{ check: 'C8', problem: 'mean-is-impossible', place: placeOfCell(figure, cell.key), facts }];
}
