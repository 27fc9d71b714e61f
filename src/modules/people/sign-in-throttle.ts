import { Problem } from '../../kernel/problem.ts';

/** How many guesses, and how long they wait. */
export const signInLimits = {
  /** Wrong tries for an account from one address before each further one must wait. */
  freeTries: 5,
  /** The first wait in seconds; it doubles with each further wrong try. */
  firstWait: 2,
  longestWait: 15 * 60,
  /** Wrong tries a minute for an account from all places where it has not been used before. */
  strangersPerMinute: 10,
  /** Wrong tries are forgotten after this many seconds without another. */
  memory: 30 * 60,
} as const;

/** Most accounts and pairs that are kept in mind; the oldest go first. */
const mostKept = 20_000;

interface Failures {
  readonly count: number;
  readonly last: number;
  readonly nextAt: number;
}

/** Who tries: the address of the account as typed, the client's, and whether that account was used from there. */
export interface SignInTry {
  readonly email: string;
  readonly clientAddress: string;
  readonly isKnownPlace: boolean;
}

/**
 * Slows guessing down. An account and an address together wait ever longer; an
 * account alone only limits strangers, so nobody can lock a person out of the
 * place where she usually signs in.
 */
export interface SignInThrottle {
  /** Throws a Problem with the seconds to wait when it is too early for another try. */
  check(tried: SignInTry): void;
  failed(tried: SignInTry): void;
  succeeded(tried: SignInTry): void;
}

/**
 * A throttle in the memory of the process.
 * @param clock seconds that only go forward
 */
export function makeSignInThrottle(clock: () => number = () => performance.now() / 1000): SignInThrottle {
  const pairs = new Map<string, Failures>();
  const strangers = new Map<string, Failures>();
  return {
    check(tried) {
      const pair = pairs.get(pairOf(tried));
      refuseUntil(pair?.nextAt, clock());
      if (!tried.isKnownPlace) refuseUntil(strangers.get(tried.email)?.nextAt, clock());
    },
    failed(tried) {
      const now = clock();
      remember(pairs, pairOf(tried), oneMore(pairs.get(pairOf(tried)), now, waitAfter));
      if (!tried.isKnownPlace) remember(strangers, tried.email, anotherStranger(strangers.get(tried.email), now));
    },
    succeeded(tried) {
      pairs.delete(pairOf(tried));
    },
  };
}

const pairOf = ({ email, clientAddress }: SignInTry): string => `${email} ${clientAddress}`;

function refuseUntil(nextAt: number | undefined, now: number): void {
  if (nextAt === undefined || nextAt <= now) return;
  throw new Problem('too-many', 'platform.too-many', { seconds: Math.ceil(nextAt - now) });
}

/** Seconds to wait after so many wrong tries: none at first, then 2, 4, 8 and so on. */
export const waitAfter = (count: number): number =>
  count < signInLimits.freeTries
    ? 0
    : Math.min(signInLimits.longestWait, signInLimits.firstWait * 2 ** (count - signInLimits.freeTries));

function oneMore(before: Failures | undefined, now: number, wait: (count: number) => number): Failures {
  const isFresh = before !== undefined && now - before.last < signInLimits.memory;
  const count = (isFresh ? before.count : 0) + 1;
  return { count, last: now, nextAt: now + wait(count) };
}

/** Counts by the minute; `last` is when the minute began. */
function anotherStranger(before: Failures | undefined, now: number): Failures {
  const isSameMinute = before !== undefined && now - before.last < 60;
  const count = (isSameMinute ? before.count : 0) + 1;
  const began = isSameMinute ? before.last : now;
  return { count, last: began, nextAt: count >= signInLimits.strangersPerMinute ? began + 60 : now };
}

function remember(kept: Map<string, Failures>, key: string, failures: Failures): void {
  kept.delete(key);
  kept.set(key, failures);
  if (kept.size <= mostKept) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
