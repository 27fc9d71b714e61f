import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWorkingDay, makeWorkingCalendar, weekday } from '../../../city/index.ts';
import { type DayFlow, forecastBacklog, forecastDays, leastHistoryDays } from './forecast.ts';

const calendar = makeWorkingCalendar({
  timeZone: 'Europe/Helsinki',
  midsummerEveIsFree: true,
  christmasEveIsFree: true,
  exceptions: [],
});
const firstDay = '2025-12-01'; // a Monday

/** Days from the first on, each made of its day and place. */
const flowOf = (length: number, make: (day: string, index: number) => DayFlow) => ({
  firstDay,
  days: Array.from({ length }, (_, index) => make(addDays(firstDay, index), index)),
});
const answersOn = (day: string): number => (isWorkingDay(calendar, day) ? 8 : 0);

describe('the forecast of the coming two weeks', () => {
  test('follows the weekdays: what is the same every week is expected as it is', () => {
    const busy = [13, 12, 11, 10, 9, 4, 3];
    // 10 August 2026 is a Monday; no holiday is near.
    const history = flowOf(252, (day) => ({ arrivals: busy[weekday(day) - 1] ?? 0, answers: 0 }));
    const expected = forecastBacklog(history, 40, calendar)?.days.map(({ arrivals }) => Math.round(arrivals * 10) / 10);
    expect(expected?.map((value) => Math.round(value))).toEqual([...busy, ...busy]);
  });

  test('expects no answer on a holiday and few arrivals, as on earlier holidays', () => {
    const history = flowOf(385, (day) => ({ arrivals: isWorkingDay(calendar, day) ? 20 : 2, answers: answersOn(day) }));
    const days = forecastBacklog(history, 40, calendar)?.days ?? []; // from 21 December 2026 on
    const christmas = days.find(({ day }) => day === '2026-12-25');
    expect(christmas).toMatchObject({ isWorkingDay: false, answers: 0 });
    expect(christmas?.arrivals).toBeLessThan(4);
    expect(days.find(({ day }) => day === '2026-12-22')?.arrivals).toBeGreaterThan(17);
  });

  test('goes on with a trend, ever less', () => {
    const rising = flowOf(252, (_day, index) => ({ arrivals: index < 224 ? 10 : 10 + (index - 224) / 2, answers: 0 }));
    const days = forecastBacklog(rising, 0, calendar)?.days ?? [];
    const [first = 0, last = 0] = [days[0]?.arrivals, days.at(-1)?.arrivals];
    expect(first).toBeGreaterThan(15);
    expect(last).toBeGreaterThan(first);
    expect(last).toBeLessThan(40);
  });

  test('is not made from less than half a year', () => {
    const short = flowOf(leastHistoryDays - 1, () => ({ arrivals: 1, answers: 1 }));
    expect(forecastBacklog(short, 5, calendar)).toBeUndefined();
  });

  test('of a part without any feedback is nothing, and no fault', () => {
    const nothing = forecastBacklog(
      flowOf(300, () => ({ arrivals: 0, answers: 0 })),
      0,
      calendar,
    );
    expect(nothing?.days.every(({ arrivals, backlogHigh }) => arrivals === 0 && backlogHigh === 0)).toBe(true);
  });

  test('adds up, keeps the backlog within its range, and is never negative', () => {
    const anyHistory = fc
      .array(fc.record({ arrivals: fc.nat(30), answers: fc.nat(30) }), { minLength: leastHistoryDays, maxLength: 260 })
      .map((days) => ({ firstDay, days }));
    fc.assert(
      fc.property(anyHistory, fc.nat(500), (history, backlog) => {
        const forecast = forecastBacklog(history, backlog, calendar);
        expect(forecast?.days).toHaveLength(forecastDays);
        let sum = backlog;
        for (const { arrivals, answers, ...day } of forecast?.days ?? []) {
          sum += arrivals - answers;
          expect(Math.min(arrivals, answers)).toBeGreaterThanOrEqual(0);
          expect(day.backlog).toBeCloseTo(Math.max(0, sum));
          expect(day.backlogLow).toBeLessThanOrEqual(day.backlog);
          expect(day.backlogHigh).toBeGreaterThanOrEqual(day.backlog);
          expect(day.backlogLow).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 25 },
    );
  });
});
