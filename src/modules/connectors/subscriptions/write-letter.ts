import { type Context } from '../../../platform/context.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { contactsOf } from '../../people/index.ts';
import { findApiKey } from '../keys/api-key.store.ts';
import { standardProfile } from '../open311/profile.ts';
import { type ChangeId } from './delivery.store.ts';
import { findSubscription } from './subscription.store.ts';
import { subscriptionTexts } from './texts.ts';

/** Longer letters nobody reads; the rest is counted. */
const mostInLetter = 50;

/** The makers of a program and how they are reached; nothing when they are not any more. */
async function makersOf(ctx: Context, apiKeyId: string) {
  const key = await findApiKey(ctx.tx, ctx.cityId, apiKeyId);
  const contact = key && (await contactsOf(ctx, [key.contactId])).get(key.contactId);
  return key && contact?.email !== undefined ? { key, email: contact.email } : undefined;
}

/** Writes to the makers of a program which of its requests have changed: their addresses, and no word of them. */
export async function enqueueChangeLetter(
  ctx: Context,
  subscriptionId: string,
  apiKeyId: string,
  changes: readonly ChangeId[],
  baseUrl: string,
): Promise<void> {
  const makers = await makersOf(ctx, apiKeyId);
  const [first] = changes;
  if (!makers || !first) return;
  const ids = [...new Set(changes.map(({ feedbackCaseId }) => feedbackCaseId))];
  const texts = subscriptionTexts[makers.key.language];
  const links = ids.slice(0, mostInLetter).map((id) => `${baseUrl}${standardProfile.base}/requests/${id}.json`);
  const mail = {
    to: { email: makers.email },
    subject: texts.changes.subject({ count: ids.length, name: makers.key.name }),
    text: texts.changes.text({ links: links.join('\n'), more: Math.max(0, ids.length - mostInLetter) }),
  };
  await enqueueMail(ctx, mail, { key: `${subscriptionId} ${first.feedbackCaseId} ${first.eventNumber}` });
}

/** Tells the makers of a program that their webhook is not called any more. */
export async function enqueueStoppedLetter(ctx: Context, subscriptionId: string, baseUrl: string): Promise<void> {
  const subscription = await findSubscription(ctx.tx, ctx.cityId, subscriptionId);
  const makers = subscription && (await makersOf(ctx, subscription.apiKeyId));
  if (!makers) return;
  const { name, language } = makers.key;
  const texts = subscriptionTexts[language].stopped;
  await enqueueMail(ctx, {
    to: { email: makers.email },
    subject: texts.subject({ name }),
    text: texts.text({ name, link: `${baseUrl}/${language}` }),
  });
}
