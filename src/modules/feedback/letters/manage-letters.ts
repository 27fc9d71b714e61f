import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { endJob, type ListedJob, listJobs, retryJob } from '../../../platform/jobs/job-queue.store.ts';
import { enqueueLetterAgain } from '../cases/enqueue-letter.ts';
import { changeDelivery, deliveriesToLookAt, type DeliveryToLookAt } from './delivery.store.ts';

export const manageLetters = 'feedback.manage-letters';

/** Letters that are no letters to givers, by the jobs that send them. */
export const otherLetters = ['platform.send-mail', 'people.send-password-reset'] as const;

/** More than this nobody reads on a page. */
export const mostListed = 200;

/** What waits or did not arrive, without contents and addresses. */
export interface LetterQueue {
  readonly deliveries: readonly DeliveryToLookAt[];
  readonly jobs: readonly ListedJob[];
}

/** The letters that an administrator may want to look at. */
export async function letterQueue(ctx: Context): Promise<LetterQueue> {
  await ctx.allow(manageLetters, { wholeCity: true });
  const { tx, cityId } = ctx;
  return {
    deliveries: await deliveriesToLookAt(tx, cityId, mostListed),
    jobs: await listJobs(tx, cityId, otherLetters, mostListed),
  };
}

/** One letter of the queue: about an event of a case, or a job. */
export type LetterId = { readonly feedbackCaseId: string; readonly eventNumber: number } | { readonly jobId: string };

const factsOf = (id: LetterId): Readonly<Record<string, string | number>> => ({ ...id });

/** Has a letter tried again at once. A Problem when it has gone or been given up meanwhile. */
export async function tryAgain(ctx: Context, id: LetterId): Promise<void> {
  await ctx.allow(manageLetters, { wholeCity: true });
  const { tx, cityId } = ctx;
  if ('jobId' in id) {
    if (!(await retryJob(tx, cityId, otherLetters, id.jobId))) throw gone();
  } else {
    const again = { from: ['queued', 'failed', 'bounced'], to: 'queued', reason: null, attempts: 0 } as const;
    if (!(await changeDelivery(tx, cityId, id, again))) throw gone();
    await enqueueLetterAgain(ctx, { feedbackCaseId: id.feedbackCaseId, number: id.eventNumber });
  }
  await ctx.audit('feedback.letter-tried-again', factsOf(id));
}

/** Gives a letter up: it is not tried any more. A Problem when it has gone or been given up meanwhile. */
export async function giveUp(ctx: Context, id: LetterId): Promise<void> {
  await ctx.allow(manageLetters, { wholeCity: true });
  const { tx, cityId } = ctx;
  const isGivenUp =
    'jobId' in id
      ? await endJob(tx, cityId, otherLetters, id.jobId)
      : await changeDelivery(tx, cityId, id, { from: ['queued', 'failed', 'bounced'], to: 'given-up', reason: null });
  if (!isGivenUp) throw gone();
  await ctx.audit('feedback.letter-given-up', factsOf(id));
}

const gone = (): Problem => new Problem('conflict', 'feedback.letter-gone');
