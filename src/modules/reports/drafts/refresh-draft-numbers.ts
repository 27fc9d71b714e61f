import { parsePeriod } from '../../../kernel/period.ts';
import { type Context } from '../../../platform/context.ts';
import { type FigureSource } from '../../../platform/figure-source.ts';
import { computeReview } from '../compute-review.ts';
import { type Fault } from '../fault.ts';
import { templateOf } from '../templates.ts';
import { blocksOfPlan, templateChanges } from './draft-plan.ts';
import { insertDraftNumbers } from './draft.store.ts';
import { appendVersion } from './block-edit.ts';
import { loadEditableDraft, takeStep } from './open-draft.ts';

/** How many parts the template wrote anew or took out. */
export type RefreshedDraft =
  | { readonly ok: true; readonly written: number; readonly removed: number }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Takes the numbers of a draft again and lets the template rewrite what nobody
 * has touched. What people wrote stays, and the checks say what no longer holds.
 */
export async function refreshDraftNumbers(
  ctx: Context,
  draftId: string,
  sources: readonly FigureSource[],
): Promise<RefreshedDraft> {
  const draft = await loadEditableDraft(ctx, draftId);
  const { template, topic } = draft.head;
  const [period, comparison] = [draft.head.period, draft.head.comparison ?? ''].map(parsePeriod);
  if (!period) throw new Error(`a draft was stored with the period ${draft.head.period}`);
  const outcome = await computeReview(
    ctx,
    { template, period, ...(comparison ? { comparison } : {}), ...(topic ? { topic } : {}) },
    sources,
  );
  if (!outcome.ok) return outcome;
  await takeStep(ctx, draft, 'numbers-refreshed');
  await insertDraftNumbers(ctx.tx, ctx.cityId, draftId, ctx.now, outcome.computed);
  const { written, removed } = templateChanges(blocksOfPlan(templateOf(template).plan(outcome.computed)), draft.blocks);
  for (const { after, ...block } of written) {
    await appendVersion(ctx, draftId, { ...block, isRemoved: false, byTemplate: true }, after);
  }
  for (const block of removed) await appendVersion(ctx, draftId, { ...block, isRemoved: true }, block.version);
  return { ok: true, written: written.length, removed: removed.length };
}
