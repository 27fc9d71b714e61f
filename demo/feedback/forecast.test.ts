import { describe, expect, test } from 'vitest';
import { makeWorkingCalendar } from '../../src/modules/city/index.ts';
import { dayKinds, fitFlow } from '../../src/modules/feedback/clocks/forecast/flow.ts';
import {
  type FlowHistory,
  forecastBacklog,
  forecastDays,
} from '../../src/modules/feedback/clocks/forecast/forecast.ts';
import { demoCity } from '../city/city.ts';
import { demoFlow } from './demo-flow.ts';
import { demoPlaces } from './demo-places.ts';
import { generateFeedback } from './generate-feedback.ts';

const calendar = makeWorkingCalendar({ ...demoCity.settings, exceptions: [] });
const cases = generateFeedback(demoPlaces());
const ofUnits = [...Map.groupBy(cases, ({ unitCode }) => unitCode)].sort(
  (one, other) => other[1].length - one[1].length,
);
const histories: readonly (readonly [string, FlowHistory])[] = [
  ['the whole city', demoFlow(cases)],
  ...ofUnits.slice(0, 4).map(([code, own]) => [code, demoFlow(own)] as const),
];

/** The places in the history after which a forecast is tried: every seventh day, from half a year on. */
const ends = (length: number): number[] =>
  Array.from({ length: Math.floor((length - forecastDays - 182) / 7) + 1 }, (_, index) => 182 + index * 7);

/** Mean absolute errors of days, and of sums of two weeks, over all forecasts of the two years. */
function errorsOf(counts: readonly number[], expectedFrom: (end: number) => (ahead: number) => number) {
  let [ofDays, ofSums] = [0, 0];
  const all = ends(counts.length);
  for (const end of all) {
    const expected = expectedFrom(end);
    let difference = 0;
    for (let ahead = 0; ahead < forecastDays; ahead += 1) {
      const error = (counts[end + ahead] ?? 0) - expected(ahead);
      ofDays += Math.abs(error) / forecastDays;
      difference += error;
    }
    ofSums += Math.abs(difference);
  }
  return { ofDays: ofDays / all.length, ofSums: ofSums / all.length };
}

describe.each(histories)('the forecast of %s', (_name, { firstDay, days }) => {
  test.each(['arrivals', 'answers'] as const)('errs less in %s than repeating last week does', (pick) => {
    const counts = days.map((flow) => flow[pick]);
    const kinds = dayKinds(calendar, firstDay, counts.length);
    const own = errorsOf(counts, (end) => fitFlow(counts.slice(0, end), kinds));
    const naive = errorsOf(counts, (end) => (ahead) => counts[end - 7 + (ahead % 7)] ?? 0);
    expect(own.ofDays).toBeLessThan(naive.ofDays * 0.9);
    expect(own.ofSums).toBeLessThanOrEqual(naive.ofSums);
  });
});

test('eight ranges of ten hold what came, as they say', () => {
  const { firstDay, days } = demoFlow(cases);
  let [held, all] = [0, 0];
  for (let end = 364; end + forecastDays <= days.length; end += 14) {
    const forecast = forecastBacklog({ firstDay, days: days.slice(0, end) }, 1000, calendar);
    let backlog = 1000;
    forecast?.days.forEach(({ backlogLow, backlogHigh }, ahead) => {
      const real = days[end + ahead];
      backlog += (real?.arrivals ?? 0) - (real?.answers ?? 0);
      all += 1;
      if (backlog >= backlogLow && backlog <= backlogHigh) held += 1;
    });
  }
  expect(held / all).toBeGreaterThan(0.65);
  expect(held / all).toBeLessThan(0.95);
});
