import { type Context } from '../../../platform/context.ts';
import { listReviews, reviewCells, reviewFigures, reviewQuotes } from '../read-review.store.ts';
import { type ReviewFigure, type ReviewHead } from '../review.ts';
import { type CorrectionHead } from './correction.ts';
import { listCorrections } from './correction.store.ts';
import { type ComparableEdition, diffReviews, type ReviewDiff } from './diff-reviews.ts';

/** An edition with all that its comparison is told from. */
export interface LoadedEdition extends ComparableEdition {
  readonly head: ReviewHead;
  readonly figures: readonly ReviewFigure[];
}

export interface LoadedDiff {
  readonly before: LoadedEdition;
  readonly after: LoadedEdition;
  readonly diff: ReviewDiff;
  /** Corrections that were published after the earlier edition, until the later one. */
  readonly corrections: readonly CorrectionHead[];
}

/**
 * What an edition is compared with: the edition before it of the same period,
 * else the last review of an earlier period, as it stood then; of the same
 * template. Undefined for the very first.
 */
export function editionBefore(review: ReviewHead, reviews: readonly ReviewHead[]): ReviewHead | undefined {
  const others = reviews.filter(({ template, builtAt }) => template === review.template && builtAt <= review.builtAt);
  const newestOf = (heads: readonly ReviewHead[]): ReviewHead | undefined =>
    heads.toSorted((a, b) => (a.period === b.period ? b.edition - a.edition : b.period < a.period ? -1 : 1))[0];
  return (
    newestOf(others.filter(({ period, edition }) => period === review.period && edition < review.edition)) ??
    newestOf(others.filter(({ period }) => period < review.period))
  );
}

/** The difference of an edition from the one before it; undefined when there is none. */
export async function loadDiff(ctx: Context, review: ReviewHead): Promise<LoadedDiff | undefined> {
  const earlier = editionBefore(review, await listReviews(ctx.tx, ctx.cityId));
  if (!earlier) return undefined;
  const before = await loadEdition(ctx, earlier);
  const after = await loadEdition(ctx, review);
  const corrections = (await listCorrections(ctx.tx, ctx.cityId)).filter(
    ({ publishedAt }) => publishedAt > earlier.builtAt && publishedAt <= review.builtAt,
  );
  return { before, after, diff: diffReviews(before, after), corrections };
}

async function loadEdition({ tx, cityId }: Context, head: ReviewHead): Promise<LoadedEdition> {
  const quotes = await reviewQuotes(tx, cityId, head.reviewId);
  return {
    head,
    figures: await reviewFigures(tx, cityId, head.reviewId),
    cells: await reviewCells(tx, cityId, head.reviewId),
    printed: new Set(quotes.map(({ code }) => code)),
  };
}
