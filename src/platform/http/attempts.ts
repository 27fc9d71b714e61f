import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../kernel/problem.ts';

/** Counts attempts by what is tried and by whom, and refuses the one too many. */
export interface Attempts {
  /** Counts one; throws a Problem that says how long to wait. */
  count(what: string, who: string, perMinute?: number): Promise<void>;
}

/**
 * Attempts kept in the memory of the process, for a minute each.
 * @param generalPerMinute requests a minute from one address for what has no limit of its own
 */
export function attemptsInMemory(generalPerMinute: number): Attempts {
  const limiters = new Map<number, RateLimiterMemory>();
  return {
    async count(what, who, perMinute = generalPerMinute) {
      const limiter = limiters.get(perMinute) ?? new RateLimiterMemory({ points: perMinute, duration: 60 });
      limiters.set(perMinute, limiter);
      try {
        await limiter.consume(`${what} ${who}`);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new Problem('too-many', 'platform.too-many', { seconds: Math.ceil(refused.msBeforeNext / 1000) });
      }
    },
  };
}
