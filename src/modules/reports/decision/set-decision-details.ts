import { nameOfActor } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type DecisionDetails } from './decision-details.ts';
import { insertDecisionDetails } from './decision-details.store.ts';

/** Sets who decides and who presents; earlier details stay in the table. */
export async function setDecisionDetails(ctx: Context, details: DecisionDetails): Promise<void> {
  await ctx.allow('reports.edit-decision-details', { wholeCity: true });
  await insertDecisionDetails(ctx.tx, ctx.cityId, details, { at: ctx.now, name: nameOfActor(ctx.actor) });
  await ctx.audit('reports.decision-details-set', {});
}
