/** Numbers that look random and are the same on every machine and every run. */
export interface Random {
  /** From 0 (included) to 1 (excluded). */
  readonly next: () => number;
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number;
  /** One of the values, by weight; weights need not add up to anything. */
  readonly weighted: <T>(values: readonly T[], weightOf: (value: T) => number) => T;
  /** The values in a random order; the list that was given is not touched. */
  readonly shuffled: <T>(values: readonly T[]) => T[];
}

/**
 * A 32-bit seed of a text by FNV-1a (Fowler, Noll, Vo), so that each part of the generator has a stream of its own and
 * a change in one part moves nothing in another.
 */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A stream of random numbers by a name: mulberry32 (Tommy Ettinger, public domain), 32 bits of state. */
export function randomOf(name: string): Random {
  let state = seedOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    weighted: (values, weightOf) => {
      let left = next() * values.reduce((sum, value) => sum + weightOf(value), 0);
      for (const value of values) {
        left -= weightOf(value);
        if (left < 0) return value;
      }
      const last = values.at(-1);
      if (last === undefined) throw new RangeError('Nothing to choose from.');
      return last;
    },
    shuffled: (values) => {
      const order = values.map((value) => ({ value, key: next() }));
      return order.sort((one, other) => one.key - other.key).map(({ value }) => value);
    },
  };
}

/**
 * Shares a whole number by weights so that the parts add up to it exactly (largest remainder; on a tie the earlier
 * part gets the one that is left).
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (!(sum > 0)) throw new RangeError('At least one weight must be above zero.');
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const left = total - parts.reduce((all, part) => all + part, 0);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
