import { type Context } from '../../../platform/context.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { noteSensitiveRead } from '../privacy/note-sensitive-read.ts';

/** Writes down that somebody has read a sensitive case, or what tells who its giver is. Needs a transaction that writes. */
export async function noteRead(
  ctx: Context,
  { feedbackCaseId }: Pick<HandledCase, 'feedbackCaseId'>,
  what: 'case' | 'giver',
): Promise<void> {
  if (what === 'giver') await ctx.audit('feedback.giver-read', { feedbackCaseId });
  else await noteSensitiveRead(ctx, feedbackCaseId);
}
