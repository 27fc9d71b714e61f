import type { RawBuilder } from './sql.ts';

/** One open transaction. It is always an argument and never outlives its work. */
export interface Tx {
  /** The database's clock at the start of the transaction. */
  readonly now: Date;
  /** All rows of a query. */
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** The only row of a query; a fault when there is none or more. */
  one<Row>(query: RawBuilder<Row>): Promise<Row>;
  /** The row of a query that has one or none. */
  maybe<Row>(query: RawBuilder<Row>): Promise<Row | undefined>;
  /** Runs a statement; the number of rows that it touched. */
  run(query: RawBuilder<unknown>): Promise<number>;
  /**
   * SQL text with `$1` parameters, for SQL that is data: a figure's query, a
   * migration. Several statements are allowed when there are no parameters.
   */
  raw(text: string, parameters?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

export interface TransactionOptions {
  /** Reads only, all of one moment: the database refuses writes, and no commit waits for the disk. */
  readonly readOnly?: boolean;
  /**
   * Ends each of the transaction's statements after this many milliseconds
   * (default: ten minutes), as StatementFailed with sqlState 57014.
   */
  readonly timeoutMs?: number;
}

export type Health = { readonly state: 'ok' } | { readonly state: 'degraded' | 'down'; readonly reason: string };

/**
 * The one door to the database. No module knows which engine is behind it.
 * An acknowledged transaction is on the disk.
 *
 * Values are the same on both engines. Out: smallint, integer, bigint and numeric
 * are numbers (a bigint beyond 2^53 is a fault: select it as text; so is exact
 * numeric), date is 'YYYY-MM-DD', timestamptz a Date, json parsed, bytea a
 * Uint8Array, arrays are arrays, anything else its text. In: see toParameter.
 *
 * A refused statement throws StatementFailed; it and everything before it in the
 * transaction is undone, even when the error is caught. Do nothing slow inside a
 * transaction: with the embedded database all others wait. Constraints are not
 * deferred: several callers may share the commit that would check them.
 * Throws a Problem `platform.…` of kind 'unavailable' when the caller may try
 * again later: database-restarted (whether it was committed is not known),
 * database-down, database-closed, disk-nearly-full, transaction-too-slow.
 */
export interface Database {
  readonly engine: 'pglite' | 'postgres';
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Appends one row by one parameterised insert, in a transaction of its own;
   * many callers share a commit. For arrivals (presses, votes) that need no rule.
   */
  append(query: RawBuilder<unknown>): Promise<void>;
  health(): Promise<Health>;
  /** Finishes what is running, makes a checkpoint and lets go of the directory lock. */
  close(): Promise<void>;
}
