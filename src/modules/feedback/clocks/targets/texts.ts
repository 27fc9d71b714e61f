import { type Language } from '../../../../kernel/language.ts';
import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type TargetTexts = LocaleOf<typeof fi>;

/** The texts of the pages of response targets. */
export const targetTexts: Readonly<Record<Language, TargetTexts>> = { fi, sv, en };
