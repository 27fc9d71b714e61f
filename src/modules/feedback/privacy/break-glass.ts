import { z } from 'zod';
import { isId, newId } from '../../../kernel/id.ts';
import { accountOf, concealed } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { longestReason } from './hold-case.ts';
import { reachesBreakGlass } from './may-read-with-reason.ts';
import { breakGlass } from './privacy-actions.ts';
import { insertSensitiveAccess } from './sensitive-read.store.ts';

/** How long the case can be read after a reason was given, in minutes. */
export const accessMinutes = 60;
const shortestReason = 10;

export const breakGlassInput = z.object({
  feedbackCaseId: z.string().trim().refine(isId),
  reason: z.string().trim().min(shortestReason).max(longestReason),
});
export type BreakGlassInput = z.output<typeof breakGlassInput>;

/**
 * Lets somebody read one sensitive case of her own part of the organisation for an hour without the role for it, with a
 * reason that the weekly report tells. A case of elsewhere, or none, reads like one that does not exist. It is found by
 * its id alone: lists, counts and search stay without it.
 */
export async function openWithReason(ctx: Context, { feedbackCaseId, reason }: BreakGlassInput): Promise<void> {
  await ctx.allow(breakGlass);
  const { tx, cityId, now } = ctx;
  const { accountId } = accountOf(ctx.actor);
  const found = await findCase(tx, cityId, feedbackCaseId);
  const isOwn = found !== undefined && (await reachesBreakGlass(ctx, found));
  if (accountId === undefined || !found?.isSensitive || !isOwn) throw concealed(breakGlass, 'feedback.no-such-case');
  const sensitiveAccessId = newId(now.getTime());
  const until = new Date(now.getTime() + accessMinutes * 60_000);
  await insertSensitiveAccess(tx, cityId, { sensitiveAccessId, feedbackCaseId, accountId, reason, until });
  await ctx.audit('feedback.glass-broken', { feedbackCaseId, sensitiveAccessId });
}
