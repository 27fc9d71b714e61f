import { type Context } from '../../../platform/context.ts';
import { findRuleSet, versionInForce } from './routing-rule.store.ts';
import { type FeedbackToRoute, routeBy, type Routing, type RoutingRule } from './routing-rule.ts';
import { loadRoutingWorld } from './routing-world.ts';

/** Rules by city and version: a version never changes, so it is read once in the life of the process. */
const knownRules = new Map<string, readonly RoutingRule[]>();
const mostKnown = 100;

/**
 * Where feedback goes by the rules in force: the first that applies decides, else the part that its giver named. Reads
 * one row when there are no rules.
 */
export async function routeFeedback(
  ctx: Context,
  it: FeedbackToRoute,
): Promise<Routing & { readonly rulesVersion: number | null }> {
  const version = await versionInForce(ctx.tx, ctx.cityId);
  const rules = version === undefined ? [] : await rulesOf(ctx, version);
  if (version === undefined || rules.length === 0) {
    const { organisationUnitId, themeIds, kind } = it;
    const named = { organisationUnitId, themeIds, kind, assignedTo: null, isSensitive: false, routingRuleId: null };
    return { ...named, rulesVersion: version ?? null };
  }
  return { ...routeBy(rules, it, await loadRoutingWorld(ctx)), rulesVersion: version };
}

async function rulesOf({ tx, cityId }: Context, version: number): Promise<readonly RoutingRule[]> {
  const key = `${cityId} ${version}`;
  const known = knownRules.get(key) ?? (await findRuleSet(tx, cityId, version))?.rules ?? [];
  knownRules.delete(key);
  knownRules.set(key, known);
  const [oldest] = knownRules.keys();
  if (knownRules.size > mostKnown && oldest !== undefined) knownRules.delete(oldest);
  return known;
}
