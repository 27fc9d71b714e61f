import { z } from 'zod';
import { type Job } from '../../../platform/jobs/job.ts';
import { type Context } from '../../../platform/context.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { staffOfCity } from '../../people/index.ts';
import { reportsPermissions } from '../permissions.ts';
import { isAuthor } from './draft.ts';
import { draftAddress, submittedDraftMail } from './draft-mails.ts';
import { type Draft, loadDraft } from './open-draft.ts';

const jobName = 'reports.tell-approvers';
const jobData = z.object({ draftId: z.uuid(), event: z.int() });

/** Has those told who may approve a draft that was just handed in, if the transaction is committed. */
export async function tellApprovers(ctx: Context, { head }: Pick<Draft, 'head'>): Promise<void> {
  // The number of the event that hands it in: handed in once more, it is told once more.
  const event = head.events.length + 1;
  await enqueueJob(ctx, jobName, { draftId: head.draftId, event }, { key: `${head.draftId} ${event}` });
}

/** The job that writes to everyone who may approve the draft and has no hand in it. */
export const writeToApprovers = (baseUrl: string): Job => ({
  name: jobName,
  run: async ({ data, transact }) => {
    const { draftId, event } = jobData.parse(data);
    await transact(async (ctx) => {
      const draft = await loadDraft(ctx, draftId);
      if (draft.state !== 'submitted') return;
      const roles = reportsPermissions['reports.approve-draft'];
      const colleagues = await staffOfCity(ctx.tx, ctx.cityId, Array.isArray(roles) ? roles : []);
      const who = { events: draft.head.events, writers: draft.writers };
      for (const { accountId, name, email } of colleagues.filter((one) => !isAuthor(one.accountId, who))) {
        const mail = submittedDraftMail({ name, email }, draft.head.period, draftAddress(baseUrl, draftId));
        await enqueueMail(ctx, mail, { key: `${draftId} ${event} ${accountId}` });
      }
    });
  },
});
