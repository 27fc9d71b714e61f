import { addDays, type Day, isDay } from '../../city/index.ts';

/** Words for a day that people type, in the three languages, with how many days ago it was. */
const daysAgo: Readonly<Record<string, number>> = {
  '': 0,
  tänään: 0,
  idag: 0,
  'i dag': 0,
  today: 0,
  eilen: 1,
  igår: 1,
  'i går': 1,
  yesterday: 1,
  toissapäivänä: 2,
  toissapäivä: 2,
  'i förrgår': 2,
  förrgår: 2,
};

/**
 * The day that somebody typed: a word (`eilen`, `igår`, `yesterday`), `24.11.`, `24.11.2026`, `24.11.26` or
 * `2026-11-24`; nothing is today. A day without a year is the last such day. Undefined for what is no day or is to come.
 */
export function typedDay(typed: string, today: Day): Day | undefined {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const back = Object.hasOwn(daysAgo, text) ? daysAgo[text] : undefined;
  if (back !== undefined) return addDays(today, -back);
  const day = isDay(text) ? text : byNumbers(text, today);
  return day !== undefined && day <= today ? day : undefined;
}

function byNumbers(text: string, today: Day): Day | undefined {
  const parts = /^(\d{1,2})[./] ?(\d{1,2})(?:[./]? ?(\d{4}|\d{2}))?[./]?$/.exec(text);
  if (!parts) return undefined;
  const [, day = '', month = '', year] = parts;
  const inYear = (of: string): Day => `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) {
    const named = inYear(year.length === 2 ? `20${year}` : year);
    return isDay(named) ? named : undefined;
  }
  const thisYear = Number(today.slice(0, 4));
  // 29 February may lie up to eight years back.
  const candidates = Array.from({ length: 9 }, (_, back) => inYear(String(thisYear - back)));
  return candidates.find((candidate) => isDay(candidate) && candidate <= today);
}
