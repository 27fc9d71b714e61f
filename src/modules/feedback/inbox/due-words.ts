import { type Language } from '../../../kernel/language.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import { type Day, dayNumber } from '../../city/index.ts';
import { inboxTexts } from './texts.ts';

/** When an answer is due, as a person says it, and how it should look. */
export interface DueWords {
  readonly tone: 'neutral' | 'info' | 'warning' | 'danger';
  readonly words: string;
}

/** A day of the coming week goes by its name alone. */
const namedDays = 7;

/** The due day of an unfinished case, seen from today. Nothing is late while the clock stands still. */
export function dueWords(dueDay: Day, today: Day, isPaused: boolean, language: Language): DueWords {
  const texts = inboxTexts[language].due;
  if (isPaused) return { tone: 'info', words: texts.paused };
  const days = dayNumber(dueDay) - dayNumber(today);
  if (days < 0) return { tone: 'danger', words: texts.late(-days, formatNumber(-days, language)) };
  if (days === 0) return { tone: 'warning', words: texts.today };
  if (days === 1) return { tone: 'neutral', words: texts.tomorrow };
  return { tone: 'neutral', words: texts.day(dayWords(dueDay, language, days < namedDays)) };
}

/** `tiistaina 8.12.`, `tisdag 8.12`, `Tuesday 8 December`; without the weekday `8.12.2026`, `8 December 2026`. */
export function dayWords(day: Day, language: Language, withWeekday: boolean): string {
  const at = new Date(`${day}T12:00:00Z`);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (!withWeekday) return language === 'en' ? `${english(at)} ${year}` : `${date}.${month}.${year}`;
  const weekday = weekdayNames[language].format(at);
  if (language === 'en') return `${weekday} ${english(at)}`;
  // The essive of every Finnish weekday ends so.
  return language === 'fi' ? `${weekday}na ${date}.${month}.` : `${weekday} ${date}.${month}`;
}

const english = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(at);

const weekdayName = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' });
const weekdayNames: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fi: weekdayName('fi-FI'),
  sv: weekdayName('sv-FI'),
  en: weekdayName('en-GB'),
};
