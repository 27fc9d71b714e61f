import { type Context } from '../../../platform/context.ts';
import { type HandledCase } from '../cases/handled-case.ts';

/** Writes down that somebody has read a sensitive case, or what tells who its giver is. Needs a transaction that writes. */
export async function noteRead(
  ctx: Context,
  { feedbackCaseId, isSensitive }: Pick<HandledCase, 'feedbackCaseId' | 'isSensitive'>,
  what: 'case' | 'giver',
): Promise<void> {
  if (what === 'case' && !isSensitive) return;
  await ctx.audit(what === 'giver' ? 'feedback.giver-read' : 'feedback.sensitive-read', { feedbackCaseId });
}
