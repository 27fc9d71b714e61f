import { type Trilingual } from '../../kernel/language.ts';
import { type Context } from '../../platform/context.ts';
import { type FigureSource } from '../../platform/figure-source.ts';
import { computeReview, type ReviewRequest } from './compute-review.ts';
import { type ComputedReview } from './computed-review.ts';
import { type CorrectionNote } from './corrections/correction.ts';
import { type Fault } from './fault.ts';
import { type PublishedReview, publishReview } from './publish-review.ts';
import { type ReviewPlan } from './review-plan.ts';
import { templateOf } from './templates.ts';

export interface BuildReviewRequest extends ReviewRequest {
  /** Paragraphs that a person wrote, by section; each stands first in its section and follows the same rules. */
  readonly narrative?: Readonly<Record<string, readonly Trilingual[]>>;
  /** Why numbers that were published before come out otherwise. */
  readonly correction?: CorrectionNote;
}

export type BuiltReview =
  | (Extract<PublishedReview, { ok: true }> & { readonly computed: ComputedReview })
  /** Nothing is stored: every fault has its place and remedy (`faultText`). */
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Builds the review that its template writes and publishes it as the next
 * edition, in the transaction of the context: what a command does, without a
 * draft. Refuses with a `Problem` a request that cannot be, or an import under
 * way; gives the faults when the review contradicts itself.
 */
export async function buildReview(
  ctx: Context,
  { narrative, correction, ...request }: BuildReviewRequest,
  sources: readonly FigureSource[],
): Promise<BuiltReview> {
  await ctx.allow('reports.publish-review', { wholeCity: true });
  const outcome = await computeReview(ctx, request, sources);
  if (!outcome.ok) return outcome;
  const { computed } = outcome;
  const plan = withNarrative(templateOf(request.template).plan(computed), narrative ?? {});
  const published = await publishReview(ctx, computed, plan, correction);
  return published.ok ? { ...published, computed } : published;
}

const withNarrative = (plan: ReviewPlan, narrative: Readonly<Record<string, readonly Trilingual[]>>): ReviewPlan => ({
  ...plan,
  sections: plan.sections.map((section) => ({
    ...section,
    blocks: [
      ...(narrative[section.id] ?? []).map((prose) => ({ kind: 'paragraph' as const, prose })),
      ...section.blocks,
    ],
  })),
});
