import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type OpenDataTexts = LocaleOf<typeof fi>;

/** What stands in the files of open data and beside their links, by language. */
export const openDataTexts: Readonly<Record<Language, OpenDataTexts>> = { fi, sv, en };
