import { type Language } from '../../../kernel/language.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { disclosureTexts } from './texts.ts';

/** What stands under the table of a protected figure: the rule by which it was hidden or rounded; nothing when nothing was. */
export function protectionNotes({ protection, cells }: ComputedFigure, language: Language): string[] {
  if (!protection) return [];
  const { threshold, legalSource, roundedTo } = protection;
  const { notes } = disclosureTexts[language];
  const hasHidden = [...cells.values()].some(({ status }) => status === 'c');
  return [
    ...(roundedTo === undefined ? [] : [notes.rounded(formatNumber(roundedTo, language), legalSource[language])]),
    ...(hasHidden ? [notes.suppressed(formatNumber(threshold, language), legalSource[language])] : []),
  ];
}
