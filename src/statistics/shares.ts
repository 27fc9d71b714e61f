import { zOf95 } from './normal.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval of a share, 0-1 (Wilson, JASA 22, 1927). The whole line 0-1 when nothing was counted. */
export function wilson(successes: number, trials: number, z: number = zOf95): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const middle = share + (z * z) / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return {
    low: successes === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: successes === trials ? 1 : Math.min(1, (middle + half) / scale),
  };
}

/** A share as what was counted: `successes` of `trials`. */
export interface Share {
  readonly successes: number;
  readonly trials: number;
}

/**
 * Interval of the difference of two independent shares, one minus other, by
 * Newcombe's hybrid score method without continuity correction (method 10;
 * Newcombe, Statistics in Medicine 17, 1998, 873-890).
 */
export function newcombe(one: Share, other: Share, z: number = zOf95): Interval {
  if (one.trials === 0 || other.trials === 0) return { low: -1, high: 1 };
  const first = one.successes / one.trials;
  const second = other.successes / other.trials;
  const a = wilson(one.successes, one.trials, z);
  const b = wilson(other.successes, other.trials, z);
  const difference = first - second;
  return {
    low: difference - Math.hypot(first - a.low, b.high - second),
    high: difference + Math.hypot(a.high - first, second - b.low),
  };
}
