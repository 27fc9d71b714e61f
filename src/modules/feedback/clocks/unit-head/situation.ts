import { quantile } from '../../../../statistics/quantile.ts';
import { localDay, type WorkingCalendar, workingDaysBetween } from '../../../city/index.ts';
import { type FeedbackStatus } from '../../feedback-case.ts';
import { type ClockReading, type ClockRules, clocksOf } from '../clock.ts';
import { type TargetDays } from '../target.ts';
import { type AnsweredCase, type OpenCase } from './unit-situation.store.ts';

/** Upper ends of the groups of age, in working days; the last group is open. */
export const ageGroups = [1, 3, 5, 10] as const;

/** What is on the table of a part of the organisation. */
export interface Load {
  readonly open: number;
  readonly late: number;
  readonly dueToday: number;
  readonly byStatus: ReadonlyMap<FeedbackStatus, number>;
  /** Cases of up to so many working days since their receipt, then older. */
  readonly byAge: readonly number[];
  /** By account; null is nobody. */
  readonly byHandler: ReadonlyMap<string | null, { readonly open: number; readonly late: number }>;
}

/** Counts the cases that are not finished, by state, age and handler. */
export function loadOf(cases: readonly OpenCase[], calendar: WorkingCalendar, now: Date): Load {
  const today = localDay(calendar, now);
  const isLate = ({ dueDay, isPaused }: OpenCase): boolean => dueDay !== null && dueDay < today && !isPaused;
  const countBy = <Key>(keyOf: (it: OpenCase) => Key) => Map.groupBy(cases, keyOf);
  const ageGroupOf = ({ receivedAt }: OpenCase): number => {
    const age = workingDaysBetween(calendar, receivedAt, now);
    const group = ageGroups.findIndex((end) => age <= end);
    return group < 0 ? ageGroups.length : group;
  };
  const byAge = countBy(ageGroupOf);
  return {
    open: cases.length,
    late: cases.filter(isLate).length,
    dueToday: cases.filter(({ dueDay, isPaused }) => dueDay === today && !isPaused).length,
    byStatus: new Map([...countBy(({ status }) => status)].map(([status, own]) => [status, own.length])),
    byAge: Array.from({ length: ageGroups.length + 1 }, (_, group) => byAge.get(group)?.length ?? 0),
    byHandler: new Map(
      [...countBy(({ assignedTo }) => assignedTo)].map(([handler, own]) => [
        handler,
        { open: own.length, late: own.filter(isLate).length },
      ]),
    ),
  };
}

/** How long something took, in milliseconds of working time, and how much of it was in time. */
export interface Punctuality {
  readonly count: number;
  readonly median: number | undefined;
  readonly p90: number | undefined;
  /** Shares from 0 to 1: pauses allowed for, and as if there had been none. */
  readonly withinTarget: number | undefined;
  readonly withinTargetDespitePauses: number | undefined;
}

export interface Punctualities {
  readonly reaction: Punctuality;
  readonly response: Punctuality;
  /** The same responses, the time of pauses counted too. */
  readonly responseWithPauses: Punctuality;
  /** Responses to cases that were opened again. */
  readonly reopened: Punctuality;
}

/** Fewer than this tell more of chance than of a part of the organisation. */
export const leastForPunctuality = 5;

function punctualityOf(readings: readonly ClockReading[], timeOf: (reading: ClockReading) => number): Punctuality {
  const times = readings.map(timeOf);
  const share = (isIn: (reading: ClockReading) => boolean): number | undefined =>
    readings.length === 0 ? undefined : readings.filter(isIn).length / readings.length;
  return {
    count: readings.length,
    median: quantile(times, 0.5),
    p90: quantile(times, 0.9),
    withinTarget: share((reading) => reading.isWithinTarget),
    withinTargetDespitePauses: share((reading) => reading.isWithinTargetDespitePauses),
  };
}

/** Both clocks of cases that were answered; what ended without an answer of its own is left out. */
export function punctualitiesOf(
  cases: readonly AnsweredCase[],
  rules: ClockRules,
  usual: TargetDays,
  now: Date,
): Punctualities {
  const clocks = cases.map(({ target, ...history }) => clocksOf({ ...history, target: target ?? usual }, rules, now));
  const reached = (readings: readonly ClockReading[]) => readings.filter(({ isReached }) => isReached);
  const first = reached(clocks.map(({ responses }) => responses[0]));
  return {
    reaction: punctualityOf(reached(clocks.map(({ reaction }) => reaction)), ({ workingTime }) => workingTime),
    response: punctualityOf(first, ({ workingTime }) => workingTime),
    responseWithPauses: punctualityOf(first, ({ workingTimeWithPauses }) => workingTimeWithPauses),
    reopened: punctualityOf(reached(clocks.flatMap(({ responses }) => responses.slice(1))), (it) => it.workingTime),
  };
}
