import { type Span } from './finding.ts';

/*
 * The Finnish personal identity code: ddmmyy, a sign of the century, an individual number and a check character
 * (Government Decree on the Population Information System 128/2010, signs Y X W V U and B C D E F by Decree 690/2022).
 */

const centuryOfSign: Readonly<Record<string, number>> = {
  '+': 1800,
  '-': 1900,
  Y: 1900,
  X: 1900,
  W: 1900,
  V: 1900,
  U: 1900,
  A: 2000,
  B: 2000,
  C: 2000,
  D: 2000,
  E: 2000,
  F: 2000,
};

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The hyphens and dashes that a keyboard or a word processor makes of "-". */
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

// The look-ahead lets a code be found that begins inside of something that only looked like one.
const likeACode =
  /(?=((\d{2})(\d{2})(\d{2})\s{0,2}([-+\u2010-\u2015\u2212\uFE58\uFE63\uFF0DA-FU-Y])\s{0,2}(\d{3})([0-9A-Y])))/giu;

const isDay = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
};

/** The check character of the nine digits ddmmyynnn: the number modulo 31. */
export const checkCharacterOf = (nineDigits: string): string => checkCharacters.charAt(Number(nineDigits) % 31);

/** The signs with their centuries, for whoever makes codes. */
export const centurySigns = Object.entries(centuryOfSign);

/** Every identity code of a text, also lower case, with blanks around the sign, or inside of other letters and digits. */
export function findIdentityCodes(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(likeACode)) {
    const [, written = '', day = '', month = '', year = '', sign = '', number = '', check = ''] = match;
    const century = centuryOfSign[sign.replace(dashes, '-').toUpperCase()];
    if (match.index < from || century === undefined || Number(number) < 2) continue;
    if (!isDay(century + Number(year), Number(month), Number(day))) continue;
    if (checkCharacterOf(`${day}${month}${year}${number}`) !== check.toUpperCase()) continue;
    from = match.index + written.length;
    found.push({ start: match.index, end: from });
  }
  return found;
}
