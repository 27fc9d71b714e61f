import { addDays, dayOf, weekday, type Day } from './day.ts';

/** Codes of Finnish public holidays and of the two eves that offices usually keep free. */
export const holidayCodes = [
  'new-years-day',
  'epiphany',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'may-day',
  'ascension-day',
  'whit-sunday',
  'midsummer-eve',
  'midsummer-day',
  'all-saints-day',
  'independence-day',
  'christmas-eve',
  'christmas-day',
  'saint-stephens-day',
] as const;
export type HolidayCode = (typeof holidayCodes)[number];

export interface Holiday {
  readonly day: Day;
  readonly code: HolidayCode;
}

type Rule =
  | { readonly kind: 'date'; readonly month: number; readonly dayOfMonth: number }
  | { readonly kind: 'easter'; readonly days: number }
  /** The first such weekday (1 = Monday) on or after a date. */
  | { readonly kind: 'weekday-from'; readonly weekday: number; readonly month: number; readonly dayOfMonth: number };

/** As in force since 1992: from 1973 until then Epiphany and Ascension Day were kept on Saturdays. */
const rules: Readonly<Record<HolidayCode, Rule>> = {
  'new-years-day': { kind: 'date', month: 1, dayOfMonth: 1 },
  epiphany: { kind: 'date', month: 1, dayOfMonth: 6 },
  'good-friday': { kind: 'easter', days: -2 },
  'easter-sunday': { kind: 'easter', days: 0 },
  'easter-monday': { kind: 'easter', days: 1 },
  'may-day': { kind: 'date', month: 5, dayOfMonth: 1 },
  'ascension-day': { kind: 'easter', days: 39 },
  'whit-sunday': { kind: 'easter', days: 49 },
  'midsummer-eve': { kind: 'weekday-from', weekday: 5, month: 6, dayOfMonth: 19 },
  'midsummer-day': { kind: 'weekday-from', weekday: 6, month: 6, dayOfMonth: 20 },
  'all-saints-day': { kind: 'weekday-from', weekday: 6, month: 10, dayOfMonth: 31 },
  'independence-day': { kind: 'date', month: 12, dayOfMonth: 6 },
  'christmas-eve': { kind: 'date', month: 12, dayOfMonth: 24 },
  'christmas-day': { kind: 'date', month: 12, dayOfMonth: 25 },
  'saint-stephens-day': { kind: 'date', month: 12, dayOfMonth: 26 },
};

/**
 * Easter Sunday of a year of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher
 * (Nature 20 April 1876; Jones, General Astronomy, 1922; Meeus, Astronomical Algorithms, chapter 8).
 * The letters are those of the source.
 */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function dayOfRule(rule: Rule, year: number): Day {
  if (rule.kind === 'easter') return addDays(easterSunday(year), rule.days);
  const date = dayOf(year, rule.month, rule.dayOfMonth);
  return rule.kind === 'date' ? date : addDays(date, (rule.weekday - weekday(date) + 7) % 7);
}

/** The holidays and eves of a year, in the order of days. Two may fall on one day (Ascension Day on May Day in 2008). */
export const holidaysOf = (year: number): Holiday[] =>
  holidayCodes
    .map((code) => ({ code, day: dayOfRule(rules[code], year) }))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
