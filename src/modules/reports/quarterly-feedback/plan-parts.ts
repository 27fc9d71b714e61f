import { type CellKey, totalCode } from '../../../kernel/figure.ts';
import { inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { type FrozenExtract } from '../../../platform/figure-source.ts';
import { cellOf, type ComputedFigure } from '../computed-figure.ts';
import { extractOf } from '../computed-review.ts';
import { type Verdict, verdictOf } from '../prose/change.ts';
import { type PlanFacts, type PlannedBlock } from '../review-plan.ts';

export const paragraph = (prose: Trilingual): PlannedBlock => ({ kind: 'paragraph', prose });
/** Sentences that belong together, as one paragraph; none when there are none. */
export const together = (sentences: readonly Trilingual[]): PlannedBlock[] =>
  sentences.length === 0
    ? []
    : [paragraph(inEachLanguage((language) => sentences.map((sentence) => sentence[language]).join(' ')))];

export const note = (prose: Trilingual): PlannedBlock => ({ kind: 'note', prose });
export const figure = (name: string): PlannedBlock => ({ kind: 'figure', figure: name });

/** The feedback that the review tells of. */
export const feedbackExtract = ({ extracts }: PlanFacts): FrozenExtract => extractOf(extracts, 'feedback');

/** A figure that the template asked for; a fault of the program when it is not there. */
export function figureOf({ figures }: PlanFacts, id: string): ComputedFigure {
  const found = figures.get(id);
  if (!found) throw new Error(`the template plans with ${id}, which it did not ask for`);
  return found;
}

/** The key at these codes in the review's period (0) or the comparison (1); totals where nothing is said. Undefined when there is none. */
export function keyAt(it: ComputedFigure, period: 0 | 1, codes: CellKey): CellKey | undefined {
  const key: Record<string, string> = { measure: codes['measure'] ?? it.definition.measures[0]?.code ?? '' };
  for (const { code: dimension, codes: list, hasTotal } of it.definition.dimensions) {
    const isTime = list.from === 'period' || list.from === 'year';
    const usual = hasTotal ? totalCode : it.codes[dimension]?.[isTime ? period : 0]?.code;
    const code = codes[dimension] ?? usual;
    if (code === undefined) return undefined;
    key[dimension] = code;
  }
  return key;
}

export function valueAt(facts: PlanFacts, id: string, codes: CellKey = {}, period: 0 | 1 = 0): number | null {
  const it = figureOf(facts, id);
  const key = keyAt(it, period, codes);
  return key ? (cellOf(it, key)?.value ?? null) : null;
}

/** What may be said of the change of a cell since the comparison; undefined without a comparison or a test. */
export function changeOf(facts: PlanFacts, id: string, codes: CellKey = {}, family?: string): Verdict | undefined {
  const it = figureOf(facts, id);
  const own = keyAt(it, 0, codes);
  const before = keyAt(it, 1, codes);
  return own && before ? verdictOf(it, own, before, family) : undefined;
}

/** One of four texts, by what may be said of a change. */
export const byVerdict = <T>(verdict: Verdict | undefined, texts: Readonly<Record<Verdict | 'alone', T>>): T =>
  texts[verdict ?? 'alone'];
