import { z } from 'zod';
import { type AnswerPromise, dayCounts, type TargetDays } from './target.ts';

/** The target as the event tells it that makes a promise. */
const targetFacts = z.object({
  reactionDays: z.number(),
  responseDays: z.number(),
  countsIn: z.enum(dayCounts),
  mayPause: z.boolean(),
});

/** The target in the facts of an event; undefined when the event makes no promise. */
export const targetInFacts = (facts: unknown): TargetDays | undefined => targetFacts.safeParse(facts).data;

/** What the event tells that makes a promise: the days, and by which target. */
export const promiseFacts = ({ reactionDueDay, dueDay, target }: AnswerPromise & { target: TargetDays }) => ({
  reactionDueDay,
  dueDay,
  reactionDays: target.reactionDays,
  responseDays: target.responseDays,
  countsIn: target.countsIn,
  mayPause: target.mayPause,
});
