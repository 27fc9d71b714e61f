import { AsyncLocalStorage } from 'node:async_hooks';

/** Knows whether a caller stands inside a transaction that is still open. */
export interface TransactionGuard {
  /** Throws when the caller is inside an open transaction: with one connection it would wait for itself for ever. */
  refuseInside(): void;
  /** Runs the work as the inside of a transaction. */
  inside<T>(work: () => Promise<T>): Promise<T>;
}

export function newTransactionGuard(): TransactionGuard {
  const place = new AsyncLocalStorage<{ isOpen: boolean }>();
  return {
    refuseInside() {
      if (place.getStore()?.isOpen === true) {
        throw new Error('a transaction was asked for inside a transaction: pass tx on and use that');
      }
    },
    async inside(work) {
      const here = { isOpen: true };
      try {
        return await place.run(here, work);
      } finally {
        here.isOpen = false;
      }
    },
  };
}
