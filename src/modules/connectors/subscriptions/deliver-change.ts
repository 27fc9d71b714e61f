import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { type Outbound } from '../../../platform/outbound/outbound.ts';
import { publicCasesById } from '../../feedback/index.ts';
import { findApiKey } from '../keys/api-key.store.ts';
import { standardProfile } from '../open311/profile.ts';
import { requestView } from '../open311/request-view.ts';
import { loadServiceWorld } from '../open311/service-world.ts';
import { type ChangeId, findDelivery, noteTry } from './delivery.store.ts';
import { type ChangeSubscription, mostAttempts, mostFailuresInARow, signatureOf } from './subscription.ts';
import { countTry, findSubscription, stopSubscription } from './subscription.store.ts';
import { enqueueStoppedLetter } from './write-letter.ts';

const jobName = 'connectors.deliver-change';
const jobData = z.object({ subscriptionId: z.uuid(), feedbackCaseId: z.uuid(), eventNumber: z.number().int() });

/** Has one change told to one webhook; once, unless `again` names another time. */
export async function enqueueDelivery(
  ctx: Pick<Context, 'tx' | 'cityId'>,
  subscriptionId: string,
  { feedbackCaseId, eventNumber }: ChangeId,
  again = '',
): Promise<void> {
  const key = `${subscriptionId} ${feedbackCaseId} ${eventNumber} ${again}`;
  await enqueueJob(ctx, jobName, { subscriptionId, feedbackCaseId, eventNumber }, { key });
}

interface Letter {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The job that tells a webhook of a change. What cannot be told is tried again with longer and longer waits. */
export const deliverChange = (outbound: Outbound, baseUrl: string): Job => ({
  name: jobName,
  retries: mostAttempts,
  run: async ({ data, transact, signal }) => {
    const { subscriptionId, ...change } = jobData.parse(data);
    const letter = await transact((ctx) => letterOf(ctx, subscriptionId, change));
    if (!letter) return;
    const outcome = await send(outbound, letter, signal);
    const isTold = /^2\d\d$/.test(outcome);
    const isLast = await transact((ctx) => noteOutcome(ctx, subscriptionId, change, { outcome, isTold, baseUrl }));
    if (!isTold && !isLast) throw new Problem('unavailable', 'connectors.webhook-status', { status: outcome });
  },
});

/** What is sent; nothing when nobody is to be told any more, or when the case may not be known any more. */
async function letterOf(ctx: Context, subscriptionId: string, change: ChangeId): Promise<Letter | undefined> {
  const { tx, cityId, now } = ctx;
  const subscription = await findSubscription(tx, cityId, subscriptionId);
  const delivery = await findDelivery(tx, cityId, subscriptionId, change);
  if (delivery?.state !== 'waiting' || !isActive(subscription)) return undefined;
  const key = await findApiKey(tx, cityId, subscription.apiKeyId);
  const [found] = await publicCasesById(tx, cityId, [change.feedbackCaseId]);
  if (!found || !key) {
    await noteTry(tx, cityId, subscriptionId, change, { state: 'left-out', outcome: 'not-public' });
    return undefined;
  }
  const world = await loadServiceWorld(ctx, key.language);
  const body = JSON.stringify({
    change: `${change.feedbackCaseId}-${change.eventNumber}`,
    service_request: requestView(found, world, standardProfile, true),
  });
  return {
    url: subscription.url,
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Kuulolla',
      'kuulolla-change': `${change.feedbackCaseId}-${change.eventNumber}`,
      'kuulolla-signature': signatureOf(subscription.secret, Math.floor(now.getTime() / 1000), body),
    },
  };
}

type Active = ChangeSubscription & { readonly url: string; readonly secret: string };

const isActive = (it: ChangeSubscription | undefined): it is Active =>
  it !== undefined && it.endedAt === null && it.stoppedAt === null && it.url !== null && it.secret !== null;

/** The status that came back, or the code of what went wrong. What the other side wrote is not read. */
async function send(outbound: Outbound, { url, body, headers }: Letter, signal: AbortSignal): Promise<string> {
  try {
    const answer = await outbound.send({ method: 'POST', url, body, headers, mostBytes: 0, timeoutMs: 10_000, signal });
    return String(answer.status);
  } catch (fault) {
    signal.throwIfAborted();
    if (fault instanceof Problem) return fault.code;
    throw fault;
  }
}

/** Writes down how a try went; whether it was the last. Too many failures in a row stop the subscription. */
async function noteOutcome(
  ctx: Context,
  subscriptionId: string,
  change: ChangeId,
  { outcome, isTold, baseUrl }: { readonly outcome: string; readonly isTold: boolean; readonly baseUrl: string },
): Promise<boolean> {
  const { tx, cityId } = ctx;
  const delivery = await findDelivery(tx, cityId, subscriptionId, change);
  const isLast = (delivery?.attempts ?? 0) + 1 >= mostAttempts;
  const state = isTold ? 'told' : isLast ? 'failed' : 'waiting';
  await noteTry(tx, cityId, subscriptionId, change, { state, outcome });
  const failures = await countTry(tx, cityId, subscriptionId, isTold);
  if (failures >= mostFailuresInARow && (await stopSubscription(tx, cityId, subscriptionId))) {
    await ctx.audit('connectors.subscription-stopped', { subscriptionId, failures });
    await enqueueStoppedLetter(ctx, subscriptionId, baseUrl);
  }
  return isLast;
}
