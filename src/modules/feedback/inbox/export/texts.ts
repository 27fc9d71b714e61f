import { type Language } from '../../../../kernel/language.ts';
import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type ExportTexts = LocaleOf<typeof fi>;

/** The texts of files of cases. */
export const exportTexts: Readonly<Record<Language, ExportTexts>> = { fi, sv, en };
