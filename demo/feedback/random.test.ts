import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomOf, shareOut } from './random.ts';

test('a stream is the same for its name and another for another name', () => {
  const first = (name: string) => Array.from({ length: 20 }, randomOf(name).next);
  expect(first('texts')).toEqual(first('texts'));
  expect(first('texts')).not.toEqual(first('arrivals'));
});

test('a stream stays at or above 0 and below 1, and is even', () => {
  const { next } = randomOf('even');
  const drawn = Array.from({ length: 20_000 }, next);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, it) => sum + it, 0) / drawn.length).toBeCloseTo(0.5, 1);
});

test('a choice by weight never takes what weighs nothing', () => {
  const random = randomOf('weights');
  const drawn = Array.from({ length: 1000 }, () =>
    random.weighted(['never', 'always'], (it) => (it === 'never' ? 0 : 3)),
  );
  expect(new Set(drawn)).toEqual(new Set(['always']));
});

test('shares add up to the whole and differ from the exact by less than one', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 })
    .filter((it) => it.some((weight) => weight > 0));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), weights, (total, them) => {
      const sum = them.reduce((all, weight) => all + weight, 0);
      const parts = shareOut(total, them);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
      parts.forEach((part, index) => expect(Math.abs(part - (total * (them[index] ?? 0)) / sum)).toBeLessThan(1));
    }),
  );
});
