import { type Language } from '../../kernel/language.ts';
import { type Context } from '../../platform/context.ts';
import { type NumberSegment, type Segment } from './prose/segment.ts';
import { listReviews, loadReview, unitsOfCodes } from './read-review.store.ts';
import { type Review } from './review.ts';
import { reportTexts } from './texts.ts';

/** A sentence of "In short" with the first of its numbers. */
export interface Highlight {
  readonly number: NumberSegment;
  readonly sentence: readonly Segment[];
}

/** A highlight with its number's unit in words; empty where the sign is part of the number. */
export type NamedHighlight = Highlight & { readonly unit: string };

export interface NewestReview {
  readonly review: Review;
  readonly highlights: readonly NamedHighlight[];
}

/** The newest review with its most telling numbers; undefined when there is none yet. */
export async function newestReview(ctx: Context, language: Language): Promise<NewestReview | undefined> {
  const [newest] = await listReviews(ctx.tx, ctx.cityId);
  const review = newest && (await loadReview(ctx.tx, ctx.cityId, { reviewId: newest.reviewId }));
  if (!review) return undefined;
  const highlights = highlightsOf(review.trees[language].inShort);
  const units = await unitsOfCodes(
    ctx.tx,
    ctx.cityId,
    highlights.map(({ number }) => number.code),
  );
  const names: Readonly<Record<string, string>> = reportTexts[language].units;
  const unitName = (unit: string | undefined): string =>
    unit === undefined || unit === 'percent' ? '' : (names[unit] ?? '');
  return {
    review,
    highlights: highlights.map((highlight) => ({ ...highlight, unit: unitName(units.get(highlight.number.code)) })),
  };
}

/** How much came, and how long an answer took where it is known, else what comes second. */
export function highlightsOf(sentences: readonly (readonly Segment[])[]): Highlight[] {
  const withNumbers = sentences.flatMap((sentence) => {
    const number = sentence.find((segment): segment is NumberSegment => segment.kind === 'number');
    return number ? [{ number, sentence }] : [];
  });
  const [first, ...others] = withNumbers;
  if (!first) return [];
  const aboutTimes = others.find(({ number }) => number.cells.some(({ figure }) => figure.includes('time')));
  const second = aboutTimes ?? others[0];
  return second ? [first, second] : [first];
}
