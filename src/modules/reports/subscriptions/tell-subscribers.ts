import { z } from 'zod';
import { type Trilingual } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { contactsOf } from '../../people/index.ts';
import { endPath, type Subscription, type SubscriptionTopic, subscriptionTopics } from './subscription.ts';
import { subscriptionsAfter } from './subscription.store.ts';
import { subscriptionTexts } from './texts.ts';

/** What subscribers are told: what it is called, one sentence of it, and where it is. */
export interface News {
  readonly topic: SubscriptionTopic;
  /** Names it for ever: of the same key everybody gets one letter. */
  readonly key: string;
  readonly title: Trilingual;
  readonly summary: Trilingual;
  /** Path below the language. */
  readonly path: string;
}

/** Letters are put into the queue in groups of so many, each in a transaction of its own. */
const atOnce = 200;

/** Has everybody told who follows the topic, if the transaction is committed. */
export async function tellSubscribers(ctx: Context, { topic, key, title, summary, path }: News): Promise<void> {
  await enqueueJob(ctx, jobName, { topic, key, title, summary, path }, { key: `${topic} ${key}` });
}

const jobName = 'reports.tell-subscribers';
const inLanguages = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
const newsData = z.object({
  topic: z.enum(subscriptionTopics),
  key: z.string(),
  title: inLanguages,
  summary: inLanguages,
  path: z.string().startsWith('/'),
});

/** The job that writes the letters. Begun again after a fault it writes to nobody twice. */
export const writeToSubscribers = (baseUrl: string): Job => ({
  name: jobName,
  run: async ({ data, transact, signal }) => {
    const news = newsData.parse(data);
    let after: string | undefined;
    for (;;) {
      signal.throwIfAborted();
      const group = await transact(async (ctx) => {
        const found = await subscriptionsAfter(ctx.tx, ctx.cityId, news.topic, after, atOnce);
        await writeLetters(ctx, news, found, baseUrl);
        return found;
      });
      after = group.at(-1)?.subscriptionId;
      if (group.length < atOnce) return;
    }
  },
});

async function writeLetters(
  ctx: Context,
  news: News,
  subscriptions: readonly Subscription[],
  baseUrl: string,
): Promise<void> {
  const contacts = await contactsOf(
    ctx,
    subscriptions.map(({ contactId }) => contactId),
  );
  for (const { subscriptionId, contactId, language, endToken } of subscriptions) {
    const contact = contacts.get(contactId);
    if (contact?.email === undefined) continue;
    const address = (path: string): string => `${baseUrl}/${language}${path}`;
    const end = address(endPath(endToken));
    const texts = subscriptionTexts[language].mails[news.topic];
    await enqueueMail(
      ctx,
      {
        to: { email: contact.email },
        subject: texts.subject({ title: oneLine(news.title[language]) }),
        text: texts.text({ summary: news.summary[language], link: address(news.path), end }),
        endAddress: end,
      },
      { key: `${news.key} ${subscriptionId}` },
    );
  }
}

/** A subject is one line of sensible length. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .slice(0, 200)
    .trim();
