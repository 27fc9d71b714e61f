import { type Language } from '../../kernel/language.ts';
import { formatDate } from './format.ts';

const weekdayLocale: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** A day as people say it when something happens on it: `keskiviikkona 2.12.2026`, `Wednesday 2 December 2026`. */
export function dayInWords(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const weekday = new Intl.DateTimeFormat(weekdayLocale[language], { weekday: 'long', timeZone: 'UTC' }).format(noon);
  // Finnish says on a day by an ending, the same for every weekday.
  return `${weekday}${language === 'fi' ? 'na' : ''} ${formatDate(noon, language, 'UTC')}`;
}
