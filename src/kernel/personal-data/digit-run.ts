import { type Span } from './finding.ts';

/** Digits that stand together. */
export interface DigitGroup extends Span {
  readonly digits: string;
  /** What stands between this group and the next of the run; empty after the last. */
  readonly gap: string;
}

// Brackets so that +358 (0)40 … and (09) … hold together.
const run = /\d+(?:[ \u00A0\u2009\u202F./()\u2010-\u2015-]{1,3}\d+)*/gu;
const group = /(\d+)(\D*)/gu;

/** The groups of digits of a text, run by run: a run is held together by blanks, dashes, dots, slashes and brackets. */
export function digitRuns(text: string): DigitGroup[][] {
  return [...text.matchAll(run)].map(({ 0: written, index }) =>
    [...written.matchAll(group)].map((each) => {
      const [, digits = '', gap = ''] = each;
      const start = index + each.index;
      return { start, end: start + digits.length, digits, gap };
    }),
  );
}
