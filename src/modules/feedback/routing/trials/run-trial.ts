import { z } from 'zod';
import { newId } from '../../../../kernel/id.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { accountOf } from '../../../../platform/auth/rights.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Job } from '../../../../platform/jobs/job.ts';
import { enqueueJob } from '../../../../platform/jobs/job-queue.store.ts';
import { addDays, type Day, startOfDay, workingCalendarOf } from '../../../city/index.ts';
import { findRuleSet, newestRuleSet, versionInForce } from '../routing-rule.store.ts';
import { loadRoutingWorld } from '../routing-world.ts';
import { addMoves, type Trial } from './trial.ts';
import { type Between, countPastCases, findTrial, insertTrial, moveTrial, pastCases } from './trial.store.ts';

/** Cases of one transaction: some hundred milliseconds. */
const slice = 500;

async function between({ tx, cityId }: Context, fromDay: Day, untilDay: Day): Promise<Between> {
  const calendar = await workingCalendarOf(tx, cityId);
  return { from: startOfDay(calendar, fromDay), before: startOfDay(calendar, addDays(untilDay, 1)) };
}

/** Begins to try a draft on the cases of some days, both included. A Problem when it is no draft any more. */
export async function startTrial(ctx: Context, version: number, fromDay: Day, untilDay: Day): Promise<string> {
  await ctx.allow('feedback.manage-handling', { wholeCity: true });
  const { tx, cityId } = ctx;
  const newest = await newestRuleSet(tx, cityId);
  if (newest?.version !== version || newest.inForceAt) throw new Problem('conflict', 'feedback.rules-have-changed');
  const routingTrialId = newId();
  const cases = await countPastCases(tx, cityId, await between(ctx, fromDay, untilDay));
  const againstVersion = (await versionInForce(tx, cityId)) ?? null;
  const trial = { routingTrialId, version, againstVersion, fromDay, untilDay, cases };
  await insertTrial(tx, cityId, trial, accountOf(ctx.actor).accountId ?? null);
  await enqueueJob(ctx, runTrialJob.name, { routingTrialId });
  await ctx.audit('feedback.routing-tried', { version, cases });
  return routingTrialId;
}

/** Looks at the next cases of a trial; the trial as it then is. Nothing for one that is gone or done. */
export async function stepTrial(ctx: Context, routingTrialId: string): Promise<Trial | undefined> {
  const { tx, cityId } = ctx;
  const trial = await findTrial(tx, cityId, routingTrialId);
  if (!trial || trial.state === 'finished') return undefined;
  const { fromDay, untilDay, version, againstVersion, afterCase } = trial;
  const tried = (await findRuleSet(tx, cityId, version))?.rules ?? [];
  const inForce = againstVersion === null ? [] : ((await findRuleSet(tx, cityId, againstVersion))?.rules ?? []);
  const cases = await pastCases(tx, cityId, await between(ctx, fromDay, untilDay), afterCase, slice);
  const moves = addMoves(trial.moves, cases, { inForce, tried }, await loadRoutingWorld(ctx));
  const next: Trial = {
    ...trial,
    state: cases.length < slice ? 'finished' : 'running',
    afterCase: cases.at(-1)?.feedbackCaseId ?? afterCase,
    lookedAt: trial.lookedAt + cases.length,
    moves,
  };
  await moveTrial(tx, cityId, next);
  return next;
}

const dataSchema = z.object({ routingTrialId: z.uuid() });

/** Runs a trial, a slice a transaction: killed in between, it goes on where it was. */
export const runTrialJob: Job = {
  name: 'feedback.try-routing',
  run: async ({ data, transact, signal }) => {
    const { routingTrialId } = dataSchema.parse(data);
    try {
      for (;;) {
        signal.throwIfAborted();
        const trial = await transact((ctx) => stepTrial(ctx, routingTrialId));
        if (trial?.state !== 'running') return;
      }
    } catch (fault) {
      if (!signal.aborted) await transact((ctx) => noteFailure(ctx, routingTrialId));
      throw fault;
    }
  },
};

async function noteFailure({ tx, cityId }: Context, routingTrialId: string): Promise<void> {
  const trial = await findTrial(tx, cityId, routingTrialId);
  if (trial) await moveTrial(tx, cityId, { ...trial, state: 'failed' });
}
