import { addDays, dayNumber, type Day } from '../../src/modules/city/index.ts';
import { type FlowHistory } from '../../src/modules/feedback/clocks/forecast/forecast.ts';
import { dayAt } from './clock.ts';
import type { DemoFeedback } from './generate-feedback.ts';

/** How many of the cases came in and were answered on each day of the two years of the demonstration. */
export function demoFlow(cases: readonly DemoFeedback[]): FlowHistory {
  const firstDay: Day = '2019-01-01';
  const length = dayNumber('2020-12-31') - dayNumber(firstDay) + 1;
  const count = (instants: readonly (Date | null)[]): Map<Day, number> => {
    const counts = new Map<Day, number>();
    for (const at of instants) if (at) counts.set(dayAt(at.getTime()), (counts.get(dayAt(at.getTime())) ?? 0) + 1);
    return counts;
  };
  const arrivals = count(cases.map(({ receivedAt }) => receivedAt));
  const answers = count(cases.map(({ answeredAt }) => answeredAt));
  return {
    firstDay,
    days: Array.from({ length }, (_, index) => {
      const day = addDays(firstDay, index);
      return { arrivals: arrivals.get(day) ?? 0, answers: answers.get(day) ?? 0 };
    }),
  };
}
