/** Counters that the worker writes and the main thread reads without a message. */
export interface Counters {
  /** Calls of fsync that the disk has answered. */
  readonly fsyncs: number;
  readonly writtenBytes: number;
  /** Writes that the volume refused for want of space. */
  readonly refusedWrites: number;
  /** Calls of fsync that failed: the files may differ from what the database believes. */
  readonly failedFsyncs: number;
}

const slots = { fsyncs: 0, writtenBytes: 1, refusedWrites: 2, failedFsyncs: 3 } as const;

export const newCounterMemory = (): SharedArrayBuffer => new SharedArrayBuffer(8 * Object.keys(slots).length);

export function count(memory: SharedArrayBuffer, counter: keyof Counters, by = 1): void {
  Atomics.add(new BigInt64Array(memory), slots[counter], BigInt(by));
}

export function readCounters(memory: SharedArrayBuffer): Counters {
  const values = new BigInt64Array(memory);
  const read = (counter: keyof Counters): number => Number(Atomics.load(values, slots[counter]));
  return {
    fsyncs: read('fsyncs'),
    writtenBytes: read('writtenBytes'),
    refusedWrites: read('refusedWrites'),
    failedFsyncs: read('failedFsyncs'),
  };
}
