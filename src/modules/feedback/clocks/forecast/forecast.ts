import { quantile } from '../../../../statistics/quantile.ts';
import { addDays, type Day, isWorkingDay, type WorkingCalendar } from '../../../city/index.ts';
import { dayKinds, fitFlow } from './flow.ts';

/** What came in and what was answered on one day. */
export interface DayFlow {
  readonly arrivals: number;
  readonly answers: number;
}

/** Days one after the other, the last of them yesterday. */
export interface FlowHistory {
  readonly firstDay: Day;
  readonly days: readonly DayFlow[];
}

export interface ForecastDay {
  readonly day: Day;
  readonly isWorkingDay: boolean;
  /** Expected numbers of cases, with fractions. */
  readonly arrivals: number;
  readonly answers: number;
  /** Open cases at the end of the day, and the range in which they were in eight forecasts of ten. */
  readonly backlog: number;
  readonly backlogLow: number;
  readonly backlogHigh: number;
}

export interface Forecast {
  readonly days: readonly ForecastDay[];
  /** How many days the forecast rests on, and on how many earlier forecasts its range. */
  readonly historyDays: number;
  readonly trials: number;
}

export const forecastDays = 14;
/** Less than half a year says neither what a week is like nor how wrong a forecast is. */
export const leastHistoryDays = 182;
/** A trial needs so much before it. */
const leastBeforeTrial = 84;
const daysBetweenTrials = 7;
/** A year of weeks. */
const mostTrials = 52;
/** Eight of ten. */
const [low, high] = [0.1, 0.9];

/** The net flow, arrivals less answers, summed up from the first day on. */
function cumulated(flows: readonly DayFlow[]): number[] {
  let sum = 0;
  return flows.map(({ arrivals, answers }) => (sum += arrivals - answers));
}

/** What is expected on each of the coming days, from the days before a place in the history. */
function expect(days: readonly DayFlow[], end: number, kinds: Uint8Array): DayFlow[] {
  const series = (pick: (flow: DayFlow) => number) => fitFlow(days.slice(0, end).map(pick), kinds);
  const arrivals = series((flow) => flow.arrivals);
  const answers = series((flow) => flow.answers);
  return Array.from({ length: forecastDays }, (_, ahead) => ({ arrivals: arrivals(ahead), answers: answers(ahead) }));
}

/** How far off forecasts of the past were: for each day ahead, what really was less what had been expected. */
function pastErrors(days: readonly DayFlow[], kinds: Uint8Array): number[][] {
  const errors: number[][] = Array.from({ length: forecastDays }, () => []);
  const last = days.length - forecastDays;
  const first = Math.max(leastBeforeTrial, last - (mostTrials - 1) * daysBetweenTrials);
  for (let end = last; end >= first; end -= daysBetweenTrials) {
    const expected = cumulated(expect(days, end, kinds));
    const real = cumulated(days.slice(end, end + forecastDays));
    real.forEach((value, ahead) => errors[ahead]?.push(value - (expected[ahead] ?? 0)));
  }
  return errors;
}

/**
 * The coming two weeks: what comes in, what is answered, and how many cases are open at the end of each day. Expected
 * numbers follow the weekdays, holidays, level and trend of the history (`fitFlow`); the range of the backlog is that
 * of the errors which the same forecast would have made in every week of the last year (empirical prediction intervals,
 * Williams & Goodman, Journal of the American Statistical Association 66, 1971). Undefined without half a year of
 * history.
 */
export function forecastBacklog(
  history: FlowHistory,
  backlog: number,
  calendar: WorkingCalendar,
): Forecast | undefined {
  const { firstDay, days } = history;
  if (days.length < leastHistoryDays) return undefined;
  const kinds = dayKinds(calendar, firstDay, days.length + forecastDays);
  const expected = expect(days, days.length, kinds);
  const net = cumulated(expected);
  const errors = pastErrors(days, kinds);
  const today = addDays(firstDay, days.length);
  return {
    historyDays: days.length,
    trials: errors[0]?.length ?? 0,
    days: expected.map((flow, ahead) => {
      const day = addDays(today, ahead);
      const middle = backlog + (net[ahead] ?? 0);
      const error = (share: number): number => quantile(errors[ahead] ?? [], share) ?? 0;
      // Nobody has fewer than no open cases, and the expected number lies within its range.
      return {
        day,
        isWorkingDay: isWorkingDay(calendar, day),
        ...flow,
        backlog: Math.max(0, middle),
        backlogLow: Math.max(0, middle + Math.min(0, error(low))),
        backlogHigh: Math.max(0, middle + Math.max(0, error(high))),
      };
    }),
  };
}
