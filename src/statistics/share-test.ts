import { upperTail } from './normal.ts';
import { newcombe, type Share } from './shares.ts';

/**
 * Two-sided p that two shares are equal, found by turning Newcombe's interval
 * round: the level at which it just touches 0. So the p and the interval that
 * is printed never disagree. 1 when nothing was counted.
 */
export function twoSharesP(one: Share, other: Share): number {
  if (one.trials === 0 || other.trials === 0) return 1;
  if (one.successes * other.trials === other.successes * one.trials) return 1;
  const excludesZero = (z: number): boolean => {
    const { low, high } = newcombe(one, other, z);
    return low > 0 || high < 0;
  };
  let low = 0;
  let high = 40;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (excludesZero(middle)) low = middle;
    else high = middle;
  }
  return Math.min(1, 2 * upperTail(low));
}
