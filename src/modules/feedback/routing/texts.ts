import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type RoutingTexts = LocaleOf<typeof fi>;

/** The texts of the pages of routing rules. */
export const routingTexts: Readonly<Record<Language, RoutingTexts>> = { fi, sv, en };
