import { offsetReader } from '../../kernel/time-zone.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Which instants a clock of a time zone shows as one time: none when it skips the hour, two when it repeats it. */
export type Instants =
  | { readonly kind: 'one'; readonly at: number }
  | { readonly kind: 'repeated'; readonly earlier: number; readonly later: number }
  /** `shifted` is where the clock stood that much later: 3.30 in the skipped hour from 3 to 4 is shown as 4.30. */
  | { readonly kind: 'skipped'; readonly shifted: number };

/** A stretch of time in which the clock keeps one distance from UTC. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** The stretches from a day before a year to a day after it. */
function stretchesOf(year: number, offsetAt: (instant: number) => number): Stretch[] {
  const end = Date.UTC(year + 1, 0, 1) + 2 * day;
  const found: Stretch[] = [];
  let from = Date.UTC(year, 0, 1) - 2 * day;
  let offset = offsetAt(from);
  // Two changes within three days have not been made since clocks were set by law.
  for (let at = from + 3 * day; at < end + 3 * day; at += 3 * day) {
    if (offsetAt(at) === offset) continue;
    let before = at - 3 * day;
    let after = at;
    while (after - before > 1000) {
      const middle = Math.floor((before + after) / 2000) * 1000;
      if (offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    found.push({ from, to: after, offset });
    from = after;
    offset = offsetAt(after);
  }
  return [...found, { from, to: Number.POSITIVE_INFINITY, offset }];
}

/**
 * A function from clock time (as milliseconds, see `WrittenTime.local`) to instants, for the rules of a time zone as
 * the runtime knows them. A year is worked out once; a look-up is then a few comparisons.
 */
export function localTimeOf(timeZone: string): (local: number) => Instants {
  const offsetAt = offsetReader(timeZone);
  const years = new Map<number, readonly Stretch[]>();
  return (local) => {
    const year = new Date(local).getUTCFullYear();
    let stretches = years.get(year);
    if (!stretches) {
      stretches = stretchesOf(year, offsetAt);
      years.set(year, stretches);
    }
    const instants: number[] = [];
    let shifted = local;
    for (const { from, to, offset } of stretches) {
      const at = local - offset;
      if (at >= from && at < to) instants.push(at);
      // Past the end of this stretch by its own clock: the clock before a skipped hour is the last such.
      if (at >= to) shifted = at;
    }
    const [earlier, later] = instants;
    if (earlier === undefined) return { kind: 'skipped', shifted };
    return later === undefined ? { kind: 'one', at: earlier } : { kind: 'repeated', earlier, later };
  };
}
