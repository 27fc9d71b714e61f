import { z } from 'zod';
import { newId } from '../../../kernel/id.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { type Mail } from '../../../platform/mail/mail.ts';
import { type Mailer } from '../../../platform/mail/mailer.ts';
import { cityOf } from '../../city/index.ts';
import { type Contact, contactIdsByEmail, contactsOf } from '../../people/index.ts';
import { organisationNames } from '../case-page/place-names.ts';
import { letterJob } from '../cases/enqueue-letter.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { trackingPath } from '../give/index.ts';
import { minePath, ownCasePath } from '../give/web/mine-paths.ts';
import { changeDelivery, countLettersTo, holdDelivery, noteTry } from './delivery.store.ts';
import { type Delivery, mostLettersADay, mostTries } from './delivery.ts';
import { isTold, letterAbout, letterLanguage } from './letter-about.ts';
import { noteUndelivered } from './note-undelivered.ts';

export interface LetterDependencies {
  readonly mailer: Mailer;
  readonly baseUrl: string;
  /** Residents can identify themselves; a letter leads nobody where there is no way. */
  readonly canResidentsIdentify?: boolean;
  /** The address whose mail the service reads, for answers to the letters about cases of a part; none where no mailbox is read. */
  readonly replyAddress?: (ctx: Context, organisationUnitId: string | null) => Promise<string | undefined>;
}

const jobData = z.object({ feedbackCaseId: z.uuid(), number: z.number().int().positive() });
const dayMs = 86_400_000;

/**
 * The job that tells a giver of an event of her case. The queue holds the number of the event alone: the letter is
 * written when it goes, and under one Message-ID however often it is tried, so that whoever dies between handing it over
 * and writing so down leaves the reader one letter.
 */
export const notifyGiver = (dependencies: LetterDependencies): Job => ({
  name: letterJob,
  // One more than the letter's own tries, which decide.
  retries: mostTries + 1,
  run: async ({ data, transact }) => {
    const { feedbackCaseId, number } = jobData.parse(data);
    const letter = await transact((ctx) => prepareLetter(ctx, dependencies, feedbackCaseId, number));
    if (!letter) return;
    try {
      await dependencies.mailer.send(letter.mail, letter.delivery.mailId);
    } catch (fault) {
      const isOver = await transact((ctx) => noteFailure(ctx, letter.delivery, fault));
      if (isOver) return;
      throw fault;
    }
    await transact(({ tx, cityId }) => noteTry(tx, cityId, letter.delivery, { state: 'handed-over', reason: null }));
  },
});

interface PreparedLetter {
  readonly mail: Mail;
  readonly delivery: Delivery;
}

/** The letter as it goes now; nothing when there is none to send, or no more. */
async function prepareLetter(
  ctx: Context,
  dependencies: LetterDependencies,
  feedbackCaseId: string,
  eventNumber: number,
): Promise<PreparedLetter | undefined> {
  const { tx, cityId, now } = ctx;
  const it = await findCase(tx, cityId, feedbackCaseId);
  const event = (await eventsOf(tx, cityId, feedbackCaseId)).find(({ number }) => number === eventNumber);
  // Who gave no contact reads her case when she has identified herself or typed its code.
  if (!it?.isHandledHere || it.giverContactId === null || !event || !isTold(event)) return undefined;
  const contact = (await contactsOf(ctx, [it.giverContactId])).get(it.giverContactId);
  const email = contact?.email;
  const delivery = await holdDelivery(tx, cityId, {
    feedbackCaseId,
    eventNumber,
    contactId: it.giverContactId,
    mailId: newId(now.getTime()),
    ...(email === undefined
      ? { state: 'not-possible', reason: contact?.phone === undefined ? 'no-contact' : 'call' }
      : { state: 'queued', reason: null }),
  });
  if (delivery.state !== 'queued') return undefined;
  if (email === undefined) {
    // It was forgotten while the letter waited.
    const gone = { from: ['queued'], to: 'not-possible', reason: 'no-contact' } as const;
    await changeDelivery(tx, cityId, delivery, gone);
    return undefined;
  }
  const since = new Date(now.getTime() - dayMs);
  if ((await countLettersTo(tx, cityId, await contactIdsByEmail(ctx, email), since)) >= mostLettersADay) {
    await noteTry(tx, cityId, delivery, { state: 'failed', reason: 'too-many' });
    await noteUndelivered(ctx, delivery, 'too-many');
    return undefined;
  }
  const language = letterLanguage(it.language);
  const replyTo = await dependencies.replyAddress?.(ctx, it.organisationUnitId);
  const unitId = event.organisationUnitId;
  const { subject, text } = letterAbout({
    it,
    event,
    link: `${dependencies.baseUrl}/${language}${pathTo(it, contact)}`,
    unit: unitId === null ? undefined : (await organisationNames(ctx, language)).get(unitId),
    city: (await cityOf(tx, cityId)).name[language],
    canIdentify: dependencies.canResidentsIdentify ?? false,
    canReply: replyTo !== undefined,
  });
  return { mail: { to: { email }, subject, text, ...(replyTo === undefined ? {} : { replyTo }) }, delivery };
}

/** Where the giver reads on: as herself, by the code that was kept with her address, or with the code that she has. */
function pathTo({ feedbackCaseId, giverResidentId }: HandledCase, contact: Contact | undefined): string {
  if (giverResidentId !== null) return `${ownCasePath}/${feedbackCaseId}`;
  return contact?.trackingCode === undefined ? minePath : trackingPath(contact.trackingCode);
}

/** Writes down that a letter could not be handed over; whether it is not tried any more. */
async function noteFailure(ctx: Context, delivery: Delivery, fault: unknown): Promise<boolean> {
  const { tx, cityId } = ctx;
  const isRefused = isRefusal(fault);
  const isOver = isRefused || delivery.attempts + 1 >= mostTries;
  const reason = isRefused ? 'refused' : 'server-away';
  await noteTry(tx, cityId, delivery, { state: isOver ? 'failed' : 'queued', reason });
  if (isOver) await noteUndelivered(ctx, delivery, reason);
  return isOver;
}

/**
 * Whether a letter was refused for good: by our own look at its address, or by a server's reply of 500 to 559 to its
 * address or text (RFC 5321, 4.2.1). A server that does not let us in is a matter of settings, and tried again.
 */
export function isRefusal(fault: unknown): boolean {
  if (fault instanceof Problem) return fault.code === 'platform.mail-header';
  if (!(fault instanceof Error) || !('code' in fault) || !('responseCode' in fault)) return false;
  const { code, responseCode } = fault;
  return (
    (code === 'EENVELOPE' || code === 'EMESSAGE') &&
    typeof responseCode === 'number' &&
    responseCode >= 500 &&
    responseCode < 560
  );
}
