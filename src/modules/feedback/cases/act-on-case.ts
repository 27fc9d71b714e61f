import { isLanguage, type Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { maskPersonalData } from '../../../kernel/personal-data/index.ts';
import { type Context } from '../../../platform/context.ts';
import { workingCalendarOf, workingDaysBetween, type WorkingCalendar } from '../../city/index.ts';
import { cleanText, isLongerThan } from '../clean-text.ts';
import { isAnswering, pauseChange } from '../clocks/clock.ts';
import { promiseFor } from '../clocks/promise.ts';
import { dayAfterPause, usualTarget } from '../clocks/target.ts';
import { promiseFacts } from '../clocks/target-facts.ts';
import { promisedTarget } from '../clocks/targets/response-target.store.ts';
import { type FeedbackStatus } from '../feedback-case.ts';
import { type Act, type ActBy, acts, statusAfter } from './acts.ts';
import { actionOf } from './case-actions.ts';
import { openCase } from './case-policy.ts';
import { type EventFacts, type FeedbackEvent } from './feedback-event.ts';
import { enqueueLetter } from './enqueue-letter.ts';
import { insertEvent } from './feedback-event.store.ts';
import { changeCase, insertInformed, lockCase, replaceThemes, type CaseChange } from './handled-case.store.ts';
import { type HandledCase } from './handled-case.ts';
import { mostBytesOfFeedback } from './receive-feedback.ts';

/** One act on a case. */
export interface ActInput {
  readonly act: Act;
  /** The version that the actor saw; a case that has gone on since is refused, so that nobody answers past another. */
  readonly version?: number;
  readonly text?: string;
  readonly reason?: string;
  readonly facts?: EventFacts;
  /** What the act changes beside the state: the unit of a transfer, the kind of a reclassification, and so on. */
  readonly change?: CaseChange;
  readonly themeIds?: readonly string[];
  /** Parts of the organisation that may read the case from now on. */
  readonly informed?: readonly string[];
  /** It happened before and is only written down now, as from an older system: no letter goes out. */
  readonly isPast?: boolean;
}

export interface ActOutcome {
  readonly feedbackCaseId: string;
  /** The number of the event, which is the new version of the case. */
  readonly number: number;
  readonly status: FeedbackStatus;
}

/** An act by staff: allowed by role, unit and sensitivity, audited. */
export async function actAsStaff(ctx: Context, feedbackCaseId: string, input: ActInput): Promise<ActOutcome> {
  await openCase(ctx, feedbackCaseId, actionOf(input.act));
  return actOnCase(ctx, feedbackCaseId, 'staff', input);
}

/** A comment or a note by somebody of an informed or asked part of the organisation: reading the case is enough. */
export async function commentAsColleague(ctx: Context, feedbackCaseId: string, input: ActInput): Promise<ActOutcome> {
  if (input.act !== 'colleague-commented' && input.act !== 'note') throw new RangeError('a comment and nothing else');
  await openCase(ctx, feedbackCaseId);
  return actOnCase(ctx, feedbackCaseId, 'staff', input);
}

/**
 * Does one act: holds the row, checks state and version, appends the event, changes the row, asks for the letter to the
 * giver. A Problem when the act cannot be done in this state, by this kind of actor, without a text or reason, or on an
 * older version. Whether the actor may reach the case has been checked: by `openCase` for staff, by code or
 * identification for the giver.
 */
export async function actOnCase(ctx: Context, feedbackCaseId: string, by: ActBy, input: ActInput): Promise<ActOutcome> {
  const { tx, cityId, now } = ctx;
  const before = await lockCase(tx, cityId, feedbackCaseId);
  if (!before) throw new Problem('not-found', 'feedback.no-such-case');
  const { act } = input;
  const rule = acts[act];
  const text = checkedText(input, before, by);
  const status = statusAfter(act, before.status);
  if (status === undefined) throw new Problem('conflict', 'feedback.act-impossible', { act, status: before.status });
  const calendar = await workingCalendarOf(tx, cityId);
  const number = before.version + 1;
  const clocks = clockChange(before, input, status, calendar, now);
  const promise = await promiseChange(ctx, before, clocks, act, calendar);
  const change: CaseChange = {
    ...(status === before.status ? {} : { status }),
    ...(act === 'take' && ctx.actor.kind === 'staff' ? { assignedTo: ctx.actor.accountId } : {}),
    ...(act === 'transfer' ? { assignedTo: null } : {}),
    ...clocks,
    ...(typeof promise['dueDay'] === 'string' ? { dueDay: promise['dueDay'] } : {}),
    ...input.change,
  };
  const facts: EventFacts = { ...promise, ...promiseTold(before, input), ...input.facts };
  const event: FeedbackEvent = {
    number,
    at: now,
    act,
    status,
    organisationUnitId: change.organisationUnitId === undefined ? before.organisationUnitId : change.organisationUnitId,
    assignedTo: change.assignedTo === undefined ? before.assignedTo : change.assignedTo,
    byKind: by,
    byAccount: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    isForGiver: rule.isForGiver,
    text,
    maskedText: text === null ? null : maskPersonalData(text, languageOfCase(before)),
    reason: input.reason ?? null,
    facts,
  };
  await insertEvent(tx, cityId, feedbackCaseId, event, before.status);
  await changeCase(tx, cityId, feedbackCaseId, number, change);
  if (input.themeIds) await replaceThemes(tx, cityId, feedbackCaseId, input.themeIds);
  if (input.informed && input.informed.length > 0) await insertInformed(tx, cityId, feedbackCaseId, input.informed);
  if (by !== 'system') await ctx.audit('feedback.acted', { feedbackCaseId, number, act });
  if (rule.isForGiver && by !== 'giver' && !input.isPast && (before.giverContactId || before.giverResidentId)) {
    await enqueueLetter(ctx, { feedbackCaseId, number });
  }
  return { feedbackCaseId, number, status };
}

/** A day that staff promise anew is told to the giver, who sees the event. */
function promiseTold(before: HandledCase, { act, change }: ActInput): EventFacts {
  if (change?.dueDay === undefined) return {};
  if (!acts[act].isForGiver) throw new RangeError('a promise is changed where the giver sees it');
  return { dueDay: change.dueDay, dueDayBefore: before.dueDay };
}

const languageOfCase = ({ language }: HandledCase): Language => (isLanguage(language) ? language : 'fi');

function checkedText(input: ActInput, before: HandledCase, by: ActBy): string | null {
  const rule = acts[input.act];
  if (!rule.by.includes(by)) throw new Problem('forbidden', 'feedback.act-not-yours', { act: input.act });
  if (!before.isHandledHere) throw new Problem('conflict', 'feedback.handled-elsewhere');
  if (input.version !== undefined && input.version !== before.version) {
    throw new Problem('conflict', 'feedback.case-has-gone-on');
  }
  const text = cleanText(input.text ?? '');
  if (rule.text === 'required' && text === '') throw new Problem('invalid', 'feedback.text-missing');
  if (rule.text === 'none' && text !== '') throw new Problem('invalid', 'feedback.text-not-wanted');
  if (isLongerThan(text, mostBytesOfFeedback)) throw new Problem('too-large', 'feedback.text-too-long');
  if (rule.reasons && !rule.reasons.includes(input.reason ?? '')) {
    throw new Problem('invalid', 'feedback.reason-missing');
  }
  return text === '' ? null : text;
}

/** What the act does to the clocks of the row. Reaction and response count working days of the city (figures). */
function clockChange(
  before: HandledCase,
  { act, reason }: ActInput,
  status: FeedbackStatus,
  calendar: WorkingCalendar,
  now: Date,
): CaseChange {
  const daysSince = Math.round(workingDaysBetween(calendar, before.receivedAt, now) * 10_000) / 10_000;
  const pause = pauseChange(act, before.pausedSince !== null, before.status, status);
  return {
    ...(acts[act].isReaction && before.reactedAt === null ? { reactedAt: now, reactionWorkingDays: daysSince } : {}),
    ...(isAnswering(act, reason ?? null) && before.answeredAt === null
      ? { answeredAt: now, responseWorkingDays: daysSince }
      : {}),
    // The last answer counts: a case that is opened again has none until then.
    ...(act === 'reopen' ? { answeredAt: null, responseWorkingDays: null } : {}),
    ...(pause === 'begins' ? { pausedSince: now } : {}),
    ...(pause === 'ends' ? { pausedSince: null } : {}),
  };
}

/** How a promise moves that was made before targets were told: any number of days does. */
const waitsInWorkingDays = usualTarget(1);

/**
 * The new promise, where the act makes one: a case that waited is due so much later, and one that is opened again gets
 * the time that a new one would have. The event tells the giver the new day and the one before.
 */
async function promiseChange(
  ctx: Context,
  before: HandledCase,
  clocks: CaseChange,
  act: Act,
  calendar: WorkingCalendar,
): Promise<EventFacts> {
  const { tx, cityId, now } = ctx;
  const { feedbackCaseId, dueDay, pausedSince } = before;
  if (act === 'reopen') {
    const { kind, themeIds, organisationUnitId } = before;
    const promise = await promiseFor(tx, cityId, { kind, themeIds, organisationUnitId, receivedAt: now }, calendar);
    return { ...promiseFacts(promise), dueDayBefore: dueDay };
  }
  if (clocks.pausedSince !== null || pausedSince === null || dueDay === null) return {};
  const target = (await promisedTarget(tx, cityId, feedbackCaseId)) ?? waitsInWorkingDays;
  const moved = dayAfterPause(calendar, target, dueDay, { from: pausedSince, to: now });
  return moved === dueDay ? {} : { dueDay: moved, dueDayBefore: dueDay };
}
