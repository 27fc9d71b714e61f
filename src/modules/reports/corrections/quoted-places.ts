import { type FigureCode } from '../../../kernel/figure-code.ts';
import { type Context } from '../../../platform/context.ts';
import { loadReview } from '../read-review.store.ts';
import { type Review } from '../review.ts';
import { type QuotedNumber, recallOf } from './recall.store.ts';

/** A review with the places that quote corrected numbers. */
export interface QuotedPlace {
  readonly review: Review;
  readonly quotes: readonly QuotedNumber[];
}

/** Every place that quotes one of these numbers (`recallOf`), by review with its text, the newest first. */
export async function quotedPlaces({ tx, cityId }: Context, codes: readonly FigureCode[]): Promise<QuotedPlace[]> {
  const places: QuotedPlace[] = [];
  for (const quotes of Map.groupBy(await recallOf(tx, cityId, codes), ({ review }) => review.reviewId).values()) {
    const [first] = quotes;
    const review = first && (await loadReview(tx, cityId, { reviewId: first.review.reviewId }));
    if (review) places.push({ review, quotes });
  }
  return places;
}
