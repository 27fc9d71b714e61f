import { type Language } from '../../kernel/language.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import { en } from './locales/en.ts';
import { type FeedbackTexts, fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';
import { type ProfileFault } from './import-profile.ts';
import { type RowReject } from './row-reject.ts';

export const feedbackTexts: Readonly<Record<Language, FeedbackTexts>> = { fi, sv, en };

/** Why a value was not taken and what to do, as a sentence. */
export const rejectText = ({ reason, facts }: Pick<RowReject, 'reason' | 'facts'>, language: Language): string =>
  feedbackTexts[language].rejectReasons[reason](facts);

/** What is wrong with a place of a profile and what to do, as a sentence. */
export const profileFaultText = ({ reason, facts }: ProfileFault, language: Language): string =>
  feedbackTexts[language].profileFaults[reason](facts);

/** How often rows were mended, as a phrase: `1: changed before it arrived ...`. */
export function warningText(warning: string, count: number, language: Language): string {
  const texts: Readonly<Record<string, string>> = feedbackTexts[language].rowWarnings;
  return `${formatNumber(count, language)}: ${texts[warning] ?? warning}`;
}
