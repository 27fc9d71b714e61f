import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, dayOfNumber, isDay, weekday } from './day.ts';
import { easterSunday, holidaysOf } from './holidays.ts';
import {
  addWorkingDays,
  calendarDaysBetween,
  dueDay,
  freeDayReason,
  isWorkingDay,
  localDay,
  makeWorkingCalendar,
  startOfDay,
  workingDaysBetween,
  type CalendarException,
} from './working-calendar.ts';

const helsinki = (exceptions: readonly CalendarException[] = []) =>
  makeWorkingCalendar({
    timeZone: 'Europe/Helsinki',
    midsummerEveIsFree: true,
    christmasEveIsFree: true,
    exceptions,
  });
const calendar = helsinki();

const dayOfHoliday = (year: number, code: string) => holidaysOf(year).find((holiday) => holiday.code === code)?.day;

describe('movable holidays, against dates from printed almanacs', () => {
  test.each([
    // year, Easter Sunday, Ascension Day, Midsummer Day, All Saints' Day
    [2024, '2024-03-31', '2024-05-09', '2024-06-22', '2024-11-02'],
    [2025, '2025-04-20', '2025-05-29', '2025-06-21', '2025-11-01'],
    [2026, '2026-04-05', '2026-05-14', '2026-06-20', '2026-10-31'],
    [2027, '2027-03-28', '2027-05-06', '2027-06-26', '2027-11-06'],
    [2028, '2028-04-16', '2028-05-25', '2028-06-24', '2028-11-04'],
    [2029, '2029-04-01', '2029-05-10', '2029-06-23', '2029-11-03'],
    [2030, '2030-04-21', '2030-05-30', '2030-06-22', '2030-11-02'],
    [2031, '2031-04-13', '2031-05-22', '2031-06-21', '2031-11-01'],
    [2032, '2032-03-28', '2032-05-06', '2032-06-26', '2032-11-06'],
  ])('%i', (year, easter, ascension, midsummer, allSaints) => {
    expect(dayOfHoliday(year, 'easter-sunday')).toBe(easter);
    expect(dayOfHoliday(year, 'ascension-day')).toBe(ascension);
    expect(dayOfHoliday(year, 'midsummer-day')).toBe(midsummer);
    expect(dayOfHoliday(year, 'midsummer-eve')).toBe(addDays(midsummer, -1));
    expect(dayOfHoliday(year, 'all-saints-day')).toBe(allSaints);
  });

  test('Easter of the years at the edges of the rule', () => {
    expect([1961, 1981, 2000, 2008, 2038, 2076].map(easterSunday)).toEqual([
      '1961-04-02',
      '1981-04-19',
      '2000-04-23',
      '2008-03-23',
      '2038-04-25',
      '2076-04-19',
    ]);
  });
});

describe('an answer promised in five working days', () => {
  test.each([
    ['2026-04-02', '2026-04-13', 'Good Friday and Easter Monday'],
    ['2026-06-17', '2026-06-25', 'Midsummer Eve'],
    ['2026-12-22', '2026-12-31', 'Christmas Eve and Christmas Day'],
  ])('received %s is due %s, because of %s', (received, due) => {
    expect(dueDay(calendar, new Date(`${received}T09:00:00Z`), 5)).toBe(due);
  });

  test('is a day earlier where Midsummer Eve is worked', () => {
    const working = makeWorkingCalendar({ ...calendar.settings, midsummerEveIsFree: false });
    expect(dueDay(working, new Date('2026-06-17T09:00:00Z'), 5)).toBe('2026-06-24');
  });

  // Counted by hand: received on Maundy Thursday, on the Thursday before Midsummer, on 3 December and on 21 December.
  test.each([
    ['2024-03-28', '2024-04-08', '2024-06-20', '2024-06-28', '2024-12-11', '2025-01-02'],
    ['2025-04-17', '2025-04-28', '2025-06-19', '2025-06-27', '2025-12-10', '2025-12-31'],
    ['2026-04-02', '2026-04-13', '2026-06-18', '2026-06-26', '2026-12-10', '2026-12-30'],
    ['2027-03-25', '2027-04-05', '2027-06-24', '2027-07-02', '2027-12-13', '2027-12-29'],
    ['2028-04-13', '2028-04-24', '2028-06-22', '2028-06-30', '2028-12-11', '2029-01-02'],
    ['2029-03-29', '2029-04-09', '2029-06-21', '2029-06-29', '2029-12-11', '2030-01-03'],
    ['2030-04-18', '2030-04-29', '2030-06-20', '2030-06-28', '2030-12-11', '2031-01-02'],
    ['2031-04-10', '2031-04-21', '2031-06-19', '2031-06-27', '2031-12-10', '2031-12-31'],
    ['2032-03-25', '2032-04-05', '2032-06-24', '2032-07-02', '2032-12-13', '2032-12-29'],
  ])(
    'across Easter from %s, Midsummer, Independence Day and Christmas',
    (thursday, easter, june, july, sixth, yule) => {
      const year = thursday.slice(0, 4);
      expect(addWorkingDays(calendar, thursday, 5)).toBe(easter);
      expect(addWorkingDays(calendar, june, 5)).toBe(july);
      expect(addWorkingDays(calendar, `${year}-12-03`, 5)).toBe(sixth);
      expect(addWorkingDays(calendar, `${year}-12-21`, 5)).toBe(yule);
    },
  );

  test('starts on the local day of receipt: 21.30 UTC on 30 June is 1 July in Helsinki', () => {
    const received = new Date('2026-06-30T21:30:00Z');
    expect(localDay(calendar, received)).toBe('2026-07-01');
    expect(dueDay(calendar, received, 5)).toBe('2026-07-08');
  });
});

