import { binomialCdf } from './binomial.ts';
import { normalQuantile, upperTail } from './normal.ts';

/** A median with the two order statistics around it that `medianRanks` names. */
export interface MedianWithRanks {
  readonly cases: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Which order statistics (1 = smallest) tell how sure a median is: the c-th
 * and the (n + 1 - c)-th, c = (n + 1) / 2 - sqrt(n) rounded, at least 1
 * (Price & Bonett, J. Stat. Comput. Simul. 72, 2002, 119-124).
 */
export function medianRanks(cases: number): { readonly low: number; readonly high: number } {
  const low = Math.max(1, Math.round((cases + 1) / 2 - Math.sqrt(cases)));
  return { low, high: Math.max(low, cases + 1 - low) };
}

/** Standard error of a median from its order statistics; undefined below 5 cases. */
export function medianStandardError(it: MedianWithRanks): number | undefined {
  if (it.cases < 5) return undefined;
  const { low } = medianRanks(it.cases);
  const z = normalQuantile(1 - binomialCdf(low - 1, it.cases, 0.5));
  return (it.high - it.low) / (2 * z);
}

/**
 * Two-sided p that two medians are equal, without assuming a distribution
 * (Price & Bonett 2002). Undefined when there are too few cases to tell.
 */
export function twoMediansP(one: MedianWithRanks, other: MedianWithRanks): number | undefined {
  const first = medianStandardError(one);
  const second = medianStandardError(other);
  if (first === undefined || second === undefined) return undefined;
  const error = Math.hypot(first, second);
  if (error === 0) return one.median === other.median ? 1 : 0;
  return Math.min(1, 2 * upperTail(Math.abs(one.median - other.median) / error));
}
