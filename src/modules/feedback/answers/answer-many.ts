import { Problem } from '../../../kernel/problem.ts';
import { type Language } from '../../../kernel/language.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { handleCases } from '../cases/case-actions.ts';
import { openCase } from '../cases/case-policy.ts';
import { answerLanguage } from './answer-template.ts';
import { sendAnswer } from './send-answer.ts';

/** One of several cases that are answered at once, as the writer saw it. */
export interface ChosenCase {
  readonly feedbackCaseId: string;
  readonly version: number;
}

/** What came of one of them. */
export type ManyOutcome = ChosenCase &
  (
    | { readonly kind: 'answered' }
    | { readonly kind: 'waiting' }
    | { readonly kind: 'refused'; readonly problem: Problem }
  );

/** Most cases that are answered at once: what one request can do in a second. */
export const mostAtOnce = 50;

/**
 * Answers several cases with one text in each giver's language, each in a transaction and an event of its own: what
 * cannot be done to one keeps no other from its answer, and no giver learns of another.
 */
export async function answerMany(
  transact: Transact,
  chosen: readonly ChosenCase[],
  texts: Readonly<Record<Language, string>>,
  isMeantSo: boolean,
): Promise<ManyOutcome[]> {
  if (chosen.length > mostAtOnce) throw new Problem('invalid', 'feedback.too-many-at-once', { most: mostAtOnce });
  const outcomes: ManyOutcome[] = [];
  for (const one of chosen) {
    try {
      const { isWaiting } = await transact(async (ctx) => {
        const { language } = await openCase(ctx, one.feedbackCaseId, handleCases);
        const text = texts[answerLanguage(language)];
        return sendAnswer(ctx, one.feedbackCaseId, { text, version: one.version, isMeantSo });
      });
      outcomes.push({ ...one, kind: isWaiting ? 'waiting' : 'answered' });
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      outcomes.push({ ...one, kind: 'refused', problem: fault });
    }
  }
  return outcomes;
}
