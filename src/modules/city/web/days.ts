import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { workingCalendarOf } from '../city.store.ts';
import { addDays, isDay, type Day } from '../day.ts';
import { localDay } from '../working-calendar.ts';
import { cityPageTexts } from './texts.ts';

/** A day as people read it: `8.12.2026`, `8 December 2026`. */
export const dayText = (day: Day, language: Language): string =>
  formatDate(new Date(`${day}T00:00:00Z`), language, 'UTC');

/** From a day until the day before another; without an end, from a day on. */
export function spanText(validFrom: Day, validTo: Day | null, language: Language): string {
  const texts = cityPageTexts[language];
  return validTo === null
    ? texts.since(dayText(validFrom, language))
    : texts.span(dayText(validFrom, language), dayText(addDays(validTo, -1), language));
}

/** The city's own day now. */
export const todayOf = async (ctx: Context): Promise<Day> =>
  localDay(await workingCalendarOf(ctx.tx, ctx.cityId), ctx.now);

/** The day that an address asks for; today when it asks for none that exists. */
export const chosenDay = (wish: string | null, today: Day): Day => (wish !== null && isDay(wish) ? wish : today);
