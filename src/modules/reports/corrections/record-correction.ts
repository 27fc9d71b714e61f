import { newId } from '../../../kernel/id.ts';
import { type Context } from '../../../platform/context.ts';
import { type CellReference } from '../prose/segment.ts';
import { type Review } from '../review.ts';
import { tellSubscribers } from '../subscriptions/tell-subscribers.ts';
import { announcementOf } from './announcement.store.ts';
import { type ChangedNumber } from './compare-published.ts';
import { type CorrectionNote } from './correction.ts';
import { correctionNews } from './correction-news.ts';
import { insertCorrection } from './correction.store.ts';

/** The explanation of a correction, and when it was first written. */
export type OpenedNote = CorrectionNote & { readonly openedAt?: Date };

/**
 * Stores why numbers came out otherwise, after their new edition is stored, and
 * has subscribers told.
 * Gives the id of the correction; undefined when no published number changed.
 */
export async function recordCorrection(
  ctx: Context,
  review: Review,
  changed: readonly ChangedNumber[],
  note: OpenedNote | undefined,
  codeOf: (reference: CellReference) => string,
): Promise<string | undefined> {
  const [first] = changed;
  if (!first || !note) return undefined;
  const correctionId = newId(ctx.now.getTime());
  // Ids of reviews sort by the time they were made.
  const reviewFrom = changed.reduce(
    (newest, each) => (each.reviewFrom > newest ? each.reviewFrom : newest),
    first.reviewFrom,
  );
  const announced = note.kind === 'revision' ? await announcementOf(ctx.tx, ctx.cityId, reviewFrom) : undefined;
  await insertCorrection(ctx.tx, ctx.cityId, {
    correctionId,
    reviewFrom,
    reviewTo: review.reviewId,
    note,
    ...(announced ? { announcedAt: announced.announcedAt } : {}),
    openedAt: note.openedAt ?? ctx.now,
    publishedAt: ctx.now,
    changed: changed.map((each) => ({ ...each, codeTo: codeOf({ figure: each.figureId, key: each.key }) })),
  });
  const facts = { correctionId, reviewId: review.reviewId, kind: note.kind, cells: changed.length };
  await ctx.audit('reports.correction-published', facts);
  await tellSubscribers(ctx, correctionNews(correctionId, note, review));
  return correctionId;
}
