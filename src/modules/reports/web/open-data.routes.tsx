import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../platform/http/route.ts';
import {
  EmptyState,
  ItemList,
  PageHeading,
  Prose,
  Section,
  VisuallyHidden,
} from '../../../platform/web/components/index.ts';
import { openDataTexts, tableFormatNames } from '../open-data/index.ts';
import { auditTexts } from '../audit/texts.ts';
import { listReviews, loadReview } from '../read-review.store.ts';
import { figureBlocksOf, type Review, type ReviewHead } from '../review.ts';
import { siteLinks } from './addresses.ts';
import { endpoints } from './api-schemas.ts';
import { reviewName } from './review-name.ts';
import { newestEditions } from './review.routes.tsx';
import { reportPageTexts } from './texts.ts';
import { WorkbookLinks } from './views/index.ts';

/** The way to the tables as files and through the API. */
export const openDataRoutes: readonly Route[] = [
  { method: 'get', path: '/open-data', action: 'reports.read', handle: showOpenData },
];

/** Older reviews have their files on their own pages and in the API. */
const reviewsShown = 4;

async function showOpenData(ctx: Context, { language }: Asked): Promise<Reply> {
  const heads = newestEditions(await listReviews(ctx.tx, ctx.cityId)).slice(0, reviewsShown);
  const reviews = await loadAll(ctx, heads);
  const texts = reportPageTexts[language].openData;
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Section heading={texts.filesHeading}>
        <Prose>
          <p>{texts.filesText}</p>
        </Prose>
        {reviews.length === 0 && <EmptyState title={texts.none} />}
        {reviews.map((review) => (
          <ReviewFiles key={review.reviewId} review={review} language={language} />
        ))}
      </Section>
      <Section heading={texts.apiHeading}>
        <Prose>
          <p>{texts.apiText}</p>
          <ul>
            <li>
              <a href="/api/v1/reviews">{texts.apiStart}</a>
            </li>
            <li>
              <a href="/api/openapi.json">{texts.apiDescription}</a>
            </li>
            <li>
              <a href={endpoints.catalogue.path}>{openDataTexts[language].links.catalogue}</a>
            </li>
            <li>
              <a href={endpoints.catalogueTurtle.path}>{openDataTexts[language].links.catalogueTurtle}</a>
            </li>
          </ul>
        </Prose>
      </Section>
      <Section heading={auditTexts[language].page.openDataHeading}>
        <Prose>
          <p>
            {auditTexts[language].page.openDataText}{' '}
            <a href={`/${language}/audit`}>{auditTexts[language].page.title}</a>
          </p>
        </Prose>
      </Section>
      <Section heading={texts.licenceHeading}>
        <Prose>
          <p>{texts.licence}</p>
        </Prose>
      </Section>
    </>
  );
  return page(texts.title, body);
}

async function loadAll(ctx: Context, heads: readonly ReviewHead[]): Promise<Review[]> {
  const reviews: Review[] = [];
  for (const { reviewId } of heads) {
    const review = await loadReview(ctx.tx, ctx.cityId, { reviewId });
    if (review) reviews.push(review);
  }
  return reviews;
}

const ReviewFiles = ({ review, language }: { review: Review; language: Language }) => {
  const links = siteLinks(review, language);
  const texts = openDataTexts[language].links;
  return (
    <Section level={3} heading={reviewName(review, language)}>
      <WorkbookLinks language={language} links={links} />
      <ItemList
        items={figureBlocksOf(review.trees[language]).map(({ figure, table: { caption } }) => ({
          key: figure,
          title: caption,
          meta: tableFormatNames.map((format) => (
            <a key={format} href={links.table(figure, format)}>
              {texts[format]}
              <VisuallyHidden>{texts.of(caption)}</VisuallyHidden>
            </a>
          )),
        }))}
      />
    </Section>
  );
};
