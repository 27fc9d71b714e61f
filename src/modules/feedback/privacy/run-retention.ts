import { newId } from '../../../kernel/id.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { eraseContacts } from '../../people/index.ts';
import { emptyAttachments } from '../attachments/attachment.store.ts';
import { emptyCases, maskCases, releaseContacts } from './case-content.store.ts';
import { manageRetention } from './privacy-actions.ts';
import { hasTimeLeapt, type RetentionAction, type RetentionRule } from './retention-rule.ts';
import {
  addToCount,
  finishRun,
  insertRun,
  lastFinishedRun,
  openRun,
  retentionRules,
  someDue,
} from './retention.store.ts';

/** Cases that one transaction touches: others wait for it no longer than for a page, and a killed run loses no more. */
const atOnce = 200;

/** What each action does to some cases. Harmless to repeat. */
const actions: Readonly<Record<RetentionAction, (ctx: Context, ids: readonly string[]) => Promise<void>>> = {
  'erase-contact': async (ctx, ids) => eraseContacts(ctx, await releaseContacts(ctx.tx, ctx.cityId, ids)),
  'erase-files': async ({ tx, cityId }, ids) => {
    for (const id of ids) await emptyAttachments(tx, cityId, id);
  },
  'mask-text': ({ tx, cityId }, ids) => maskCases(tx, cityId, ids),
  'empty-case': async (ctx, ids) => {
    await eraseContacts(ctx, await releaseContacts(ctx.tx, ctx.cityId, ids));
    await emptyCases(ctx.tx, ctx.cityId, ids);
  },
};

/** Has the rules run now, by somebody who has looked at the dry run: also when the clock has leapt. */
export async function askForRetention(ctx: Context): Promise<void> {
  await ctx.allow(manageRetention, { wholeCity: true });
  const retentionRunId = newId(ctx.now.getTime());
  await insertRun(ctx.tx, ctx.cityId, {
    retentionRunId,
    startedBy: accountOf(ctx.actor).accountId ?? null,
    heldReason: null,
  });
  await enqueueJob(ctx, 'feedback.run-retention', {});
  await ctx.audit('feedback.retention-asked', { retentionRunId });
}

/** The job that does what the rules say. Killed in the middle, the next one goes on. */
export const runRetentionNightly: Job = {
  name: 'feedback.run-retention',
  schedule: '20 2 * * *',
  run: async ({ transact, signal }) => {
    await runRetention(transact, signal);
  },
};

/**
 * Does what the rules say to every case that is due and not held, in steps. Gives how many cases were touched; undefined
 * when the clock has leapt since the last run, so that the run waits for a person instead.
 */
export async function runRetention(transact: Transact, signal?: AbortSignal): Promise<number | undefined> {
  const run = await transact(beginRun);
  if (run === undefined) return undefined;
  let touched = 0;
  for (const rule of run.rules) {
    for (let count = atOnce; count === atOnce; touched += count) {
      signal?.throwIfAborted();
      count = await transact((ctx) => applyToSome(ctx, run.retentionRunId, rule));
    }
  }
  await transact(async (ctx) => {
    await finishRun(ctx.tx, ctx.cityId, run.retentionRunId);
    await ctx.audit('feedback.retention-run', { retentionRunId: run.retentionRunId, cases: touched });
  });
  return touched;
}

interface BegunRun {
  readonly retentionRunId: string;
  readonly rules: readonly RetentionRule[];
}

/** Goes on with a run that has no end yet; else begins one, unless time has leapt. */
async function beginRun(ctx: Context): Promise<BegunRun | undefined> {
  const { tx, cityId, now } = ctx;
  const rules = await retentionRules(tx, cityId);
  const open = await openRun(tx, cityId);
  // One that somebody asked for is wanted whatever the clock says.
  if (open?.startedBy != null) return { retentionRunId: open.retentionRunId, rules };
  const isHeld = hasTimeLeapt(open?.startedAt ?? (await lastFinishedRun(tx, cityId))?.startedAt, now);
  if (open && !isHeld) return { retentionRunId: open.retentionRunId, rules };
  const retentionRunId = newId(now.getTime());
  await insertRun(tx, cityId, { retentionRunId, startedBy: null, heldReason: isHeld ? 'time-leapt' : null });
  if (isHeld) await ctx.audit('feedback.retention-held', { retentionRunId });
  return isHeld ? undefined : { retentionRunId, rules };
}

async function applyToSome(ctx: Context, retentionRunId: string, rule: RetentionRule): Promise<number> {
  const { tx, cityId } = ctx;
  const ids = await someDue(tx, cityId, rule, atOnce);
  if (ids.length === 0) return 0;
  await actions[rule.action](ctx, ids);
  await addToCount(tx, cityId, retentionRunId, rule.retentionRuleId, ids.length);
  return ids.length;
}
