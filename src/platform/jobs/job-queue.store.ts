import { type Json } from '../../kernel/canonical-json.ts';
import { newId } from '../../kernel/id.ts';
import { type Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { type WallTime } from './cron.ts';

export type JobData = Readonly<Record<string, Json>>;

/** A job that a worker holds. */
export interface HeldJob {
  readonly cityId: string;
  readonly jobId: string;
  readonly name: string;
  readonly data: JobData;
  /** How many times it has been begun, this time included. */
  readonly attempts: number;
}

export interface EnqueueOptions {
  /** The same key with the same name is put into the queue once, whoever asks how often. */
  readonly key?: string;
  /** Not before this moment. */
  readonly runAt?: Date;
}

/** Puts a job into the queue in the same transaction: it runs if that is committed, and only then. */
export async function enqueueJob(
  { tx, cityId }: { readonly tx: Tx; readonly cityId: string },
  name: string,
  data: JobData = {},
  { key, runAt }: EnqueueOptions = {},
): Promise<void> {
  await tx.run(sql`
    insert into platform.job (city_id, job_id, name, data, key, run_at, created_at)
    values (${cityId}, ${newId()}, ${name}, ${JSON.stringify(data)}::text::jsonb, ${key ?? null},
            ${runAt ?? tx.now}, ${tx.now})
    on conflict (city_id, name, key) do nothing
  `);
}

/** Has the work of a key done once more, at once and with all its tries; work that is under way goes on. */
export async function enqueueJobAgain(
  { tx, cityId }: { readonly tx: Tx; readonly cityId: string },
  name: string,
  data: JobData,
  key: string,
): Promise<void> {
  await tx.run(sql`
    insert into platform.job as job (city_id, job_id, name, data, key, run_at, created_at)
    values (${cityId}, ${newId()}, ${name}, ${JSON.stringify(data)}::text::jsonb, ${key}, ${tx.now}, ${tx.now})
    on conflict (city_id, name, key) do update
      set state = 'waiting', data = excluded.data, run_at = excluded.run_at, attempts = 0, finished_at = null,
          failure = null
      where job.state <> 'running'
  `);
}

/** A job as a list of what waits shows it, without its data. */
export interface ListedJob {
  readonly jobId: string;
  readonly name: string;
  readonly state: 'waiting' | 'running' | 'failed';
  readonly attempts: number;
  readonly createdAt: Date;
  readonly runAt: Date;
}

interface ListedJobRow {
  readonly job_id: string;
  readonly name: string;
  readonly state: ListedJob['state'];
  readonly attempts: number;
  readonly created_at: Date;
  readonly run_at: Date;
}

/** Jobs of these names that wait, run or were given up, the oldest first. */
export async function listJobs(tx: Tx, cityId: string, names: readonly string[], limit: number): Promise<ListedJob[]> {
  const rows = await tx.rows(sql<ListedJobRow>`
    select job_id, name, state, attempts, created_at, run_at from platform.job
    where city_id = ${cityId} and name = any(${[...names]}::text[]) and state in ('waiting', 'running', 'failed')
      and data <> '{}'::jsonb
    order by created_at, job_id limit ${limit}
  `);
  return rows.map((row) => ({
    jobId: row.job_id,
    name: row.name,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    runAt: row.run_at,
  }));
}

/** Has a job that waits or was given up tried at once, with all its tries; false when there is no such job. */
export async function retryJob(tx: Tx, cityId: string, names: readonly string[], jobId: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update platform.job set state = 'waiting', attempts = 0, run_at = ${tx.now}, finished_at = null
    where city_id = ${cityId} and job_id = ${jobId} and name = any(${[...names]}::text[])
      and state in ('waiting', 'failed') and data <> '{}'::jsonb
  `);
  return changed === 1;
}

/** Ends a job that waits or was given up, and forgets its data; false when there is no such job. */
export async function endJob(tx: Tx, cityId: string, names: readonly string[], jobId: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update platform.job set state = 'done', data = '{}', finished_at = ${tx.now}, failure = 'ended by staff'
    where city_id = ${cityId} and job_id = ${jobId} and name = any(${[...names]}::text[])
      and state in ('waiting', 'failed') and data <> '{}'::jsonb
  `);
  return changed === 1;
}

/** Whether a job of these names waits and may begin. Cheap: asked every second. */
export async function isJobDue(tx: Tx, names: readonly string[]): Promise<boolean> {
  const { due } = await tx.one(sql<{ due: boolean }>`
    select exists (
      select 1 from platform.job
      where (state = 'waiting' and run_at <= ${tx.now}::timestamptz
             or state = 'running' and held_until <= ${tx.now}::timestamptz)
        and name = any(${[...names]}::text[])
    ) as due
  `);
  return due;
}

interface HeldRow {
  readonly city_id: string;
  readonly job_id: string;
  readonly name: string;
  readonly data: JobData;
  readonly attempts: number;
}

