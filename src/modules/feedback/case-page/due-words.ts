import { type Language } from '../../../kernel/language.ts';
import { type Tone } from '../../../platform/web/components/index.ts';
import { addDays, type Day, dayNumber, isWorkingDay, dayOfNumber, type WorkingCalendar } from '../../city/index.ts';
import { dayWords } from '../inbox/due-words.ts';
import { casePageTexts } from './texts.ts';

/** Today, tomorrow, `tiistaina 8.12.`; without its weekday and with its year when that is another than this one's. */
export function dayInWords(day: Day, now: Day, language: Language): string {
  const { today, tomorrow } = casePageTexts[language].clocks;
  if (day === now) return today;
  if (day === addDays(now, 1)) return tomorrow;
  return dayWords(day, language, day.slice(0, 4) === now.slice(0, 4));
}

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