describe('exceptions of the city', () => {
  test('make a bridge day free and a Saturday a working day, and win over the holidays', () => {
    const own = helsinki([
      { day: '2026-05-15', isWorkingDay: false, name: 'Bridge day' },
      { day: '2026-05-16', isWorkingDay: true, name: 'Worked in' },
      { day: '2026-05-01', isWorkingDay: true, name: 'Duty' },
    ]);
    expect(['2026-05-15', '2026-05-16', '2026-05-01'].map((day) => isWorkingDay(own, day))).toEqual([
      false,
      true,
      true,
    ]);
    expect(freeDayReason(own, '2026-05-15')).toEqual({ kind: 'exception', name: 'Bridge day' });
    expect(workingDaysBetween(own, startOfDay(own, '2026-05-15'), startOfDay(own, '2026-05-18'))).toBe(1);
  });

  test('a free day says why it is free', () => {
    expect(freeDayReason(calendar, '2026-12-24')).toEqual({ kind: 'holiday', code: 'christmas-eve' });
    expect(freeDayReason(calendar, '2026-12-27')).toEqual({ kind: 'weekend' });
    expect(freeDayReason(calendar, '2026-12-28')).toBeUndefined();
  });
});

describe('working days between two instants', () => {
  test('count the hours that fall on working days', () => {
    const friday = new Date('2026-11-20T14:00:00Z'); // 16.00 in Helsinki
    const monday = new Date('2026-11-23T06:00:00Z'); // 8.00
    expect(workingDaysBetween(calendar, friday, monday)).toBeCloseTo(16 / 24, 10);
    expect(calendarDaysBetween(friday, monday)).toBeCloseTo(64 / 24, 10);
  });

  test('across new year count 31 December and 2 January and leave out the free days', () => {
    const from = startOfDay(calendar, '2025-12-31');
    const to = startOfDay(calendar, '2026-01-08');
    expect(workingDaysBetween(calendar, from, to)).toBe(4); // 31.12., 2.1., 5.1. and 7.1.
  });

  test('of a whole year are its working days', () => {
    const days = (year: number) =>
      workingDaysBetween(calendar, startOfDay(calendar, `${year}-01-01`), startOfDay(calendar, `${year + 1}-01-01`));
    // 2026: 261 weekdays less 1.1., 6.1., Good Friday, Easter Monday, 1.5., Ascension, Midsummer Eve, 24. and 25.12.
    expect(days(2026)).toBe(252);
    expect(days(2025)).toBe(251); // 26.12. is a Friday as well
  });

  test('a day of 23 or 25 hours counts as its true length when it is worked', () => {
    const own = helsinki([
      { day: '2026-03-29', isWorkingDay: true, name: 'Clocks forward' },
      { day: '2026-10-25', isWorkingDay: true, name: 'Clocks back' },
    ]);
    const length = (day: string) => workingDaysBetween(own, startOfDay(own, day), startOfDay(own, addDays(day, 1)));
    expect(length('2026-03-29')).toBeCloseTo(23 / 24, 10);
    expect(length('2026-10-25')).toBeCloseTo(25 / 24, 10);
    expect(length('2026-10-26')).toBe(1);
  });

  test('are 0 when the end is not after the beginning', () => {
    const at = new Date('2026-11-23T06:00:00Z');
    expect(workingDaysBetween(calendar, at, at)).toBe(0);
    expect(workingDaysBetween(calendar, at, new Date('2026-11-20T06:00:00Z'))).toBe(0);
  });

  test('an instant that is no date, or outside the calendar, is refused', () => {
    const at = new Date('2026-11-23T06:00:00Z');
    expect(() => workingDaysBetween(calendar, new Date(NaN), at)).toThrow('city.day-is-not-a-date');
    expect(() => workingDaysBetween(calendar, new Date('0001-01-01T00:00:00Z'), at)).toThrow('city.day-is-not-a-date');
  });
});