/** Takes the job that has waited longest, for some seconds; also one whose worker has died. */
export async function holdJob(
  tx: Tx,
  worker: string,
  names: readonly string[],
  seconds: number,
): Promise<HeldJob | undefined> {
  const row = await tx.maybe(sql<HeldRow>`
    update platform.job as job
    set state = 'running', attempts = job.attempts + 1, held_by = ${worker},
        held_until = ${tx.now}::timestamptz + ${seconds}::double precision * interval '1 second'
    from (
      select city_id, job_id from platform.job
      where (state = 'waiting' and run_at <= ${tx.now}::timestamptz
             or state = 'running' and held_until <= ${tx.now}::timestamptz)
        and name = any(${[...names]}::text[])
      order by run_at, job_id limit 1
      for update skip locked
    ) as next
    where job.city_id = next.city_id and job.job_id = next.job_id
    returning job.city_id, job.job_id, job.name, job.data, job.attempts
  `);
  return row && { cityId: row.city_id, jobId: row.job_id, name: row.name, data: row.data, attempts: row.attempts };
}

/** Keeps a job some seconds longer; false when another worker has taken it. */
export async function keepJob(tx: Tx, worker: string, job: HeldJob, seconds: number): Promise<boolean> {
  const kept = await tx.run(sql`
    update platform.job
    set held_until = ${tx.now}::timestamptz + ${seconds}::double precision * interval '1 second'
    where city_id = ${job.cityId} and job_id = ${job.jobId} and held_by = ${worker} and state = 'running'
  `);
  return kept === 1;
}

/** Marks a job as done and forgets its data, which may tell of people. */
export async function finishJob(tx: Tx, worker: string, job: HeldJob): Promise<void> {
  await tx.run(sql`
    update platform.job set state = 'done', data = '{}', finished_at = ${tx.now}, held_by = null, held_until = null
    where city_id = ${job.cityId} and job_id = ${job.jobId} and held_by = ${worker}
  `);
}

/** Puts a job back: to be tried again after some seconds, counted as begun or not. */
export async function putJobBack(
  tx: Tx,
  worker: string,
  job: HeldJob,
  again: { readonly seconds: number; readonly isCounted: boolean; readonly failure?: string },
): Promise<void> {
  await tx.run(sql`
    update platform.job
    set state = 'waiting', held_by = null, held_until = null, failure = ${again.failure ?? null},
        attempts = attempts - ${again.isCounted ? 0 : 1}::integer,
        run_at = ${tx.now}::timestamptz + ${again.seconds}::double precision * interval '1 second'
    where city_id = ${job.cityId} and job_id = ${job.jobId} and held_by = ${worker}
  `);
}

/** Gives a job up: tried as often as it may be. */
export async function giveJobUp(tx: Tx, worker: string, job: HeldJob, failure: string): Promise<void> {
  await tx.run(sql`
    update platform.job
    set state = 'failed', failure = ${failure}, finished_at = ${tx.now}, held_by = null, held_until = null
    where city_id = ${job.cityId} and job_id = ${job.jobId} and held_by = ${worker}
  `);
}

/** Removes the letters to these addresses that wait or could not be sent. */
export const forgetJobsTo = (tx: Tx, cityId: string, emails: readonly string[]): Promise<number> =>
  tx.run(sql`
    delete from platform.job
    where city_id = ${cityId} and state in ('waiting', 'failed')
      and lower(coalesce(data -> 'to' ->> 'email', data ->> 'email')) = any(${[...emails]}::text[])
  `);

/** Lets every held job go: for an engine that only one process can open, at its start. */
export const releaseAllJobs = (tx: Tx): Promise<number> =>
  tx.run(sql`update platform.job set held_until = ${tx.now} where state = 'running'`);

/** Removes jobs that were done or given up so many days ago; how many. */
export const forgetJobs = (tx: Tx, days: number): Promise<number> =>
  tx.run(sql`
    delete from platform.job
    where state in ('done', 'failed') and finished_at < ${tx.now}::timestamptz - ${days}::integer * interval '1 day'
  `);

/**
 * Notes that a job by the clock is due up to a moment. True for one asker only;
 * false too when the job is new, as its past moments are not made up for.
 */
export async function claimDue(tx: Tx, cityId: string, name: string, due: WallTime): Promise<boolean> {
  const isNew = await tx.run(sql`
    insert into platform.job_schedule (city_id, name, due_until) values (${cityId}, ${name}, ${due})
    on conflict (city_id, name) do nothing
  `);
  if (isNew === 1) return false;
  const claimed = await tx.run(sql`
    update platform.job_schedule set due_until = ${due}
    where city_id = ${cityId} and name = ${name} and due_until collate "C" < ${due}::text collate "C"
  `);
  return claimed === 1;
}
