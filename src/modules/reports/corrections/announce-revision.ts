import { type Trilingual } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { dayIn } from '../../../kernel/time-zone.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { cityOf } from '../../city/index.ts';
import { findReview, type ReviewChoice } from '../read-review.store.ts';
import { announcementOf, insertAnnouncement } from './announcement.store.ts';

/** A day on which numbers will be revised, and why. */
export interface AnnouncedRevision {
  /** `2026-12-15` */
  readonly expectedOn: string;
  readonly reason: Trilingual;
}

/**
 * Says ahead that the newest edition of a review will be revised. Refuses a
 * day that is not after today, and a review that is not there.
 */
export async function announceRevision(ctx: Context, choice: ReviewChoice, said: AnnouncedRevision): Promise<void> {
  await ctx.allow('reports.publish-review', { wholeCity: true });
  const review = await findReview(ctx.tx, ctx.cityId, choice);
  if (!review) throw notFound('reports.review-is-unknown');
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  if (said.expectedOn <= dayIn(timeZone, ctx.now)) throw new Problem('invalid', 'reports.revision-day-is-past');
  await insertAnnouncement(ctx.tx, ctx.cityId, review.reviewId, said, { at: ctx.now, ...accountOf(ctx.actor) });
  await ctx.audit('reports.revision-announced', { reviewId: review.reviewId, expectedOn: said.expectedOn });
}

/** Takes an announcement back. Refuses when there is none. */
export async function withdrawAnnouncement(ctx: Context, choice: ReviewChoice): Promise<void> {
  await ctx.allow('reports.publish-review', { wholeCity: true });
  const review = await findReview(ctx.tx, ctx.cityId, choice);
  const announced = review && (await announcementOf(ctx.tx, ctx.cityId, review.reviewId));
  if (!review || !announced) throw notFound('reports.announcement-is-unknown');
  await insertAnnouncement(ctx.tx, ctx.cityId, review.reviewId, undefined, { at: ctx.now, ...accountOf(ctx.actor) });
  await ctx.audit('reports.revision-withdrawn', { reviewId: review.reviewId });
}
