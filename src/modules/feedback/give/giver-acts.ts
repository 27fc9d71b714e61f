import { Problem } from '../../../kernel/problem.ts';
import { type ExaminedFile } from '../../../platform/attachments/index.ts';
import { type Context } from '../../../platform/context.ts';
import { eraseContacts } from '../../people/index.ts';
import { keepAttachments } from '../attachments/keep-attachments.ts';
import { actOnCase, type ActOutcome } from '../cases/act-on-case.ts';
import { acts } from '../cases/acts.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { heldCases } from '../privacy/legal-hold.store.ts';
import { withdrawPublication } from '../publication/withdraw-publication.ts';

/*
 * What a giver does to her case. Each takes the case as it was opened by its code or by being identified: that is what
 * allows it. Whether it can be done in this state, the table of acts says.
 */

/** Whether the giver has said if the last answer helped. */
export function isRated(events: readonly FeedbackEvent[]): boolean {
  const rated = events.findLastIndex(({ act }) => act === 'rate');
  return rated > events.findLastIndex(({ act }) => acts[act].isResponse);
}

/** The giver says something more; the same words sent twice in a row are said once. */
export async function reply(
  ctx: Context,
  { feedbackCaseId }: HandledCase,
  text: string,
  files: readonly ExaminedFile[] = [],
): Promise<void> {
  const last = (await eventsOf(ctx.tx, ctx.cityId, feedbackCaseId)).at(-1);
  if (last?.act === 'giver-replied' && last.text === text) return;
  const { number } = await actOnCase(ctx, feedbackCaseId, 'giver', { act: 'giver-replied', text });
  await keepAttachments(ctx, feedbackCaseId, number, files);
}

export interface Rating {
  readonly helped: boolean;
  readonly text: string;
  /** The giver wants it looked at again, and the text says why. */
  readonly again: boolean;
}

/** The giver says whether the answer helped, once for each answer, and may ask for another look in the same breath. */
export async function rate(ctx: Context, feedbackCase: HandledCase, { helped, text, again }: Rating): Promise<void> {
  const { feedbackCaseId } = feedbackCase;
  if (isRated(await eventsOf(ctx.tx, ctx.cityId, feedbackCaseId))) {
    throw new Problem('conflict', 'feedback.rated-already');
  }
  const facts = { helped };
  await actOnCase(ctx, feedbackCaseId, 'giver', again ? { act: 'rate', facts } : { act: 'rate', facts, text });
  if (again) await reopen(ctx, feedbackCase, text);
}

export const reopen = (ctx: Context, { feedbackCaseId }: HandledCase, text: string): Promise<ActOutcome> =>
  actOnCase(ctx, feedbackCaseId, 'giver', { act: 'reopen', text });

export const withdraw = (ctx: Context, { feedbackCaseId }: HandledCase): Promise<ActOutcome> =>
  actOnCase(ctx, feedbackCaseId, 'giver', { act: 'withdraw' });

/** Takes the permission to publish back, and what is published away. */
export async function takeBackPublication(ctx: Context, { feedbackCaseId, isPublished }: HandledCase): Promise<void> {
  if (isPublished) return withdrawPublication(ctx, feedbackCaseId, 'giver');
  await actOnCase(ctx, feedbackCaseId, 'giver', { act: 'withdraw-publication', change: { mayPublish: false } });
}

/**
 * Forgets who gave it, how she is reached and for whom she spoke. What was said is handled on. False, and nothing is
 * changed, while a legal hold keeps the case.
 */
export async function eraseContactDetails(ctx: Context, feedbackCase: HandledCase): Promise<boolean> {
  const { feedbackCaseId, giverContactId } = feedbackCase;
  if ((await heldCases(ctx.tx, ctx.cityId, [feedbackCaseId])).size > 0) return false;
  await actOnCase(ctx, feedbackCaseId, 'giver', {
    act: 'erase-giver',
    change: { giverContactId: null, giverResidentId: null, onBehalfOf: null },
  });
  if (giverContactId) await eraseContacts(ctx, [giverContactId]);
  return true;
}

/** Whether somebody may read the texts of a case that she has the code of: those of a sensitive one are its giver's alone. */
export const seesTexts = ({ actor }: Pick<Context, 'actor'>, { isSensitive, giverResidentId }: HandledCase): boolean =>
  !isSensitive || (actor.kind === 'resident' && actor.residentId === giverResidentId);

/** Whether a sensitive case can still become that of an identified resident who has its code. */
export const canBeClaimed = ({ isSensitive, giverResidentId }: HandledCase): boolean =>
  isSensitive && giverResidentId === null;

/** A resident who has identified herself and has the code becomes the giver of a sensitive case that has none. */
export async function claimCase(ctx: Context, feedbackCase: HandledCase): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'resident' || !canBeClaimed(feedbackCase)) throw new Problem('not-found', 'feedback.no-such-case');
  await actOnCase(ctx, feedbackCase.feedbackCaseId, 'giver', {
    act: 'giver-identified',
    change: { giverResidentId: actor.residentId },
  });
}
