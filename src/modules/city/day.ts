import { Problem } from '../../kernel/problem.ts';

/** A day of the city's own calendar, `2026-04-13`: no time and no time zone. */
export type Day = string;

export const millisecondsOfDay = 86_400_000;

/** The years that calendars and validity dates may name; the rest is taken for a typing error. */
export const firstYear = 1900;
export const lastYear = 2199;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day of a number that `dayNumber` gave. */
export const dayOfNumber = (number: number): Day => new Date(number * millisecondsOfDay).toISOString().slice(0, 10);

/** The day of a year, month (1-12) and day of the month. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;

/** Days since 1970-01-01, as a whole number; a `Problem` when the text is not a day of the years that we know. */
export function dayNumber(day: Day): number {
  const found = pattern.exec(day);
  const year = Number(found?.[1]);
  const number = Date.UTC(year, Number(found?.[2]) - 1, Number(found?.[3])) / millisecondsOfDay;
  if (!found || year < firstYear || year > lastYear || dayOfNumber(number) !== day) {
    throw new Problem('invalid', 'city.day-is-not-a-date', { day: day.slice(0, 20), firstYear, lastYear });
  }
  return number;
}

/** True for a day that exists, such as `2024-02-29`; false for `2023-02-29`. */
export function isDay(text: string): boolean {
  const found = pattern.exec(text);
  if (!found) return false;
  const at = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  const year = Number(found[1]);
  return year >= firstYear && year <= lastYear && at.toISOString().slice(0, 10) === text;
}

/** The day so many days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** 1 = Monday ... 7 = Sunday (ISO 8601). */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

export const weekday = (day: Day): number => weekdayOfNumber(dayNumber(day));
