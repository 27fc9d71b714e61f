import {
  addDays,
  type Day,
  type HoursOf,
  startOfDay,
  type WorkingCalendar,
  workingMillisecondsBetween,
} from '../../city/index.ts';
import { type Act, acts, unfinishedStatuses } from '../cases/acts.ts';
import { type FeedbackStatus } from '../feedback-case.ts';
import { dayAfterPause, promiseOf, type TargetDays } from './target.ts';

/** What the clocks need to know of one event of a case. */
export interface ClockEvent {
  readonly at: Date;
  readonly act: Act;
  /** The state and the part of the organisation after it. */
  readonly status: FeedbackStatus;
  readonly organisationUnitId: string | null;
  readonly reason?: string | null;
  /** The day of the answer that the event told the giver. */
  readonly dueDay?: Day | null;
}

export interface CaseHistory {
  /** When the city received it, in any channel: before the first event when it was typed in later. */
  readonly receivedAt: Date;
  /** Oldest first. */
  readonly events: readonly ClockEvent[];
  readonly target: TargetDays;
}

/** Where a clock stands at an instant. */
export interface ClockReading {
  readonly state: 'running' | 'paused' | 'stopped';
  readonly startedAt: Date;
  readonly stoppedAt: Date | null;
  /** What stopped it. */
  readonly stoppedBy: Act | null;
  /** The giver got what the clock measures; false while it runs, and when the case ended without: withdrawn, spam, a duplicate. */
  readonly isReached: boolean;
  /** Milliseconds of working time, of whichever part had the case, without pauses. */
  readonly workingTime: number;
  /** The same with the time of pauses. */
  readonly workingTimeWithPauses: number;
  /** The promised day as the giver knows it; while the clock is paused, as it would be if the pause ended now. */
  readonly dueDay: Day;
  /** The end of that day: from then on it is late. */
  readonly dueAt: Date;
  readonly isLate: boolean;
  /** Milliseconds of working time left until then, of the part that has the case; 0 when late or stopped. */
  readonly remaining: number;
  /** In time by the target, its pauses allowed for; a promise that staff have put off since does not count. */
  readonly isWithinTarget: boolean;
  /** In time by the target as if there had been no pause. */
  readonly isWithinTargetDespitePauses: boolean;
}

export interface Clocks {
  readonly reaction: ClockReading;
  /** The response to the message, and one more for each time that the case was opened again. */
  readonly responses: readonly [ClockReading, ...ClockReading[]];
}

/** What the clocks are read by. */
export interface ClockRules {
  readonly calendar: WorkingCalendar;
  readonly hoursOf: HoursOf;
}

/** Closed for these reasons, the giver has no answer of her own. */
const endsWithoutAnswer: readonly string[] = ['not-feedback', 'duplicate'];

/** Whether an act gives the giver her answer: a final answer, handing on, or closing with a reason that is one. */
export const isAnswering = (act: Act, reason: string | null): boolean =>
  acts[act].isResponse && !(act === 'close' && endsWithoutAnswer.includes(reason ?? ''));

/**
 * What an act does to a pause of the response. Waiting for the giver begins one by itself, other pauses have a reason;
 * it ends when somebody says so, when the giver is no longer waited for, and with the case.
 */
export function pauseChange(
  act: Act,
  isPaused: boolean,
  before: FeedbackStatus,
  after: FeedbackStatus,
): 'begins' | 'ends' | undefined {
  if (act === 'ask-giver' || act === 'pause') return isPaused ? undefined : 'begins';
  if (!isPaused) return undefined;
  const hasReplied = before === 'waiting-for-giver' && after !== 'waiting-for-giver';
  return act === 'resume' || act === 'withdraw' || acts[act].isResponse || hasReplied ? 'ends' : undefined;
}

interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

/** One running of the response clock, from the receipt or a reopening on. */
interface Leg {
  readonly startedAt: Date;
  readonly events: ClockEvent[];
  stop: ClockEvent | null;
  readonly pauses: Stretch[];
  pausedSince: Date | null;
}

const newLeg = (startedAt: Date): Leg => ({ startedAt, events: [], stop: null, pauses: [], pausedSince: null });

function legsOf(receivedAt: Date, events: readonly ClockEvent[]): [Leg, ...Leg[]] {
  const legs: [Leg, ...Leg[]] = [newLeg(receivedAt)];
  let status: FeedbackStatus = 'received';
  for (const event of events) {
    let leg = legs.at(-1) ?? legs[0];
    if (leg.stop !== null && unfinishedStatuses.includes(event.status)) {
      leg = newLeg(event.at);
      legs.push(leg);
    }
    if (leg.stop === null) takeInto(leg, event, status);
    status = event.status;
  }
  return legs;
}

function takeInto(leg: Leg, event: ClockEvent, before: FeedbackStatus): void {
  leg.events.push(event);
  const change = pauseChange(event.act, leg.pausedSince !== null, before, event.status);
  if (change === 'begins') leg.pausedSince = event.at;
  if (change === 'ends' && leg.pausedSince) {
    leg.pauses.push({ from: leg.pausedSince, to: event.at });
    leg.pausedSince = null;
  }
  if (acts[event.act].isResponse || event.status === 'withdrawn') leg.stop = event;
}

