import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, localDay, makeWorkingCalendar, workingDaysBetween } from './working-calendar.ts';
import {
  addWorkingTime,
  isOpenAt,
  makeWorkingHours,
  type Opening,
  usualWeek,
  type Week,
  workingMillisecondsBetween,
  workOn,
} from './working-hours.ts';

const hour = 3_600_000;
const calendar = makeWorkingCalendar({
  timeZone: 'Europe/Helsinki',
  midsummerEveIsFree: true,
  christmasEveIsFree: true,
  exceptions: [
    { day: '2026-05-15', isWorkingDay: false, name: 'Bridge day' },
    { day: '2026-12-12', isWorkingDay: true, name: 'Saturday at work' },
  ],
});
const office = makeWorkingHours(calendar);

const opening = (opens: number, closes: number): Opening => ({ opens: opens * 60, closes: closes * 60 });
const weekOf = (...days: (readonly Opening[])[]): Week => days;
const hoursOf = (week: Week) => makeWorkingHours(calendar, [{ validFrom: '1900-01-01', week }]);
/** Around the clock, every day of the week. */
const always = hoursOf(Array.from({ length: 7 }, () => [opening(0, 24)]));
/** A service that is open in the night in which the clocks change. */
const night = hoursOf(Array.from({ length: 7 }, () => [opening(0, 3.5), opening(3.5, 5), opening(22, 24)]));

/** A wall time of Helsinki with its offset written out. */
const at = (text: string): Date => new Date(text);
const hoursBetween = (from: string, to: string, hours = office): number =>
  workingMillisecondsBetween(hours, at(from), at(to)) / hour;

describe('working time of an office open from 8 to 16', () => {
  test.each([
    ['within a day', '2026-11-25T09:00+02:00', '2026-11-25T11:30+02:00', 2.5],
    ['over a night', '2026-11-25T15:00+02:00', '2026-11-26T09:00+02:00', 2],
    ['over a weekend', '2026-11-27T15:00+02:00', '2026-11-30T09:00+02:00', 2],
    ['from before the opening to after the closing', '2026-11-25T00:00+02:00', '2026-11-25T23:59+02:00', 8],
    ['over Easter', '2026-04-02T15:00+03:00', '2026-04-07T09:00+03:00', 2],
    ['over Midsummer', '2026-06-18T15:00+03:00', '2026-06-22T09:00+03:00', 2],
    ['over Christmas', '2026-12-23T15:00+02:00', '2026-12-28T09:00+02:00', 2],
    ['over New Year and Epiphany', '2025-12-31T15:00+02:00', '2026-01-07T09:00+02:00', 1 + 8 + 8 + 1],
    ['over the beginning of summer time', '2026-03-27T15:00+02:00', '2026-03-30T09:00+03:00', 2],
    ['over the end of summer time', '2026-10-23T15:00+03:00', '2026-10-26T09:00+02:00', 2],
    ["over the city's own free day", '2026-05-13T15:00+03:00', '2026-05-18T09:00+03:00', 2],
    ['on a Saturday that is worked', '2026-12-12T00:00+02:00', '2026-12-13T00:00+02:00', 8],
    ['backwards', '2026-11-25T11:00+02:00', '2026-11-25T09:00+02:00', 0],
  ])('%s', (_name, from, to, expected) => {
    expect(hoursBetween(from, to)).toBe(expected);
  });

  test('of a whole year is eight hours for each working day', () => {
    const [from, to] = [at('2026-01-01T00:00+02:00'), at('2027-01-01T00:00+02:00')];
    const days = workingDaysBetween(calendar, from, to);
    expect(workingMillisecondsBetween(office, from, to)).toBe(days * 8 * hour);
  });

  test('is used up at the closing time, not at the next opening', () => {
    expect(addWorkingTime(office, at('2026-11-27T08:00+02:00'), 8 * hour)).toEqual(at('2026-11-27T16:00+02:00'));
    expect(addWorkingTime(office, at('2026-11-27T08:00+02:00'), 8 * hour + 1)).toEqual(
      at('2026-11-30T08:00:00.001+02:00'),
    );
    expect(addWorkingTime(office, at('2026-12-31T15:00+02:00'), 2 * hour)).toEqual(at('2027-01-04T09:00+02:00'));
  });

  test('that no week ever has is a problem, not an endless search', () => {
    const closed = hoursOf(weekOf([], [], [], [], [], [], []));
    expect(() => addWorkingTime(closed, at('2026-11-25T09:00+02:00'), 1)).toThrow('city.day-is-not-a-date');
    expect(() => addWorkingTime(office, at('2026-11-25T09:00+02:00'), -1)).toThrow(RangeError);
  });
});

