import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { eraseContacts } from '../../people/index.ts';
import { type Subscription } from './subscription.ts';
import { deleteSubscriptions, subscriptionToEnd, unconfirmedSubscriptions } from './subscription.store.ts';

/** The subscription that a letter's link ends; undefined when it has ended already. */
export async function openEnding(ctx: Context, token: string): Promise<Subscription | undefined> {
  await ctx.allow('reports.subscribe');
  return subscriptionToEnd(ctx.tx, ctx.cityId, token);
}

/** Ends a subscription and forgets its address. Harmless when it has ended already. */
export async function endSubscription(ctx: Context, token: string): Promise<void> {
  const found = await openEnding(ctx, token);
  if (!found) return;
  await forget(ctx, [found]);
  await ctx.audit('reports.subscription-ended', { subscriptionId: found.subscriptionId });
}

async function forget(ctx: Context, subscriptions: readonly Subscription[]): Promise<void> {
  await deleteSubscriptions(
    ctx.tx,
    ctx.cityId,
    subscriptions.map(({ subscriptionId }) => subscriptionId),
  );
  await eraseContacts(
    ctx,
    subscriptions.map(({ contactId }) => contactId),
  );
}

/** The job that forgets wishes which nobody confirmed, each night. */
export const forgetSubscriptions: Job = {
  name: 'reports.forget-subscriptions',
  schedule: '35 3 * * *',
  run: async ({ transact }) => {
    await transact(async (ctx) => forget(ctx, await unconfirmedSubscriptions(ctx.tx, ctx.cityId)));
  },
};
