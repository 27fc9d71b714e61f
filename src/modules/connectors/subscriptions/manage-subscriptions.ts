import { newId } from '../../../kernel/id.ts';
import { Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { newToken } from '../../../platform/auth/secret.ts';
import { type Context } from '../../../platform/context.ts';
import { allowKeys, openApiKey } from '../keys/manage-api-keys.ts';
import { enqueueDelivery } from './deliver-change.ts';
import { type ChangeId, findDelivery, resetDelivery } from './delivery.store.ts';
import { type ChangeSubscription, type SubscriptionInput } from './subscription.ts';
import { endSubscriptionRow, findSubscription, insertSubscription, startSubscription } from './subscription.store.ts';

/**
 * Lets the program of a key be told of changes. The secret that signs what it is told is shown this once. The address of
 * a webhook has been checked by the caller, as that takes the network.
 */
export async function addSubscription(
  ctx: Context,
  apiKeyId: string,
  input: SubscriptionInput,
): Promise<{ readonly subscriptionId: string; readonly secret: string | null }> {
  const key = await openApiKey(ctx, apiKeyId);
  if (key.endedAt) throw new Problem('conflict', 'connectors.key-ended');
  const subscriptionId = newId(ctx.now.getTime());
  const isWebhook = input.way === 'webhook';
  const secret = isWebhook ? newToken() : null;
  await insertSubscription(ctx.tx, ctx.cityId, {
    subscriptionId,
    apiKeyId,
    way: input.way,
    reach: input.reach,
    url: isWebhook ? input.url : null,
    secret,
    madeBy: accountOf(ctx.actor).accountId ?? null,
  });
  await ctx.audit('connectors.subscription-made', { subscriptionId, apiKeyId, way: input.way });
  return { subscriptionId, secret };
}

/** The subscription of a key, for administrators. */
export async function openSubscription(
  ctx: Context,
  apiKeyId: string,
  subscriptionId: string,
): Promise<ChangeSubscription> {
  await allowKeys(ctx);
  const found = await findSubscription(ctx.tx, ctx.cityId, subscriptionId);
  if (!found || found.apiKeyId !== apiKeyId) throw new Problem('not-found', 'connectors.no-such-subscription');
  return found;
}

export async function endSubscription(ctx: Context, apiKeyId: string, subscriptionId: string): Promise<void> {
  await openSubscription(ctx, apiKeyId, subscriptionId);
  if (!(await endSubscriptionRow(ctx.tx, ctx.cityId, subscriptionId))) {
    throw new Problem('conflict', 'connectors.subscription-ended');
  }
  await ctx.audit('connectors.subscription-ended', { subscriptionId });
}

/** Starts a subscription again that stopped after too many failures; what happened meanwhile is not told. */
export async function startSubscriptionAgain(ctx: Context, apiKeyId: string, subscriptionId: string): Promise<void> {
  const found = await openSubscription(ctx, apiKeyId, subscriptionId);
  if (found.endedAt) throw new Problem('conflict', 'connectors.subscription-ended');
  await startSubscription(ctx.tx, ctx.cityId, subscriptionId);
  await ctx.audit('connectors.subscription-started', { subscriptionId });
}

/** Sends one change again. */
export async function sendAgain(
  ctx: Context,
  apiKeyId: string,
  subscriptionId: string,
  change: ChangeId,
): Promise<void> {
  const found = await openSubscription(ctx, apiKeyId, subscriptionId);
  if (found.endedAt) throw new Problem('conflict', 'connectors.subscription-ended');
  const delivery = await findDelivery(ctx.tx, ctx.cityId, subscriptionId, change);
  if (!delivery || found.way !== 'webhook') throw new Problem('not-found', 'connectors.no-such-delivery');
  await resetDelivery(ctx.tx, ctx.cityId, subscriptionId, change);
  await enqueueDelivery(ctx, subscriptionId, change, newId(ctx.now.getTime()));
  await ctx.audit('connectors.delivery-repeated', { subscriptionId, ...change });
}
