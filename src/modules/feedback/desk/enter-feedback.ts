import { type ExaminedFile } from '../../../platform/attachments/index.ts';
import { type Context } from '../../../platform/context.ts';
import { localDay, startOfDay, workingCalendarOf } from '../../city/index.ts';
import { keepAttachments } from '../attachments/keep-attachments.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import { type OnBehalfOf } from '../cases/handled-case.ts';
import { receiveFeedback, type ReceivedFeedback } from '../cases/receive-feedback.ts';
import { holdForm } from '../give/form-lock.store.ts';
import { codeOfForm, formIdOf, newFormSecret } from '../give/form-secret.ts';
import { type CheckedEntry, type TypedEntry } from './entry-form.ts';
import { enterAction } from './sitting.ts';
import { deskTexts } from './texts.ts';

/** The number of the event with which a case begins. */
const firstEvent = 1;

/**
 * Feedback that came by telephone, on paper, by word or in social media becomes a case; the same form sent twice is one.
 * Whoever may enter feedback may enter it about any part of the city: a caller does not know whose desk answers. An
 * address in social media is a note to the staff, not the giver's text.
 */
export async function enterFeedback(
  ctx: Context,
  typed: TypedEntry,
  entry: CheckedEntry,
  files: readonly ExaminedFile[] = [],
): Promise<ReceivedFeedback> {
  await ctx.allow(enterAction);
  const secret = entry.secret === '' ? newFormSecret() : entry.secret;
  const formId = formIdOf(secret, entry.text);
  const code = codeOfForm(secret, entry.text);
  await holdForm(ctx.tx, ctx.cityId, formId);
  const received = await receiveFeedback(ctx, {
    text: entry.text,
    kind: entry.kind,
    channel: entry.channel,
    language: entry.language,
    themeIds: entry.theme === null ? [] : [entry.theme],
    organisationUnitId: entry.unit,
    place: typed.place === '' ? null : typed.place,
    contact: contactOf(typed),
    onBehalfOf: behalfOf(typed, entry),
    wantsAnswer: typed.wantsAnswer,
    mayPublish: typed.mayPublish,
    receivedAt: await momentOf(ctx, entry),
    formId,
    code,
  });
  if (received.isRepeated) return { ...received, code };
  await keepAttachments(ctx, received.feedbackCaseId, firstEvent, files);
  const post = [typed.postAddress, typed.postAccount].filter((part) => part !== '');
  if (entry.channel === 'social-media' && post.length > 0) {
    const text = deskTexts[entry.language].postNote(post.join(', '));
    await actOnCase(ctx, received.feedbackCaseId, 'staff', { act: 'note', text });
  }
  return received;
}

/** Now for today; for an earlier day its noon, as nobody knows the hour of a letter. */
async function momentOf(ctx: Context, { day }: CheckedEntry): Promise<Date> {
  const calendar = await workingCalendarOf(ctx.tx, ctx.cityId);
  if (day === localDay(calendar, ctx.now)) return ctx.now;
  return new Date(startOfDay(calendar, day).getTime() + 12 * 60 * 60 * 1000);
}

/** How the giver is reached: kept only when an answer is wanted. */
function contactOf({ wantsAnswer, phone, email, name }: TypedEntry) {
  if (!wantsAnswer) return null;
  return {
    ...(phone === '' ? {} : { phone }),
    ...(email === '' ? {} : { email }),
    ...(name === '' ? {} : { name }),
  };
}

function behalfOf({ behalfName, behalfKnows }: TypedEntry, { relation }: CheckedEntry): OnBehalfOf | null {
  if (relation === null) return null;
  return {
    relation,
    ...(behalfName === '' ? {} : { name: behalfName }),
    consent: relation === 'child' ? 'guardian' : behalfKnows ? 'told-by-giver' : 'not-asked',
  };
}
