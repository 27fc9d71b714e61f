import { inEachLanguage, type Language, type Trilingual } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type YearlyTexts = LocaleOf<typeof fi>;
export const yearlyTexts: Readonly<Record<Language, YearlyTexts>> = { fi, sv, en };

/** One sentence of the report in each language. */
export const say = (pick: (texts: YearlyTexts, language: Language) => string): Trilingual =>
  inEachLanguage((language) => pick(yearlyTexts[language], language));
