import { Problem } from '../../kernel/problem.ts';
import { dayNumber, dayOfNumber, firstYear, lastYear, millisecondsOfDay, weekdayOfNumber, type Day } from './day.ts';
import { holidaysOf, type HolidayCode } from './holidays.ts';
import { dayStartsOf } from './local-days.ts';

/** A free or working day that the rules do not give, such as a bridge day of the city. */
export interface CalendarException {
  readonly day: Day;
  readonly isWorkingDay: boolean;
  readonly name: string;
}

export interface WorkingCalendarSettings {
  /** IANA name, such as `Europe/Helsinki`. */
  readonly timeZone: string;
  readonly midsummerEveIsFree: boolean;
  readonly christmasEveIsFree: boolean;
  readonly exceptions: readonly CalendarException[];
}

/** Why a day is free. */
export type FreeDayReason =
  | { readonly kind: 'exception'; readonly name: string }
  | { readonly kind: 'holiday'; readonly code: HolidayCode }
  | { readonly kind: 'weekend' };

/** One year, worked out when it is first asked for. */
interface CalendarYear {
  readonly firstDayNumber: number;
  /** Instants at which the days begin, and last the end of the year. */
  readonly starts: Float64Array;
  readonly isWorking: Uint8Array;
  /** Milliseconds on working days from the beginning of the year to the beginning of each day; last the year's sum. */
  readonly workingBefore: Float64Array;
  readonly end: number;
}

/** Which days the city works, and when its days begin. Made once and asked often. */
export interface WorkingCalendar {
  readonly settings: WorkingCalendarSettings;
  readonly year: (year: number) => CalendarYear;
}

function outOfRange(what: string): Problem {
  return new Problem('invalid', 'city.day-is-not-a-date', { day: what, firstYear, lastYear });
}

const isFreeByRule = (settings: WorkingCalendarSettings, code: HolidayCode): boolean =>
  code === 'midsummer-eve'
    ? settings.midsummerEveIsFree
    : code === 'christmas-eve'
      ? settings.christmasEveIsFree
      : true;

const freeHolidays = (settings: WorkingCalendarSettings, year: number) =>
  holidaysOf(year).filter(({ code }) => isFreeByRule(settings, code));

function workingFlags(settings: WorkingCalendarSettings, year: number, from: number, count: number): Uint8Array {
  const flags = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) flags[index] = weekdayOfNumber(from + index) <= 5 ? 1 : 0;
  for (const { day } of freeHolidays(settings, year)) flags[dayNumber(day) - from] = 0;
  for (const { day, isWorkingDay } of settings.exceptions) {
    const index = dayNumber(day) - from;
    if (index >= 0 && index < count) flags[index] = isWorkingDay ? 1 : 0;
  }
  return flags;
}

/**
 * The working calendar of a city: Monday to Friday, less Finnish public holidays and the eves that the city keeps
 * free, and then the city's exceptions, which win over every rule. A `RangeError` for an unknown time zone.
 */
export function makeWorkingCalendar(settings: WorkingCalendarSettings): WorkingCalendar {
  const dayStarts = dayStartsOf(settings.timeZone);
  const years = new Map<number, CalendarYear>();
  const makeYear = (year: number): CalendarYear => {
    // Local days of the last hours of the years before and after may be asked for, so one year more on each side.
    if (!(year >= firstYear - 1 && year <= lastYear + 1)) throw outOfRange(String(year));
    const firstDayNumber = Date.UTC(year, 0, 1) / millisecondsOfDay;
    const count = Date.UTC(year + 1, 0, 1) / millisecondsOfDay - firstDayNumber;
    const starts = dayStarts(firstDayNumber, count);
    const isWorking =
      year < firstYear || year > lastYear ? new Uint8Array(count) : workingFlags(settings, year, firstDayNumber, count);
    const workingBefore = new Float64Array(count + 1);
    for (let index = 0; index < count; index += 1) {
      const length = isWorking[index] === 1 ? (starts[index + 1] ?? 0) - (starts[index] ?? 0) : 0;
      workingBefore[index + 1] = (workingBefore[index] ?? 0) + length;
    }
    return { firstDayNumber, starts, isWorking, workingBefore, end: starts[count] ?? 0 };
  };
  return {
    settings,
    year: (year) => {
      const known = years.get(year);
      if (known) return known;
      const made = makeYear(year);
      years.set(year, made);
      return made;
    },
  };
}

