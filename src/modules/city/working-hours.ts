import { Problem } from '../../kernel/problem.ts';
import { offsetReader } from '../../kernel/time-zone.ts';
import { dayNumber, dayOfNumber, firstYear, lastYear, millisecondsOfDay, weekdayOfNumber, type Day } from './day.ts';
import { freeDayReason, startOfDay, yearAt, type WorkingCalendar } from './working-calendar.ts';

/** From and until a time of the clock, in minutes after midnight: 480 and 960 are 8.00 to 16.00. */
export interface Opening {
  readonly opens: number;
  readonly closes: number;
}

/** The openings of the seven days, Monday first; a day without any is closed. */
export type Week = readonly (readonly Opening[])[];

/** A week that holds from a day on, until the next one does. */
export interface WeekFrom {
  readonly validFrom: Day;
  readonly week: Week;
}

/** When a part of the organisation is at work. Made once and asked often. */
export interface WorkingHours {
  readonly calendar: WorkingCalendar;
  readonly weeks: readonly WeekFrom[];
  readonly year: (year: number) => OpenYear;
}

/** The openings of one local year as instants, in order; worked out when it is first asked for. */
interface OpenYear {
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Open milliseconds from the beginning of the year to each opening; last the year's sum. */
  readonly openBefore: Float64Array;
}

const eightToFour: readonly Opening[] = [{ opens: 8 * 60, closes: 16 * 60 }];

/** What holds where nobody has said anything: office hours, Monday to Friday. */
export const usualWeek: Week = [eightToFour, eightToFour, eightToFour, eightToFour, eightToFour, [], []];

const millisecondsOfMinute = 60_000;

/** A stretch of instants, the end not included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The instant at which the clocks of a day change: found by halving, to the second. */
function changeOf(day: Stretch, offsetAt: (instant: number) => number): number {
  const before = offsetAt(day.from);
  let [from, to] = [day.from, day.to];
  while (to - from > 1000) {
    const middle = from + Math.floor((to - from) / 2000) * 1000;
    if (offsetAt(middle) === before) from = middle;
    else to = middle;
  }
  return to;
}

/**
 * The instants of a day at which its clock shows a time within the opening. On the day of a change of summer time an
 * opening that lies over the change is an hour shorter or longer, and a repeated hour counts twice, as it is worked
 * twice.
 */
function instantsOf(opening: Opening, number: number, day: Stretch, offsetAt: (instant: number) => number): Stretch[] {
  const clock = (minutes: number): number => number * millisecondsOfDay + minutes * millisecondsOfMinute;
  const within = (offset: number, stretch: Stretch): Stretch[] => {
    const from = Math.max(clock(opening.opens) - offset, stretch.from);
    const to = Math.min(clock(opening.closes) - offset, stretch.to);
    return from < to ? [{ from, to }] : [];
  };
  if (day.to - day.from === millisecondsOfDay) return within(number * millisecondsOfDay - day.from, day);
  const [before, after] = [offsetAt(day.from), offsetAt(day.to - 1)];
  if (before === after) return within(before, day);
  const change = changeOf(day, offsetAt);
  return [...within(before, { from: day.from, to: change }), ...within(after, { from: change, to: day.to })];
}

const weekOn = (weeks: readonly WeekFrom[], day: Day): Week =>
  weeks.findLast(({ validFrom }) => validFrom <= day)?.week ?? usualWeek;

/**
 * The openings of a day. Holidays, free eves and the city's free days are closed. On a weekend the week itself decides.
 * A day that the city declares a working day, but on whose weekday the week is closed, is worked like the week's first
 * open day.
 */
function openingsOf(calendar: WorkingCalendar, week: Week, number: number): readonly Opening[] {
  const own = week[weekdayOfNumber(number) - 1] ?? [];
  const reason = freeDayReason(calendar, dayOfNumber(number));
  if (reason) return reason.kind === 'weekend' ? own : [];
  const isDeclared = weekdayOfNumber(number) > 5;
  return own.length === 0 && isDeclared ? (week.find((openings) => openings.length > 0) ?? []) : own;
}

function openYearOf(
  calendar: WorkingCalendar,
  weeks: readonly WeekFrom[],
  offsetAt: (instant: number) => number,
  year: number,
): OpenYear {
  const { firstDayNumber, starts } = calendar.year(year);
  const stretches: Stretch[] = [];
  const days = year < firstYear || year > lastYear ? 0 : starts.length - 1;
  for (let index = 0; index < days; index += 1) {
    const number = firstDayNumber + index;
    const day = { from: starts[index] ?? 0, to: starts[index + 1] ?? 0 };
    for (const opening of openingsOf(calendar, weekOn(weeks, dayOfNumber(number)), number)) {
      stretches.push(...instantsOf(opening, number, day, offsetAt));
    }
  }
  // Two openings over a repeated hour come as before, before, after, after.
  stretches.sort((one, other) => one.from - other.from);
  const openBefore = new Float64Array(stretches.length + 1);
  stretches.forEach(({ from, to }, index) => {
    openBefore[index + 1] = (openBefore[index] ?? 0) + to - from;
  });
  return {
    opens: Float64Array.from(stretches, ({ from }) => from),
    closes: Float64Array.from(stretches, ({ to }) => to),
    openBefore,
  };
}

