import { type Context } from '../../../platform/context.ts';
import { contactIdsByEmail } from '../../people/index.ts';
import { actOnCase, type ActOutcome } from '../cases/act-on-case.ts';
import { type Act, statusAfter } from '../cases/acts.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { changeDelivery, deliveriesByMail } from './delivery.store.ts';
import { noteUndelivered } from './note-undelivered.ts';

/** An answer by e-mail to a letter of ours. */
export interface LetterReply {
  /** Ids of Message-IDs that it says it answers. */
  readonly mailIds: readonly string[];
  /** Whom it says it comes from. */
  readonly email: string;
  readonly text: string;
}

const answering: readonly Act[] = ['giver-replied', 'reopen'];

/**
 * Takes an answer to a letter as the giver's reply to her case; a case that was answered or closed is opened again. Only
 * from the address that the letter went to: an address can be made up, the id of a letter cannot, and it takes both.
 * Undefined when it answers no letter of ours, comes from elsewhere, or its case takes no more words.
 */
export async function takeReply(ctx: Context, { mailIds, email, text }: LetterReply): Promise<ActOutcome | undefined> {
  const { tx, cityId } = ctx;
  const senders = new Set(await contactIdsByEmail(ctx, email));
  for (const { feedbackCaseId } of await deliveriesByMail(tx, cityId, mailIds)) {
    const it = await findCase(tx, cityId, feedbackCaseId);
    if (!it || it.giverContactId === null || !senders.has(it.giverContactId)) continue;
    const act = answering.find((each) => statusAfter(each, it.status) !== undefined);
    if (act) return actOnCase(ctx, feedbackCaseId, 'giver', { act, text });
  }
  return undefined;
}

/** Notes that another server sent letters of ours back; how many of them were known and had not come back before. */
export async function noteBounced(ctx: Context, mailIds: readonly string[]): Promise<number> {
  const { tx, cityId } = ctx;
  let bounced = 0;
  for (const delivery of await deliveriesByMail(tx, cityId, mailIds)) {
    const change = { from: ['queued', 'handed-over'], to: 'bounced', reason: 'bounced' } as const;
    if (!(await changeDelivery(tx, cityId, delivery, change))) continue;
    await noteUndelivered(ctx, delivery, 'bounced');
    bounced += 1;
  }
  return bounced;
}
