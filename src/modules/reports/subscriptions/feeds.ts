import { Feed } from 'feed';
import { type Language } from '../../../kernel/language.ts';
import { type SubscriptionTopic } from './subscription.ts';

/** One entry of a feed in a language. */
export interface FeedEntry {
  /** Path below the language; names the entry for ever. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly at: Date;
}

export const feedFormats = ['atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

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

/** When there is nothing yet, the feed is as old as this: the same bytes as long as nothing happens. */
const never = new Date(0);

/** A feed as Atom (RFC 4287) or JSON Feed 1.1: what it tells is text, marks in it are no markup. */
export function feedText({ baseUrl, language, topic, format, title, city, entries }: FeedRequest): string {
  const home = `${baseUrl}/${language}`;
  const self = (as: FeedFormat): string => `${home}/feeds/${topic}.${as}`;
  const feed = new Feed({
    id: self('atom'),
    title: `${title}, ${city}`,
    link: `${home}/${topic}`,
    language,
    copyright: 'CC BY 4.0',
    updated: entries[0]?.at ?? never,
    generator: 'Kuulolla',
    feedLinks: { atom: self('atom'), json: self('json') },
    author: { name: city },
  });
  for (const { path, title: entryTitle, summary, at } of entries) {
    const address = `${home}${path}`;
    // Atom's texts are read as HTML, those of JSON Feed as they stand.
    const [heading, description] = [entryTitle, summary].map((text) => (format === 'atom' ? escaped(text) : text));
    feed.addItem({ id: address, link: address, title: heading ?? '', description: description ?? '', date: at });
  }
  return format === 'atom' ? feed.atom1() : feed.json1();
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
