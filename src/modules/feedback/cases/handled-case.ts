import { z } from 'zod';
import { type Day } from '../../city/index.ts';
import { type FeedbackChannel, type FeedbackKind, type FeedbackStatus } from '../feedback-case.ts';

/** For whom a giver acts, and how that was agreed. */
export const onBehalfOfSchema = z.object({
  relation: z.enum(['child', 'relative', 'client', 'other']),
  /** How the person is called, if the giver said so; shown to who handles the case. */
  name: z.string().max(120).optional(),
  /** The recorded consent, when the giver is an identified resident. */
  proxyId: z.uuid().optional(),
  consent: z.enum(['guardian', 'told-by-giver', 'written', 'not-asked']),
});
export type OnBehalfOf = Readonly<z.infer<typeof onBehalfOfSchema>>;

/** A case that is handled here, as staff see it. */
export interface HandledCase {
  readonly feedbackCaseId: string;
  readonly version: number;
  readonly status: FeedbackStatus;
  readonly kind: FeedbackKind | null;
  readonly channel: FeedbackChannel;
  readonly language: string | null;
  readonly organisationUnitId: string | null;
  readonly districtId: string | null;
  readonly themeIds: readonly string[];
  readonly place: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly maskedText: string | null;
  readonly isSensitive: boolean;
  readonly isHandledHere: boolean;
  readonly isPublished: boolean;
  readonly mayPublish: boolean;
  readonly wantsAnswer: boolean;
  readonly assignedTo: string | null;
  readonly giverContactId: string | null;
  readonly giverResidentId: string | null;
  readonly onBehalfOf: OnBehalfOf | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly receivedAt: Date;
  readonly changedAt: Date;
  readonly reactedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly reactionDueDay: Day | null;
  readonly dueDay: Day | null;
  readonly pausedSince: Date | null;
  readonly mergedInto: string | null;
  readonly splitFrom: string | null;
}
