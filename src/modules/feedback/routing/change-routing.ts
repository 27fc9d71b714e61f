import { Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { mostRules, type RoutingRule, routingRules } from './routing-rule.ts';
import { deleteDrafts, insertRuleSet, newestRuleSet, putInForce, versionInForce } from './routing-rule.store.ts';

const action = 'feedback.manage-handling';

/** What an administrator does to the rules: each makes a new draft of the whole set. */
export type RoutingChange =
  | { readonly kind: 'save'; readonly rule: RoutingRule }
  | { readonly kind: 'move'; readonly routingRuleId: string; readonly by: -1 | 1 }
  | { readonly kind: 'remove'; readonly routingRuleId: string };

/** The rules after a change. A rule that is saved for the first time comes last. A Problem for a rule that is not there. */
export function changedRules(rules: readonly RoutingRule[], change: RoutingChange): readonly RoutingRule[] {
  const id = change.kind === 'save' ? change.rule.routingRuleId : change.routingRuleId;
  const at = rules.findIndex((rule) => rule.routingRuleId === id);
  if (change.kind === 'save') return at === -1 ? [...rules, change.rule] : rules.with(at, change.rule);
  const rule = rules[at];
  if (!rule) throw new Problem('not-found', 'feedback.no-such-rule');
  const others = rules.toSpliced(at, 1);
  if (change.kind === 'remove') return others;
  const to = Math.min(Math.max(at + change.by, 0), others.length);
  return others.toSpliced(to, 0, rule);
}

/**
 * Makes the next draft of the rules. Nothing is routed by it before `startRouting`. A Problem when somebody else has
 * changed them since the version that the change was made on.
 */
export async function changeRouting(ctx: Context, onVersion: number, change: RoutingChange): Promise<number> {
  await ctx.allow(action, { wholeCity: true });
  const newest = await newestRuleSet(ctx.tx, ctx.cityId);
  if ((newest?.version ?? 0) !== onVersion) throw new Problem('conflict', 'feedback.rules-have-changed');
  const changed = changedRules(newest?.rules ?? [], change);
  if (changed.length > mostRules) throw new Problem('invalid', 'feedback.too-many-rules');
  const rules = routingRules.parse(changed);
  const version = onVersion + 1;
  await insertRuleSet(ctx.tx, ctx.cityId, version, rules, accountOf(ctx.actor).accountId ?? null);
  await ctx.audit('feedback.routing-drafted', { version, change: change.kind, rules: rules.length });
  return version;
}

/** Puts the draft into force: what comes in from now on is routed by it. */
export async function startRouting(ctx: Context, version: number): Promise<void> {
  await ctx.allow(action, { wholeCity: true });
  const newest = await newestRuleSet(ctx.tx, ctx.cityId);
  if (newest?.version !== version || newest.inForceAt) {
    throw new Problem('conflict', 'feedback.rules-have-changed');
  }
  await putInForce(ctx.tx, ctx.cityId, version, accountOf(ctx.actor).accountId ?? null);
  await ctx.audit('feedback.routing-started', { version, rules: newest.rules.length });
}

/** Gives the draft up: the rules in force stay as they are. */
export async function discardRoutingDraft(ctx: Context): Promise<void> {
  await ctx.allow(action, { wholeCity: true });
  const version = (await versionInForce(ctx.tx, ctx.cityId)) ?? 0;
  await deleteDrafts(ctx.tx, ctx.cityId, version);
  await ctx.audit('feedback.routing-draft-discarded', { version });
}
