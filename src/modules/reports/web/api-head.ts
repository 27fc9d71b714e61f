import { type ReviewHead } from '../review.ts';

/** A review as the API names it. */
export const headOf = (review: ReviewHead, baseUrl: string) => ({
  template: review.template,
  period: review.period,
  comparison: review.comparison ?? null,
  edition: review.edition,
  builtAt: review.builtAt.toISOString(),
  page: `${baseUrl}/fi/reviews/${review.template}/${review.period}/${review.edition}`,
  data: `${baseUrl}/api/v1/reviews/${review.template}/${review.period}`,
});
