import { type Language } from '../../../kernel/language.ts';
import { feedText as textOfFeed, type FeedEntry, type FeedFormat } from '../../../platform/feeds/feed-text.ts';
import { type SubscriptionTopic } from './subscription.ts';

export { feedFormats, feedMediaTypes, type FeedEntry, type FeedFormat } from '../../../platform/feeds/feed-text.ts';

export interface FeedRequest {
  readonly baseUrl: string;
  readonly language: Language;
  readonly topic: SubscriptionTopic;
  readonly format: FeedFormat;
  readonly title: string;
  readonly city: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** The feed of a topic: what is told of reviews may be used freely. */
export const feedText = ({ topic, ...request }: FeedRequest): string =>
  textOfFeed({
    ...request,
    pagePath: `/${topic}`,
    feedPath: (format) => `/feeds/${topic}.${format}`,
    copyright: 'CC BY 4.0',
  });
