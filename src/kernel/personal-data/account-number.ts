import { digitRuns, type DigitGroup } from './digit-run.ts';
import { type Span } from './finding.ts';

/** Length of an IBAN by country (ISO 13616 registry): the countries of SEPA and some more that residents come from. */
const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, BA: 20, BE: 16, BG: 22, CH: 21, CY: 24, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24,
  FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, HR: 21, HU: 28, IE: 22, IL: 23, IS: 26, IT: 27,
  LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24,
  RS: 22, SA: 24, SE: 24, SI: 19, SK: 24, SM: 27, TR: 26, UA: 29, VA: 22, XK: 20,
}; // prettier-ignore

const ibanStart = /(?=([A-Z]{2})\s?\d{2})/giu;
const ibanCharacter = /[A-Za-z0-9]/;
const ibanGap = /[ \u00A0\u2009\u202F-]/;
const longestGap = 2;

/** Modulo 97 of the IBAN with its first four characters last and letters as 10-35 (ISO 7064, MOD 97-10). */
const remainderOf = (iban: string): number => {
  let remainder = 0;
  for (const character of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
};

function ibanFrom(text: string, start: number, length: number): Span | undefined {
  let iban = '';
  let gap = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (ibanCharacter.test(character)) {
      iban += character;
      gap = 0;
      if (iban.length === length) return remainderOf(iban.toUpperCase()) === 1 ? { start, end: at + 1 } : undefined;
    } else {
      gap += 1;
      if (gap > longestGap || !ibanGap.test(character)) return undefined;
    }
  }
  return undefined;
}

/** Every account number in the international form whose check digits hold. */
export function findIbans(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { index, 1: country = '' } of text.matchAll(ibanStart)) {
    const length = ibanLengths[country.toUpperCase()];
    if (index < from || length === undefined) continue;
    const span = ibanFrom(text, index, length);
    if (!span) continue;
    from = span.end;
    found.push(span);
  }
  return found;
}

// Issuer ranges of the cards in use (ISO/IEC 7812): American Express, Diners, Visa, Mastercard, Discover, UnionPay, Maestro.
const cardForm =
  /^(?:3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|(?:5[06-8]|6\d)\d{14,17})$/;

/** Whether the check digit of a card number holds (Luhn, 1960; ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const shortestCard = 13;
const longestCard = 19;

function cardFrom(groups: readonly DigitGroup[], first: number): { span: Span; next: number } | undefined {
  let digits = '';
  for (let at = first; at < groups.length; at += 1) {
    const group = groups[at];
    digits += group?.digits ?? '';
    if (digits.length > longestCard) return undefined;
    if (digits.length >= shortestCard && cardForm.test(digits) && passesLuhn(digits)) {
      return { span: { start: groups[first]?.start ?? 0, end: group?.end ?? 0 }, next: at + 1 };
    }
  }
  return undefined;
}

/** Every number of a payment card whose form and check digit hold. */
export function findCards(text: string): Span[] {
  const found: Span[] = [];
  for (const groups of digitRuns(text)) {
    for (let first = 0; first < groups.length;) {
      const card = cardFrom(groups, first);
      if (card) found.push(card.span);
      first = card?.next ?? first + 1;
    }
  }
  return found;
}
