import { type Tx } from '../../../platform/db/database.ts';
import { enqueueJob, enqueueJobAgain } from '../../../platform/jobs/job-queue.store.ts';

/** The job that writes to givers. */
export const letterJob = 'feedback.notify-giver';

interface EventId {
  readonly feedbackCaseId: string;
  readonly number: number;
}

type Queueing = { readonly tx: Tx; readonly cityId: string };

const keyOf = ({ feedbackCaseId, number }: EventId): string => `${feedbackCaseId} ${number}`;

/** Has the giver told of an event, once. */
export const enqueueLetter = (ctx: Queueing, { feedbackCaseId, number }: EventId): Promise<void> =>
  enqueueJob(ctx, letterJob, { feedbackCaseId, number }, { key: keyOf({ feedbackCaseId, number }) });

/** Has it tried at once, and as often as a new one; one that is under way goes on. */
export const enqueueLetterAgain = (ctx: Queueing, { feedbackCaseId, number }: EventId): Promise<void> =>
  enqueueJobAgain(ctx, letterJob, { feedbackCaseId, number }, keyOf({ feedbackCaseId, number }));
