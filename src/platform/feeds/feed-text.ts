import { Feed } from 'feed';
import { type Language } from '../../kernel/language.ts';

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

/** How each format is named on the web (RFC 4287, 7; JSON Feed 1.1). */
export const feedMediaTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

export interface FeedToWrite {
  readonly baseUrl: string;
  readonly language: Language;
  readonly format: FeedFormat;
  readonly title: string;
  readonly city: string;
  /** Paths below the language: of the page that the feed follows, and of the feed in each format. */
  readonly pagePath: string;
  readonly feedPath: (format: FeedFormat) => string;
  readonly copyright: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** When there is nothing yet, the feed is as old as this: the same bytes as long as nothing happens. */
const never = new Date(0);

/** A feed as Atom (RFC 4287) or JSON Feed 1.1: what it tells is text, marks in it are no markup. */
export function feedText(it: FeedToWrite): string {
  const { language, format, entries } = it;
  const home = `${it.baseUrl}/${language}`;
  const self = (as: FeedFormat): string => `${home}${it.feedPath(as)}`;
  const feed = new Feed({
    id: self('atom'),
    title: `${it.title}, ${it.city}`,
    link: `${home}${it.pagePath}`,
    language,
    copyright: it.copyright,
    updated: entries[0]?.at ?? never,
    generator: 'Kuulolla',
    feedLinks: { atom: self('atom'), json: self('json') },
    author: { name: it.city },
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
