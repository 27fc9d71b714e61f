import { z } from 'zod';
import { isId, newId } from '../../../kernel/id.ts';
import { notFound } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { insertHold, liftHold } from './legal-hold.store.ts';
import { holdCases } from './privacy-actions.ts';

export const longestReason = 500;

export const holdInput = z.object({
  feedbackCaseId: z.string().trim().refine(isId),
  reason: z.string().trim().min(1).max(longestReason),
});
export type HoldInput = z.output<typeof holdInput>;

/** Keeps a case as it is, whatever retention and requests say. Nothing of what is in the case is shown. */
export async function holdCase(ctx: Context, { feedbackCaseId, reason }: HoldInput): Promise<string> {
  await ctx.allow(holdCases, { wholeCity: true });
  if (!(await findCase(ctx.tx, ctx.cityId, feedbackCaseId))) throw notFound('feedback.no-such-case');
  const legalHoldId = newId(ctx.now.getTime());
  const placedBy = accountOf(ctx.actor).accountId ?? null;
  await insertHold(ctx.tx, ctx.cityId, { legalHoldId, feedbackCaseId, reason, placedBy });
  await ctx.audit('feedback.case-held', { legalHoldId, feedbackCaseId });
  return legalHoldId;
}

/** Ends a hold: rules and requests reach the case again. */
export async function letCaseGo(ctx: Context, legalHoldId: string): Promise<void> {
  await ctx.allow(holdCases, { wholeCity: true });
  const by = accountOf(ctx.actor).accountId ?? null;
  if (!isId(legalHoldId) || !(await liftHold(ctx.tx, ctx.cityId, legalHoldId, by)))
    throw notFound('feedback.no-such-hold');
  await ctx.audit('feedback.hold-lifted', { legalHoldId });
}
