import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type CorrectionTexts = LocaleOf<typeof fi>;

/** What is said of corrections, marks and changes, by language. */
export const correctionTexts: Readonly<Record<Language, CorrectionTexts>> = { fi, sv, en };
