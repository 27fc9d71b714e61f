import { isId } from '../../../kernel/id.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type ComputedReview } from '../computed-review.ts';
import { composeDraft, type ComposedDraft } from './compose-draft.ts';
import { type DraftBlock, type DraftEventName, type DraftHead, type DraftState, mayStep, stateAfter } from './draft.ts';
import { findDraft, insertDraftEvent, newestBlocks, newestNumbers, writersOf } from './draft.store.ts';

/** A draft with all that its pages show. */
export interface Draft {
  readonly head: DraftHead;
  readonly state: DraftState;
  readonly numbersTakenAt: Date;
  readonly computed: ComputedReview;
  readonly blocks: readonly DraftBlock[];
  /** Ids of everyone who has written in it. */
  readonly writers: ReadonlySet<string>;
}

/** A draft that staff may see; refuses with `not-found` one that is not there. */
export async function loadDraft(ctx: Context, draftId: string): Promise<Draft> {
  await ctx.allow('reports.edit-draft', { wholeCity: true });
  const head = isId(draftId) ? await findDraft(ctx.tx, ctx.cityId, draftId) : undefined;
  if (!head) throw notFound('reports.draft-is-unknown');
  const { takenAt, computed } = await newestNumbers(ctx.tx, ctx.cityId, draftId);
  const blocks = await newestBlocks(ctx.tx, ctx.cityId, draftId);
  const writers = new Set((await writersOf(ctx.tx, ctx.cityId, [draftId])).map(({ accountId }) => accountId));
  return { head, state: stateAfter(head.events), numbersTakenAt: takenAt, computed, blocks, writers };
}

/** The draft as it would be printed now, with its faults. */
export const composed = ({ computed, blocks }: Draft): ComposedDraft => composeDraft(computed, blocks);

/** A draft that may be written in; refuses with `conflict` one that has been handed in, published or abandoned. */
export async function loadEditableDraft(ctx: Context, draftId: string): Promise<Draft> {
  const draft = await loadDraft(ctx, draftId);
  if (draft.state !== 'editing')
    throw new Problem('conflict', 'reports.draft-is-not-in-editing', { state: draft.state });
  return draft;
}

/** Refuses a step that the state of the draft does not allow. */
export function checkStep({ head }: Pick<Draft, 'head'>, event: DraftEventName): void {
  const state = stateAfter(head.events);
  if (!mayStep(event, state)) throw new Problem('conflict', 'reports.draft-step-is-not-allowed', { event, state });
}

/** Takes a step with a draft and tells the audit log. Refuses one that its state does not allow, or that somebody was faster with. */
export async function takeStep(
  ctx: Context,
  { head }: Pick<Draft, 'head'>,
  event: DraftEventName,
  more: { readonly note?: string; readonly reviewId?: string } = {},
): Promise<void> {
  checkStep({ head }, event);
  const isFirst = await insertDraftEvent(ctx.tx, ctx.cityId, head.draftId, {
    number: head.events.length + 1,
    event,
    at: ctx.now,
    ...accountOf(ctx.actor),
    ...more,
  });
  if (!isFirst) throw new Problem('conflict', 'reports.draft-has-changed');
  await ctx.audit(`reports.draft-${event}`, { draftId: head.draftId, period: head.period });
}
