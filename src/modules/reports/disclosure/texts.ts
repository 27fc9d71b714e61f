import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** What disclosure control says to readers and staff. */
export const disclosureTexts: Readonly<Record<Language, LocaleOf<typeof fi>>> = { fi, sv, en };
