import { z } from 'zod';
import { type Context } from '../../platform/context.ts';
import { removeCalendarException, saveCalendarException } from './city.store.ts';
import { type Day } from './day.ts';
import { dayInput } from './names.ts';
import { type CalendarException } from './working-calendar.ts';

export const calendarExceptionInput = z.object({
  day: dayInput,
  isWorkingDay: z.boolean(),
  name: z.string().trim().min(1).max(200),
});

/** Declares a day free, or a working day, against the rules of the calendar. */
export async function declareCalendarException(ctx: Context, exception: CalendarException): Promise<void> {
  await ctx.allow('city.edit-settings', { wholeCity: true });
  await saveCalendarException(ctx.tx, ctx.cityId, exception);
  const { day, isWorkingDay } = exception;
  await ctx.audit('city.calendar-exception-declared', { day, isWorkingDay });
}

/** Lets the rules of the calendar decide about a day again. */
export async function withdrawCalendarException(ctx: Context, day: Day): Promise<void> {
  await ctx.allow('city.edit-settings', { wholeCity: true });
  const removed = await removeCalendarException(ctx.tx, ctx.cityId, day);
  if (removed > 0) await ctx.audit('city.calendar-exception-withdrawn', { day });
}
