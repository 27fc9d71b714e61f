import {
  addDays,
  addWorkingDays,
  dayNumber,
  dayOfNumber,
  isWorkingDay,
  localDay,
  makeWorkingCalendar,
  startOfDay,
  weekday,
  type Day,
} from '../../src/modules/city/index.ts';
import type { Random } from './random.ts';

export { addDays, weekday, type Day };

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Helsinki's days and holidays; the demonstration declares no exceptions to them. */
const calendar = makeWorkingCalendar({
  timeZone: 'Europe/Helsinki',
  midsummerEveIsFree: true,
  christmasEveIsFree: true,
  exceptions: [],
});

export const dayAt = (at: number): Day => localDay(calendar, new Date(at));
export const startOf = (of: Day): number => startOfDay(calendar, of).getTime();
/** The working day that comes so many working days after a day. */
export const workingDayAfter = (of: Day, workingDays: number): Day => addWorkingDays(calendar, of, workingDays);
export const works = (of: Day): boolean => isWorkingDay(calendar, of);

/** The days from the first to the last, both included. */
export function daysFrom(first: Day, last: Day): Day[] {
  const from = dayNumber(first);
  return Array.from({ length: Math.max(0, dayNumber(last) - from + 1) }, (_, index) => dayOfNumber(from + index));
}

/** A span of time in UTC milliseconds, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Office hours of a working day. */
const opens = 8 * hour;
const closes = 16 * hour;

/** The offices' hours between two instants, one span a working day; spans of under `shortest` are left out. */
export function officeHours(from: number, to: number, shortest: number = 10 * minute): Span[] {
  return daysFrom(dayAt(from), dayAt(to))
    .filter(works)
    .map((of) => ({ from: Math.max(from, startOf(of) + opens), to: Math.min(to, startOf(of) + closes) }))
    .filter((span) => span.to - span.from >= shortest);
}

export const isOfficeTime = (at: number): boolean => officeHours(at, at + minute, minute).length > 0;

/** A second within the span. */
export const momentIn = (random: Random, span: Span): number =>
  Math.floor((span.from + random.next() * (span.to - span.from)) / 1000) * 1000;
