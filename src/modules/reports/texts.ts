import { type Language } from '../../kernel/language.ts';
import { type LocaleOf } from '../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type ReportTexts = LocaleOf<typeof fi>;

/** What reports say to people, by language. */
export const reportTexts: Readonly<Record<Language, ReportTexts>> = { fi, sv, en };
