import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { loadDraft, takeStep } from './open-draft.ts';

/** Longest remark with a draft that goes back. */
const longestNote = 2000;

/** Gives a draft back to who wrote it, saying what should change. */
export async function returnDraft(ctx: Context, draftId: string, note: string): Promise<void> {
  await ctx.allow('reports.approve-draft', { wholeCity: true });
  const draft = await loadDraft(ctx, draftId);
  const text = note.trim();
  if (text === '') throw new Problem('invalid', 'reports.note-is-missing');
  if (text.length > longestNote) throw new Problem('too-large', 'reports.note-is-too-long', { most: longestNote });
  await takeStep(ctx, draft, 'returned', { note: text });
}

/** Takes a draft back that was handed in, to write on. */
export async function takeDraftBack(ctx: Context, draftId: string): Promise<void> {
  const draft = await loadDraft(ctx, draftId);
  await takeStep(ctx, draft, 'taken-back');
}
