import { type Language } from '../../../kernel/language.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { type Tone } from '../../../platform/web/components/index.ts';
import {
  addDays,
  type Day,
  dayNumber,
  isWorkingDay,
  dayOfNumber,
  weekday,
  type WorkingCalendar,
} from '../../city/index.ts';
import { casePageTexts } from './texts.ts';

/** `tiistaina 8.12.`, `tisdag 8.12`, `Tuesday 8 December`; with the year when it is another than this one's. */
export function dayInWords(day: Day, now: Day, language: Language): string {
  const { weekdays, today, tomorrow } = casePageTexts[language].clocks;
  if (day === now) return today;
  if (day === addDays(now, 1)) return tomorrow;
  const names: Readonly<Record<number, string>> = weekdays;
  const date = formatDate(new Date(`${day}T12:00:00Z`), language, 'UTC');
  const isThisYear = day.slice(0, 4) === now.slice(0, 4);
  const shown = isThisYear ? withoutYear(date, language) : date;
  return `${names[weekday(day)]} ${shown}`;
}

const withoutYear = (date: string, language: Language): string =>
  language === 'en' ? date.replace(/ \d{4}$/, '') : date.replace(/\d{4}$/, '');

/** One clock of a case as it stands today. */
export interface ClockWords {
  readonly text: string;
  readonly tone: Tone;
}

/** What a clock says: given, due, or plainly late and by how many working days. */
export function clockWords(
  clock: { readonly dueDay: Day | null; readonly doneDay: Day | null },
  now: Day,
  calendar: WorkingCalendar,
  language: Language,
): ClockWords {
  const texts = casePageTexts[language].clocks;
  const { dueDay, doneDay } = clock;
  if (doneDay !== null) return { text: texts.done({ day: dayInWords(doneDay, now, language) }), tone: 'success' };
  if (dueDay === null) return { text: texts.nothing, tone: 'neutral' };
  const day = dayInWords(dueDay, now, language);
  if (dueDay < now) {
    const days = workingDaysAfter(calendar, dueDay, now);
    return { text: days === 0 ? texts.lateToday({ day }) : texts.late({ day, days }), tone: 'danger' };
  }
  return { text: texts.due({ day }), tone: dueDay === now ? 'warning' : 'info' };
}

const workingDaysAfter = (calendar: WorkingCalendar, from: Day, until: Day): number =>
  Array.from({ length: dayNumber(until) - dayNumber(from) }, (_, at) => dayOfNumber(dayNumber(from) + 1 + at)).filter(
    (day) => isWorkingDay(calendar, day),
  ).length;
