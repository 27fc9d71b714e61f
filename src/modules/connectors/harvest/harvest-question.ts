import { type Dialect, type Harvest, type HarvestCursor } from './harvest.ts';

const dayMs = 86_400_000;
/** The longest time that GeoReport v2 lets be asked for at once. */
const longestSpanDays = 90;
/** Below a minute there is nothing to halve: such an answer is taken as it is, and noted. */
const shortestSpanDays = 1 / 1440;
/** What is told late, or while it was being asked for, is asked for again. */
const overlapMs = 10 * 60_000;
/** In the standard only the time of receipt can be asked for, so changes are found by reading so much again. */
const rereadDays = 90;

/** How many items one answer holds; more are cut off by the other side. */
export const mostInAnswer: Readonly<Record<Dialect, number>> = { standard: 1000, helsinki: 200, '6aika': 100 };

/** One question to the other side. */
export interface HarvestQuestion {
  readonly url: string;
  readonly from: Date;
  readonly to: Date;
  /** After it everything has been read. */
  readonly isLast: boolean;
}

/** The next question of a harvest. */
export function nextQuestion({ url, dialect, format, cursor }: Harvest, now: Date): HarvestQuestion {
  const { from, spanDays, page } = cursor;
  // Whole days make the same addresses again, of which the other side can say that nothing has changed.
  const end = dialect === 'standard' ? new Date((Math.floor(now.getTime() / dayMs) + 1) * dayMs) : now;
  const to = new Date(Math.min(from.getTime() + spanDays * dayMs, end.getTime()));
  const query = new URLSearchParams(
    dialect === 'standard'
      ? { start_date: whole(from), end_date: whole(to) }
      : { updated_after: whole(from), updated_before: whole(to), extensions: 'true' },
  );
  if (dialect === '6aika') {
    query.set('page', String(page));
    query.set('page_size', String(mostInAnswer['6aika']));
  }
  return { url: `${url}requests.${format}?${query}`, from, to, isLast: to.getTime() >= end.getTime() };
}

const whole = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/** What follows an answer. */
export interface HarvestStep {
  readonly cursor: HarvestCursor;
  /** The answer may have been cut off: its window is asked for again in halves, and nothing of it is stored. */
  readonly isCut: boolean;
  /** It was cut off and cannot be asked for in halves. */
  readonly isFull: boolean;
  readonly isDone: boolean;
}

/** Where a harvest stands after an answer with so many items; undefined for one that nothing has changed. */
export function stepAfter(
  { dialect, cursor, readFrom }: Harvest,
  question: HarvestQuestion,
  count: number | undefined,
  now: Date,
): HarvestStep {
  const most = mostInAnswer[dialect];
  const isFull = count !== undefined && count >= most;
  if (isFull && dialect === '6aika') {
    return { cursor: { ...cursor, page: cursor.page + 1 }, isCut: false, isFull: false, isDone: false };
  }
  const spanDays = Math.min(cursor.spanDays, (question.to.getTime() - question.from.getTime()) / dayMs);
  if (isFull && spanDays > shortestSpanDays) {
    const half = Math.max(spanDays / 2, shortestSpanDays);
    return { cursor: { ...cursor, spanDays: half }, isCut: true, isFull: false, isDone: false };
  }
  const isSparse = count !== undefined && count < most / 4;
  const next = isSparse ? Math.min(cursor.spanDays * 2, longestSpanDays) : cursor.spanDays;
  const from = question.isLast ? startAgain(dialect, readFrom, now) : question.to;
  return { cursor: { from, spanDays: next, page: 1 }, isCut: false, isFull, isDone: question.isLast };
}

/** From where on the next run reads; by whole days where the same addresses are to be asked again. */
function startAgain(dialect: Dialect, readFrom: Date, now: Date): Date {
  const back =
    dialect === 'standard'
      ? Math.floor((now.getTime() - rereadDays * dayMs) / dayMs) * dayMs
      : now.getTime() - overlapMs;
  return new Date(Math.max(readFrom.getTime(), back));
}

/** How long to wait after so many failures in a row: a minute, two, four and so on, at most six hours. */
export const backOffMs = (failures: number): number => Math.min(2 ** Math.max(0, failures - 1), 360) * 60_000;

/** How often an endpoint is asked when all goes well. */
export const usualWaitMs: Readonly<Record<Dialect, number>> = {
  standard: 60 * 60_000,
  helsinki: 15 * 60_000,
  '6aika': 15 * 60_000,
};

/** What `Retry-After` asks for: seconds or a date (RFC 9110, 10.2.3), at most a day; undefined when it asks nothing. */
export function retryAfterMs(text: string | undefined, now: Date): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), dayMs);
}
