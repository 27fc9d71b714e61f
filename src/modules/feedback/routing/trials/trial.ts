import { z } from 'zod';
import { type Day } from '../../../city/index.ts';
import { type FeedbackToRoute, routeBy, type RoutingRule, type RoutingWorld } from '../routing-rule.ts';

/** A case as it came in, and where it is now. */
export interface PastCase {
  readonly feedbackCaseId: string;
  readonly received: FeedbackToRoute;
  readonly unitNow: string | null;
}

const id = z.uuid().nullable();

/** How many cases a draft would have sent elsewhere, of those that came from one part to another by one rule. */
export const trialMove = z.object({
  from: id,
  to: id,
  /** The rule of the draft; none when the draft has no rule for what a rule in force takes. */
  routingRuleId: id,
  cases: z.int().min(1),
  /** Those that staff have meanwhile moved to where the draft would have sent them at once. */
  foundThere: z.int().min(0),
});
export type TrialMove = Readonly<z.infer<typeof trialMove>>;

/** A draft tried on the cases of a time. */
export interface Trial {
  readonly routingTrialId: string;
  readonly version: number;
  readonly againstVersion: number | null;
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly state: 'waiting' | 'running' | 'finished' | 'failed';
  /** The last case that was looked at. */
  readonly afterCase: string | null;
  readonly cases: number;
  readonly lookedAt: number;
  readonly moves: readonly TrialMove[];
}

/**
 * Adds some cases to what is counted of those that the tried rules send elsewhere than the rules in force: counts
 * alone, the largest first. The world is that of today, for both alike.
 */
export function addMoves(
  counted: readonly TrialMove[],
  cases: readonly PastCase[],
  rules: { readonly inForce: readonly RoutingRule[]; readonly tried: readonly RoutingRule[] },
  world: RoutingWorld,
): TrialMove[] {
  const moves = new Map(counted.map((move) => [keyOf(move), move]));
  for (const { received, unitNow } of cases) {
    const from = routeBy(rules.inForce, received, world).organisationUnitId;
    const { organisationUnitId: to, routingRuleId } = routeBy(rules.tried, received, world);
    if (from === to) continue;
    const before = moves.get(keyOf({ from, to, routingRuleId })) ?? { cases: 0, foundThere: 0 };
    const foundThere = before.foundThere + (to !== null && unitNow === to ? 1 : 0);
    moves.set(keyOf({ from, to, routingRuleId }), { from, to, routingRuleId, cases: before.cases + 1, foundThere });
  }
  return [...moves.values()].sort((one, other) => other.cases - one.cases || (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ from, to, routingRuleId }: Pick<TrialMove, 'from' | 'to' | 'routingRuleId'>): string =>
  [from, to, routingRuleId].join(' ');
