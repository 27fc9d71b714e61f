import { type Language } from '../../kernel/language.ts';
import { type LocaleOf } from '../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** Refusals and events of the audit log in each language. */
export const connectorsTexts: Readonly<Record<Language, LocaleOf<typeof fi>>> = { fi, sv, en };
