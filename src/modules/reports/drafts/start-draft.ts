import { isId, newId } from '../../../kernel/id.ts';
import { periodCode } from '../../../kernel/period.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type FigureSource } from '../../../platform/figure-source.ts';
import { computeReview, type ReviewRequest } from '../compute-review.ts';
import { type Fault } from '../fault.ts';
import { findReview } from '../read-review.store.ts';
import { templateOf } from '../templates.ts';
import { type DraftBlock } from './draft.ts';
import { blocksOfPlan, type TemplateBlock } from './draft-plan.ts';
import {
  draftOfEdition,
  insertDraft,
  insertDraftBlock,
  insertDraftEvent,
  insertDraftNumbers,
  newestBlocks,
  openDraftsOf,
} from './draft.store.ts';

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
  const before = corrects === undefined ? [] : await wordsOfEdition(ctx, corrects, request);
  const outcome = await computeReview(ctx, request, sources);
  if (!outcome.ok) return outcome;
  const { computed } = outcome;
  const written = blocksOfPlan(templateOf(request.template).plan(computed));
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
  await insertDraftEvent(ctx.tx, ctx.cityId, draftId, {
    number: 1,
    event: 'started',
    at: ctx.now,
    ...accountOf(ctx.actor),
  });
  await insertDraftNumbers(ctx.tx, ctx.cityId, draftId, ctx.now, computed);
  for (const block of withWords(written, before)) {
    await insertDraftBlock(ctx.tx, ctx.cityId, draftId, { ...block, version: 1, savedAt: ctx.now });
  }
  await ctx.audit('reports.draft-started', { draftId, period });
  return { ok: true, draftId };
}

/** What people wrote, moved or took out in the draft that became an edition; nothing when a command built it. */
async function wordsOfEdition(ctx: Context, reviewId: string, request: ReviewRequest): Promise<DraftBlock[]> {
  const edition = isId(reviewId) ? await findReview(ctx.tx, ctx.cityId, { reviewId }) : undefined;
  if (!edition) throw notFound('reports.review-is-unknown');
  if (edition.template !== request.template || edition.period !== periodCode(request.period)) {
    throw new Problem('invalid', 'reports.correction-is-of-another', { period: edition.period });
  }
  const draftId = await draftOfEdition(ctx.tx, ctx.cityId, reviewId);
  const blocks = draftId === undefined ? [] : await newestBlocks(ctx.tx, ctx.cityId, draftId);
  return blocks.filter(({ byTemplate }) => !byTemplate);
}

type FirstBlock = Omit<DraftBlock, 'version' | 'savedAt'>;

/** A correction keeps the words of what it corrects; the template writes the rest. */
function withWords(written: readonly TemplateBlock[], words: readonly DraftBlock[]): FirstBlock[] {
  const kept = new Set(words.map(({ blockId }) => blockId));
  return [
    ...written
      .filter(({ blockId }) => !kept.has(blockId))
      .map((block): FirstBlock => ({ ...block, isRemoved: false, byTemplate: true })),
    ...words,
  ];
}
