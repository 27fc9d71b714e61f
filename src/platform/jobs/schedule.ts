import { type Database, type Tx } from '../db/database.ts';
import { lastDue, parseCron, wallTimeOf } from './cron.ts';
import { type Job } from './job.ts';
import { claimDue, enqueueJob } from './job-queue.store.ts';

export interface ScheduleOptions {
  readonly database: Database;
  readonly jobs: readonly Job[];
  readonly findCity: (tx: Tx) => Promise<{ readonly cityId: string; readonly timeZone: string } | undefined>;
}

/**
 * Gives a function that puts the jobs that the clock has made due into the
 * queue: each moment once, whichever process asks first. A fault at once when a
 * cron line cannot be read.
 */
export function makeSchedule({ database, jobs, findCity }: ScheduleOptions): () => Promise<void> {
  const scheduled = jobs.flatMap(({ name, schedule }) => (schedule ? [{ name, cron: parseCron(schedule) }] : []));
  // The moment last noted of each job, so that a look that finds nothing new writes nothing.
  const noted = new Map<string, string>();
  return async () => {
    if (scheduled.length === 0) return;
    const city = await database.transaction(async (tx) => ({ ...(await findCity(tx)), now: tx.now }), {
      readOnly: true,
    });
    const { cityId, timeZone } = city;
    if (!cityId || !timeZone) return;
    const wallTime = wallTimeOf(city.now, timeZone);
    for (const { name, cron } of scheduled) {
      const due = lastDue(cron, wallTime);
      const mark = `${cityId} ${name}`;
      if (!due || noted.get(mark) === due) continue;
      await database.transaction(async (tx) => {
        if (await claimDue(tx, cityId, name, due)) await enqueueJob({ tx, cityId }, name, {}, { key: due });
      });
      noted.set(mark, due);
    }
  };
}
