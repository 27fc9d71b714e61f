import { type Language } from '../../../../kernel/language.ts';
import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type ViewTexts = LocaleOf<typeof fi>;

/** The texts of saved views. */
export const viewTexts: Readonly<Record<Language, ViewTexts>> = { fi, sv, en };
