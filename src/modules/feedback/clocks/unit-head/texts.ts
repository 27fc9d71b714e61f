import { type Language } from '../../../../kernel/language.ts';
import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type UnitHeadTexts = LocaleOf<typeof fi>;

/** The texts of a unit head's page. */
export const unitHeadTexts: Readonly<Record<Language, UnitHeadTexts>> = { fi, sv, en };
