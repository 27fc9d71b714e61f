import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { correctionStateOf } from '../corrections/explain-correction.ts';
import { composed, loadDraft, takeStep } from './open-draft.ts';
import { tellApprovers } from './tell-approvers.ts';

/** Hands a draft without faults to a colleague for approval. Refuses one that changes published numbers without saying why. */
export async function submitDraft(ctx: Context, draftId: string, note?: string): Promise<void> {
  const draft = await loadDraft(ctx, draftId);
  const { faults } = composed(draft);
  if (faults.length > 0) throw new Problem('conflict', 'reports.draft-has-faults', { count: faults.length });
  const { state } = await correctionStateOf(ctx, draft);
  if (state === 'needs-explanation') throw new Problem('conflict', 'reports.correction-is-missing');
  await takeStep(ctx, draft, 'submitted', note === undefined ? {} : { note });
  await tellApprovers(ctx, draft);
}
