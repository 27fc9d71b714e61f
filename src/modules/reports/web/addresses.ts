import { type Language } from '../../../kernel/language.ts';
import { type ReviewHead } from '../review.ts';
import { type ReviewLinks } from './views/index.ts';

/** The newest edition of a review, below a language. */
export const reviewPath = ({ template, period }: Pick<ReviewHead, 'template' | 'period'>): string =>
  `/reviews/${template}/${period}`;

/** One edition of a review, which never changes. */
export const editionPath = (review: Pick<ReviewHead, 'template' | 'period' | 'edition'>): string =>
  `${reviewPath(review)}/${review.edition}`;

export const figurePath = (code: string): string => `/figures/${code}`;

/** The table of a figure as a file. */
export const tablePath = (review: Pick<ReviewHead, 'template' | 'period' | 'edition'>, figureId: string): string =>
  `${editionPath(review)}/tables/${figureId}.csv`;

/** Where the links of a review lead on the site. */
export const siteLinks = (
  review: Pick<ReviewHead, 'template' | 'period' | 'edition'>,
  language: Language,
): ReviewLinks => ({
  figure: (code) => `/${language}${figurePath(code)}`,
  table: (figureId) => `/${language}${tablePath(review, figureId)}`,
  reviews: `/${language}/reviews`,
});
