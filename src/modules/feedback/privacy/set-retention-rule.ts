import { isId, newId } from '../../../kernel/id.ts';
import { notFound } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { manageRetention } from './privacy-actions.ts';
import { type RetentionRule, type RetentionRuleInput } from './retention-rule.ts';
import { countDue, endRetentionRuleRow, insertRetentionRule, retentionRules } from './retention.store.ts';

/** Puts a rule in force from the next run on. */
export async function setRetentionRule(ctx: Context, input: RetentionRuleInput): Promise<string> {
  await ctx.allow(manageRetention, { wholeCity: true });
  const retentionRuleId = newId(ctx.now.getTime());
  await insertRetentionRule(ctx.tx, ctx.cityId, { retentionRuleId, ...input }, accountOf(ctx.actor).accountId ?? null);
  await ctx.audit('feedback.retention-rule-set', { retentionRuleId, action: input.action, days: input.days });
  return retentionRuleId;
}

/** Ends a rule: what it has done stays done. */
export async function endRetentionRule(ctx: Context, retentionRuleId: string): Promise<void> {
  await ctx.allow(manageRetention, { wholeCity: true });
  const by = accountOf(ctx.actor).accountId ?? null;
  const hasEnded = isId(retentionRuleId) && (await endRetentionRuleRow(ctx.tx, ctx.cityId, retentionRuleId, by));
  if (!hasEnded) throw notFound('feedback.no-such-retention-rule');
  await ctx.audit('feedback.retention-rule-ended', { retentionRuleId });
}

/** A rule with what it would do now. */
export interface DryRule extends RetentionRule {
  readonly due: number;
  readonly held: number;
}

/** What a run would do now: nothing is changed. A case that two rules reach is in both counts. */
export async function dryRun(ctx: Context): Promise<DryRule[]> {
  await ctx.allow(manageRetention, { wholeCity: true });
  const rules = await retentionRules(ctx.tx, ctx.cityId);
  const counted: DryRule[] = [];
  for (const rule of rules) counted.push({ ...rule, ...(await countDue(ctx.tx, ctx.cityId, rule)) });
  return counted;
}
