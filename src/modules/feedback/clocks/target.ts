import { addDays, addWorkingDays, type Day, isWorkingDay, localDay, type WorkingCalendar } from '../../city/index.ts';
import { type FeedbackKind } from '../feedback-case.ts';

/** In what a promise is counted: working days of the city, or all days, as a law may say. */
export const dayCounts = ['working-days', 'calendar-days'] as const;
export type DayCount = (typeof dayCounts)[number];

/** How soon a giver hears from the city, and how soon she has her answer. The day of receipt is day 0. */
export interface TargetDays {
  /** Working days until the first act that she sees. */
  readonly reactionDays: number;
  readonly responseDays: number;
  readonly countsIn: DayCount;
  /** Waiting for the giver moves the day; a limit that a law sets does not wait. */
  readonly mayPause: boolean;
}

/** A target of the city for some of its feedback; what is null holds for all. */
export interface ResponseTarget extends TargetDays {
  readonly responseTargetId: string;
  readonly kind: FeedbackKind | null;
  readonly themeId: string | null;
  readonly organisationUnitId: string | null;
  /** Why it is so, such as the law that sets it. */
  readonly basis: string | null;
}

/** What a target is chosen by. Themes and parts of the organisation come with all that is above each, nearest first. */
export interface TargetedCase {
  readonly kind: FeedbackKind | null;
  readonly themeLines: readonly (readonly string[])[];
  readonly unitLine: readonly string[];
}

/** Working days until the first act that a giver sees, where no target says otherwise. */
export const usualReactionDays = 2;

/** The target where none is set: the city's own promise, in working days. */
export const usualTarget = (responseDays: number): TargetDays => ({
  reactionDays: usualReactionDays,
  responseDays,
  countsIn: 'working-days',
  mayPause: true,
});

/** How far above the nearest of the lines an id stands; undefined when in none. */
function distanceIn(lines: readonly (readonly string[])[], id: string): number | undefined {
  const found = lines.map((line) => line.indexOf(id)).filter((place) => place >= 0);
  return found.length === 0 ? undefined : Math.min(...found);
}

/** How closely a target fits a case: higher numbers first, compared in order; undefined when it is not for it. */
function fitOf(target: ResponseTarget, it: TargetedCase): readonly number[] | undefined {
  const { kind, themeId, organisationUnitId } = target;
  if (kind !== null && kind !== it.kind) return undefined;
  const themeDistance = themeId === null ? 0 : distanceIn(it.themeLines, themeId);
  const unitDistance = organisationUnitId === null ? 0 : distanceIn([it.unitLine], organisationUnitId);
  if (themeDistance === undefined || unitDistance === undefined) return undefined;
  const named = [kind, themeId, organisationUnitId].filter((each) => each !== null).length;
  return [named, themeId === null ? 0 : 1, organisationUnitId === null ? 0 : 1, -themeDistance, -unitDistance];
}

const workingDaysOfWeek = 5;
/** Days in working days, to compare targets of both counts. */
const lengthOf = ({ responseDays, countsIn }: TargetDays): number =>
  countsIn === 'working-days' ? responseDays : (responseDays * workingDaysOfWeek) / 7;

/**
 * The target that holds for a case: the one that names most of kind, theme and part of the organisation; among equals
 * one with a theme before one with a part, and what stands nearest in the tree; last the shortest. Undefined when none
 * is for it.
 */
export function targetFor(targets: readonly ResponseTarget[], it: TargetedCase): ResponseTarget | undefined {
  const fitting = targets.flatMap((target) => {
    const fit = fitOf(target, it);
    return fit ? [{ target, order: [...fit, -lengthOf(target), -target.responseDays] }] : [];
  });
  return fitting.toSorted((one, other) => {
    const at = one.order.findIndex((value, index) => value !== other.order[index]);
    return at < 0
      ? one.target.responseTargetId.localeCompare(other.target.responseTargetId)
      : (other.order[at] ?? 0) - (one.order[at] ?? 0);
  })[0]?.target;
}

/** The last day on which an answer is in time, from a day of receipt. */
export const dayAfter = (calendar: WorkingCalendar, from: Day, days: number, countsIn: DayCount): Day =>
  countsIn === 'working-days' ? addWorkingDays(calendar, from, days) : addDays(from, days);

/** The days by which the giver hears from the city and by which she has her answer. */
export interface AnswerPromise {
  readonly reactionDueDay: Day;
  readonly dueDay: Day;
}

/** The promise of a target for what is received at an instant. */
export function promiseOf(calendar: WorkingCalendar, target: TargetDays, receivedAt: Date): AnswerPromise {
  const from = localDay(calendar, receivedAt);
  const dueDay = dayAfter(calendar, from, target.responseDays, target.countsIn);
  const reactionDueDay = addWorkingDays(calendar, from, target.reactionDays);
  // Nobody waits longer for a first word than for the answer.
  return { reactionDueDay: reactionDueDay < dueDay ? reactionDueDay : dueDay, dueDay };
}

/**
 * A promised day after the case has waited for somebody outside: it moves by as many days as have begun meanwhile,
 * working days or all days as the promise is counted. A limit that does not wait stays.
 */
export function dayAfterPause(
  calendar: WorkingCalendar,
  { countsIn, mayPause }: Pick<TargetDays, 'countsIn' | 'mayPause'>,
  dueDay: Day,
  pause: { readonly from: Date; readonly to: Date },
): Day {
  if (!mayPause) return dueDay;
  const last = localDay(calendar, pause.to);
  let waited = 0;
  for (let day = addDays(localDay(calendar, pause.from), 1); day <= last; day = addDays(day, 1)) {
    if (countsIn === 'calendar-days' || isWorkingDay(calendar, day)) waited += 1;
  }
  return waited === 0 ? dueDay : dayAfter(calendar, dueDay, waited, countsIn);
}
