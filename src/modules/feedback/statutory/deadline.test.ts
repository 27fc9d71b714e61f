import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '../../city/index.ts';
import { statutoryDueDay } from './deadline.ts';
import { statutoryKinds } from './statutory-matter.ts';

describe('the last day of a matter', () => {
  test.each([
    // Wednesday and two weeks.
    ['information-request', '2026-11-25', false, '2026-12-09'],
    // Two weeks end on Christmas Day, a Friday; Saturday and Sunday follow.
    ['information-request', '2026-12-11', false, '2026-12-28'],
    // The eve of midsummer is free by the law.
    ['information-request', '2026-06-05', false, '2026-06-22'],
    // With much to go through: a month, by the number of the day.
    ['information-request', '2026-11-25', true, '2026-12-28'],
    ['correction', '2026-11-24', false, '2026-12-28'],
    // A month that has no such day ends on its last, here a Sunday.
    ['correction', '2027-01-31', false, '2027-03-01'],
    ['correction', '2028-01-31', false, '2028-02-29'],
    ['correction', '2026-12-15', false, '2027-01-15'],
    ['reminder', '2026-11-25', false, '2026-12-23'],
    ['complaint', '2026-11-25', false, null],
    ['review', '2026-11-25', false, null],
  ] as const)('%s that came on %s, large %s: %s', (kind, received, isLarge, due) => {
    expect(statutoryDueDay(kind, received, isLarge)).toBe(due);
  });

  test('is never on a weekend, and at most a few free days after its time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statutoryKinds),
        fc.integer({ min: 0, max: 20_000 }),
        fc.boolean(),
        (kind, days, isLarge) => {
          const received = addDays('2000-01-01', days);
          const due = statutoryDueDay(kind, received, isLarge);
          if (due === null) return;
          expect(weekday(due)).toBeLessThan(6);
          expect(due > addDays(received, 13)).toBe(true);
          // A month has at most 31 days, and no more than five free ones follow each other.
          expect(due <= addDays(received, 31 + 5)).toBe(true);
        },
      ),
    );
  });
});
