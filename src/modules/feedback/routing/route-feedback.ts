import { type Context } from '../../../platform/context.ts';
import { type FeedbackKind } from '../feedback-case.ts';

/** What is known of feedback when it comes in. */
export interface FeedbackToRoute {
  readonly text: string;
  readonly kind: FeedbackKind | null;
  readonly themeIds: readonly string[];
  readonly organisationUnitId: string | null;
  readonly districtId: string | null;
  readonly language: string | null;
  readonly receivedAt: Date;
}

export interface Routing {
  readonly organisationUnitId: string | null;
}

/** Where feedback goes: to the part of the organisation that its giver named. */
export const routeFeedback = (_ctx: Context, it: FeedbackToRoute): Promise<Routing> =>
  Promise.resolve({ organisationUnitId: it.organisationUnitId });
