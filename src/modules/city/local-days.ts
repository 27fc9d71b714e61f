import { offsetReader } from '../../kernel/time-zone.ts';
import { millisecondsOfDay } from './day.ts';

/**
 * A function that gives the instants (UTC milliseconds) at which days of a time zone begin: `count` days from the day
 * with number `from` on, and after them the end of the last. A day that loses or gains an hour comes out as 23 or 25
 * hours; a midnight that the clocks skip begins with the first moment that exists.
 */
export function dayStartsOf(timeZone: string): (from: number, count: number) => Float64Array {
  const offsetAt = offsetReader(timeZone);
  return (from, count) => {
    const starts = new Float64Array(count + 1);
    let before = offsetAt((from - 1) * millisecondsOfDay);
    for (let index = 0; index <= count; index += 1) {
      const midnight = (from + index) * millisecondsOfDay;
      const after = offsetAt(midnight + millisecondsOfDay);
      const early = midnight - Math.max(before, after);
      const late = midnight - Math.min(before, after);
      starts[index] = early + offsetAt(early) >= midnight ? early : late;
      before = offsetAt(midnight);
    }
    return starts;
  };
}