describe('opening hours', () => {
  test('hold on a weekend when the week says so, and on no holiday', () => {
    const library = hoursOf(weekOf([], [], [], [], [], [opening(10, 16)], [opening(12, 16)]));
    expect(hoursBetween('2026-11-27T00:00+02:00', '2026-11-30T00:00+02:00', library)).toBe(10);
    // Easter Saturday is a Saturday, Easter Sunday a holiday; All Saints' Day is a Saturday.
    expect(hoursBetween('2026-04-03T00:00+03:00', '2026-04-06T00:00+03:00', library)).toBe(6);
    expect(hoursBetween('2026-10-31T00:00+02:00', '2026-11-01T00:00+02:00', library)).toBe(0);
  });

  test('change on the day from which the new ones hold', () => {
    const changed = makeWorkingHours(calendar, [
      { validFrom: '2026-11-26', week: weekOf([opening(9, 11)], [], [], [opening(9, 11)], [], [], []) },
    ]);
    expect(hoursBetween('2026-11-25T00:00+02:00', '2026-11-26T00:00+02:00', changed)).toBe(8);
    expect(hoursBetween('2026-11-26T00:00+02:00', '2026-11-27T00:00+02:00', changed)).toBe(2);
    expect(hoursBetween('2026-11-27T00:00+02:00', '2026-11-28T00:00+02:00', changed)).toBe(0);
  });

  test('of a day and a night are 23 hours when summer time begins and 25 when it ends', () => {
    expect(hoursBetween('2026-03-29T00:00+02:00', '2026-03-30T00:00+03:00', always)).toBe(23);
    expect(hoursBetween('2026-10-25T00:00+03:00', '2026-10-26T00:00+02:00', always)).toBe(25);
  });

  test('that lie in the hour which the clock skips are shorter, and in the hour which it repeats are longer', () => {
    // 3.00-4.00 does not exist on 29 March 2026: 0-3, 4-5 and 22-24 are left.
    expect(hoursBetween('2026-03-29T00:00+02:00', '2026-03-30T00:00+03:00', night)).toBe(6);
    // 3.00-4.00 comes twice on 25 October 2026.
    expect(hoursBetween('2026-10-25T00:00+03:00', '2026-10-26T00:00+02:00', night)).toBe(8);
  });

  test('say when the work of a day begins and ends', () => {
    const split = hoursOf(weekOf([opening(8, 11), opening(12, 17)], [], [], [], [], [], []));
    expect(workOn(split, '2026-11-23')).toEqual({
      opens: at('2026-11-23T08:00+02:00'),
      closes: at('2026-11-23T17:00+02:00'),
    });
    expect(workOn(split, '2026-11-24')).toBeUndefined();
    expect(workOn(office, '2026-12-06')).toBeUndefined();
    expect(workOn(office, '2199-12-31')).toBeDefined();
  });
});

const anOpening = fc
  .tuple(fc.nat(95), fc.integer({ min: 1, max: 96 }))
  .map(([from, length]) => ({ opens: from * 15, closes: Math.min(96, from + length) * 15 }));
/** A week of any openings that do not overlap, closed days included. */
const aWeek: fc.Arbitrary<Week> = fc.array(
  fc
    .array(anOpening, { maxLength: 3 })
    .map((openings) =>
      openings
        .toSorted((one, other) => one.opens - other.opens)
        .reduce<Opening[]>((kept, each) => ((kept.at(-1)?.closes ?? 0) <= each.opens ? [...kept, each] : kept), []),
    ),
  { minLength: 7, maxLength: 7 },
);
/** Instants near the changes of summer time, holidays and the turn of the year more often than chance has them. */
const anInstant = fc
  .oneof(
    fc.integer({ min: at('2025-01-01T00:00Z').getTime(), max: at('2028-01-01T00:00Z').getTime() }),
    fc
      .tuple(
        fc.constantFrom('2026-03-29', '2026-10-25', '2026-12-31', '2026-04-03', '2026-06-19', '2026-12-12'),
        fc.integer({ min: -2 * 24 * hour, max: 3 * 24 * hour }),
      )
      .map(([day, after]) => at(`${day}T00:00Z`).getTime() + after),
  )
  .map((instant) => new Date(instant));

