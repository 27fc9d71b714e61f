/**
 * Standard normal distribution function, P(Z <= z), to about 1e-15: the
 * complementary error function by its series near 0 and its continued fraction
 * in the tail (Abramowitz & Stegun 7.1.5, 7.1.14).
 */
export function normalCdf(z: number): number {
  if (z < 0) return 1 - normalCdf(-z);
  return 1 - upperTail(z);
}

/** P(Z > z) without losing digits in the far tail. */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; Math.abs(term) > 1e-17 * sum; k += 1) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = 120; k >= 1; k -= 1) fraction = z + k / fraction;
  return density / fraction;
}

/**
 * The value below which a share `probability` of the standard normal
 * distribution lies. Bisection: slow beside a formula and exact to the last digits.
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('a probability lies between 0 and 1');
  const isUpper = probability > 0.5;
  const tail = isUpper ? 1 - probability : probability;
  let low = 0;
  let high = 40;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step += 1) {
    const middle = (low + high) / 2;
    if (upperTail(middle) > tail) low = middle;
    else high = middle;
  }
  const found = (low + high) / 2;
  return isUpper ? found : found === 0 ? 0 : -found;
}

/** 1.959964: the level that published intervals use. */
export const zOf95 = normalQuantile(0.975);
