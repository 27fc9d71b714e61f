import { newId } from '../../../kernel/id.ts';
import { periodCode } from '../../../kernel/period.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type FigureSource } from '../../../platform/figure-source.ts';
import { computeReview, type ReviewRequest } from '../compute-review.ts';
import { type Fault } from '../fault.ts';
import { templateOf } from '../templates.ts';
import { blocksOfPlan } from './draft-plan.ts';
import { insertDraft, insertDraftBlock, insertDraftEvent, insertDraftNumbers, openDraftsOf } from './draft.store.ts';
import { accountOf } from './open-draft.ts';

export interface DraftRequest extends ReviewRequest {
  /** The id of the published edition that the draft corrects. */
  readonly corrects?: string;
}

export type StartedDraft =
  { readonly ok: true; readonly draftId: string } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Takes the numbers and lets the template write the first text. Refuses with a
 * `Problem` a request that cannot be, and a review of which a draft is open.
 */
export async function startDraft(
  ctx: Context,
  { corrects, ...request }: DraftRequest,
  sources: readonly FigureSource[],
): Promise<StartedDraft> {
  await ctx.allow('reports.edit-draft', { wholeCity: true });
  const period = periodCode(request.period);
  const [open] = await openDraftsOf(ctx.tx, ctx.cityId, request.template, period);
  if (open !== undefined) throw new Problem('conflict', 'reports.draft-is-open', { period, draftId: open });
  const outcome = await computeReview(ctx, request, sources);
  if (!outcome.ok) return outcome;
  const { computed } = outcome;
  const draftId = newId(ctx.now.getTime());
  await insertDraft(ctx.tx, ctx.cityId, {
    draftId,
    template: request.template,
    period,
    ...(request.comparison ? { comparison: periodCode(request.comparison) } : {}),
    ...(request.topic ? { topic: request.topic } : {}),
    ...(corrects === undefined ? {} : { corrects }),
    startedAt: ctx.now,
  });
  await insertDraftEvent(ctx.tx, ctx.cityId, draftId, { number: 1, event: 'started', at: ctx.now, ...accountOf(ctx) });
  await insertDraftNumbers(ctx.tx, ctx.cityId, draftId, ctx.now, computed);
  for (const block of blocksOfPlan(templateOf(request.template).plan(computed))) {
    await insertDraftBlock(ctx.tx, ctx.cityId, draftId, {
      ...block,
      version: 1,
      isRemoved: false,
      byTemplate: true,
      savedAt: ctx.now,
    });
  }
  await ctx.audit('reports.draft-started', { draftId, period });
  return { ok: true, draftId };
}
