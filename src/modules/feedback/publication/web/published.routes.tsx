import { isId } from '../../../../kernel/id.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { feedFormats, feedMediaTypes, feedText } from '../../../../platform/feeds/feed-text.ts';
import { type Asked, file, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import { Muted, Section } from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { findPublished, publishedCases } from '../publication.store.ts';
import { publicationTexts } from '../texts.ts';
import { publishedCasePath, publishedFeedPath, publishedPath } from './addresses.ts';
import { namesOf } from './places.ts';
import { showPublished, snippetOf } from './published.page.tsx';
import { PublishedView } from './published-view.tsx';

export const readPublishedAction = 'feedback.read-published';
/** Feeds hold this many entries; older ones are on the pages. */
const entriesOfFeed = 30;

/** What everybody may read: the list, one case, and feeds. */
export const publishedRoutes: readonly Route[] = [
  { method: 'get', path: publishedPath, action: readPublishedAction, handle: showPublished },
  { method: 'get', path: '/feedback/published-feed/:format', action: readPublishedAction, handle: serveFeed },
  { method: 'get', path: '/feedback/published/:publication', action: readPublishedAction, handle: showOne },
];

async function showOne(ctx: Context, { language, params }: Asked): Promise<Reply> {
  const id = params['publication'] ?? '';
  const shown = isId(id) ? await findPublished(ctx.tx, ctx.cityId, id) : undefined;
  if (!shown) throw notFound('feedback.no-such-publication');
  const texts = publicationTexts[language].case;
  const body = (
    <>
      <PublishedView language={language} names={await namesOf(ctx, language)} shown={shown} />
      <Section>
        <p>
          <a href={`/${language}${publishedPath}`}>{texts.back}</a>
        </p>
        <p>
          <Muted>{texts.own}</Muted>
        </p>
      </Section>
    </>
  );
  return page(isolate(shown.title), body, { description: snippetOf(shown.text) });
}

async function serveFeed(ctx: Context, { language, params, baseUrl }: Asked): Promise<Reply> {
  const format = feedFormats.find((known) => known === params['format']);
  if (!format) throw notFound();
  const { tx, cityId } = ctx;
  const texts = publicationTexts[language].public;
  const cases = await publishedCases(tx, cityId, {}, { limit: entriesOfFeed });
  const text = feedText({
    baseUrl,
    language,
    format,
    title: texts.feedTitle,
    city: (await cityOf(tx, cityId)).name[language],
    pagePath: publishedPath,
    feedPath: publishedFeedPath,
    copyright: texts.copyright,
    entries: cases.map(({ publicationId, title, text: words, publishedAt }) => ({
      path: publishedCasePath(publicationId),
      title,
      summary: snippetOf(words),
      at: publishedAt,
    })),
  });
  return file(text, feedMediaTypes[format]);
}
