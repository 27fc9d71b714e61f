import { type Language } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, file, type Reply, type Route } from '../../../../platform/http/route.ts';
import { cityOf } from '../../../city/index.ts';
import { plainText } from '../../prose/segment.ts';
import { listReviews, loadReview } from '../../read-review.store.ts';
import { editionPath } from '../../web/addresses.ts';
import { type FeedEntry, type FeedFormat, feedFormats, feedMediaTypes, feedText } from '../feeds.ts';
import { type SubscriptionTopic, subscriptionTopics } from '../subscription.ts';
import { subscriptionTexts } from '../texts.ts';

export const feedPath = (language: Language, topic: SubscriptionTopic, format: FeedFormat): string =>
  `/${language}/feeds/${topic}.${format}`;

/** Gives the entries of a topic, the newest first. */
export type FeedEntries = Readonly<
  Record<SubscriptionTopic, (ctx: Context, language: Language, most: number) => Promise<FeedEntry[]>>
>;

/** Feeds hold this many entries; older ones are on the pages. */
const most = 20;

/** Feeds of reviews and corrections, for whoever follows the city without an address. */
export const feedRoutes = (entries: FeedEntries): readonly Route[] => [
  {
    method: 'get',
    path: '/feeds/:feed',
    action: 'reports.read',
    handle: (ctx, asked) => serveFeed(ctx, asked, entries),
  },
];

async function serveFeed(ctx: Context, { params, language, baseUrl }: Asked, entries: FeedEntries): Promise<Reply> {
  const [name, ending] = (params.feed ?? '').split('.');
  const topic = subscriptionTopics.find((known) => known === name);
  const format = feedFormats.find((known) => known === ending);
  if (!topic || !format || params.feed !== `${topic}.${format}`) throw notFound();
  const city = (await cityOf(ctx.tx, ctx.cityId)).name[language];
  const title = subscriptionTexts[language].feedTitles[topic];
  const found = await entries[topic](ctx, language, most);
  return file(feedText({ baseUrl, language, topic, format, title, city, entries: found }), feedMediaTypes[format]);
}

/** Every edition of every review with its first sentence. */
export async function reviewEntries(ctx: Context, language: Language, limit: number): Promise<FeedEntry[]> {
  const heads = (await listReviews(ctx.tx, ctx.cityId))
    .toSorted((a, b) => b.builtAt.getTime() - a.builtAt.getTime())
    .slice(0, limit);
  const entries: FeedEntry[] = [];
  for (const head of heads) {
    const review = await loadReview(ctx.tx, ctx.cityId, { reviewId: head.reviewId });
    if (!review) continue;
    const tree = review.trees[language];
    entries.push({
      path: editionPath(head),
      title: plainText(tree.title),
      summary: plainText(tree.inShort[0] ?? []),
      at: head.builtAt,
    });
  }
  return entries;
}