/**
 * Opening hours on top of the city's working calendar: the newest of the weeks that has begun holds on a day, and
 * office hours before the first one.
 */
export function makeWorkingHours(calendar: WorkingCalendar, weeks: readonly WeekFrom[] = []): WorkingHours {
  const ordered = weeks.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const offsetAt = offsetReader(calendar.settings.timeZone);
  const years = new Map<number, OpenYear>();
  return {
    calendar,
    weeks: ordered,
    year: (year) => {
      const known = years.get(year);
      if (known) return known;
      const made = openYearOf(calendar, ordered, offsetAt, year);
      years.set(year, made);
      return made;
    },
  };
}

/** How many of the ordered numbers are at most `limit`. */
function countUpTo(ordered: Float64Array, limit: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open milliseconds from the beginning of the year to the instant. */
function openSince({ opens, closes, openBefore }: OpenYear, instant: number): number {
  const index = countUpTo(opens, instant) - 1;
  if (index < 0) return 0;
  return (openBefore[index] ?? 0) + Math.min(instant, closes[index] ?? 0) - (opens[index] ?? 0);
}

const sumOf = ({ openBefore }: OpenYear): number => openBefore[openBefore.length - 1] ?? 0;

/** True when the part is at work at the instant; an opening's last instant is not part of it. */
export function isOpenAt(hours: WorkingHours, at: Date): boolean {
  const instant = at.getTime();
  const { opens, closes } = hours.year(yearAt(hours.calendar, instant));
  const index = countUpTo(opens, instant) - 1;
  return index >= 0 && instant < (closes[index] ?? 0);
}

/**
 * Working time between two instants: the milliseconds that fall within the openings. Additive over any instant between
 * them; 0 when `to` is not after `from`. A `Problem` for an instant outside the calendar's years.
 */
export function workingMillisecondsBetween(hours: WorkingHours, from: Date, to: Date): number {
  const [begin, end] = [from.getTime(), to.getTime()];
  const beginYear = yearAt(hours.calendar, begin);
  const endYear = yearAt(hours.calendar, end);
  if (end <= begin) return 0;
  let milliseconds = openSince(hours.year(endYear), end) - openSince(hours.year(beginYear), begin);
  for (let year = beginYear; year < endYear; year += 1) milliseconds += sumOf(hours.year(year));
  return milliseconds;
}

/**
 * The first instant by which so many milliseconds of working time have passed; `from` itself for 0. So eight hours
 * from an opening are its closing time, not the next opening. A `Problem` when no year that we know has so much.
 */
export function addWorkingTime(hours: WorkingHours, from: Date, milliseconds: number): Date {
  if (!(milliseconds >= 0)) throw new RangeError('Working time is added forwards.');
  if (milliseconds === 0) return from;
  let year = yearAt(hours.calendar, from.getTime());
  let left = milliseconds + openSince(hours.year(year), from.getTime());
  for (;;) {
    const open = hours.year(year);
    if (left <= sumOf(open)) {
      // The opening in which the time is used up is the last one that begins with less than that before it.
      const index = countBelow(open.openBefore, left) - 1;
      return new Date((open.opens[index] ?? 0) + left - (open.openBefore[index] ?? 0));
    }
    left -= sumOf(open);
    year += 1;
    if (year > lastYear)
      throw new Problem('invalid', 'city.day-is-not-a-date', { day: `${year}`, firstYear, lastYear });
  }
}

/** How many of the ordered numbers are less than `limit`. */
function countBelow(ordered: Float64Array, limit: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** When a local day's work begins and ends, breaks between left in; undefined for a day that is closed. */
export function workOn(hours: WorkingHours, day: Day): { readonly opens: Date; readonly closes: Date } | undefined {
  const year = hours.year(Number(day.slice(0, 4)));
  const from = startOfDay(hours.calendar, day).getTime();
  const next = dayNumber(day) + 1;
  const to = next > dayNumber(`${lastYear}-12-31`) ? Infinity : startOfDay(hours.calendar, dayOfNumber(next)).getTime();
  const first = countBelow(year.opens, from);
  const last = countBelow(year.opens, to) - 1;
  if (first > last) return undefined;
  return { opens: new Date(year.opens[first] ?? 0), closes: new Date(year.closes[last] ?? 0) };
}
