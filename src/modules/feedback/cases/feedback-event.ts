import { z } from 'zod';
import { type FeedbackStatus } from '../feedback-case.ts';
import { type Act, type ActBy } from './acts.ts';

/** What an event tells beside its text: ids, codes, days and yes or no, never words of a person. */
export const eventFacts = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);
export type EventFacts = Readonly<z.infer<typeof eventFacts>>;

/** One thing that happened to a case. */
export interface FeedbackEvent {
  /** From 1 on, without gaps. */
  readonly number: number;
  readonly at: Date;
  readonly act: Act;
  /** The state, the part of the organisation and who has the case after it. */
  readonly status: FeedbackStatus;
  readonly organisationUnitId: string | null;
  readonly assignedTo: string | null;
  readonly byKind: ActBy;
  readonly byAccount: string | null;
  readonly isForGiver: boolean;
  /** As it was written. Who need not know sees `maskedText`. */
  readonly text: string | null;
  readonly maskedText: string | null;
  readonly reason: string | null;
  readonly facts: EventFacts;
}
