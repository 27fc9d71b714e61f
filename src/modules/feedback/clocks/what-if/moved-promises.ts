import {
  addDays,
  addWorkingDays,
  type CalendarException,
  type Day,
  isWorkingDay,
  makeWorkingCalendar,
  type WorkingCalendar,
} from '../../../city/index.ts';

/** The promised day of a case that is not answered. */
export interface OpenPromise {
  readonly dueDay: Day;
  /** Counted in all days, by a law: free days do not move it. */
  readonly isInAllDays: boolean;
}

export interface MovedPromises {
  readonly all: number;
  readonly moved: number;
  /** From which day to which, and how many; by day. */
  readonly moves: readonly { readonly from: Day; readonly to: Day; readonly count: number }[];
}

/** The calendar as it would be with one more exception. */
export const calendarWith = ({ settings }: WorkingCalendar, exception: CalendarException): WorkingCalendar =>
  makeWorkingCalendar({
    ...settings,
    exceptions: [...settings.exceptions.filter(({ day }) => day !== exception.day), exception],
  });

function workingDaysAfter(calendar: WorkingCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

/**
 * Which promised days would be others if one day were free, or worked, that is not now: each promise keeps its number
 * of working days. A promise that ends before the day, one in all days, and one on a day that nobody works stay.
 */
export function movedPromises(
  promises: readonly OpenPromise[],
  before: WorkingCalendar,
  exception: CalendarException,
): MovedPromises {
  const after = calendarWith(before, exception);
  const start = addDays(exception.day, -1);
  const dayAfter = (dueDay: Day): Day => addWorkingDays(after, start, workingDaysAfter(before, start, dueDay));
  const counts = Map.groupBy(
    promises.filter(
      ({ dueDay, isInAllDays }) => !isInAllDays && dueDay >= exception.day && isWorkingDay(before, dueDay),
    ),
    ({ dueDay }) => dueDay,
  );
  const moves = [...counts]
    .map(([from, own]) => ({ from, to: dayAfter(from), count: own.length }))
    .filter(({ from, to }) => from !== to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return { all: promises.length, moved: moves.reduce((sum, { count }) => sum + count, 0), moves };
}
