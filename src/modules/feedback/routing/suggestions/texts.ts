import { type Language } from '../../../../kernel/language.ts';
import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type AlgorithmTexts = LocaleOf<typeof fi>;

/** The texts of the register of algorithms. */
export const algorithmTexts: Readonly<Record<Language, AlgorithmTexts>> = { fi, sv, en };
