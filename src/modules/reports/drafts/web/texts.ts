import { type Language } from '../../../../kernel/language.ts';
import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type DraftTexts = LocaleOf<typeof fi>;

/** The texts of the pages on which staff write reviews. */
export const draftTexts: Readonly<Record<Language, DraftTexts>> = { fi, sv, en };
