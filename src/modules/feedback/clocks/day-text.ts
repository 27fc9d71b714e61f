import { type Language } from '../../../kernel/language.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { type Day, weekday } from '../../city/index.ts';

const shortWeekdays: Readonly<Record<Language, readonly string[]>> = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** A day with its weekday: `ti 8.12.2026`, `Tue 8 December 2026`. */
export const dayText = (day: Day, language: Language): string =>
  `${shortWeekdays[language][weekday(day) - 1]} ${formatDate(new Date(`${day}T00:00:00Z`), language, 'UTC')}`;
