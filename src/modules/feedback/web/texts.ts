import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type ImportPageTexts = LocaleOf<typeof fi>;

/** The texts of the pages on which feedback is imported. */
export const importPageTexts: Readonly<Record<Language, ImportPageTexts>> = { fi, sv, en };
