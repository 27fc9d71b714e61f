import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayAfter,
  firstDay,
  parsePeriod,
  type Period,
  periodCode,
  previousPeriod,
  quarterOf,
  yearBefore,
} from './period.ts';

const quarters: fc.Arbitrary<Period> = fc.record({
  kind: fc.constant('quarter' as const),
  year: fc.integer({ min: 1900, max: 2200 }),
  quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
});

test('a period is read from its code and written as the same', () => {
  fc.assert(
    fc.property(quarters, (period) => {
      expect(parsePeriod(periodCode(period))).toEqual(period);
    }),
  );
});

test.each(['2020-Q5', '2020Q4', '20-Q4', 'Q4', '', '2020-Q0', '0099'])('"%s" is no period', (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test('the last quarter ends where the next year begins', () => {
  const period: Period = { kind: 'quarter', year: 2020, quarter: 4 };
  expect([firstDay(period), dayAfter(period)]).toEqual(['2020-10-01', '2021-01-01']);
  expect(periodCode(yearBefore(period))).toBe('2019-Q4');
});

test('the first day of a quarter is in it and the day after is not', () => {
  fc.assert(
    fc.property(quarters, (period) => {
      expect(quarterOf(firstDay(period))).toEqual(period);
      expect(quarterOf(dayAfter(period))).not.toEqual(period);
    }),
  );
});

test('the period before ends where the period begins', () => {
  fc.assert(
    fc.property(quarters, (period) => {
      expect(dayAfter(previousPeriod(period))).toBe(firstDay(period));
    }),
  );
  expect(periodCode(previousPeriod({ kind: 'year', year: 2021 }))).toBe('2020');
});
