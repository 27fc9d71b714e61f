import { newId } from '../../../kernel/id.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type IdentityRuleWish } from './identity-rule.ts';
import { endGrantsOfRule, endIdentityRule, insertIdentityRule } from './identity-rule.store.ts';

const allow = (ctx: Context): Promise<void> => ctx.allow('people.set-identity-rules', { wholeCity: true });

/** Adds a rule; it gives roles from each person's next sign-in on. */
export async function addIdentityRule(ctx: Context, { claim, value, role, place }: IdentityRuleWish): Promise<void> {
  await allow(ctx);
  const identityRuleId = newId();
  await insertIdentityRule(ctx.tx, ctx.cityId, { identityRuleId, claim, value, role, organisationUnitId: place });
  await ctx.audit('people.identity-rule-added', { identityRuleId, role, organisationUnitId: place });
}

/** Ends a rule and at once every role that it has given. */
export async function removeIdentityRule(ctx: Context, identityRuleId: string): Promise<void> {
  await allow(ctx);
  if (!(await endIdentityRule(ctx.tx, ctx.cityId, identityRuleId))) throw notFound('people.no-such-identity-rule');
  const grants = await endGrantsOfRule(ctx.tx, ctx.cityId, identityRuleId);
  await ctx.audit('people.identity-rule-ended', { identityRuleId, grants });
}
