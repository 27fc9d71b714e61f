import { newId } from '../../../kernel/id.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { enqueueJob, forgetJobsTo } from '../../../platform/jobs/job-queue.store.ts';
import { contactsOf, eraseContacts, eraseResident as eraseResidentRecord } from '../../people/index.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import { type ActBy, statusAfter } from '../cases/acts.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { emptyCases } from './case-content.store.ts';
import { insertErasure } from './erasure.store.ts';
import { findPerson, type FoundPerson, type PersonKey } from './find-person.ts';
import { heldCases } from './legal-hold.store.ts';
import { answerDataRequests } from './privacy-actions.ts';

export interface Erased {
  readonly cases: number;
  readonly contacts: number;
  /** Cases that a legal hold keeps; their giver is told why. */
  readonly held: number;
}

/** Forgets a person at her request, by whoever answers it. */
export async function erasePerson(ctx: Context, key: PersonKey): Promise<Erased> {
  await ctx.allow(answerDataRequests, { wholeCity: true });
  return erase(ctx, await findPerson(ctx, key), 'staff');
}

/**
 * Forgets an identified resident at her own wish, with her sessions and for whom she acts; while a case of hers is held
 * she stays known. Whether she is who she says has been checked.
 */
export async function eraseResident(ctx: Context, residentId: string): Promise<Erased> {
  const erased = await erase(ctx, await findPerson(ctx, { by: 'resident', value: residentId }), 'giver');
  if (erased.held === 0) await eraseResidentRecord(ctx.tx, ctx.cityId, residentId);
  return erased;
}

/** Forgets the giver of one case at her own wish. Whether she holds its code has been checked. */
export async function eraseGiver(ctx: Context, feedbackCaseId: string): Promise<Erased> {
  const found = await findCase(ctx.tx, ctx.cityId, feedbackCaseId);
  const contactIds = found?.giverContactId ? [found.giverContactId] : [];
  return erase(ctx, { contactIds, feedbackCaseIds: found ? [feedbackCaseId] : [] }, 'giver');
}

/**
 * Empties the cases, erases the contacts and the letters that wait for them. The cases stay and are counted as before;
 * one that nobody had answered is withdrawn. Who writes again is a new person.
 */
async function erase(ctx: Context, { contactIds, feedbackCaseIds }: FoundPerson, by: ActBy): Promise<Erased> {
  const { tx, cityId } = ctx;
  const held = await heldCases(tx, cityId, feedbackCaseIds);
  const ids = feedbackCaseIds.filter((id) => !held.has(id));
  const keptContacts = new Set<string>();
  for (const id of held) {
    const kept = await findCase(tx, cityId, id);
    if (kept?.giverContactId) keptContacts.add(kept.giverContactId);
  }
  const erasedContacts = contactIds.filter((id) => !keptContacts.has(id));
  for (const id of ids) await endCase(ctx, id, by);
  const contacts = await contactsOf(ctx, erasedContacts);
  await forgetJobsTo(
    tx,
    cityId,
    [...contacts.values()].flatMap(({ email }) => email ?? []),
  );
  await emptyCases(tx, cityId, ids);
  await eraseContacts(ctx, erasedContacts);
  const erasureId = newId(ctx.now.getTime());
  await insertErasure(tx, cityId, {
    erasureId,
    byKind: by,
    byAccount: accountOf(ctx.actor).accountId ?? null,
    feedbackCaseIds: ids,
    contactIds: erasedContacts,
    heldCases: held.size,
  });
  await enqueueJob(ctx, 'feedback.note-erasure', { erasureId }, { key: erasureId });
  await ctx.audit('feedback.person-erased', { erasureId, cases: ids.length, held: held.size });
  return { cases: ids.length, contacts: erasedContacts.length, held: held.size };
}

/** Says in the history of a case that is handled here that its giver was forgotten; one that waits for an answer is withdrawn. */
async function endCase(ctx: Context, feedbackCaseId: string, by: ActBy): Promise<void> {
  const found = await findCase(ctx.tx, ctx.cityId, feedbackCaseId);
  if (!found?.isHandledHere) return;
  if (statusAfter('withdraw', found.status) !== undefined) {
    await actOnCase(ctx, feedbackCaseId, 'giver', { act: 'withdraw' });
  }
  await actOnCase(ctx, feedbackCaseId, by, { act: 'erase-giver' });
}
