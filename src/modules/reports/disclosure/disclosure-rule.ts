import { inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { disclosureTexts } from './texts.ts';

/** From how many on a protected number may be shown, and by which law or recommendation. */
export interface DisclosureRule {
  /** `2026-01-01`: the first day on which it holds. */
  readonly validFrom: string;
  /** Inside the city: for those who run the service. */
  readonly thresholdInside: number;
  /** For everyone. */
  readonly thresholdPublic: number;
  readonly legalSource: Trilingual;
}

/** What holds until the city has written down its own. */
export const defaultRule: DisclosureRule = {
  validFrom: '0001-01-01',
  thresholdInside: 5,
  thresholdPublic: 10,
  legalSource: inEachLanguage((language) => disclosureTexts[language].defaultSource),
};

export const leastThreshold = 3;
export const mostThreshold = 100;
