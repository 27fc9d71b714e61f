import type { Language } from '../../src/kernel/language.ts';
import { formatNumber, formatPercent } from '../../src/platform/i18n/format.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';
import { printedContradictions, type PrintedContradiction } from './seed-facts.ts';

const texts = { fi, sv, en } as const;

function numbersOf(it: PrintedContradiction, language: Language): readonly [printed: string, fromRows: string] {
  const { times, nearlyTimes } = texts[language].printedReview;
  switch (it.unit) {
    case 'cases':
      return [formatNumber(it.printed, language), formatNumber(it.fromRows, language)];
    case 'percent':
      return [formatPercent(it.printed, language, 0), formatPercent(it.fromRows, language)];
    case 'times':
      return [nearlyTimes(formatNumber(it.printed, language)), times(formatNumber(it.fromRows, language, 1))];
  }
}

export interface PrintedReviewNotes {
  readonly heading: string;
  readonly introduction: string;
  /** One sentence for each contradiction, in the order of the printed review. */
  readonly notes: readonly string[];
}

/** What readers of the demonstration's review are told about the printed one, which contradicts itself. */
export function printedReviewNotes(language: Language): PrintedReviewNotes {
  const { heading, introduction, note, what } = texts[language].printedReview;
  const notes = printedContradictions.map((it) => note(what[it.code], ...numbersOf(it, language), it.reckoning));
  return { heading, introduction, notes };
}
