import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { actAsStaff, type ActOutcome } from '../cases/act-on-case.ts';
import { handleCases } from '../cases/case-actions.ts';
import { openCase } from '../cases/case-policy.ts';
import { unfinishedStatuses } from '../cases/acts.ts';
import { casesMergedInto } from '../answers/merged.store.ts';

/**
 * Merges a case into another about the same matter: it is closed, and its giver gets the answer of the main case when
 * that is answered. One level deep, by somebody who handles both; a sensitive case is merged with none, as an answer to
 * one giver may tell of her alone.
 */
export async function mergeCase(
  ctx: Context,
  feedbackCaseId: string,
  into: { readonly mainCaseId: string; readonly version: number; readonly text: string },
): Promise<ActOutcome> {
  const merged = await openCase(ctx, feedbackCaseId, handleCases);
  const main = await openCase(ctx, into.mainCaseId, handleCases);
  if (main.feedbackCaseId === merged.feedbackCaseId) throw new Problem('invalid', 'feedback.merged-with-itself');
  if (main.isSensitive || merged.isSensitive) throw new Problem('conflict', 'feedback.sensitive-stays-alone');
  const isChained = main.mergedInto !== null || (await casesMergedInto(ctx.tx, ctx.cityId, feedbackCaseId)).length > 0;
  if (isChained) throw new Problem('conflict', 'feedback.merged-already');
  if (!main.isHandledHere || !unfinishedStatuses.includes(main.status)) {
    throw new Problem('conflict', 'feedback.main-case-finished');
  }
  const { version, text } = into;
  return actAsStaff(ctx, feedbackCaseId, {
    act: 'merge',
    version,
    text,
    facts: { mainCase: main.feedbackCaseId },
    change: { mergedInto: main.feedbackCaseId },
  });
}
