import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';
import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';

export type RecordedTexts = LocaleOf<typeof fi>;

/** Texts of the register of recorded figures. */
export const recordedTexts: Readonly<Record<Language, RecordedTexts>> = { fi, sv, en };
