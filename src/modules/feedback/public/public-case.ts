import { type FeedbackStatus } from '../feedback-case.ts';
import { type Day } from '../../city/index.ts';

/**
 * What of a case may be told to anyone. There is none for a sensitive case, one that went on as a statutory matter, and
 * one that its giver withdrew: these are not even known to exist.
 */
export interface PublicCase {
  readonly feedbackCaseId: string;
  readonly status: FeedbackStatus;
  /** Published by decision. Of others no more is told than that they are there and how far they have come. */
  readonly isPublished: boolean;
  readonly themeIds: readonly string[];
  readonly organisationUnitId: string | null;
  readonly receivedAt: Date;
  readonly changedAt: Date;
  /** When it was answered or closed; null while it is being handled. */
  readonly closedAt: Date | null;
  readonly dueDay: Day | null;
  /** Null unless it is published. */
  readonly words: PublicWords | null;
}

/** The words of a published case, without personal data. */
export interface PublicWords {
  readonly title: string | null;
  readonly text: string | null;
  /** The last answer that the giver got. */
  readonly answer: string | null;
  readonly place: string | null;
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

/** States in which nobody waits for the city any more. */
export const closedStatuses: readonly FeedbackStatus[] = ['answered', 'closed', 'handed-on'];

/** Which cases are asked for; what is left out does not limit. */
export interface PublicCaseFilter {
  readonly themeIds?: readonly string[];
  readonly organisationUnitId?: string;
  readonly isClosed?: boolean;
  readonly receivedFrom?: Date;
  /** The first moment after. */
  readonly receivedBefore?: Date;
  readonly changedFrom?: Date;
  readonly changedBefore?: Date;
  readonly near?: { readonly latitude: number; readonly longitude: number; readonly metres: number };
  /** Sources whose cases are left out: what was read from another open interface is open there. */
  readonly exceptSources?: readonly string[];
}
