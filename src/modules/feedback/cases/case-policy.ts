import { concealed } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { caseScope, isCaseSeen } from './case-scope.store.ts';
import { seeCases } from './case-actions.ts';
import { mayReadWithReason } from '../privacy/may-read-with-reason.ts';
import { findCase } from './handled-case.store.ts';
import { type HandledCase } from './handled-case.ts';

/**
 * The case, for somebody who may reach it by the action. For anybody else it reads like a case that does not exist, and
 * the try is audited (OWASP ASVS 5.0, 8.2.2). A sensitive one is read for a while by who has given a reason.
 */
export async function openCase(ctx: Context, feedbackCaseId: string, action: string = seeCases): Promise<HandledCase> {
  await ctx.allow(action);
  const found = await findCase(ctx.tx, ctx.cityId, feedbackCaseId);
  const isSeen = found && (await isCaseSeen(ctx.tx, ctx.cityId, feedbackCaseId, await caseScope(ctx, action)));
  if (found && (isSeen || (action === seeCases && (await mayReadWithReason(ctx, found))))) return found;
  throw concealed(action, 'feedback.no-such-case');
}
