import { newId } from '../../../kernel/id.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { currentAccess, insertSensitiveRead } from './sensitive-read.store.ts';

/**
 * Notes that staff look at a case, if it is sensitive: before it is shown, in a transaction that may write. Not one read
 * stays unnoted, the second of the same minute neither. Nothing for other cases, givers and the system.
 */
export async function noteSensitiveRead(ctx: Context, feedbackCaseId: string): Promise<void> {
  const { tx, cityId } = ctx;
  const { accountId } = accountOf(ctx.actor);
  const found = accountId === undefined ? undefined : await findCase(tx, cityId, feedbackCaseId);
  if (accountId === undefined || !found?.isSensitive) return;
  const sensitiveAccessId = (await currentAccess(tx, cityId, feedbackCaseId, accountId)) ?? null;
  await insertSensitiveRead(tx, cityId, {
    sensitiveReadId: newId(ctx.now.getTime()),
    feedbackCaseId,
    organisationUnitId: found.organisationUnitId,
    accountId,
    sensitiveAccessId,
  });
  await ctx.audit('feedback.sensitive-read', { feedbackCaseId, isBreakGlass: sensitiveAccessId !== null });
}