const indexIn = (year: CalendarYear, instant: number): number => {
  const begin = year.starts[0] ?? 0;
  let index = Math.min(Math.floor((instant - begin) / millisecondsOfDay), year.isWorking.length - 1);
  // Summer time moves a day's beginning by an hour: the guess is wrong by one day at most.
  if (instant < (year.starts[index] ?? 0)) index -= 1;
  else if (instant >= (year.starts[index + 1] ?? Infinity)) index += 1;
  return index;
};

/** The local year of an instant, in milliseconds since 1970. */
export function yearAt(calendar: WorkingCalendar, instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const known = calendar.year(year);
  if (instant < (known.starts[0] ?? 0)) return year - 1;
  return instant >= known.end ? year + 1 : year;
}

/** The city's own day at an instant: 21.30 UTC on 30 June is already 1 July in Helsinki. */
export function localDay(calendar: WorkingCalendar, at: Date): Day {
  const year = calendar.year(yearAt(calendar, at.getTime()));
  return dayOfNumber(year.firstDayNumber + indexIn(year, at.getTime()));
}

/** The instant at which a local day begins. With `addDays(day, 1)` it bounds the day, be it 23, 24 or 25 hours. */
export function startOfDay(calendar: WorkingCalendar, day: Day): Date {
  const number = dayNumber(day);
  const year = calendar.year(Number(day.slice(0, 4)));
  return new Date(year.starts[number - year.firstDayNumber] ?? NaN);
}

const worksOn = (calendar: WorkingCalendar, number: number): boolean => {
  const year = calendar.year(new Date(number * millisecondsOfDay).getUTCFullYear());
  return year.isWorking[number - year.firstDayNumber] === 1;
};

export const isWorkingDay = (calendar: WorkingCalendar, day: Day): boolean => worksOn(calendar, dayNumber(day));

/** Why the city does not work on a day; undefined for a working day. */
export function freeDayReason(calendar: WorkingCalendar, day: Day): FreeDayReason | undefined {
  if (isWorkingDay(calendar, day)) return undefined;
  const exception = calendar.settings.exceptions.find((known) => known.day === day);
  if (exception) return { kind: 'exception', name: exception.name };
  const holiday = freeHolidays(calendar.settings, Number(day.slice(0, 4))).find((known) => known.day === day);
  return holiday ? { kind: 'holiday', code: holiday.code } : { kind: 'weekend' };
}

/**
 * The working day that comes `workingDays` working days after a day; the day itself is day 0, whether or not it is a
 * working day. Negative numbers count backwards; 0 gives the day itself.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, workingDays: number): Day {
  const step = workingDays < 0 ? -1 : 1;
  let number = dayNumber(day);
  for (let left = Math.abs(Math.trunc(workingDays)); left > 0;) {
    number += step;
    if (worksOn(calendar, number)) left -= 1;
  }
  return dayOfNumber(number);
}

/** The last day on which an answer is in time: the day of receipt is day 0, `workingDays` is the city's promise. */
export const dueDay = (calendar: WorkingCalendar, receivedAt: Date, workingDays: number): Day =>
  addWorkingDays(calendar, localDay(calendar, receivedAt), workingDays);

/**
 * Working days between two instants, with fractions: the time that falls on working days of the city (whole local
 * days, midnight to midnight, not office hours) divided by 24 hours. Received at 16.00 on Friday and answered at 8.00
 * on Monday is 8 + 8 hours = 0.667 working days. A working day of 23 or 25 hours counts as its true length. 0 when
 * `to` is not after `from`. A `Problem` for an instant outside the calendar's years.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  const begin = from.getTime();
  const end = to.getTime();
  const beginYear = yearAt(calendar, begin);
  const endYear = yearAt(calendar, end);
  if (end <= begin) return 0;
  let milliseconds = workingSince(calendar.year(endYear), end) - workingSince(calendar.year(beginYear), begin);
  for (let year = beginYear; year < endYear; year += 1) {
    const { workingBefore } = calendar.year(year);
    milliseconds += workingBefore[workingBefore.length - 1] ?? 0;
  }
  return milliseconds / millisecondsOfDay;
}

/** Milliseconds on working days from the beginning of the year to the instant. */
function workingSince(year: CalendarYear, instant: number): number {
  const index = indexIn(year, instant);
  const before = year.workingBefore[index] ?? 0;
  return year.isWorking[index] === 1 ? before + instant - (year.starts[index] ?? 0) : before;
}

/** Calendar days between two instants, with fractions: elapsed time divided by 24 hours; 0 when `to` is not after `from`. */
export const calendarDaysBetween = (from: Date, to: Date): number =>
  Math.max(0, to.getTime() - from.getTime()) / millisecondsOfDay;
