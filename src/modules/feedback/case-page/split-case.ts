import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { actAsStaff } from '../cases/act-on-case.ts';
import { handleCases } from '../cases/case-actions.ts';
import { openCase } from '../cases/case-policy.ts';
import { receiveFeedback } from '../cases/receive-feedback.ts';
import { cleanText } from '../clean-text.ts';
import { type FeedbackKind } from '../feedback-case.ts';
import { type Contact } from '../../people/index.ts';
import { giverOf } from './giver.ts';

/** A part of a message that becomes a case of its own. */
export interface PartOfCase {
  readonly version: number;
  readonly text: string;
  readonly kind: FeedbackKind | null;
  readonly themeIds: readonly string[];
  readonly organisationUnitId: string | null;
}

/**
 * Makes a case of its own of a part of a message: the same giver, the same day of receipt, its own promise. The giver is
 * told of it as of any case that has come in. The id of the new case.
 */
export async function splitCase(ctx: Context, feedbackCaseId: string, part: PartOfCase): Promise<string> {
  const whole = await openCase(ctx, feedbackCaseId, handleCases);
  if (cleanText(part.text) === '') throw new Problem('invalid', 'feedback.text-missing');
  const giver = await giverOf(ctx, whole);
  // The act first: who is too late makes no case.
  const { number } = await actAsStaff(ctx, feedbackCaseId, { act: 'split', version: part.version });
  const made = await receiveFeedback(ctx, {
    text: part.text,
    kind: part.kind,
    themeIds: part.themeIds,
    organisationUnitId: part.organisationUnitId,
    districtId: whole.districtId,
    place: whole.place,
    channel: whole.channel,
    language: whole.language,
    contact: giver ? withoutId(giver) : null,
    residentId: whole.giverResidentId,
    onBehalfOf: whole.onBehalfOf,
    wantsAnswer: whole.wantsAnswer,
    mayPublish: whole.mayPublish,
    isSensitive: whole.isSensitive,
    receivedAt: whole.receivedAt,
    splitFrom: feedbackCaseId,
    formId: `${feedbackCaseId}/${number}`,
  });
  return made.feedbackCaseId;
}

/** The same details kept once more: each contact is erased with what it was given for. */
function withoutId({
  contactId: _contactId,
  trackingCode: _code,
  ...details
}: Contact): Omit<Contact, 'contactId' | 'trackingCode'> {
  return details;
}
