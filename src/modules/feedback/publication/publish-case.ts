import { newId } from '../../../kernel/id.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { actAsStaff } from '../cases/act-on-case.ts';
import { openCase } from '../cases/case-policy.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { cleanText } from '../clean-text.ts';
import { blurred, mostOfText, mostOfTitle, type PublicationText } from './publication.ts';
import { endPublication, insertPublication, lastPublication } from './publication.store.ts';
import { doubtsAbout } from './redaction.ts';

export const publishAction = 'feedback.publish-cases';

/** A decision to publish. */
export interface PublicationInput extends PublicationText {
  /** The version of the case that the decider saw. */
  readonly version: number;
  /** Shows the place on the map, blurred; only where the case has one. */
  readonly showsPlace: boolean;
  /** The decider has looked at what seems to be personal data and says that it may stand. */
  readonly isChecked: boolean;
  /** It happened long ago: nobody is told of it now. */
  readonly isPast?: boolean;
}

/** Why a case may not be published; undefined when it may. */
export type Unfitness = 'sensitive' | 'no-consent' | 'statutory' | 'withdrawn' | 'elsewhere';

/** Sensitive and statutory matters are never published, nor what its giver has not agreed to or has taken back. */
export function unfitness(found: HandledCase, events: readonly FeedbackEvent[]): Unfitness | undefined {
  if (found.isSensitive) return 'sensitive';
  if (!found.isHandledHere) return 'elsewhere';
  if (found.status === 'withdrawn') return 'withdrawn';
  if (events.some(({ act, reason }) => act === 'hand-on' && reason === 'statutory-procedure')) return 'statutory';
  return found.mayPublish ? undefined : 'no-consent';
}

/** Refuses what cannot be published as it stands. */
export function refuseUnfitText({ title, text, answer, isChecked }: PublicationInput): void {
  if (title === '') throw new Problem('invalid', 'feedback.publication-title-missing');
  if (text === '') throw new Problem('invalid', 'feedback.publication-text-missing');
  const isLong = title.length > mostOfTitle || text.length > mostOfText || (answer ?? '').length > mostOfText;
  if (isLong) throw new Problem('invalid', 'feedback.publication-too-long');
  const { forbidden, toCheck } = doubtsAbout([title, text, answer ?? '']);
  if (forbidden.length > 0) throw new Problem('invalid', 'feedback.publication-forbidden');
  if (toCheck.length > 0 && !isChecked) throw new Problem('invalid', 'feedback.publication-unchecked');
}

/** The texts of a decision as they are stored. */
export const cleanedInput = <Input extends PublicationText>(input: Input): Input => ({
  ...input,
  title: cleanText(input.title).replaceAll(/\s+/g, ' '),
  text: cleanText(input.text),
  answer: cleanText(input.answer ?? '') || null,
});

/**
 * Publishes a case in the words that were decided, or changes the words of one that is published. Refuses with a
 * Problem a case that is not fit (`unfitness`), texts with personal data, and a case that has gone on since.
 */
export async function publishCase(
  ctx: Context,
  feedbackCaseId: string,
  given: PublicationInput,
): Promise<{ readonly publicationId: string }> {
  const { tx, cityId, now } = ctx;
  const found = await openCase(ctx, feedbackCaseId, publishAction);
  const unfit = unfitness(found, await eventsOf(tx, cityId, feedbackCaseId));
  if (unfit) throw new Problem('conflict', `feedback.publication-${unfit}`);
  const input = cleanedInput(given);
  refuseUnfitText(input);
  const before = await lastPublication(tx, cityId, feedbackCaseId);
  const current = before?.endedBy === null ? before : undefined;
  const publicationId = current?.publicationId ?? newId(now.getTime());
  const wording = (current?.version ?? 0) + 1;
  await actAsStaff(ctx, feedbackCaseId, {
    act: 'publish',
    version: input.version,
    change: { isPublished: true },
    facts: { publicationId, wording },
    ...(input.isPast ? { isPast: true } : {}),
  });
  await endPublication(tx, cityId, feedbackCaseId, 'newer');
  await insertPublication(tx, cityId, {
    publicationId,
    version: wording,
    feedbackCaseId,
    title: input.title,
    text: input.text,
    answer: input.answer,
    position: input.showsPlace ? positionOf(found) : null,
    publishedAt: current?.publishedAt ?? now,
    decidedAt: now,
    decidedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    endedBy: null,
  });
  return { publicationId };
}

const positionOf = ({ latitude, longitude }: HandledCase) =>
  latitude === null || longitude === null ? null : blurred({ latitude, longitude });

/** Writes down that a case is not to be published, so that it leaves the list of what waits for a decision. */
export async function declinePublication(ctx: Context, feedbackCaseId: string): Promise<void> {
  const { tx, cityId, now } = ctx;
  await openCase(ctx, feedbackCaseId, publishAction);
  if (await lastPublication(tx, cityId, feedbackCaseId)) throw new Problem('conflict', 'feedback.publication-decided');
  await insertPublication(tx, cityId, {
    publicationId: newId(now.getTime()),
    version: 1,
    feedbackCaseId,
    title: '',
    text: '',
    answer: null,
    position: null,
    publishedAt: now,
    decidedAt: now,
    decidedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    endedBy: 'declined',
  });
  await ctx.audit('feedback.publication-declined', { feedbackCaseId });
}
