import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialCdf } from './binomial.ts';
import { twoCountsP } from './counts.ts';
import { holm } from './holm.ts';
import { medianRanks, medianStandardError, twoMediansP } from './medians.ts';
import { normalCdf, normalQuantile, upperTail } from './normal.ts';
import { quantile } from './quantile.ts';
import { largestRemainder, roundHalfUp } from './rounding.ts';
import { twoSharesP } from './share-test.ts';
import { newcombe, wilson } from './shares.ts';

/** As 2,243 items in one quarter: both quarters had 92 days. */
const quarter = (count: number) => ({ count, exposure: 92 });

describe('normal distribution', () => {
  test('values are those of tables', () => {
    expect(normalCdf(1.96)).toBeCloseTo(0.9750021048517795, 14);
    expect(normalCdf(-1.96)).toBeCloseTo(0.0249978951482205, 14);
    expect(upperTail(8) / 6.220960574271785e-16).toBeCloseTo(1, 10);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 12);
  });
});

describe('two counts', () => {
  test('the p values are those of the exact test', () => {
    // R: poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)), the example of its manual page: p = 0.07967.
    expect(twoCountsP({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 })).toBeCloseTo(0.07967, 5);
    // scipy 1.17: binomtest(k, n, share).pvalue
    expect(twoCountsP(quarter(10), quarter(2))).toBeCloseTo(0.03857421875, 10);
    expect(twoCountsP(quarter(0), quarter(5))).toBeCloseTo(0.0625, 10);
    expect(twoCountsP(quarter(1000), quarter(1000))).toBe(1);
    expect(twoCountsP(quarter(0), quarter(0))).toBe(1);
  });

  test('a growth by a third among two thousand is no chance, three against five is', () => {
    expect(twoCountsP(quarter(2243), quarter(1682))).toBeLessThan(1e-15);
    expect(twoCountsP(quarter(3), quarter(5))).toBeGreaterThan(0.5);
  });

  test('the order of the two does not matter, and a wider gap is never more probable', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), fc.integer({ min: 1, max: 500 }), (a, b, more) => {
        const p = twoCountsP(quarter(a), quarter(b));
        expect(twoCountsP(quarter(b), quarter(a))).toBeCloseTo(p, 8);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        const [small, large] = a < b ? [a, b] : [b, a];
        expect(twoCountsP(quarter(small), quarter(large + more))).toBeLessThanOrEqual(p + 1e-8);
      }),
    );
  });
});

describe('shares', () => {
  test("Wilson's interval of 17 of 20 is that of R", () => {
    // R 4.2: prop.test(17, 20, correct = FALSE)$conf.int
    expect(wilson(17, 20).low).toBeCloseTo(0.6395811352592, 10);
    expect(wilson(17, 20).high).toBeCloseTo(0.9476312541038, 10);
  });

  test("Newcombe's intervals are those of his table II, method 10", () => {
    const rows = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [10, 10, 0, 10, 0.6075, 1],
    ] as const;
    for (const [a, m, b, n, low, high] of rows) {
      const found = newcombe({ successes: a, trials: m }, { successes: b, trials: n });
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
    }
  });

  test('the p value is below 5 per cent exactly when the interval leaves out zero', () => {
    const share = fc
      .integer({ min: 1, max: 400 })
      .chain((trials) => fc.record({ successes: fc.nat({ max: trials }), trials: fc.constant(trials) }));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const { low, high } = newcombe(one, other);
        const p = twoSharesP(one, other);
        if (Math.abs(p - 0.05) > 1e-6) expect(p < 0.05).toBe(low > 0 || high < 0);
      }),
    );
    // R 4.2: prop.test(c(812, 765), c(1000, 1000), correct = FALSE) gives 0.01007; the score intervals agree closely.
    expect(twoSharesP({ successes: 812, trials: 1000 }, { successes: 765, trials: 1000 })).toBeCloseTo(0.0101, 3);
  });
});

describe('medians', () => {
  test('the ranks lie around the middle', () => {
    expect(medianRanks(100)).toEqual({ low: 41, high: 60 });
    expect(medianRanks(1)).toEqual({ low: 1, high: 1 });
    expect(medianStandardError({ cases: 4, median: 2, low: 1, high: 4 })).toBeUndefined();
  });

  test('equal distributions are told apart about once in twenty times', () => {
    let state = 7;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    // Skewed as response times are.
    const sample = () => {
      const days = Array.from({ length: 120 }, () => -4 * Math.log(random())).sort((a, b) => a - b);
      const ranks = medianRanks(days.length);
      return {
        cases: 120,
        median: quantile(days, 0.5) ?? 0,
        low: days[ranks.low - 1] ?? 0,
        high: days[ranks.high - 1] ?? 0,
      };
    };
    const rounds = 2000;
    let found = 0;
    for (let round = 0; round < rounds; round += 1) if ((twoMediansP(sample(), sample()) ?? 1) < 0.05) found += 1;
    expect(found / rounds).toBeGreaterThan(0.025);
    expect(found / rounds).toBeLessThan(0.07);
  });
});

test('Holm adjusts as R does', () => {
  // R 4.2: p.adjust(p, "holm"), first values of the worked example of Benjamini & Hochberg (1995) in McDonald's handbook.
  const p = [
    0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34, 0.341, 0.384,
    0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
  ];
  const adjusted = holm(p);
  [0.025, 0.192, 0.897, 0.902, 0.902, 1].forEach((value, index) => expect(adjusted[index]).toBeCloseTo(value, 12));
  expect(holm([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
});

test('quantiles are of type 7', () => {
  // R: quantile(c(1, 2, 3, 4, 10, 50), c(0.1, 0.5, 0.9))
  const values = [50, 2, 1, 4, 3, 10];
  expect([0.1, 0.5, 0.9].map((share) => quantile(values, share))).toEqual([1.5, 3.5, 30]);
  expect(quantile([], 0.5)).toBeUndefined();
});

describe('rounding', () => {
  test('a half goes away from zero, also where binary numbers hide it', () => {
    expect([0.5, 1.5, -2.5].map((value) => roundHalfUp(value, 0))).toEqual([1, 2, -3]);
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(22.95, 1)).toBe(23);
    expect(Object.is(roundHalfUp(-0.2, 0), 0)).toBe(true);
  });

  test('shares add up to exactly 100 and each is less than one step from its true value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 60 }),
        fc.nat({ max: 2 }),
        (counts, decimals) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          const steps = largestRemainder(counts, decimals).map((share) => Math.round(share * 10 ** decimals));
          expect(steps.reduce((sum, step) => sum + step, 0)).toBe(total === 0 ? 0 : 100 * 10 ** decimals);
          counts.forEach((count, index) => {
            const exact = total === 0 ? 0 : (100 * 10 ** decimals * count) / total;
            expect(Math.abs((steps[index] ?? 0) - exact)).toBeLessThan(1 + 1e-6);
          });
        },
      ),
    );
  });

  test('at a tie the earlier one gets the remainder', () => {
    expect(largestRemainder([1, 1, 1])).toEqual([34, 33, 33]);
  });
});

test('binomial sums agree with the plain sum', () => {
  // pbinom(3, 10, 0.4) of R
  expect(binomialCdf(3, 10, 0.4)).toBeCloseTo(0.3822806016, 10);
});
