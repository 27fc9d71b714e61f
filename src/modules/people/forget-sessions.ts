import { type Job } from '../../platform/jobs/job.ts';
import { forgetOldIdentifications } from './identify/identification.store.ts';
import { forgetOldResidentSessions } from './identify/resident-session.store.ts';
import { forgetOldSessions } from './session.store.ts';

/** After this many days without a sign-in a place is no longer a known one, and nothing else needs the row. */
const keptDays = 90;

/** The job that forgets sessions that ended long ago, each night. */
export const forgetSessions: Job = {
  name: 'people.forget-sessions',
  schedule: '20 3 * * *',
  run: async ({ transact }) => {
    await transact(async (ctx) => {
      await forgetOldSessions(ctx.tx, keptDays);
      await forgetOldResidentSessions(ctx.tx);
      await forgetOldIdentifications(ctx.tx);
    });
  },
};
