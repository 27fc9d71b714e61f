import { type CellKey, type Measure, totalCode } from '../../../kernel/figure.ts';
import { dayAfter, firstDay, parsePeriod } from '../../../kernel/period.ts';
import { twoCountsP } from '../../../statistics/counts.ts';
import { holm } from '../../../statistics/holm.ts';
import { type MedianWithRanks, twoMediansP } from '../../../statistics/medians.ts';
import { twoSharesP } from '../../../statistics/share-test.ts';
import { cellOf, type ComputedFigure } from '../computed-figure.ts';

/** Chance alone gives a difference this large once in twenty times: then nothing is said of it. */
export const alpha = 0.05;

export type Verdict = 'more' | 'less' | 'unclear';

const millisecondsOfDay = 86_400_000;

/**
 * p of the difference between two cells of one measure, from published cells
 * only: the exact test of two counts by the length of their periods, Newcombe's
 * intervals for shares, Price and Bonett's for medians. Undefined for a measure
 * that has no test here, or too few cases.
 */
export function changeP(figure: ComputedFigure, one: CellKey, other: CellKey): number | undefined {
  const measure = figure.definition.measures.find(({ code }) => code === one['measure']);
  if (!measure) return undefined;
  if (measure.isCount) return countsP(figure, one, other);
  if (measure.code === 'median') return mediansP(figure, one, other);
  const shares = [one, other].map((key) => shareOf(figure, key, measure));
  return shares[0] && shares[1] ? twoSharesP(shares[0], shares[1]) : undefined;
}

const valueOf = (figure: ComputedFigure, key: CellKey, measure: string): number | null =>
  cellOf(figure, { ...key, measure })?.value ?? null;

function countsP(figure: ComputedFigure, one: CellKey, other: CellKey): number | undefined {
  const [a, b] = [cellOf(figure, one)?.value, cellOf(figure, other)?.value];
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  return twoCountsP({ count: a, exposure: daysOf(one) }, { count: b, exposure: daysOf(other) });
}

/** How many days the period of a key has; 1 when it names none. */
function daysOf(key: CellKey): number {
  const period = parsePeriod(key['period'] ?? key['year'] ?? '');
  if (!period) return 1;
  return Math.round((Date.parse(dayAfter(period)) - Date.parse(firstDay(period))) / millisecondsOfDay);
}

function mediansP(figure: ComputedFigure, one: CellKey, other: CellKey): number | undefined {
  const [a, b] = [one, other].map((key): MedianWithRanks | undefined => {
    const [cases, median, low, high] = ['cases', 'median', 'median-low', 'median-high'].map((code) =>
      valueOf(figure, key, code),
    );
    if (cases === null || median === null || low === null || high === null) return undefined;
    if (cases === undefined || median === undefined || low === undefined || high === undefined) return undefined;
    return { cases, median, low, high };
  });
  return a && b ? twoMediansP(a, b) : undefined;
}

function shareOf(figure: ComputedFigure, key: CellKey, { rounding }: Measure) {
  if (!('of' in rounding) || rounding.method === 'per-thousand') return undefined;
  const successes = valueOf(figure, key, rounding.of);
  const trials =
    rounding.method === 'share'
      ? valueOf(figure, key, rounding.by)
      : valueOf(figure, { ...key, [rounding.over]: totalCode }, rounding.of);
  return successes === null || trials === null ? undefined : { successes, trials };
}

/**
 * What may be said of the difference between two cells: `unclear` when chance
 * explains it. With a family (a dimension) the p values of all its codes are
 * read together, by Holm. Undefined when the measure has no test.
 */
export function verdictOf(figure: ComputedFigure, one: CellKey, other: CellKey, family?: string): Verdict | undefined {
  const own = changeP(figure, one, other);
  const [a, b] = [cellOf(figure, one)?.value, cellOf(figure, other)?.value];
  if (own === undefined || typeof a !== 'number' || typeof b !== 'number') return undefined;
  const p = family === undefined ? own : adjustedP(figure, one, other, family);
  if (p === undefined) return undefined;
  if (p >= alpha || a === b) return 'unclear';
  return a > b ? 'more' : 'less';
}

function adjustedP(figure: ComputedFigure, one: CellKey, other: CellKey, family: string): number | undefined {
  const codes = (figure.codes[family] ?? []).map(({ code }) => code);
  const tested = codes.flatMap((code) => {
    const p = changeP(figure, { ...one, [family]: code }, { ...other, [family]: code });
    return p === undefined ? [] : [{ code, p }];
  });
  const adjusted = holm(tested.map(({ p }) => p));
  return adjusted[tested.findIndex(({ code }) => code === one[family])];
}
