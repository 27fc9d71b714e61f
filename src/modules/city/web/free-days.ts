import { addDays, type Day, dayOf, weekday } from '../day.ts';
import { type FreeDayReason, freeDayReason, isWorkingDay, type WorkingCalendar } from '../working-calendar.ts';
import { holidaysOf } from '../holidays.ts';

export interface FreeDay {
  readonly day: Day;
  /** From 1, Monday, to 7. */
  readonly weekday: number;
  readonly reason: Exclude<FreeDayReason, { kind: 'weekend' }>;
}

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = dayOf(year, 1, 1); day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
}

/** The days of a year that are free for another reason than being a weekend; holidays that fall on one included. */
export function freeDaysOf(calendar: WorkingCalendar, year: number): FreeDay[] {
  const holidays = new Set(holidaysOf(year).map((holiday) => holiday.day));
  const declared = new Set(calendar.settings.exceptions.map((exception) => exception.day));
  return daysOf(year)
    .filter((day) => holidays.has(day) || declared.has(day) || weekday(day) <= 5)
    .flatMap((day) => {
      const reason = freeDayReason(calendar, day);
      return reason && reason.kind !== 'weekend' ? [{ day, weekday: weekday(day), reason }] : [];
    });
}

export const workingDaysOf = (calendar: WorkingCalendar, year: number): number =>
  daysOf(year).filter((day) => isWorkingDay(calendar, day)).length;
