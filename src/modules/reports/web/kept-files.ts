/** Files of editions that were asked for lately, as PDFs and zips. An edition never changes, so neither do they. */
export interface KeptFiles {
  /** What is kept under a key, or what `make` gives, once for all who ask meanwhile. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
}

/** Keeps the most recently asked ones, at most so many. */
export function keptFiles(most: number): KeptFiles {
  const kept = new Map<string, Promise<Uint8Array>>();
  return {
    get(key, make) {
      const found = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, found);
      found.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
