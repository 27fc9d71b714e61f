import { type Database, type Tx } from './database.ts';

/**
 * A database whose clock is so many milliseconds ahead, or behind when negative: for a demonstration whose day is not
 * today. Every rule, promise and session goes by it alike, since `tx.now` is the only time that anything is stored with.
 */
export const withShiftedClock = (database: Database, milliseconds: number): Database => ({
  engine: database.engine,
  transaction: (work, options) =>
    database.transaction((tx) => work(asOf(tx, new Date(tx.now.getTime() + milliseconds))), options),
  append: (query) => database.append(query),
  health: () => database.health(),
  close: () => database.close(),
});

/** A transaction that takes place at another moment: for history that is written down afterwards. */
export const asOf = (tx: Tx, now: Date): Tx => ({
  now,
  rows: (query) => tx.rows(query),
  one: (query) => tx.one(query),
  maybe: (query) => tx.maybe(query),
  run: (query) => tx.run(query),
  raw: (text, parameters) => tx.raw(text, parameters),
});
