import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type InboxTexts = LocaleOf<typeof fi>;

/** The texts of lists of cases. */
export const inboxTexts: Readonly<Record<Language, InboxTexts>> = { fi, sv, en };
