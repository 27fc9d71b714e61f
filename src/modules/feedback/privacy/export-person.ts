import { type Context } from '../../../platform/context.ts';
import { contactsOf, proxiesOf, residentNames } from '../../people/index.ts';
import { type Attachment } from '../attachments/attachment.ts';
import { attachmentsOf } from '../attachments/attachment.store.ts';
import { eventsOfCases } from '../cases/feedback-event.store.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { findPerson, type FoundPerson, type PersonKey } from './find-person.ts';
import { noteSensitiveRead } from './note-sensitive-read.ts';
import { type CaseOfPerson, type PersonData } from './person-data.ts';
import { answerDataRequests } from './privacy-actions.ts';

/**
 * Everything that is known of a person, for whoever answers her request: what was said inside about her case too, which
 * the registrar looks through before it is given out. Audited; a sensitive case in it is a noted read.
 */
export async function exportPerson(ctx: Context, key: PersonKey): Promise<PersonData> {
  await ctx.allow(answerDataRequests, { wholeCity: true });
  const found = await findPerson(ctx, key);
  for (const feedbackCaseId of found.feedbackCaseIds) await noteSensitiveRead(ctx, feedbackCaseId);
  await ctx.audit('feedback.person-exported', { by: key.by, cases: found.feedbackCaseIds.length });
  return dataOf(ctx, found, () => true);
}

/** What an identified resident takes along herself: her own words and what was said to her. Whether she is who she says has been checked. */
export async function exportOfResident(ctx: Context, residentId: string): Promise<PersonData> {
  const found = await findPerson(ctx, { by: 'resident', value: residentId });
  await ctx.audit('feedback.person-exported', { by: 'resident', cases: found.feedbackCaseIds.length });
  const name = (await residentNames(ctx.tx, ctx.cityId, [residentId])).get(residentId) ?? null;
  const actsFor = (await proxiesOf(ctx, residentId)).map(({ relation, name: called, consent, consentedOn }) => ({
    relation,
    name: called,
    consent,
    consentedOn,
  }));
  return { ...(await dataOf(ctx, found, ({ isForGiver }) => isForGiver)), name, actsFor };
}

async function dataOf(
  ctx: Context,
  { contactIds, feedbackCaseIds }: FoundPerson,
  isGiven: (event: FeedbackEvent) => boolean,
): Promise<PersonData> {
  const { tx, cityId, now } = ctx;
  const contacts = await contactsOf(ctx, contactIds);
  const histories = await eventsOfCases(tx, cityId, feedbackCaseIds);
  const cases: CaseOfPerson[] = [];
  for (const feedbackCaseId of feedbackCaseIds) {
    const found = await findCase(tx, cityId, feedbackCaseId);
    if (!found) continue;
    const files = (await attachmentsOf(tx, cityId, feedbackCaseId)).filter(({ state }) => state !== 'erased');
    cases.push(caseOfPerson(found, (histories.get(feedbackCaseId) ?? []).filter(isGiven), files));
  }
  return {
    format: 'kuulolla-personal-data/1',
    madeAt: now.toISOString(),
    name: null,
    actsFor: [],
    contacts: [...contacts.values()].map(({ contactId: _id, trackingCode: _code, ...contact }) => contact),
    cases: cases.toSorted((one, other) => one.receivedAt.localeCompare(other.receivedAt)),
  };
}

const caseOfPerson = (
  it: HandledCase,
  history: readonly FeedbackEvent[],
  files: readonly Attachment[],
): CaseOfPerson => ({
  feedbackCaseId: it.feedbackCaseId,
  receivedAt: it.receivedAt.toISOString(),
  status: it.status,
  kind: it.kind,
  channel: it.channel,
  language: it.language,
  title: it.title,
  text: it.text,
  place: it.place,
  position: it.latitude === null || it.longitude === null ? null : { latitude: it.latitude, longitude: it.longitude },
  onBehalfOf: it.onBehalfOf,
  isSensitive: it.isSensitive,
  wantsAnswer: it.wantsAnswer,
  mayPublish: it.mayPublish,
  dueDay: it.dueDay,
  files: files.map(({ name, type, description }) => ({ name, type, description })),
  history: history.map(({ at, act, byKind, text }) => ({ at: at.toISOString(), act, by: byKind, text })),
});
