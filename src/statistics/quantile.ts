/**
 * Quantile by linear interpolation, type 7 of Hyndman & Fan (The American
 * Statistician 50, 1996): the default of R and what `percentile_cont` of SQL
 * gives. Undefined for an empty list.
 */
export function quantile(values: readonly number[], share: number): number | undefined {
  if (!(share >= 0 && share <= 1)) throw new RangeError('a share lies between 0 and 1');
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}
