/** ln Γ(x) for x > 0 (Lanczos, g = 7, n = 9; about 15 digits). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const shifted = x - 1;
  let sum = coefficients[0] ?? 0;
  for (let index = 1; index < 9; index += 1) sum += (coefficients[index] ?? 0) / (shifted + index);
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** ln P(X = k) for X ~ Binomial(n, p). */
export function logBinomial(k: number, n: number, p: number): number {
  const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const yes = k === 0 ? 0 : k * Math.log(p);
  const no = n === k ? 0 : (n - k) * Math.log1p(-p);
  return choose + yes + no;
}

/** P(X <= k) for X ~ Binomial(n, p), summed from the mode outwards so that 10^6 cases cost no more than they must. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  const mean = n * p;
  return k <= mean ? Math.min(1, tailSum(k, -1, n, p)) : Math.max(0, 1 - tailSum(k + 1, 1, n, p));
}

/** P(X >= k) for X ~ Binomial(n, p). */
export function binomialUpper(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  const mean = n * p;
  return k >= mean ? Math.min(1, tailSum(k, 1, n, p)) : Math.max(0, 1 - tailSum(k - 1, -1, n, p));
}

/** The sum of probabilities from k in one direction, until what is left cannot be seen. */
function tailSum(k: number, direction: 1 | -1, n: number, p: number): number {
  let term = Math.exp(logBinomial(k, n, p));
  let sum = term;
  const odds = p / (1 - p);
  for (let at = k; term > sum * 1e-17; at += direction) {
    term *= direction === 1 ? ((n - at) / (at + 1)) * odds : at / ((n - at + 1) * odds);
    if (term === 0) break;
    sum += term;
  }
  return sum;
}
