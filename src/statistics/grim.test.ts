import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPossibleMean } from './grim.ts';

test('a mean that whole numbers cannot have is known', () => {
  // The first example of Brown and Heathers (2017): 5.19 of 28 answers is impossible, 5.18 and 5.21 are not.
  expect(isPossibleMean(5.19, 28, 2)).toBe(false);
  expect(isPossibleMean(5.18, 28, 2)).toBe(true);
  expect(isPossibleMean(5.21, 28, 2)).toBe(true);
  expect(isPossibleMean(4.7, 193, 1)).toBe(true);
  expect(isPossibleMean(3.5, 1, 1)).toBe(false);
  expect(isPossibleMean(3, 0, 1)).toBe(false);
});

test('every mean of whole numbers is possible', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(answers, fc.integer({ min: 0, max: 3 }), (values, decimals) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(isPossibleMean(Number(mean.toFixed(decimals)), values.length, decimals)).toBe(true);
    }),
  );
});
