import { newId } from '../../../kernel/id.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type ApprovalRule } from './approval.ts';
import { endRule, insertApprovalRule } from './approval.store.ts';
import { manageAnswers } from './save-answer-template.ts';

/** Puts a rule into force: from now on answers of its theme and part wait for a second pair of eyes. */
export async function makeApprovalRule(ctx: Context, rule: Omit<ApprovalRule, 'ruleId'>): Promise<void> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  if (rule.themeId === null && rule.organisationUnitId === null) {
    throw new Problem('invalid', 'feedback.approval-of-everything');
  }
  const ruleId = newId(ctx.now.getTime());
  await insertApprovalRule(ctx.tx, ctx.cityId, { ...rule, ruleId, madeBy: accountOf(ctx.actor).accountId ?? null });
  await ctx.audit('feedback.approval-rule-made', { ruleId, approver: rule.approver });
}

/** Ends a rule. What waits already still waits: it was not meant to go out unread. */
export async function endApprovalRule(ctx: Context, ruleId: string): Promise<void> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  if ((await endRule(ctx.tx, ctx.cityId, ruleId)) === 0) throw notFound('feedback.no-such-approval-rule');
  await ctx.audit('feedback.approval-rule-ended', { ruleId });
}
