import type { FeedbackStatus } from '../../src/modules/feedback/index.ts';
import type { Kind } from './codes.ts';
import { day, hour, minute, momentIn, officeHours, type Span } from './clock.ts';
import type { Random } from './random.ts';

export interface StatusAt {
  readonly at: Date;
  readonly status: FeedbackStatus;
}

/** What happened to a case after it came. */
export interface Handling {
  readonly reactedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly status: FeedbackStatus;
  readonly statusHistory: readonly StatusAt[];
  /** When the last thing happened. */
  readonly changedAt: Date;
}

/** How a case is to end. */
export type Outcome = 'in-time' | 'late' | 'unanswered';

/** The promise of the printed review: five days of 24 hours. */
const target = 5 * day;
/** Nobody waits longer than this in the demonstration. */
const longest = 45 * day;
/** When the demonstration's records were taken out of the city's feedback system, as it were. */
export const takenOutAt = new Date('2021-02-15T04:00:00Z');

/** Answers in time by the office day on which they are given: the day of receipt (or the next office day), then later. */
const officeDayWeights = [12, 22, 22, 21, 17, 6] as const;

function answerInTime(random: Random, receivedAt: number): number {
  const spans = officeHours(receivedAt + 5 * minute, receivedAt + target, 30 * minute);
  const weighted = spans.map((span, index) => ({ span, weight: officeDayWeights[index] ?? 1 }));
  const { span } = random.weighted(weighted, ({ weight }) => weight);
  // Somebody has to read it first.
  return momentIn(random, { from: span.from + 20 * minute, to: span.to });
}

/** Most late answers come in the second week, a few after a month: an exponential tail behind the target. */
function answerLate(random: Random, receivedAt: number, meanDays: number): number {
  const over = -Math.log(1 - random.next()) * (meanDays * day - target);
  const from = receivedAt + Math.min(target + hour + over, longest);
  const [first] = officeHours(from, from + 7 * day);
  if (!first) throw new RangeError('A week without an office day.');
  return momentIn(random, first);
}

/** The first act: nearly always on the first office day, and always before the answer. */
function reaction(random: Random, receivedAt: number, answeredAt: number): number {
  const spans = officeHours(receivedAt + 5 * minute, answeredAt - 2 * minute, minute);
  const weighted = spans.map((span, index) => ({ span, weight: 0.3 ** index }));
  const { span } = random.weighted(weighted, ({ weight }) => weight);
  return momentIn(random, { from: span.from, to: Math.min(span.to, span.from + 5 * hour) });
}

const somewhereBetween = (random: Random, from: number, to: number): number | undefined => {
  const spans = officeHours(from + 10 * minute, to - 10 * minute);
  const span: Span | undefined = spans[random.below(spans.length)];
  return span && momentIn(random, span);
};

const finish = (
  steps: readonly (readonly [at: number, status: FeedbackStatus])[],
  reactedAt: number | null,
  answeredAt: number | null,
): Handling => {
  const statusHistory = steps.map(([at, status]): StatusAt => ({ at: new Date(at), status }));
  const last = statusHistory.at(-1);
  if (!last) throw new RangeError('A case without a status.');
  return {
    reactedAt: reactedAt === null ? null : new Date(reactedAt),
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
    status: last.status,
    statusHistory,
    changedAt: last.at,
  };
};

function answered(random: Random, receivedAt: number, answeredAt: number, isLate: boolean): Handling {
  const reactedAt = reaction(random, receivedAt, answeredAt);
  const steps: (readonly [number, FeedbackStatus])[] = [
    [receivedAt, 'received'],
    [reactedAt, 'open'],
  ];
  const pause = random.next() < (isLate ? 0.35 : 0.08) ? somewhereBetween(random, reactedAt, answeredAt) : undefined;
  if (pause !== undefined) {
    steps.push([pause, random.next() < 0.75 ? 'waiting-for-colleague' : 'waiting-for-giver']);
  }
  steps.push([answeredAt, 'answered']);
  // The system closes what nobody comes back to in two weeks.
  const closedAt = answeredAt + 14 * day;
  if (random.next() < 0.7 && closedAt < takenOutAt.getTime()) steps.push([closedAt, 'closed']);
  return finish(steps, reactedAt, answeredAt);
}

/** Answered too soon, opened again by who had written, and answered for good: the last answer counts. */
function answeredTwice(random: Random, receivedAt: number, answeredAt: number): Handling | undefined {
  const reactedAt = reaction(random, receivedAt, receivedAt + target);
  const firstAnswer = somewhereBetween(random, reactedAt, answeredAt - 2 * day);
  if (firstAnswer === undefined) return undefined;
  const reopenedAt = firstAnswer + Math.floor(random.next() * day) + hour;
  return finish(
    [
      [receivedAt, 'received'],
      [reactedAt, 'open'],
      [firstAnswer, 'answered'],
      [reopenedAt, 'reopened'],
      [answeredAt, 'answered'],
    ],
    reactedAt,
    answeredAt,
  );
}

function unanswered(random: Random, receivedAt: number): Handling {
  const reactedAt = reaction(random, receivedAt, receivedAt + target);
  const later = somewhereBetween(random, reactedAt, reactedAt + 8 * day) ?? reactedAt + day;
  const ends: readonly FeedbackStatus[] = [
    'waiting-for-giver',
    'waiting-for-giver',
    'withdrawn',
    'withdrawn',
    'handed-on',
    'open',
  ];
  const end = ends[random.below(ends.length)] ?? 'open';
  const steps: (readonly [number, FeedbackStatus])[] = [
    [receivedAt, 'received'],
    [reactedAt, 'open'],
  ];
  if (end !== 'open') steps.push([later, end]);
  return finish(steps, reactedAt, null);
}

/** A handling with such an outcome; times are office hours of working days, except what the system does by itself. */
export function handle(random: Random, receivedAt: number, outcome: Outcome, lateMeanDays: number): Handling {
  if (outcome === 'unanswered') return unanswered(random, receivedAt);
  if (outcome === 'in-time') return answered(random, receivedAt, answerInTime(random, receivedAt), false);
  const answeredAt = answerLate(random, receivedAt, lateMeanDays);
  const twice = random.next() < 0.07 ? answeredTwice(random, receivedAt, answeredAt) : undefined;
  return twice ?? answered(random, receivedAt, answeredAt, true);
}

/** How much likelier than usual a kind is to be answered late, added to a number from 0 to 1. */
const lateness: Readonly<Record<Kind, number>> = { praise: -0.12, complaint: 0.1, idea: 0.08, question: -0.08 };

/**
 * Outcomes for cases of these kinds: exactly so many unanswered and so many in time, the rest late. Complaints and
 * ideas take longer than questions and praise; praise is never left unanswered.
 */
export function outcomesOf(
  random: Random,
  caseKinds: readonly Kind[],
  unansweredCount: number,
  inTimeCount: number,
): Outcome[] {
  const scored = caseKinds.map((kind, index) => ({ index, kind, score: random.next() + lateness[kind] }));
  const outcomes = caseKinds.map((): Outcome => 'late');
  const open = random.shuffled(scored.filter(({ kind }) => kind !== 'praise')).slice(0, unansweredCount);
  for (const { index } of open) outcomes[index] = 'unanswered';
  const left = scored.filter(({ index }) => outcomes[index] === 'late').sort((one, other) => one.score - other.score);
  for (const { index } of left.slice(0, inTimeCount)) outcomes[index] = 'in-time';
  return outcomes;
}