/** Gives the working time within a stretch, each part of it by the hours of who had the case then. */
function workingTimeOf(events: readonly ClockEvent[], hoursOf: HoursOf): (stretch: Stretch) => number {
  const first = events[0]?.organisationUnitId ?? null;
  const moves = events.filter(
    ({ organisationUnitId }, index) => organisationUnitId !== events[index - 1]?.organisationUnitId,
  );
  return ({ from, to }) => {
    let unit = first;
    let at = from;
    let sum = 0;
    for (const move of moves.slice(1)) {
      if (move.at >= to) break;
      if (move.at > at) {
        sum += workingMillisecondsBetween(hoursOf(unit), at, move.at);
        at = move.at;
      }
      unit = move.organisationUnitId;
    }
    return sum + workingMillisecondsBetween(hoursOf(unit), at, to);
  };
}

/**
 * Both clocks of a case as they stand at `now`; what happened later is not looked at.
 *
 * Reaction: from the receipt by the city to the first act that says something to the giver; it never pauses. Response:
 * from the receipt to the final answer or to closing with a reason; it pauses only with one. A case that is opened
 * again gets a second response, told apart. A transfer changes nothing of the time gone by; from then on the hours of
 * the new part count.
 */
export function clocksOf({ receivedAt, events, target }: CaseHistory, rules: ClockRules, now: Date): Clocks {
  const known = events.filter(({ at }) => at <= now);
  const work = workingTimeOf(known, rules.hoursOf);
  const unit = known.at(-1)?.organisationUnitId ?? null;
  const remainingUntil = (dueAt: Date): number => workingMillisecondsBetween(rules.hoursOf(unit), now, dueAt);
  const read = { rules, target, now, work, remainingUntil };
  const [first, ...later] = legsOf(receivedAt, known);
  return {
    reaction: readReaction(receivedAt, known, read),
    responses: [readResponse(first, read), ...later.map((leg) => readResponse(leg, read))],
  };
}

interface Reading {
  readonly rules: ClockRules;
  readonly target: TargetDays;
  readonly now: Date;
  readonly work: (stretch: Stretch) => number;
  readonly remainingUntil: (dueAt: Date) => number;
}

/** The end of a day of the city. */
export const endOf = (calendar: WorkingCalendar, day: Day): Date => startOfDay(calendar, addDays(day, 1));

function readReaction(receivedAt: Date, events: readonly ClockEvent[], reading: Reading): ClockReading {
  const { rules, target, now, work, remainingUntil } = reading;
  const stop = events.find(({ act, status }) => acts[act].isReaction || status === 'withdrawn');
  const end = stop?.at ?? now;
  const dueDay = promiseOf(rules.calendar, target, receivedAt).reactionDueDay;
  const dueAt = endOf(rules.calendar, dueDay);
  const workingTime = work({ from: receivedAt, to: end });
  const isLate = end >= dueAt;
  return {
    state: stop ? 'stopped' : 'running',
    startedAt: receivedAt,
    stoppedAt: stop?.at ?? null,
    stoppedBy: stop?.act ?? null,
    isReached: stop !== undefined && acts[stop.act].isReaction,
    workingTime,
    workingTimeWithPauses: workingTime,
    dueDay,
    dueAt,
    isLate,
    remaining: stop ? 0 : remainingUntil(dueAt),
    isWithinTarget: !isLate,
    isWithinTargetDespitePauses: !isLate,
  };
}

function readResponse(leg: Leg, reading: Reading): ClockReading {
  const { rules, now, work, remainingUntil } = reading;
  const { stop, startedAt } = leg;
  const end = stop?.at ?? now;
  const isPaused = stop === null && leg.pausedSince !== null;
  const pauses = leg.pausedSince === null ? leg.pauses : [...leg.pauses, { from: leg.pausedSince, to: end }];
  const workingTimeWithPauses = work({ from: startedAt, to: end });
  const { promised, allowed, plain } = dueDaysOf(leg, reading, pauses);
  const dueAt = endOf(rules.calendar, promised);
  return {
    state: stop ? 'stopped' : isPaused ? 'paused' : 'running',
    startedAt,
    stoppedAt: stop?.at ?? null,
    stoppedBy: stop?.act ?? null,
    isReached: stop !== null && isAnswering(stop.act, stop.reason ?? null),
    workingTime: workingTimeWithPauses - pauses.reduce((sum, pause) => sum + work(pause), 0),
    workingTimeWithPauses,
    dueDay: promised,
    dueAt,
    isLate: end >= dueAt,
    remaining: stop ? 0 : remainingUntil(dueAt),
    isWithinTarget: end < endOf(rules.calendar, allowed),
    isWithinTargetDespitePauses: end < endOf(rules.calendar, plain),
  };
}

/** The day by the target, the same with its pauses allowed for, and the one that the giver was told last. */
function dueDaysOf(leg: Leg, { rules, target }: Reading, pauses: readonly Stretch[]) {
  const { calendar } = rules;
  const plain = promiseOf(calendar, target, leg.startedAt).dueDay;
  let [allowed, promised] = [plain, plain];
  let ended = 0;
  const moveBy = (pause: Stretch): void => {
    allowed = dayAfterPause(calendar, target, allowed, pause);
    promised = dayAfterPause(calendar, target, promised, pause);
  };
  for (const event of leg.events) {
    const pause = pauses[ended];
    if (pause && pause.to.getTime() === event.at.getTime() && ended < leg.pauses.length) {
      moveBy(pause);
      ended += 1;
    }
    promised = event.dueDay ?? promised;
  }
  const running = pauses[leg.pauses.length];
  if (running) moveBy(running);
  return { plain, allowed, promised };
}
