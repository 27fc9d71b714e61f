import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The words of questions about numbers in each language. */
export const numberQuestionTexts: Readonly<Record<Language, LocaleOf<typeof fi>>> = { fi, sv, en };

export { dayInWords } from '../../../platform/i18n/day-in-words.ts';
