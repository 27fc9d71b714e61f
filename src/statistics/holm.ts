/**
 * Holm's step-down adjustment of p values that are read together, in the given
 * order (Holm, Scand. J. Statist. 6, 1979). The same as `p.adjust(p, "holm")` of R.
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const adjusted = values.map(() => 1);
  let largest = 0;
  order.forEach((index, step) => {
    largest = Math.max(largest, Math.min(1, (values[index] ?? 1) * (values.length - step)));
    adjusted[index] = largest;
  });
  return adjusted;
}
