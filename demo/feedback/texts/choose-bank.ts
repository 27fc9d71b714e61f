import { classThemes, type ClassTheme, type Kind, type TextTheme, type ThemeCode } from '../codes.ts';
import type { Day } from '../clock.ts';
import type { UnitGroup } from '../units.ts';
import { accessibilityFi } from './accessibility-fi.ts';
import type { Bank } from './bank.ts';
import { commonEn } from './common-en.ts';
import { commonSv } from './common-sv.ts';
import { coronavirusFi, homeCareFi } from './coronavirus-home-care-fi.ts';
import { dentalFi } from './dental-fi.ts';
import { familyFi, seniorFi } from './family-senior-fi.ts';
import { healthFi } from './health-fi.ts';
import { influenza2020Fi } from './influenza-2020-fi.ts';
import { influenzaOrdinaryFi } from './influenza-ordinary-fi.ts';
import { influenzaEn, influenzaSv } from './influenza-sv-en.ts';
import { nonDiscriminationFi } from './non-discrimination-fi.ts';
import { someEt, someRu } from './other-languages.ts';
import { socialFi } from './social-fi.ts';

/** The languages in which people write, by their ISO 639 codes. */
export const textLanguages = ['fi', 'sv', 'en', 'et', 'ru'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** What decides which texts fit. */
export interface About {
  readonly kind: Kind;
  readonly themes: readonly ThemeCode[];
  readonly unit: { readonly group: UnitGroup };
  readonly receivedOn: Day;
  readonly language: TextLanguage;
}

const none: readonly string[] = [];

const classOf = (themes: readonly ThemeCode[]): ClassTheme | undefined =>
  classThemes.find((theme) => themes.includes(theme));

/** The autumn with vaccination points of their own. */
const isAutumn2020 = (day: Day): boolean => day >= '2020-10-01' && day <= '2020-12-31';

function influenzaTexts({ kind, themes, receivedOn, language }: About): readonly string[] {
  const theme = classOf(themes);
  if (!theme) return none;
  if (!isAutumn2020(receivedOn)) return language === 'fi' ? (influenzaOrdinaryFi[theme][kind] ?? none) : none;
  const banks: Readonly<Record<TextLanguage, Bank<ClassTheme> | undefined>> = {
    fi: influenza2020Fi,
    sv: influenzaSv,
    en: influenzaEn,
    et: undefined,
    ru: undefined,
  };
  return banks[language]?.[theme][kind] ?? none;
}

type TextBank = Partial<Bank<TextTheme>>;

const finnishBanks: Readonly<Record<UnitGroup, readonly TextBank[]>> = {
  'health-station': [healthFi, coronavirusFi],
  telephone: [healthFi],
  online: [healthFi],
  'coronavirus-advice': [coronavirusFi],
  'vaccination-point': [],
  dental: [dentalFi],
  family: [socialFi, familyFi],
  senior: [socialFi, seniorFi, coronavirusFi],
  'home-care': [homeCareFi],
  social: [socialFi],
};

/** Written alike of every unit. */
const finnishEverywhere: readonly TextBank[] = [nonDiscriminationFi, accessibilityFi];

const banksOf = ({ unit, language }: About): readonly TextBank[] => {
  switch (language) {
    case 'fi':
      return [...finnishBanks[unit.group], ...finnishEverywhere];
    case 'sv':
      return [commonSv];
    case 'en':
      return [commonEn];
    case 'et':
      return unit.group === 'health-station' ? [someEt] : [];
    case 'ru':
      return unit.group === 'health-station' ? [someRu] : [];
  }
};

/** The first theme says most: a case about accessibility is about online services too. */
const isTextTheme = (theme: ThemeCode): theme is TextTheme => theme !== 'influenza-vaccinations';

const commonTexts = (about: About): readonly string[] => {
  const theme = about.themes.find(isTextTheme);
  return theme ? banksOf(about).flatMap((bank) => bank[theme]?.[about.kind] ?? none) : none;
};

/** The texts that fit; none when nobody wrote about this in that language. */
export const textsAbout = (about: About): readonly string[] =>
  about.themes.includes('influenza-vaccinations') ? influenzaTexts(about) : commonTexts(about);
