import { Problem } from '../../../kernel/problem.ts';

/** How often an address may name a code that there is not (OWASP ASVS 5.0, 6.5.3). */
export const guessLimits = {
  /** Misses an hour from one address. */
  perAddress: 20,
  /** Misses an hour from all addresses together; beyond it each address has one. */
  fromAll: 2000,
  perAddressThen: 1,
  /** Seconds. */
  hour: 3600,
} as const;

/** Most addresses that are kept in mind; the oldest go first, a tenth at a time. */
const mostKept = 50_000;

/** Counts codes that were named and do not exist. */
export interface Guesses {
  /** Throws a Problem with the seconds to wait when this address has missed too often. */
  check(clientAddress: string): void;
  missed(clientAddress: string): void;
}

interface Misses {
  readonly since: number;
  readonly count: number;
}

/**
 * Guesses in the memory of the process. An address that has not missed is never refused: who guesses from many
 * addresses cannot keep a giver from her case.
 * @param clock seconds that only go forward
 */
export function makeGuesses(clock: () => number = () => performance.now() / 1000): Guesses {
  const byAddress = new Map<string, Misses>();
  let fromAll: Misses = { since: clock(), count: 0 };
  const current = (misses: Misses | undefined): Misses =>
    misses && clock() - misses.since < guessLimits.hour ? misses : { since: clock(), count: 0 };
  return {
    check(clientAddress) {
      const own = current(byAddress.get(placeOf(clientAddress)));
      const isGuessedAtLarge = current(fromAll).count >= guessLimits.fromAll;
      if (own.count < (isGuessedAtLarge ? guessLimits.perAddressThen : guessLimits.perAddress)) return;
      const seconds = Math.ceil(own.since + guessLimits.hour - clock());
      throw new Problem('too-many', 'feedback.too-many-guesses', { seconds, minutes: Math.ceil(seconds / 60) });
    },
    missed(clientAddress) {
      const place = placeOf(clientAddress);
      const own = current(byAddress.get(place));
      byAddress.delete(place);
      byAddress.set(place, { ...own, count: own.count + 1 });
      if (byAddress.size > mostKept) forgetOldest(byAddress);
      const all = current(fromAll);
      fromAll = { ...all, count: all.count + 1 };
    },
  };
}

function forgetOldest(kept: Map<string, Misses>): void {
  let left = mostKept / 10;
  for (const key of kept.keys()) {
    if (left === 0) return;
    kept.delete(key);
    left -= 1;
  }
}

/** One customer has a whole /64 of IPv6 addresses, so it counts as one (RFC 6177). */
export function placeOf(clientAddress: string): string {
  if (!clientAddress.includes(':') || clientAddress.includes('.')) return clientAddress;
  const [head = '', tail] = clientAddress.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
