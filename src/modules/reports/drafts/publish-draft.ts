import { type Context } from '../../../platform/context.ts';
import { correctionStateOf } from '../corrections/explain-correction.ts';
import { type PublishedReview, publishReview } from '../publish-review.ts';
import { planOfBlocks } from './draft-plan.ts';
import { checkStep, loadDraft, takeStep } from './open-draft.ts';

/**
 * Publishes an approved draft as the next edition of its review, with the
 * numbers that were approved. Gives the faults, and changes nothing, when it
 * contradicts itself or what is published already.
 */
export async function publishDraft(ctx: Context, draftId: string): Promise<PublishedReview> {
  await ctx.allow('reports.publish-review', { wholeCity: true });
  const draft = await loadDraft(ctx, draftId);
  checkStep(draft, 'published');
  const { note } = await correctionStateOf(ctx, draft);
  const { plan } = planOfBlocks(draft.blocks);
  const published = await publishReview(ctx, draft.computed, plan, note);
  if (published.ok) await takeStep(ctx, draft, 'published', { reviewId: published.review.reviewId });
  return published;
}
