import { type Language } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { type Facts, fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export type ReleaseTexts = LocaleOf<typeof fi>;

/** What the verification of a release says, by language. */
export const releaseTexts: Readonly<Record<Language, ReleaseTexts>> = { fi, sv, en };

/** Something that does not hold, or that a reader should know. */
export interface Finding {
  /** The file that it is about. */
  readonly file: string;
  /** Where in the file: the code of a number, a section, a link of the chain. */
  readonly at?: string;
  readonly problem: keyof typeof fi.findings;
  readonly facts: Facts;
}

export type { Facts };

/** A finding as people read it: file, place, what is wrong. */
export function findingText({ file, at, problem, facts }: Finding, language: Language): string {
  const say: (facts: Facts) => string = releaseTexts[language].findings[problem];
  return `${file}${at === undefined ? '' : ` (${at})`}: ${say(facts)}`;
}
