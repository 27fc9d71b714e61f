import { type Language } from '../../../../kernel/language.ts';
import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type WhatIfTexts = LocaleOf<typeof fi>;

/** The texts of the page that tries a free day. */
export const whatIfTexts: Readonly<Record<Language, WhatIfTexts>> = { fi, sv, en };
