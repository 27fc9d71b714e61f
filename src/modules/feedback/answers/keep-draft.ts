import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { handleCases } from '../cases/case-actions.ts';
import { openCase } from '../cases/case-policy.ts';
import { mostBytesOfFeedback } from '../cases/receive-feedback.ts';
import { isLongerThan } from '../clean-text.ts';
import { type AnswerDraft, draftsOfCase, saveDraft } from './answer-draft.store.ts';

/** A draft as it is now: saved, or as another tab has saved it since. */
export interface KeptDraft {
  readonly isSaved: boolean;
  readonly version: number;
  readonly text: string;
}

/**
 * Keeps what somebody is writing to a case, over the version that she read (0 for none). What another tab has saved
 * since stays, unless it is the same text.
 */
export async function keepDraft(
  ctx: Context,
  feedbackCaseId: string,
  draft: { readonly readVersion: number; readonly text: string },
): Promise<KeptDraft> {
  await openCase(ctx, feedbackCaseId, handleCases);
  if (ctx.actor.kind !== 'staff') throw new Problem('forbidden', 'feedback.act-not-yours');
  const text = draft.text.toWellFormed().replaceAll('\0', '\ufffd').replaceAll(/\r\n?/g, '\n');
  if (isLongerThan(text, mostBytesOfFeedback)) throw new Problem('too-large', 'feedback.text-too-long');
  const { accountId } = ctx.actor;
  const { readVersion } = draft;
  const saved = await saveDraft(ctx.tx, ctx.cityId, { feedbackCaseId, accountId, readVersion, text });
  if (saved !== undefined) return { isSaved: true, version: saved, text };
  const now = await ownDraft(ctx, feedbackCaseId);
  if (now?.text === text) return { isSaved: true, version: now.version, text };
  return { isSaved: false, version: now?.version ?? 0, text: now?.text ?? '' };
}

/** What the actor is writing to a case. */
export async function ownDraft(ctx: Context, feedbackCaseId: string): Promise<AnswerDraft | undefined> {
  const { actor } = ctx;
  if (actor.kind !== 'staff') return undefined;
  const drafts = await draftsOfCase(ctx.tx, ctx.cityId, feedbackCaseId);
  return drafts.find(({ accountId }) => accountId === actor.accountId);
}
