import { type ReviewHead } from '../../review.ts';
import { editionPath } from '../../web/addresses.ts';

/** The log of corrections, below a language. */
export const correctionsPath = '/corrections';

/** Where a reader asks for letters about reviews and corrections. */
export const subscribePath = '/subscribe';

export const correctionPath = (correctionId: string): string => `${correctionsPath}/${correctionId}`;

/** What changed in an edition against the one before, and the same on one page. */
export const changesPath = (review: Pick<ReviewHead, 'template' | 'period' | 'edition'>): string =>
  `${editionPath(review)}/changes`;
export const changePackPath = (review: Pick<ReviewHead, 'template' | 'period' | 'edition'>): string =>
  `${changesPath(review)}/summary`;

/** Where the correction of a draft is explained. */
export const draftCorrectionPath = (draftId: string): string => `/staff/reviews/drafts/${draftId}/correction`;

/** Where a revision of a review is announced ahead. */
export const announcePath = ({ template, period }: Pick<ReviewHead, 'template' | 'period'>): string =>
  `/staff/reviews/${template}/${period}/revision`;
