import { addDays, type Day, isWorkingDay, startOfDay, type WorkingHours, workOn } from '../../../city/index.ts';

const hour = 3_600_000;

/**
 * When the morning letter of a day is due and until when it may still go: from the opening of the person's part, never
 * before 7.00, until it closes, never after 17.00. Undefined on weekends, holidays and days on which the part is closed.
 */
export function digestTime(hours: WorkingHours, day: Day): { readonly from: Date; readonly to: Date } | undefined {
  const work = workOn(hours, day);
  if (!work || !isWorkingDay(hours.calendar, day)) return undefined;
  // Working days have no change of summer time before 7.00; 17.00 is counted back from the end of the day.
  const seven = startOfDay(hours.calendar, day).getTime() + 7 * hour;
  const five = startOfDay(hours.calendar, addDays(day, 1)).getTime() - 7 * hour;
  const from = new Date(Math.max(work.opens.getTime(), seven));
  const to = new Date(Math.min(work.closes.getTime(), five));
  return from < to ? { from, to } : undefined;
}
