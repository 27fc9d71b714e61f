import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { actAsStaff, actOnCase } from '../cases/act-on-case.ts';
import { emptyPublications, endPublication, lastPublication } from './publication.store.ts';

/**
 * Takes a published case back at once. By the giver, whose code or identification was checked: her consent ends with
 * it, and the published words are taken away. By staff: by their right, with the words kept for whoever asks why.
 * Refuses with a Problem a case that is not published.
 */
export async function withdrawPublication(
  ctx: Context,
  feedbackCaseId: string,
  by: 'giver' | 'staff',
  text?: string,
): Promise<void> {
  const { tx, cityId } = ctx;
  const words = text === undefined ? {} : { text };
  if (by === 'staff') {
    await actAsStaff(ctx, feedbackCaseId, { act: 'withdraw-publication', change: { isPublished: false }, ...words });
  }
  const current = await lastPublication(tx, cityId, feedbackCaseId);
  if (current?.endedBy !== null) throw new Problem('conflict', 'feedback.publication-not-there');
  if (by === 'giver') {
    const change = { isPublished: false, mayPublish: false };
    await actOnCase(ctx, feedbackCaseId, 'giver', { act: 'withdraw-publication', change, ...words });
  }
  await endPublication(tx, cityId, feedbackCaseId, by);
  if (by === 'giver') await emptyPublications(tx, cityId, feedbackCaseId);
}
