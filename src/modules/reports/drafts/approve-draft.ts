import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { isAuthor } from './draft.ts';
import { composed, loadDraft, takeStep } from './open-draft.ts';

/** Approves a draft that a colleague has handed in. Who wrote in it or handed it in is refused. */
export async function approveDraft(ctx: Context, draftId: string): Promise<void> {
  await ctx.allow('reports.approve-draft', { wholeCity: true });
  const draft = await loadDraft(ctx, draftId);
  const { actor } = ctx;
  if (actor.kind === 'staff' && isAuthor(actor.accountId, { events: draft.head.events, writers: draft.writers })) {
    throw new Problem('forbidden', 'reports.own-draft');
  }
  const { faults } = composed(draft);
  if (faults.length > 0) throw new Problem('conflict', 'reports.draft-has-faults', { count: faults.length });
  await takeStep(ctx, draft, 'approved');
}
