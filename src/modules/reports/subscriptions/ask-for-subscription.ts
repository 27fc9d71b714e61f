import { z } from 'zod';
import { newId } from '../../../kernel/id.ts';
import { languages } from '../../../kernel/language.ts';
import { newToken, tokenHash } from '../../../platform/auth/secret.ts';
import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { letterKey } from '../../../platform/mail/letter-key.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { keepContact } from '../../people/index.ts';
import { confirmDays, confirmPath, endPath, subscriptionTopics } from './subscription.ts';
import { insertSubscription } from './subscription.store.ts';
import { subscriptionTexts } from './texts.ts';

/** What a person gives to be told by letter. */
export const subscriptionInput = z.object({
  email: z.email().max(254),
  topics: z.array(z.enum(subscriptionTopics)).min(1),
});
export type SubscriptionInput = z.output<typeof subscriptionInput>;

/**
 * Takes a wish to be told down. The letter is written by a job, and the answer
 * is the same for every address: nobody learns who follows the city's reviews.
 */
export async function askForSubscription(ctx: Context, { email, topics }: SubscriptionInput): Promise<void> {
  await ctx.allow('reports.subscribe');
  const key = letterKey('subscription', email, ctx.now);
  await enqueueJob(ctx, 'reports.send-subscription-link', { email, topics, language: ctx.language }, { key });
}

const linkData = subscriptionInput.extend({ language: z.enum(languages) });

/** The job that keeps the wish and sends the link by which it is confirmed. */
export const sendSubscriptionLink = (baseUrl: string): Job => ({
  name: 'reports.send-subscription-link',
  run: async ({ data, transact }) => {
    const { email, topics, language } = linkData.parse(data);
    await transact(async (ctx) => {
      const [token, endToken] = [newToken(), newToken()];
      const subscriptionId = newId(ctx.now.getTime());
      const contactId = await keepContact(ctx, { email });
      await insertSubscription(ctx.tx, ctx.cityId, {
        subscriptionId,
        contactId,
        language,
        topics,
        endToken,
        confirmHash: tokenHash(token),
      });
      const address = (path: string): string => `${baseUrl}/${language}${path}`;
      const texts = subscriptionTexts[language].mails.confirm;
      const text = texts.text({
        link: address(confirmPath(token)),
        end: address(endPath(endToken)),
        days: confirmDays,
      });
      await enqueueMail(ctx, { to: { email }, subject: texts.subject, text });
      await ctx.audit('reports.subscription-asked', { subscriptionId });
    });
  },
});
