import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { type CaseChangeSeen, eventsSince, publicCasesById } from '../../feedback/index.ts';
import { keysOfCases } from '../open311/open311-request.store.ts';
import { enqueueDelivery } from './deliver-change.ts';
import { insertDeliveries } from './delivery.store.ts';
import { enqueueChangeLetter } from './write-letter.ts';
import { type ChangeSubscription } from './subscription.ts';
import { lockActiveSubscriptions, moveSubscriptions } from './subscription.store.ts';

/** What is committed late may come in behind a later event: it is looked for again so long. */
const overlapMs = 10 * 60_000;
const atOnce = 500;

/** The job that looks every minute what has happened to cases, and has those told who follow them. */
export const findChanges = (baseUrl: string): Job => ({
  name: 'connectors.find-changes',
  schedule: '* * * * *',
  run: async ({ transact, signal }) => {
    for (;;) {
      signal.throwIfAborted();
      const isMore = await transact((ctx) => findSome(ctx, baseUrl));
      if (!isMore) return;
    }
  },
});

/** Tells of some changes; whether there may be more. */
async function findSome(ctx: Context, baseUrl: string): Promise<boolean> {
  const { tx, cityId, now } = ctx;
  const subscriptions = await lockActiveSubscriptions(tx, cityId);
  const [first] = subscriptions.map(({ seenUntil }) => seenUntil.getTime()).sort((one, other) => one - other);
  if (first === undefined) return false;
  const since = new Date(first - overlapMs);
  const events = await eventsInStep(ctx, since);
  const isMore = events.length >= atOnce;
  const seenUntil = isMore ? new Date((events.at(-1)?.at ?? now).getTime() + overlapMs) : now;
  const changes = await changesToTell(ctx, events);
  for (const subscription of subscriptions) await tellOf(ctx, subscription, changes, baseUrl);
  await moveSubscriptions(
    tx,
    cityId,
    subscriptions.map(({ subscriptionId }) => subscriptionId),
    { seenUntil, isHalfWay: isMore },
  );
  return isMore;
}

/** Events since a moment; when they are too many, as many as end with a moment of their own. */
async function eventsInStep({ tx, cityId }: Context, since: Date): Promise<readonly CaseChangeSeen[]> {
  for (let limit = atOnce; ; limit *= 2) {
    const found = await eventsSince(tx, cityId, since, limit);
    const last = found.at(-1)?.at.getTime();
    if (found.length < limit || last === undefined || found[0]?.at.getTime() !== last) return found;
  }
}

interface Change {
  readonly feedbackCaseId: string;
  readonly eventNumber: number;
  readonly at: Date;
  readonly isPublished: boolean;
  /** By which key the case came in, if by one. */
  readonly apiKeyId: string | undefined;
}

/** What the giver sees of cases that may be known. */
async function changesToTell({ tx, cityId }: Context, events: readonly CaseChangeSeen[]): Promise<Change[]> {
  const shown = events.filter(({ isForGiver }) => isForGiver);
  const ids = [...new Set(shown.map(({ feedbackCaseId }) => feedbackCaseId))];
  const cases = new Map((await publicCasesById(tx, cityId, ids)).map((it) => [it.feedbackCaseId, it]));
  const keys = await keysOfCases(tx, cityId, ids);
  return shown.flatMap(({ feedbackCaseId, number, at }) => {
    const found = cases.get(feedbackCaseId);
    if (!found) return [];
    const apiKeyId = keys.get(feedbackCaseId);
    return [{ feedbackCaseId, eventNumber: number, at, isPublished: found.isPublished, apiKeyId }];
  });
}

async function tellOf(
  ctx: Context,
  { subscriptionId, apiKeyId, way, reach, seenUntil, madeAt }: ChangeSubscription,
  changes: readonly Change[],
  baseUrl: string,
): Promise<void> {
  const from = Math.max(seenUntil.getTime() - overlapMs, madeAt.getTime());
  const wanted = changes.filter(
    (change) =>
      change.at.getTime() >= from && (change.apiKeyId === apiKeyId || (reach === 'published' && change.isPublished)),
  );
  const state = way === 'letter' ? 'told' : 'waiting';
  const fresh = await insertDeliveries(ctx.tx, ctx.cityId, subscriptionId, wanted, state);
  if (fresh.length === 0) return;
  if (way === 'letter') await enqueueChangeLetter(ctx, subscriptionId, apiKeyId, fresh, baseUrl);
  else for (const change of fresh) await enqueueDelivery(ctx, subscriptionId, change);
}
