/** A cell of a table as read: what is printed, and within which bounds its exact value lies. */
export interface AuditCell {
  readonly text: string;
  /** `zero` is a dash, `unknown` a value that is not told (`..`, `x`, `<5`), `text` words. */
  readonly mark: 'number' | 'empty' | 'zero' | 'unknown' | 'text';
  /** As printed; 0 for nothing. */
  readonly value: number;
  /** The step of the last printed decimal; 1 for whole numbers. */
  readonly step: number;
  readonly isPercent: boolean;
  readonly low: number;
  readonly high: number;
}

/** What a comma or a full stop before exactly three digits means, where the cell itself does not tell. */
export interface NumberStyle {
  readonly comma: 'decimal' | 'thousands';
  readonly stop: 'decimal' | 'thousands';
}

const footnote = /(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+\)?|[*†‡§#]+|\s+[\da-z]\)|\s*\((?:p|r|e)\)|\s*\[\d+\])$/u;
const leadingMark = /^[*†‡#]+\s*/u;
const unit = /\s*(?:kpl|st|pcs|vrk|pv|dygn|dagar|days|h|min|€|eur|euroa?)\.?$/iu;
const blanks = /[\s\u00a0\u2007\u2009\u202f]+/gu;

/** The text of a cell or label without footnote marks, zero-width signs and doubled blanks. */
export function plainLabel(text: string): string {
  const shown = text
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replaceAll(blanks, ' ')
    .trim();
  return shown.replace(leadingMark, '').replace(footnote, '').trim();
}

const grouped = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const commaGroups = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/;
const stopGroups = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d+$/;
const plain = /^\d+(?:[.,]\d+)?$/;
const unclear = /^[1-9]\d{0,2}([.,])\d{3}$/;

/** The digits of a cell without sign, percent sign, unit and marks; undefined when it is no number. */
function bare(text: string): { digits: string; isNegative: boolean; isPercent: boolean } | undefined {
  if (text.length > longestNumber) return undefined;
  let rest = plainLabel(text);
  const isPercent = /(%|prosenttia|procent|per ?cent)$/iu.test(rest);
  rest = rest
    .replace(/\s*(%|prosenttia|procent|per ?cent)$/iu, '')
    .replace(unit, '')
    .replaceAll("'", ' ')
    .replaceAll('’', ' ')
    .trim();
  const isNegative = /^[-−–]\s?\d/u.test(rest);
  const digits = rest.replace(/^[-−–+±]\s?/u, '');
  const isNumber = [grouped, commaGroups, stopGroups, plain].some((form) => form.test(digits));
  return isNumber ? { digits, isNegative, isPercent } : undefined;
}

/** What a single text says of the style, if anything. */
export function styleEvidence(text: string): Partial<NumberStyle> & { readonly isUnclear?: '.' | ',' } {
  const digits = bare(text)?.digits;
  if (digits === undefined) return {};
  if (commaGroups.test(digits)) return { comma: 'thousands' };
  if (stopGroups.test(digits)) return { stop: 'thousands' };
  const mark = unclear.exec(digits)?.[1];
  if (mark === ',' || mark === '.') return { isUnclear: mark };
  if (digits.includes(',')) return { comma: 'decimal' };
  return digits.includes('.') ? { stop: 'decimal' } : {};
}

/** Reads digits with their thousands and decimals: the value and how many decimals are printed. */
export function readDigits(digits: string, style: NumberStyle): { value: number; decimals: number } {
  const mark = unclear.exec(digits)?.[1];
  const isThousands = (mark === ',' && style.comma === 'thousands') || (mark === '.' && style.stop === 'thousands');
  let text = digits.replaceAll(' ', '');
  if (isThousands) text = text.replace(/[.,]/, '');
  else if (commaGroups.test(text)) text = text.replaceAll(',', '');
  else if (stopGroups.test(text)) text = text.replaceAll('.', '').replace(',', '.');
  const normal = text.replace(',', '.');
  return { value: Number(normal), decimals: normal.split('.')[1]?.length ?? 0 };
}

const nothingMarks = /^[-–—−]$/u;
const unknownMarks = /^(\.{1,3}|…|x|n\/?a|na|\?|ei tietoa|uppgift saknas|\*+|:)$/iu;
const atMost = /^(?:<|≤|alle|under|färre än|less than|fewer than)\s*(\d+)$/iu;

const withoutValue = (text: string, mark: AuditCell['mark'], high: number): AuditCell => ({
  text,
  mark,
  value: 0,
  step: 1,
  isPercent: false,
  low: 0,
  high,
});

const longestNumber = 60;

/** Reads one cell. A printed decimal stands for everything that rounds to it. */
export function readCell(text: string, style: NumberStyle): AuditCell {
  const shown = text.replaceAll(blanks, ' ').trim();
  if (shown === '') return withoutValue(shown, 'empty', 0);
  if (shown.length > longestNumber) return withoutValue(shown, 'text', 0);
  if (nothingMarks.test(shown)) return withoutValue(shown, 'zero', 0);
  if (unknownMarks.test(shown)) return withoutValue(shown, 'unknown', Infinity);
  const hidden = atMost.exec(shown);
  if (hidden) return withoutValue(shown, 'unknown', Number(hidden[1]));
  const found = bare(shown);
  if (!found) return withoutValue(shown, 'text', 0);
  const { value: size, decimals } = readDigits(found.digits, style);
  const value = found.isNegative ? -size : size;
  const step = 10 ** -decimals;
  const half = decimals > 0 ? step / 2 : 0;
  return {
    text: shown,
    mark: 'number',
    value,
    step,
    isPercent: found.isPercent,
    low: value - half,
    high: value + half,
  };
}

/** The same cell when all numbers of its table are rounded to a step: its exact value lies half a step around. */
export const roundedTo = (cell: AuditCell, step: number): AuditCell =>
  cell.mark === 'number' && cell.step === 1 && !cell.isPercent
    ? { ...cell, step, low: cell.value - step / 2, high: cell.value + step / 2 }
    : cell;
