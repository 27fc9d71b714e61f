import { describe, expect, test } from 'vitest';
import { typedDay } from './typed-day.ts';

const today = '2026-11-25';

describe('a day that is typed at the desk', () => {
  test.each([
    ['', '2026-11-25'],
    ['Tänään', '2026-11-25'],
    ['eilen', '2026-11-24'],
    ['I går', '2026-11-24'],
    ['toissapäivänä', '2026-11-23'],
    ['24.11.', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['1. 2. 2026', '2026-02-01'],
    ['3.5.25', '2025-05-03'],
    ['2026-11-20', '2026-11-20'],
    // Without a year it is the last such day.
    ['24.12.', '2025-12-24'],
    ['29.2.', '2024-02-29'],
  ])('%s is %s', (typed, day) => expect(typedDay(typed, today)).toBe(day));

  test.each(['26.11.2026', '2026-12-01', '31.2.', '31.2.2026', 'huomenna', '0.0.', '24', 'constructor'])(
    '%s is not taken',
    (typed) => expect(typedDay(typed, today)).toBeUndefined(),
  );
});
