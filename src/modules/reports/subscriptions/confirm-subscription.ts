import { notFound } from '../../../kernel/problem.ts';
import { tokenHash } from '../../../platform/auth/secret.ts';
import { type Context } from '../../../platform/context.ts';
import { contactIdsByEmail, contactsOf, eraseContacts } from '../../people/index.ts';
import { type Subscription } from './subscription.ts';
import {
  deleteSubscriptions,
  noteConfirmation,
  subscriptionsOfContacts,
  subscriptionToConfirm,
} from './subscription.store.ts';

/** The wish that a link of a letter confirms; looking does not confirm it (mail scanners look). */
export async function openConfirmation(ctx: Context, token: string): Promise<Subscription> {
  await ctx.allow('reports.subscribe');
  const found = await subscriptionToConfirm(ctx.tx, ctx.cityId, tokenHash(token));
  if (!found) throw notFound('reports.subscription-link-is-old');
  return found;
}

/** Confirms the wish. What the same address had before is replaced by it, so that nobody gets a letter twice. */
export async function confirmSubscription(ctx: Context, token: string): Promise<Subscription> {
  const subscription = await openConfirmation(ctx, token);
  const { tx, cityId } = ctx;
  await noteConfirmation(tx, cityId, subscription.subscriptionId);
  const contact = (await contactsOf(ctx, [subscription.contactId])).get(subscription.contactId);
  const same = contact?.email === undefined ? [] : await contactIdsByEmail(ctx, contact.email);
  const earlier = (await subscriptionsOfContacts(tx, cityId, same)).filter(
    ({ subscriptionId }) => subscriptionId !== subscription.subscriptionId,
  );
  await deleteSubscriptions(
    tx,
    cityId,
    earlier.map(({ subscriptionId }) => subscriptionId),
  );
  await eraseContacts(
    ctx,
    earlier.map(({ contactId }) => contactId),
  );
  await ctx.audit('reports.subscription-confirmed', { subscriptionId: subscription.subscriptionId });
  return subscription;
}
