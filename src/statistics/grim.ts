/**
 * Whether a printed mean can be the mean of `count` whole numbers: some whole
 * sum divided by the count rounds to it (GRIM test; Brown and Heathers 2017).
 * Both ways of rounding a half are allowed, since the source's is not known.
 *
 * @param printed The mean as printed.
 * @param count How many numbers it is the mean of; at least 1.
 * @param decimals Decimals of the printed mean.
 */
export function isPossibleMean(printed: number, count: number, decimals: number): boolean {
  if (count < 1) return false;
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const sum = printed * count;
  return [Math.floor(sum), Math.ceil(sum)].some((whole) => Math.abs(whole / count - printed) <= half);
}
