import { type Language } from '../../../kernel/language.ts';
import { type ReviewHead } from '../review.ts';
import { tableFileName, type TableFormat, workbookFileName, type WorkbookFormat } from '../open-data/index.ts';
import { type ReviewLinks } from './views/index.ts';

/** The newest edition of a review, below a language. */
export const reviewPath = ({ template, period }: Pick<ReviewHead, 'template' | 'period'>): string =>
  `/reviews/${template}/${period}`;

/** One edition of a review, which never changes. */
export const editionPath = (review: Pick<ReviewHead, 'template' | 'period' | 'edition'>): string =>
  `${reviewPath(review)}/${review.edition}`;

/** The decision document of an edition; only some kinds of review have one. */
export const decisionPath = (review: Pick<ReviewHead, 'template' | 'period' | 'edition'>): string =>
  `${editionPath(review)}/decision`;

export const figurePath = (code: string): string => `/figures/${code}`;

/** The table of a figure as a file. */
export const tablePath = (
  review: Pick<ReviewHead, 'template' | 'period' | 'edition'>,
  figureId: string,
  format: TableFormat,
): string => `${editionPath(review)}/tables/${tableFileName(figureId, format)}`;

/** All tables of a review in one file. */
export const workbookPath = (
  review: Pick<ReviewHead, 'template' | 'period' | 'edition'>,
  format: WorkbookFormat,
): string => `${editionPath(review)}/workbook/${workbookFileName(format)}`;

const pdfPath = (review: Pick<ReviewHead, 'template' | 'period' | 'edition'>): string => `${editionPath(review)}/pdf`;

/** Where the links of a review lead on the site. */
export const siteLinks = (
  review: Pick<ReviewHead, 'template' | 'period' | 'edition'>,
  language: Language,
): ReviewLinks => ({
  figure: (code) => `/${language}${figurePath(code)}`,
  table: (figureId, format) => `/${language}${tablePath(review, figureId, format)}`,
  workbook: (format) => `/${language}${workbookPath(review, format)}`,
  reviews: `/${language}/reviews`,
  pdf: `/${language}${pdfPath(review)}`,
});
