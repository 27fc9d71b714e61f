import { Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type Draft, loadEditableDraft } from '../drafts/open-draft.ts';
import { type ChangedNumber } from './compare-published.ts';
import { correctionNote, type CorrectionNote } from './correction.ts';
import { draftCorrectionOf, insertDraftCorrection } from './draft-correction.store.ts';
import { judgePublication } from './judge-publication.ts';
import { type OpenedNote } from './record-correction.ts';

/** Whether a draft would change published numbers, and whether it says why. */
export interface CorrectionState {
  readonly state: 'nothing-changes' | 'needs-explanation' | 'explained';
  readonly changed: readonly ChangedNumber[];
  readonly note?: OpenedNote;
}

/** What publishing a draft now would do to numbers that are published already. */
export async function correctionStateOf(ctx: Context, draft: Draft): Promise<CorrectionState> {
  const { changed } = await judgePublication(ctx, draft.computed, undefined);
  if (changed.length === 0) return { state: 'nothing-changes', changed };
  const written = await draftCorrectionOf(ctx.tx, ctx.cityId, draft.head.draftId);
  if (!written) return { state: 'needs-explanation', changed };
  return { state: 'explained', changed, note: { ...written.note, openedAt: written.openedAt } };
}

/** Says in a draft why published numbers change. The newest explanation counts; earlier ones are kept. */
export async function explainCorrection(ctx: Context, draftId: string, said: CorrectionNote): Promise<void> {
  const draft = await loadEditableDraft(ctx, draftId);
  const note = correctionNote.parse(said);
  const { state } = await correctionStateOf(ctx, draft);
  if (state === 'nothing-changes') throw new Problem('conflict', 'reports.correction-has-nothing-to-explain');
  await insertDraftCorrection(ctx.tx, ctx.cityId, draftId, note, { at: ctx.now, ...accountOf(ctx.actor) });
  await ctx.audit('reports.correction-explained', { draftId, period: draft.head.period, kind: note.kind });
}
