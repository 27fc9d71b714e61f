import { z } from 'zod';
import { newId } from '../../../../kernel/id.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { feedbackKinds } from '../../feedback-case.ts';
import { dayCounts, type ResponseTarget } from '../target.ts';
import { endTarget, insertTarget } from './response-target.store.ts';

const mostDays = 365;

export const responseTargetInput = z.object({
  kind: z.enum(feedbackKinds).nullable(),
  themeId: z.uuid().nullable(),
  organisationUnitId: z.uuid().nullable(),
  reactionDays: z.int().min(1).max(mostDays),
  responseDays: z.int().min(1).max(mostDays),
  countsIn: z.enum(dayCounts),
  mayPause: z.boolean(),
  basis: z.string().trim().min(1).max(200).nullable(),
});

const action = 'feedback.manage-handling';

/** Sets how soon some feedback is answered; what comes in from now on gets this promise. */
export async function setResponseTarget(
  ctx: Context,
  input: Omit<ResponseTarget, 'responseTargetId'>,
): Promise<ResponseTarget> {
  await ctx.allow(action, { wholeCity: true });
  const target: ResponseTarget = { responseTargetId: newId(), ...input };
  const { responseTargetId, kind, themeId, organisationUnitId, responseDays, countsIn } = target;
  await insertTarget(ctx.tx, ctx.cityId, target, ctx.actor.kind === 'staff' ? ctx.actor.accountId : null);
  await ctx.audit('feedback.target-set', {
    responseTargetId,
    kind,
    themeId,
    organisationUnitId,
    responseDays,
    countsIn,
  });
  return target;
}

/** Ends a target: what comes in from now on gets the promise of the next that fits. A Problem when none is in force. */
export async function endResponseTarget(ctx: Context, responseTargetId: string): Promise<void> {
  await ctx.allow(action, { wholeCity: true });
  if (!(await endTarget(ctx.tx, ctx.cityId, responseTargetId))) throw notFound();
  await ctx.audit('feedback.target-ended', { responseTargetId });
}