describe('local days', () => {
  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-11-23', 24],
  ])('%s in Helsinki has %i hours', (day, hours) => {
    const length = startOfDay(calendar, addDays(day, 1)).getTime() - startOfDay(calendar, day).getTime();
    expect(length / 3_600_000).toBe(hours);
  });

  test('a midnight that the clocks skip begins with the first moment that exists', () => {
    const saoPaulo = makeWorkingCalendar({ ...calendar.settings, timeZone: 'America/Sao_Paulo' });
    expect(startOfDay(saoPaulo, '2018-11-04').toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(startOfDay(saoPaulo, '2018-02-18').toISOString()).toBe('2018-02-18T03:00:00.000Z');
  });

  test('agree with the time zone data of the runtime at every hour of two years', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' });
    const from = Date.UTC(2024, 11, 20);
    for (let hour = 0; hour < 24 * 740; hour += 1) {
      const at = new Date(from + hour * 3_600_000);
      if (localDay(calendar, at) !== format.format(at)) expect(localDay(calendar, at)).toBe(format.format(at));
    }
  });

  test('know which dates exist', () => {
    expect(['2024-02-29', '2023-02-29', '2026-04-31', '1.4.2026', '0000-01-01', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(() => dayNumber('2023-02-29')).toThrow('city.day-is-not-a-date');
    expect([weekday('2026-11-23'), weekday('1969-12-28'), dayOfNumber(dayNumber('1999-12-31') + 1)]).toEqual([
      1,
      7,
      '2000-01-01',
    ]);
  });
});

describe('whatever the instants', () => {
  const instant = fc
    .integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2045, 0, 1) })
    .map((milliseconds) => new Date(milliseconds));
  const day = fc.integer({ min: 9131, max: 27000 }).map(dayOfNumber);

  test('working days are never negative and never more than calendar days', () => {
    fc.assert(
      fc.property(instant, instant, (from, to) => {
        const working = workingDaysBetween(calendar, from, to);
        expect(working).toBeGreaterThanOrEqual(0);
        expect(working).toBeLessThanOrEqual(calendarDaysBetween(from, to) + 1e-9);
      }),
    );
  });

  test('two stretches that follow each other add up', () => {
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (instants) => {
        const [first, second, third] = instants.toSorted((one, other) => one.getTime() - other.getTime());
        if (!first || !second || !third) return;
        const parts = workingDaysBetween(calendar, first, second) + workingDaysBetween(calendar, second, third);
        expect(workingDaysBetween(calendar, first, third)).toBeCloseTo(parts, 6);
      }),
    );
  });

  test('a free day adds nothing and a working day adds its length', () => {
    fc.assert(
      fc.property(day, (day) => {
        const from = startOfDay(calendar, day);
        const to = startOfDay(calendar, addDays(day, 1));
        const expected = isWorkingDay(calendar, day) ? calendarDaysBetween(from, to) : 0;
        expect(workingDaysBetween(calendar, from, to)).toBeCloseTo(expected, 9);
      }),
    );
  });

  test('a due day is a working day, and there and back is the first day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (day, workingDays) => {
        const due = addWorkingDays(calendar, day, workingDays);
        expect(isWorkingDay(calendar, due)).toBe(true);
        if (isWorkingDay(calendar, day)) expect(addWorkingDays(calendar, due, -workingDays)).toBe(day);
      }),
    );
  });
});

test('a million counts take less than three seconds', () => {
  const from = Date.UTC(2019, 0, 1);
  const began = performance.now();
  let sum = 0;
  for (let index = 0; index < 1_000_000; index += 1) {
    const at = from + index * 60_000;
    sum += workingDaysBetween(calendar, new Date(at), new Date(at + (index % 1000) * 3_600_000));
  }
  expect(sum).toBeGreaterThan(0);
  expect(performance.now() - began).toBeLessThan(3000);
});
