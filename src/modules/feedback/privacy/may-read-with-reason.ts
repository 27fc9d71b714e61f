import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { breakGlass } from './privacy-actions.ts';
import { currentAccess } from './sensitive-read.store.ts';

/** Whether the action reaches a case of this part of the organisation: its role there may have been taken meanwhile. */
export async function reachesBreakGlass(ctx: Context, { organisationUnitId }: HandledCase): Promise<boolean> {
  const place = organisationUnitId === null ? { wholeCity: true } : { organisationUnitId };
  return ctx.allow(breakGlass, place).then(
    () => true,
    () => false,
  );
}

/** Whether somebody has given a reason to read this sensitive case, and the hour is not over. */
export async function mayReadWithReason(ctx: Context, found: HandledCase): Promise<boolean> {
  const { accountId } = accountOf(ctx.actor);
  if (accountId === undefined || !found.isSensitive) return false;
  const access = await currentAccess(ctx.tx, ctx.cityId, found.feedbackCaseId, accountId);
  return access !== undefined && (await reachesBreakGlass(ctx, found));
}
