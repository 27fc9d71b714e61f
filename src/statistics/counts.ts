import { binomialCdf, binomialUpper, logBinomial } from './binomial.ts';

/** A count and how long it was counted, in any unit that is the same for both (days). */
export interface Count {
  readonly count: number;
  readonly exposure: number;
}

/**
 * Whether two counts can come from one rate: two-sided p of the exact
 * conditional test. Given their sum, the first is binomial with the share of
 * its exposure (Przyborowski & Wilenski, Biometrika 31, 1940); the two-sided p
 * sums all outcomes no more probable than the one seen, as `poisson.test` of R
 * does. 1 when nothing was counted.
 */
export function twoCountsP(one: Count, other: Count): number {
  const sum = one.count + other.count;
  if (sum === 0) return 1;
  const share = one.exposure / (one.exposure + other.exposure);
  const mean = sum * share;
  const near = one.count;
  if (near === mean) return 1;
  const limit = logBinomial(near, sum, share) + 1e-7;
  const isBelow = near < mean;
  const p = isBelow
    ? binomialCdf(near, sum, share) + binomialUpper(mirror(limit, sum, share, true), sum, share)
    : binomialUpper(near, sum, share) + binomialCdf(mirror(limit, sum, share, false), sum, share);
  return Math.min(1, p);
}

/** The nearest outcome on the other side of the mean that is no more probable than `limit` (a logarithm). */
function mirror(limit: number, n: number, p: number, above: boolean): number {
  let low = above ? Math.floor(n * p) : -1;
  let high = above ? n + 1 : Math.ceil(n * p);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const isRare = logBinomial(middle, n, p) <= limit;
    if (isRare === above) high = middle;
    else low = middle;
  }
  return above ? high : low;
}
