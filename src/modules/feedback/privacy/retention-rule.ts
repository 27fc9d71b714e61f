import { z } from 'zod';
import { feedbackKinds } from '../feedback-case.ts';

/** What a rule does, from the mildest to the last. */
export const retentionActions = ['erase-contact', 'erase-files', 'mask-text', 'empty-case'] as const;
export type RetentionAction = (typeof retentionActions)[number];

/** States in which nobody has to do anything any more: only such cases are touched by rules. */
export const finishedStatuses = ['answered', 'closed', 'handed-on', 'withdrawn'] as const;

export const longestBasis = 300;

/** What happens to finished cases of a class, so many days after their last change. Null is any. */
export const retentionRuleInput = z.object({
  action: z.enum(retentionActions),
  kind: z.enum(feedbackKinds).nullable(),
  status: z.enum(finishedStatuses).nullable(),
  isSensitive: z.boolean().nullable(),
  days: z.coerce.number().int().min(1).max(36_500),
  basis: z.string().trim().min(1).max(longestBasis),
});
export type RetentionRuleInput = z.output<typeof retentionRuleInput>;

export interface RetentionRule extends RetentionRuleInput {
  readonly retentionRuleId: string;
}

/** A night's run is due each day; after a longer gap than this the clock is looked at before anything is erased. */
const longestGapDays = 35;

/** Whether a run by the clock may go on: not when time has leapt since the last one, for what it erases is gone. */
export const hasTimeLeapt = (lastRun: Date | undefined, now: Date): boolean =>
  lastRun !== undefined && Math.abs(now.getTime() - lastRun.getTime()) > longestGapDays * 86_400_000;
