import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type DecisionPageTexts = LocaleOf<typeof fi>;

/** Texts of decision documents and their details. */
export const decisionTexts: Readonly<Record<Language, DecisionPageTexts>> = { fi, sv, en };
