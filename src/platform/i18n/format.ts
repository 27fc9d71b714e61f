import type { Language } from '../../kernel/language.ts';
import type { Period } from '../../kernel/period.ts';
import { dayIn } from '../../kernel/time-zone.ts';

/** Finland-Swedish and British English; Finnish as in Finland. */
const localeOf: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const cached = new Map<string, Intl.NumberFormat>();

/** `2 243` (no-break space) in Finnish and Swedish, `2,243` in English. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const key = `${language}/${decimals}`;
  let format = cached.get(key);
  if (!format) {
    format = new Intl.NumberFormat(localeOf[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: 'always',
    });
    cached.set(key, format);
  }
  return format
    .format(Object.is(value, -0) ? 0 : value)
    .replaceAll(' ', '\u00a0')
    .replaceAll('\u202f', '\u00a0');
}

/** A percentage that is given as 0-100: `85,4 %` in Finnish and Swedish, `85.4%` in English. */
export function formatPercent(value: number, language: Language, decimals = 1): string {
  const number = formatNumber(value, language, decimals);
  return language === 'en' ? `${number}%` : `${number}\u00a0%`;
}

const dateParts = (at: Date, timeZone: string): { year: number; month: number; day: number } => {
  const [year, month, day] = dayIn(timeZone, at).split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0 };
};

/** `8.12.2026` in Finnish and Swedish, `8 December 2026` in English. */
export function formatDate(at: Date, language: Language, timeZone: string): string {
  if (language === 'en') {
    return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(at);
  }
  const { year, month, day } = dateParts(at, timeZone);
  return `${day}.${month}.${year}`;
}

/** `14.30` in Finnish and Swedish, `2:30 pm` in English. */
export function formatTime(at: Date, language: Language, timeZone: string): string {
  if (language === 'en') {
    return new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: '2-digit', hour12: true })
      .format(at)
      .replaceAll('\u202f', ' ');
  }
  return new Intl.DateTimeFormat('fi-FI', { timeZone, hour: 'numeric', minute: '2-digit' }).format(at);
}

export const formatDateTime = (at: Date, language: Language, timeZone: string): string =>
  language === 'en'
    ? `${formatDate(at, language, timeZone)}, ${formatTime(at, language, timeZone)}`
    : `${formatDate(at, language, timeZone)} ${language === 'fi' ? 'klo' : 'kl.'} ${formatTime(at, language, timeZone)}`;

const monthRange: Record<Language, readonly [string, string, string, string]> = {
  fi: ['tammi\u2013maaliskuu', 'huhti\u2013kesäkuu', 'heinä\u2013syyskuu', 'loka\u2013joulukuu'],
  sv: ['januari\u2013mars', 'april\u2013juni', 'juli\u2013september', 'oktober\u2013december'],
  en: ['January\u2013March', 'April\u2013June', 'July\u2013September', 'October\u2013December'],
};

/** `loka–joulukuu 2020`, `oktober–december 2020`, `October–December 2020`; a year as itself. */
export const formatPeriod = (period: Period, language: Language): string =>
  period.kind === 'year' ? String(period.year) : `${monthRange[language][period.quarter - 1]} ${period.year}`;

const ordering: Record<Language, Intl.Collator> = {
  fi: new Intl.Collator('fi'),
  sv: new Intl.Collator('sv'),
  en: new Intl.Collator('en'),
};

/** Alphabetical order of a language; the database has no Finnish collation. */
export const compareText = (language: Language) => ordering[language].compare;
