/**
 * Rounds half away from zero, as people do by hand. A value that stands in
 * binary a hair below the half (1.005) is taken for the half.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const size = Math.abs(value) * scale;
  const rounded = Math.floor(size * (1 + 4 * Number.EPSILON) + 0.5);
  return rounded === 0 ? 0 : (Math.sign(value) * rounded) / scale;
}

/**
 * Percentages of whole counts that add up to exactly 100 at the given
 * decimals: each is rounded down, and what is missing goes to the largest
 * remainders, at a tie to the earlier one (Hamilton's method). All 0 when
 * nothing was counted. Negative counts are a `RangeError`.
 */
export function largestRemainder(counts: readonly number[], decimals = 0): number[] {
  if (counts.some((count) => !(count >= 0))) throw new RangeError('counts are zero or more');
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const units = 100 * 10 ** decimals;
  const floors = counts.map((count) => Math.floor((count * units) / total));
  const missing = units - floors.reduce((sum, floor) => sum + floor, 0);
  const order = counts
    .map((count, index) => ({ index, remainder: count * units - (floors[index] ?? 0) * total }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(order.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (floor + (lucky.has(index) ? 1 : 0)) / 10 ** decimals);
}
