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
   * SQL text with `$1` parameters, for a library that brings its own (the job
   * queue). Several statements are allowed when there are no parameters.
   */
  raw(text: string, parameters?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

export interface TransactionOptions {
  /** Reads only: the database refuses writes, and no commit waits for the disk. */
  readonly readOnly?: boolean;
  /** Ends the transaction's statements after this many milliseconds (default: none). */
  readonly timeoutMs?: number;
}

export type Health = { readonly state: 'ok' } | { readonly state: 'degraded' | 'down'; readonly reason: string };

/**
 * The one door to the database. No module knows which engine is behind it.
 * An acknowledged transaction is on the disk.
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
