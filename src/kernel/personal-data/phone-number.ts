import { digitRuns, type DigitGroup } from './digit-run.ts';
import { type Span } from './finding.ts';

/*
 * Finnish numbers are written +358 …, 00358 …, or with a 0 and an area or mobile prefix (Traficom regulation 32);
 * numbers of other countries with + or 00 (ITU-T E.164: at most 15 digits).
 */

interface Form {
  readonly least: number;
  /** With so many digits the number is whole: what follows is another number. */
  readonly whole: number;
  readonly most: number;
}

const withPlus: Form = { least: 8, whole: 12, most: 15 };
const withDoubleZero: Form = { least: 10, whole: 14, most: 17 };
const mobile: Form = { least: 7, whole: 10, most: 12 };
const landline: Form = { least: 7, whole: 9, most: 11 };

function formOf(digits: string, hasPlus: boolean): Form | undefined {
  if (hasPlus) return withPlus;
  if (/^00[1-9]/.test(digits)) return withDoubleZero;
  if (/^0[45]/.test(digits)) return mobile;
  return /^0[1-9]/.test(digits) || digits === '0' ? landline : undefined;
}

const sizesOf = (groups: readonly DigitGroup[]): string => groups.map(({ digits }) => digits.length).join(' ');
const isTime = (digits: string): boolean => /^(?:[01]\d|2[0-4])[0-5]\d$/.test(digits);

/** Dates, hours and decimals that begin with a nought as a number does. */
function isOtherThanPhone(groups: readonly DigitGroup[]): boolean {
  const [first, second] = groups;
  if (!first || !second) return false;
  if (first.digits.length < 3 && first.gap.trim() === '.') return true;
  if (first.gap.trim() !== '' && /^[12] [12] (?:2|4)$/.test(sizesOf(groups.slice(0, 3)))) return true;
  return groups.length === 2 && sizesOf(groups) === '4 4' && isTime(first.digits) && isTime(second.digits);
}

function phoneFrom(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
): { span: Span; next: number } | undefined {
  const start = groups[first]?.start ?? 0;
  const hasPlus = /\+\s?\(?$/.test(text.slice(Math.max(0, start - 3), start));
  const form = formOf(groups[first]?.digits ?? '', hasPlus);
  if (!form) return undefined;
  let next = first;
  let count = 0;
  for (let group = groups[next]; group && count < form.whole; group = groups[next]) {
    const isAnother = count >= form.least && group.digits.startsWith('0') && group.digits.length > 1;
    if (isAnother || count + group.digits.length > form.most) break;
    count += group.digits.length;
    next += 1;
  }
  const taken = groups.slice(first, next);
  if (count < form.least || isOtherThanPhone(taken)) return undefined;
  const plus = hasPlus ? text.lastIndexOf('+', start) : start;
  return { span: { start: plus, end: taken.at(-1)?.end ?? start }, next };
}

/** Every telephone number of a text in the Finnish forms, and of other countries with their prefix. */
export function findPhones(text: string): Span[] {
  const found: Span[] = [];
  for (const groups of digitRuns(text)) {
    for (let first = 0; first < groups.length;) {
      const phone = phoneFrom(text, groups, first);
      if (phone) found.push(phone.span);
      first = phone?.next ?? first + 1;
    }
  }
  return found;
}
