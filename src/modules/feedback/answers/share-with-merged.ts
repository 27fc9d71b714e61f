import { type Context } from '../../../platform/context.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { casesMergedInto } from './merged.store.ts';

/**
 * Gives the givers of the cases that were merged into one its answer, each in her own case: nobody learns of another.
 * The right to it is the right to the main case, as who merged them had the right to both. How many were answered.
 */
export async function shareWithMerged(
  ctx: Context,
  main: Pick<HandledCase, 'feedbackCaseId'>,
  number: number,
  text: string,
): Promise<number> {
  const merged = await casesMergedInto(ctx.tx, ctx.cityId, main.feedbackCaseId);
  // What its giver has opened again stands on its own.
  const waiting = merged.filter(({ status }) => status === 'closed');
  const facts = { mainCase: main.feedbackCaseId, mainEvent: number };
  for (const { feedbackCaseId } of waiting) {
    await actOnCase(ctx, feedbackCaseId, 'staff', { act: 'shared-answer', text, facts });
  }
  return waiting.length;
}
