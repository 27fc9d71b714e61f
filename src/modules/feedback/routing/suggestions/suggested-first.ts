import { type Language } from '../../../../kernel/language.ts';
import { formatPercent } from '../../../../platform/i18n/format.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import { type Choice } from '../../../../platform/web/components/index.ts';
import { type ThemeSuggestion } from '../suggest-themes.ts';
import { algorithmTexts } from './texts.ts';

/** Themes as choices: the suggested ones first, each with why it is suggested; none of them is chosen by that. */
export function suggestedFirst(
  choices: readonly Choice[],
  suggested: readonly ThemeSuggestion[],
  language: Language,
): Choice[] {
  const placeOf = new Map(suggested.map(({ theme }, at) => [theme.themeId, at]));
  const explained = choices.map((choice) => {
    const suggestion = suggested[placeOf.get(choice.value) ?? -1];
    return suggestion ? { ...choice, hint: reasonFor(suggestion, language) } : choice;
  });
  return explained.toSorted((one, other) => (placeOf.get(one.value) ?? 99) - (placeOf.get(other.value) ?? 99));
}

/** Why a theme is suggested, in words. */
export function reasonFor({ probability, words }: ThemeSuggestion, language: Language): string {
  const texts = algorithmTexts[language];
  if (probability === null) return texts.byName;
  return texts.learned(formatPercent(probability, language, 0), words.map(isolate).join(', '));
}
