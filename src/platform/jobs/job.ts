import { type Json } from '../../kernel/canonical-json.ts';
import { type Context } from '../context.ts';

/** What a job gets: its data, and transactions of its own as the system. */
export interface JobRun {
  readonly data: Readonly<Record<string, Json>>;
  readonly transact: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
}

/**
 * Work that is done outside a request. It may run twice (after a crash), so it
 * must be harmless to repeat.
 */
export interface Job {
  /** `module.verb-noun`. */
  readonly name: string;
  readonly run: (run: JobRun) => Promise<void>;
  /** A cron line in the city's time zone, for a job that runs by the clock. */
  readonly schedule?: string;
  readonly retries?: number;
}
