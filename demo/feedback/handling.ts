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
export type Outcome = 'in-time' | 'late' | 'unanswered' | 'open';

/** The promise of the printed review: five days of 24 hours. */
const target = 5 * day;
/** Nobody waits longer than this in the demonstration. */
const longest = 45 * day;
/**
 * When the demonstration begins: the first Monday of 2021, ten to nine. The holidays have left work in the inbox, and the
 * quarter that is told of has just ended.
 */
export const demoBeginsAt = new Date('2021-01-04T06:50:00Z');

/** Answers in time by the office day on which they are given: the day of receipt (or the next office day), then later. */
const officeDayWeights = [12, 22, 22, 21, 17, 6] as const;

function answerInTime(random: Random, receivedAt: number): number {
  const until = Math.min(receivedAt + target, demoBeginsAt.getTime() - 5 * minute);
  const spans = officeHours(receivedAt + 5 * minute, until, 30 * minute);
  const weighted = spans.map((span, index) => ({ span, weight: officeDayWeights[index] ?? 1 }));
  const { span } = random.weighted(weighted, ({ weight }) => weight);
  // Somebody has to read it first.
  return momentIn(random, { from: span.from + 20 * minute, to: span.to });
}

/** Most late answers come in the second week, a few after a month: an exponential tail behind the target. */
function answerLate(random: Random, receivedAt: number, meanDays: number): number {
  const over = -Math.log(1 - random.next()) * (meanDays * day - target);
  const end = demoBeginsAt.getTime() - 5 * minute;
  const from = receivedAt + Math.min(target + hour + over, longest);
  // What would be answered after the beginning is answered on its last office day.
  const [first] =
    from + hour < end
      ? officeHours(from, Math.min(from + 7 * day, end))
      : officeHours(receivedAt + target, end).slice(-1);
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
  if (random.next() < 0.7 && closedAt < demoBeginsAt.getTime()) steps.push([closedAt, 'closed']);
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
  const ends: readonly FeedbackStatus[] = ['withdrawn', 'withdrawn', 'handed-on', 'closed'];
  const end = ends[random.below(ends.length)] ?? 'withdrawn';
  const steps: (readonly [number, FeedbackStatus])[] = [
    [receivedAt, 'received'],
    [reactedAt, 'open'],
  ];
  // The giver was asked and did not reply in two weeks.
  if (end === 'closed') steps.push([later, 'waiting-for-giver'], [later + 14 * day, 'closed']);
  else steps.push([later, end]);
  return finish(steps, reactedAt, null);
}

/** How far open cases have come, by whether they came in the last two working days. */
const openStates = [
  { status: 'received', fresh: 70, older: 24 },
  { status: 'open', fresh: 22, older: 40 },
  { status: 'waiting-for-giver', fresh: 4, older: 20 },
  { status: 'waiting-for-colleague', fresh: 4, older: 13 },
  { status: 'reopened', fresh: 0, older: 3 },
] as const satisfies readonly { status: FeedbackStatus; fresh: number; older: number }[];

/** Still in the inbox when the demonstration begins. */
function stillOpen(random: Random, receivedAt: number): Handling {
  const now = demoBeginsAt.getTime() - 5 * minute;
  const begun = officeHours(receivedAt + 20 * minute, now, 10 * minute);
  const isFresh = begun.length <= 2;
  const wished = random.weighted(openStates, (it) => (isFresh ? it.fresh : it.older)).status;
  const reactedAt = somewhereBetween(random, receivedAt, Math.min(now, receivedAt + target));
  const received: readonly [number, FeedbackStatus] = [receivedAt, 'received'];
  if (wished === 'received' || reactedAt === undefined) return finish([received], null, null);
  const steps: (readonly [number, FeedbackStatus])[] = [received, [reactedAt, 'open']];
  if (wished === 'open') return finish(steps, reactedAt, null);
  const later = somewhereBetween(random, reactedAt, now);
  if (later === undefined) return finish(steps, reactedAt, null);
  if (wished !== 'reopened') return finish([...steps, [later, wished]], reactedAt, null);
  const again = later + hour;
  return finish([...steps, [later, 'answered'], [Math.min(again, now), 'reopened']], reactedAt, null);
}

/** A handling with such an outcome; times are office hours of working days, except what the system does by itself. */
export function handle(random: Random, receivedAt: number, outcome: Outcome, lateMeanDays: number): Handling {
  if (outcome === 'unanswered') return unanswered(random, receivedAt);
  if (outcome === 'open') return stillOpen(random, receivedAt);
  if (outcome === 'in-time') return answered(random, receivedAt, answerInTime(random, receivedAt), false);
  const answeredAt = answerLate(random, receivedAt, lateMeanDays);
  const twice = random.next() < 0.07 ? answeredTwice(random, receivedAt, answeredAt) : undefined;
  return twice ?? answered(random, receivedAt, answeredAt, true);
}

/** How much likelier than usual a kind is to be answered late, added to a number from 0 to 1. */
const lateness: Readonly<Record<Kind, number>> = { praise: -0.12, complaint: 0.1, idea: 0.08, question: -0.08 };

/** How many of a quarter's cases end in which way; the rest is answered late. */
export interface Endings {
  readonly unanswered: number;
  readonly answeredInTime: number;
  /** Still in the inbox when the demonstration begins: the newest most of all. */
  readonly open: number;
}

/** A case whose ending is to be drawn. */
export interface ToEnd {
  readonly kind: Kind;
  readonly receivedAt: Date;
}

/** Days after which a case is a third as likely to be still open. */
const openMemory = 3.2;

/**
 * Outcomes for these cases: exactly so many of each. Complaints and ideas take longer than questions and praise; praise
 * is never left unanswered. What came so late that five days have not gone by cannot be late.
 */
export function outcomesOf(random: Random, cases: readonly ToEnd[], endings: Endings): Outcome[] {
  const begins = demoBeginsAt.getTime();
  const scored = cases.map(({ kind, receivedAt }, index) => {
    const age = (begins - receivedAt.getTime()) / day;
    return { index, kind, age, score: random.next() + lateness[kind], draw: random.next() };
  });
  const outcomes = cases.map((): Outcome => 'late');
  const mark = (chosen: readonly { readonly index: number }[], outcome: Outcome): void => {
    for (const { index } of chosen) outcomes[index] = outcome;
  };
  if (endings.open > 0) {
    // Weighted sampling without replacement (Efraimidis and Spirakis, 2006): the greatest of ln(draw) / weight.
    const key = ({ draw, age }: (typeof scored)[number]) => Math.log(draw) / Math.exp(-age / openMemory);
    mark([...scored].sort((one, other) => key(other) - key(one)).slice(0, endings.open), 'open');
  }
  const left = () => scored.filter(({ index }) => outcomes[index] === 'late');
  const mayEnd = left().filter(({ kind, age }) => kind !== 'praise' && age > 30);
  mark(random.shuffled(mayEnd).slice(0, endings.unanswered), 'unanswered');
  const youngest = target / day + 1;
  const hurry = ({ score, age }: (typeof scored)[number]) => (age < youngest ? -1 : score);
  mark(
    left()
      .sort((one, other) => hurry(one) - hurry(other))
      .slice(0, endings.answeredInTime),
    'in-time',
  );
  return outcomes;
}
