import { newId } from '../../../kernel/id.ts';
import { isLanguage } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { maskPersonalData } from '../../../kernel/personal-data/index.ts';
import { type Context } from '../../../platform/context.ts';
import { type Day } from '../../city/index.ts';
import { type Contact, keepContact } from '../../people/index.ts';
import { cleanText, isLongerThan } from '../clean-text.ts';
import { type FeedbackChannel, type FeedbackKind } from '../feedback-case.ts';
import { ownSource } from '../own-source.ts';
import { promiseFor } from '../clocks/promise.ts';
import { promiseFacts } from '../clocks/target-facts.ts';
import { routeFeedback } from '../routing/route-feedback.ts';
import { enqueueLetter } from './enqueue-letter.ts';
import { noteSuggestion } from '../routing/suggest-themes.ts';
import { findCaseBySource, insertReceivedCase } from './handled-case.store.ts';
import { type OnBehalfOf } from './handled-case.ts';
import { hasIdentityCode } from './sensitive-text.ts';
import { newTrackingCode, trackingCodeHash } from './tracking-code.ts';

/** Most bytes of a text in UTF-8 (OWASP ASVS 5.0, 2.4.1). */
export const mostBytesOfFeedback = 64 * 1024;

/** One message of a resident, from any channel, as the door has parsed it. */
export interface FeedbackToReceive {
  readonly text: string;
  readonly title?: string | null;
  readonly kind?: FeedbackKind | null;
  readonly channel: FeedbackChannel;
  /** ISO 639 code of the language in which the giver wants to be answered. */
  readonly language?: string | null;
  readonly themeIds?: readonly string[];
  readonly organisationUnitId?: string | null;
  readonly districtId?: string | null;
  /** Where it happened, in words. */
  readonly place?: string | null;
  /** WGS84, degrees. */
  readonly position?: { readonly latitude: number; readonly longitude: number } | null;
  /** How the giver is reached; kept apart, sealed. */
  readonly contact?: Omit<Contact, 'contactId' | 'trackingCode'> | null;
  /** An identified resident. */
  readonly residentId?: string | null;
  readonly onBehalfOf?: OnBehalfOf | null;
  readonly wantsAnswer?: boolean;
  readonly mayPublish?: boolean;
  readonly isSensitive?: boolean;
  /** When the city received it: the day stamp of a letter, the time of a call. Now when it is left out. */
  readonly receivedAt?: Date;
  /** What another system calls it, so that the same message twice is one case. */
  readonly source?: string;
  readonly sourceId?: string;
  /** A form's own id: sent twice by a nervous thumb it is one case. */
  readonly formId?: string;
  /** The tracking code that belongs to the form; a new one when it is left out. */
  readonly code?: string;
  readonly splitFrom?: string | null;
  readonly isGenerated?: boolean;
  /** It was said before and is only written down now, as from an older system: no letter goes out. */
  readonly isPast?: boolean;
}

export interface ReceivedFeedback {
  readonly feedbackCaseId: string;
  /** The tracking code, told once; empty when the same message had come before, as its code is not kept. */
  readonly code: string;
  readonly dueDay: Day;
  /** The same message had come before; nothing was stored. */
  readonly isRepeated: boolean;
}

/**
 * Makes a durable case of one message, in the transaction of the context: routed, with the promise that holds for it,
 * its personal data masked beside the original. Refuses with a Problem an empty text, one over 64 kB, and a day of
 * receipt that is to come. The rights of who gives it in are the caller's matter.
 */
export async function receiveFeedback(ctx: Context, input: FeedbackToReceive): Promise<ReceivedFeedback> {
  const { tx, cityId, now } = ctx;
  const text = cleanText(input.text);
  if (text === '') throw new Problem('invalid', 'feedback.text-missing');
  if (isLongerThan(text, mostBytesOfFeedback)) throw new Problem('too-large', 'feedback.text-too-long');
  const receivedAt = input.receivedAt ?? now;
  if (receivedAt.getTime() > now.getTime()) throw new Problem('invalid', 'feedback.received-in-the-future');

  const source = input.source ?? ownSource;
  const known = input.sourceId ?? input.formId;
  const repeated = known === undefined ? undefined : await findCaseBySource(tx, cityId, source, known);
  if (repeated) {
    const { feedbackCaseId, dueDay } = repeated;
    return { feedbackCaseId, code: '', dueDay: dueDay ?? '', isRepeated: true };
  }

  const language = input.language ?? null;
  const routed = await routeFeedback(ctx, {
    text,
    kind: input.kind ?? null,
    channel: input.channel,
    themeIds: [...new Set(input.themeIds ?? [])],
    organisationUnitId: input.organisationUnitId ?? null,
    districtId: input.districtId ?? null,
    language,
    receivedAt,
  });
  const { kind, themeIds, organisationUnitId } = routed;
  const promise = await promiseFor(tx, cityId, { kind, themeIds, organisationUnitId, receivedAt });

  const feedbackCaseId = newId(now.getTime());
  const code = input.code ?? newTrackingCode();
  const giverContactId = input.contact ? await keepContact(ctx, { ...input.contact, trackingCode: code }) : null;
  const maskedText = maskPersonalData(text, isLanguage(language) ? language : 'fi');
  const isSensitive = input.isSensitive === true || routed.isSensitive || hasIdentityCode(text);
  const { actor } = ctx;
  await insertReceivedCase(
    tx,
    cityId,
    {
      feedbackCaseId,
      source,
      sourceId: known ?? feedbackCaseId,
      kind,
      channel: input.channel,
      language,
      organisationUnitId,
      assignedTo: routed.assignedTo,
      districtId: input.districtId ?? null,
      themeIds,
      place: input.place ?? null,
      title: input.title ?? null,
      text,
      maskedText,
      isSensitive,
      wantsAnswer: input.wantsAnswer ?? false,
      mayPublish: input.mayPublish ?? false,
      codeHash: trackingCodeHash(code),
      giverContactId,
      giverResidentId: input.residentId ?? null,
      onBehalfOf: input.onBehalfOf ?? null,
      latitude: input.position?.latitude ?? null,
      longitude: input.position?.longitude ?? null,
      receivedAt,
      reactionDueDay: promise.reactionDueDay,
      dueDay: promise.dueDay,
      splitFrom: input.splitFrom ?? null,
      isGenerated: input.isGenerated ?? false,
    },
    {
      byKind: actor.kind === 'staff' ? 'staff' : actor.kind === 'system' ? 'system' : 'giver',
      byAccount: actor.kind === 'staff' ? actor.accountId : null,
      facts: {
        ...promiseFacts(promise),
        namedUnit: input.organisationUnitId ?? null,
        ...(routed.routingRuleId === null
          ? {}
          : { routingRule: routed.routingRuleId, rulesVersion: routed.rulesVersion }),
      },
    },
  );
  if (!input.isPast && !isSensitive) await noteSuggestion(ctx, feedbackCaseId, text);
  if (actor.kind === 'staff') await ctx.audit('feedback.entered', { feedbackCaseId, channel: input.channel });
  if (giverContactId && !input.isPast) await enqueueLetter(ctx, { feedbackCaseId, number: 1 });
  return { feedbackCaseId, code, dueDay: promise.dueDay, isRepeated: false };
}
