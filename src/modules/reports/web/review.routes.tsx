import { type Language } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../platform/http/route.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import {
  EmptyState,
  ItemList,
  Notice,
  PageHeading,
  Rendered,
  RenderedMarkup,
  Section,
} from '../../../platform/web/components/index.ts';
import { cityOf } from '../../city/index.ts';
import { announcementOf } from '../corrections/announcement.store.ts';
import { recallVersion } from '../corrections/recall.store.ts';
import {
  AnnouncementNotice,
  ChangeLinks,
  CorrectionNotices,
  correctionsOfEdition,
} from '../corrections/web/review-notices.tsx';
import { editionBefore } from '../corrections/load-diff.ts';
import { correctionsPath, subscribePath } from '../corrections/web/addresses.ts';
import { correctionTexts } from '../corrections/texts.ts';
import { recallMarks } from '../corrections/web/recall-mark.ts';
import { plainText } from '../prose/segment.ts';
import { findReview, listReviews, loadReview } from '../read-review.store.ts';
import { findRelease } from '../release/release.store.ts';
import { ReleaseInfo } from '../release/web/release-info.tsx';
import { type ReviewHead } from '../review.ts';
import { subscriptionTexts } from '../subscriptions/texts.ts';
import { decisionTexts } from '../decision/texts.ts';
import { templates } from '../templates.ts';
import { decisionPath, editionPath, reviewPath, siteLinks } from './addresses.ts';
import { reviewName } from './review-name.ts';
import { type RenderedReview, type RenderedReviews } from './rendered-reviews.ts';
import { reportPageTexts } from './texts.ts';
import { ReviewBody } from './views/index.ts';

/** The public pages of reviews. */
export const reviewRoutes = (rendered: RenderedReviews): readonly Route[] => [
  { method: 'get', path: '/reviews', action: 'reports.read', handle: showReviews },
  {
    method: 'get',
    path: '/reviews/:template/:period',
    action: 'reports.read',
    handle: (ctx, asked) => showReview(ctx, asked, rendered),
  },
  {
    method: 'get',
    path: '/reviews/:template/:period/:edition',
    action: 'reports.read',
    handle: (ctx, asked) => showReview(ctx, asked, rendered),
  },
];

async function showReviews(ctx: Context, { language }: Asked): Promise<Reply> {
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const reviews = newestEditions(await listReviews(ctx.tx, ctx.cityId));
  const texts = reportPageTexts[language].reviews;
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {reviews.length === 0 ? (
        <EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>
      ) : (
        <ItemList items={reviews.map((review) => reviewItem(review, language, timeZone))} />
      )}
      <Section>
        <p>
          <a href={`/${language}${subscribePath}`}>{subscriptionTexts[language].invitation}</a>
        </p>
        <p>
          <a href={`/${language}${correctionsPath}`}>{correctionTexts[language].log.toLog}</a>
        </p>
      </Section>
    </>
  );
  return page(texts.title, body);
}

/** Reviews come with the newest edition of each period first. */
export const newestEditions = (reviews: readonly ReviewHead[]): ReviewHead[] =>
  reviews.filter((review, at) => reviews.findIndex((other) => reviewPath(other) === reviewPath(review)) === at);

/** A review in a list: its period in words, when it was made and what it looks at closer. */
function reviewItem(review: ReviewHead, language: Language, timeZone: string) {
  const texts = reportPageTexts[language].reviews;
  const topic = review.topicLabel?.[language];
  return {
    key: review.reviewId,
    title: reviewName(review, language),
    href: `/${language}${reviewPath(review)}`,
    meta: [
      texts.built({ date: formatDate(review.builtAt, language, timeZone) }),
      ...(review.edition > 1 ? [texts.edition({ edition: String(review.edition) })] : []),
      ...(topic === undefined ? [] : [texts.topic({ topic })]),
    ],
  };
}

async function showReview(ctx: Context, { params, language }: Asked, rendered: RenderedReviews): Promise<Reply> {
  const review = await askedEdition(ctx, params);
  const newest = params.edition === undefined ? review : await findReview(ctx.tx, ctx.cityId, choiceOf(params, false));
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  // An edition never changes, but what became of its numbers does.
  const version = await recallVersion(ctx.tx, ctx.cityId);
  const { title, markup } = await rendered.get(`${review.reviewId} ${language} ${timeZone} ${version}`, () =>
    renderReview(ctx, review, language, timeZone),
  );
  const release = await findRelease(ctx.tx, ctx.cityId, review.reviewId);
  const texts = reportPageTexts[language].reviews;
  const isNewest = !newest || newest.edition <= review.edition;
  const announced = isNewest ? await announcementOf(ctx.tx, ctx.cityId, review.reviewId) : undefined;
  const body = (
    <>
      {!isNewest && (
        <Notice language={language} tone="warning" title={texts.newerEdition}>
          <p>
            {texts.newerEditionText} <a href={`/${language}${reviewPath(review)}`}>{texts.readNewest}</a>
          </p>
        </Notice>
      )}
      {announced && <AnnouncementNotice announced={announced} language={language} />}
      <Rendered markup={markup} />
      {templates.some(({ name, decision }) => name === review.template && decision) && (
        <p>
          <a href={`/${language}${decisionPath(review)}`}>{decisionTexts[language].document.link}</a>
        </p>
      )}
      <ReleaseInfo review={review} release={release} language={language} timeZone={timeZone} />
    </>
  );
  return page(title, body, { path: params.edition === undefined ? reviewPath(review) : editionPath(review) });
}

async function renderReview(
  ctx: Context,
  head: ReviewHead,
  language: Language,
  timeZone: string,
): Promise<RenderedReview> {
  const review = await loadReview(ctx.tx, ctx.cityId, { reviewId: head.reviewId });
  if (!review) throw notFound('reports.review-is-unknown');
  const { recalled, ...corrections } = await correctionsOfEdition(ctx, review.reviewId);
  const isFirst = editionBefore(review, await listReviews(ctx.tx, ctx.cityId)) === undefined;
  const links = { ...siteLinks(review, language), recalled: recallMarks(recalled, language) };
  return {
    title: plainText(review.trees[language].title),
    markup: new RenderedMarkup(
      <>
        <CorrectionNotices {...corrections} language={language} timeZone={timeZone} />
        <ReviewBody review={review} language={language} timeZone={timeZone} links={links} />
        <ChangeLinks review={review} language={language} isFirst={isFirst} />
      </>,
    ),
  };
}

/** The edition that an address names, or the newest; a missing one is a Problem. */
export async function askedEdition(ctx: Context, params: Asked['params']): Promise<ReviewHead> {
  const review = await findReview(ctx.tx, ctx.cityId, choiceOf(params, true));
  if (!review) throw notFound('reports.review-is-unknown');
  return review;
}

function choiceOf({ template = '', period = '', edition }: Asked['params'], isExact: boolean) {
  if (edition !== undefined && !/^[1-9]\d{0,5}$/.test(edition)) throw notFound('reports.review-is-unknown');
  return { template, period, ...(isExact && edition !== undefined ? { edition: Number(edition) } : {}) };
}
