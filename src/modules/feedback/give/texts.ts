import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type GiveTexts = LocaleOf<typeof fi>;

/** The words of giving feedback and following it, in each language. */
export const giveTexts: Readonly<Record<Language, GiveTexts>> = { fi, sv, en };