/** Whether the clock on the wall shows an open time: worked out anew for each instant, by the runtime's time zones. */
function isOpenByTheWall(week: Week, instant: Date): boolean {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Helsinki',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(instant)
    .split(' ');
  const [hours = 0, minutes = 0] = (parts[1] ?? '').split(':').map(Number);
  const day = parts[0] ?? '';
  const weekday = (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
  const isWeekend = weekday > 4;
  if (!isWeekend && !isWorkingDay(calendar, day)) return false;
  if (isWeekend && !isWorkingDay(calendar, day) && holidaysOnWeekends.includes(day)) return false;
  const own = week[weekday] ?? [];
  const isDeclared = isWeekend && isWorkingDay(calendar, day);
  const openings = own.length === 0 && isDeclared ? (week.find((each) => each.length > 0) ?? []) : own;
  return openings.some(({ opens, closes }) => hours * 60 + minutes >= opens && hours * 60 + minutes < closes);
}
const holidaysOnWeekends = [
  '2025-04-20',
  '2025-06-08',
  '2025-06-21',
  '2025-11-01',
  '2025-12-06',
  '2026-04-05',
  '2026-05-24',
  '2026-06-20',
  '2026-10-31',
  '2026-12-06',
  '2026-12-26',
  '2027-03-28',
  '2027-05-01',
  '2027-05-16',
  '2027-06-26',
  '2027-11-06',
  '2027-12-25',
  '2027-12-26',
  '2028-01-01',
];

describe('for any week and any instants', () => {
  test('working time is never negative, never more than the time that passes, and grows with it', () => {
    fc.assert(
      fc.property(aWeek, anInstant, anInstant, anInstant, (week, one, two, three) => {
        const hours = hoursOf(week);
        const [a = one, b = one, c = one] = [one, two, three].toSorted((x, y) => x.getTime() - y.getTime());
        const [ab, ac] = [workingMillisecondsBetween(hours, a, b), workingMillisecondsBetween(hours, a, c)];
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(b.getTime() - a.getTime());
        expect(ac).toBeGreaterThanOrEqual(ab);
        expect(ac).toBe(ab + workingMillisecondsBetween(hours, b, c));
        expect(workingMillisecondsBetween(hours, c, a)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test('it never counts a closed minute, and every open one', () => {
    fc.assert(
      fc.property(aWeek, anInstant, (week, instant) => {
        const hours = hoursOf(week);
        const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
        const counted = workingMillisecondsBetween(hours, minute, new Date(minute.getTime() + 60_000));
        expect(counted).toBe(isOpenByTheWall(week, minute) ? 60_000 : 0);
        expect(isOpenAt(hours, minute)).toBe(counted > 0);
      }),
      { numRuns: 300 },
    );
  });

  test('adding working time is the way back from counting it, and ends in an open hour', () => {
    fc.assert(
      fc.property(aWeek, anInstant, fc.integer({ min: 1, max: 200 * hour }), (week, from, milliseconds) => {
        fc.pre(week.some((openings) => openings.length > 0));
        const hours = hoursOf(week);
        const to = addWorkingTime(hours, from, milliseconds);
        expect(workingMillisecondsBetween(hours, from, to)).toBe(milliseconds);
        expect(isOpenAt(hours, new Date(to.getTime() - 1))).toBe(true);
        expect(addWorkingTime(hours, from, 0)).toBe(from);
      }),
      { numRuns: 150 },
    );
  });

  test('the work of a day lies within that day', () => {
    fc.assert(
      fc.property(aWeek, anInstant, (week, instant) => {
        const hours = hoursOf(week);
        const day = localDay(calendar, instant);
        const work = workOn(hours, day);
        if (isOpenAt(hours, instant)) expect(work).toBeDefined();
        if (!work) return;
        expect(localDay(calendar, work.opens)).toBe(day);
        expect(localDay(calendar, new Date(work.closes.getTime() - 1))).toBe(day);
      }),
      { numRuns: 150 },
    );
  });
});

test('an office is open when nobody has said anything', () => {
  expect(usualWeek.map((openings) => openings.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
  expect(office.weeks).toEqual([]);
});
