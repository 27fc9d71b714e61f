import { z } from 'zod';
import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { type Outbound } from '../../../platform/outbound/outbound.ts';
import { dueHarvests } from './harvest.store.ts';
import { runHarvest } from './run-harvest.ts';

const jobName = 'connectors.run-harvest';
const jobData = z.object({ harvestId: z.uuid() });

/** Has a harvest run; once for a second, whoever asks how often. */
export const enqueueHarvest = (ctx: Pick<Context, 'tx' | 'cityId' | 'now'>, harvestId: string): Promise<void> =>
  enqueueJob(ctx, jobName, { harvestId }, { key: `${harvestId} ${ctx.now.toISOString().slice(0, 19)}` });

/** The jobs that read other systems: one looks every five minutes whose time has come, one runs each of these. */
export const harvestJobs = (outbound: Outbound, userAgent: string): readonly Job[] => [
  {
    name: 'connectors.find-due-harvests',
    schedule: '*/5 * * * *',
    run: async ({ transact }) => {
      await transact(async (ctx) => {
        for (const harvestId of await dueHarvests(ctx.tx, ctx.cityId)) await enqueueHarvest(ctx, harvestId);
      });
    },
  },
  {
    name: jobName,
    retries: 2,
    run: async ({ data, transact, signal }) => {
      const { harvestId } = jobData.parse(data);
      await runHarvest(harvestId, { outbound, transact, signal, userAgent });
    },
  },
];
