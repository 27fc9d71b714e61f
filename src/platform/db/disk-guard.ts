import { Problem } from '../../kernel/problem.ts';

/** Keeps so much free that the database can always finish and recover: on a full volume it hangs. */
export interface DiskGuard {
  /** Throws a Problem `platform.disk-nearly-full`. */
  refuseWhenNearlyFull(): Promise<void>;
  isNearlyFull(): Promise<boolean>;
}

const leastFreeBytes = 256 * 1024 * 1024;
const askAgainAfterMs = 500; // at 15 MB of log a second this is far less than what is kept free

export function newDiskGuard(freeSpace: () => Promise<number>): DiskGuard {
  let known: { readonly at: number; readonly free: number } | undefined;
  const free = async (): Promise<number> => {
    if (known === undefined || performance.now() - known.at > askAgainAfterMs) {
      known = { at: performance.now(), free: await freeSpace() };
    }
    return known.free;
  };
  const isNearlyFull = async (): Promise<boolean> => (await free()) < leastFreeBytes;
  return {
    isNearlyFull,
    async refuseWhenNearlyFull() {
      if (await isNearlyFull()) throw new Problem('unavailable', 'platform.disk-nearly-full');
    },
  };
}
