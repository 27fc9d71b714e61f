import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** What the audit of hand-made reports says to people, by language. */
export const auditTexts: Readonly<Record<Language, LocaleOf<typeof fi>>> = { fi, sv, en };
