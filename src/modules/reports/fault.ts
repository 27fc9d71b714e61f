import { type Language } from '../../kernel/language.ts';
import { disclosureTexts } from './disclosure/texts.ts';
import { reportTexts } from './texts.ts';

/**
 * The checks that a review must pass before it is stored.
 * C1 totals, C2 shares add to 100, C3 shares match counts, C4 no untraced
 * number, C5 direction words, C6 superlatives, C7 equal numbers across
 * languages, C8 possible means, C9 charts as their tables, C10 a published
 * number changed without a correction, C12 numbers of summaries, C13 what is
 * hidden stays hidden, C14 values that their unit can have; `prose` the
 * grammar, `figure` a definition.
 */
export type Check =
  'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9' | 'C10' | 'C12' | 'C13' | 'C14' | 'prose' | 'figure';

/** One reason why a review does not build. */
export interface Fault {
  readonly check: Check;
  /** Where: the figure, or the section, language, line and column. */
  readonly place: string;
  /** A key of `faults` in the texts: what is wrong and what to do. */
  readonly problem: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A fault as staff read it: check, place, what is wrong and what to do next. */
export function faultText(fault: Fault, language: Language): string {
  const texts: Readonly<Record<string, (facts: Fault['facts']) => string>> = {
    ...reportTexts[language].faults,
    ...disclosureTexts[language].faults,
  };
  const say = texts[fault.problem];
  return `${fault.check} ${fault.place}: ${say ? say(fault.facts) : fault.problem}`;
}
