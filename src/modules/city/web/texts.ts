import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en as cityEn } from '../locales/en.ts';
import { fi as cityFi } from '../locales/fi.ts';
import { sv as citySv } from '../locales/sv.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type CityPageTexts = LocaleOf<typeof fi>;

/** The texts of the city's pages. */
export const cityPageTexts: Readonly<Record<Language, CityPageTexts>> = { fi, sv, en };

/** The city's own words: levels, holidays, refusals. */
export const cityTexts: Readonly<Record<Language, LocaleOf<typeof cityFi>>> = { fi: cityFi, sv: citySv, en: cityEn };
