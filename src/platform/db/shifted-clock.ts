import { type Database, type Tx } from './database.ts';

/**
 * A database whose clock is so many milliseconds ahead, or behind when negative: for a demonstration whose day is not
 * today. Every rule, promise and session goes by it alike, since `tx.now` is the only time that anything is stored with.
 */
export const withShiftedClock = (database: Database, milliseconds: number): Database => ({
  engine: database.engine,
  transaction: (work, options) => database.transaction((tx) => work(shifted(tx, milliseconds)), options),
  append: (query) => database.append(query),
  health: () => database.health(),
  close: () => database.close(),
});

const shifted = (tx: Tx, milliseconds: number): Tx => ({
  now: new Date(tx.now.getTime() + milliseconds),
  rows: (query) => tx.rows(query),
  one: (query) => tx.one(query),
  maybe: (query) => tx.maybe(query),
  run: (query) => tx.run(query),
  raw: (text, parameters) => tx.raw(text, parameters),
});
