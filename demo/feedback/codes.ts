import { accessibilityThemeCode, classThemeCodes, nonDiscriminationThemeCode } from '../city/themes.ts';

/** What the generated records may say: codes of the demonstration city, as constants that the compiler checks. */

export const kinds = ['praise', 'complaint', 'idea', 'question'] as const;
export type Kind = (typeof kinds)[number];

/** The ten classes by which the influenza feedback was sorted, in the printed order. */
export const classThemes = classThemeCodes;
export type ClassTheme = (typeof classThemes)[number];

/** Themes whose cases are shared out by weight. */
export const commonThemes = [
  'access-to-care',
  'applying-for-a-service',
  'advice-and-guidance',
  'premises-and-equipment',
  'speed-of-service',
  'call-back',
  'online-services',
  'communication',
  'staff-skill-and-care',
  'encounter',
  'home-care-visits',
  'coronavirus-testing',
  'coronavirus-advice',
  'restrictions',
] as const;
export type CommonTheme = (typeof commonThemes)[number];

/** What the committee's report counts as feedback about equality, without digital accessibility. */
export const equalTreatmentThemes = [
  'equality',
  'barrier-free-access',
  'language-skills',
  'client-fees',
  'unequal-treatment',
] as const;
export type EqualTreatmentTheme = (typeof equalTreatmentThemes)[number];

/** All that lies below the theme of non-discrimination. */
export const nonDiscriminationThemes = [...equalTreatmentThemes, 'accessibility'] as const;
export type NonDiscriminationTheme = (typeof nonDiscriminationThemes)[number];

/**
 * The themes of the two matters that a review follows for themselves, for `feedbackFigures`; all below them counts too.
 * Digital accessibility lies below non-discrimination, so it is a part of feedback about equality.
 */
export const demoMatterThemes = {
  accessibility: [accessibilityThemeCode],
  equality: [nonDiscriminationThemeCode],
} as const;

export const themeCodes = [...commonThemes, ...nonDiscriminationThemes, 'influenza-vaccinations'] as const;
export type ThemeCode = (typeof themeCodes)[number];

/** Themes that a text may be about, apart from influenza. */
export type TextTheme = CommonTheme | NonDiscriminationTheme;
