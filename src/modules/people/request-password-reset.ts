import { createHash } from 'node:crypto';
import { isLanguage } from '../../kernel/language.ts';
import { type Context } from '../../platform/context.ts';
import { type Job } from '../../platform/jobs/job.ts';
import { enqueueJob } from '../../platform/jobs/job-queue.store.ts';
import { enqueueMail } from '../../platform/mail/send-mail.ts';
import { findAccountByEmail } from './account.store.ts';
import { passwordResetMail } from './mails.ts';
import { linkAddress } from './one-time-link.ts';
import { issueLink } from './one-time-link.store.ts';

/** Whoever asks how often: an address gets no more than one letter in this time. */
const mailEveryMinutes = 5;

/**
 * Takes a wish for a new password down. Whether the account exists is looked up
 * by a job, later: the answer and its time are the same for every address.
 */
export async function requestPasswordReset(ctx: Context, email: string): Promise<void> {
  await ctx.allow('people.sign-in');
  const window = Math.floor(ctx.now.getTime() / (mailEveryMinutes * 60_000));
  // Hashed, as the key outlives the job's data.
  const key = createHash('sha256').update(`${email} ${window}`).digest('hex');
  await enqueueJob(ctx, 'people.send-password-reset', { email, language: ctx.language }, { key });
}

/** The job that sends the link, to those who have an account with a password. */
export const sendPasswordReset = (baseUrl: string): Job => ({
  name: 'people.send-password-reset',
  run: async ({ data, transact }) => {
    const { email, language } = data;
    if (typeof email !== 'string' || !isLanguage(language)) throw new Error('a wish for a new password is unreadable');
    await transact(async (ctx) => {
      const account = await findAccountByEmail(ctx.tx, ctx.cityId, email);
      if (!account?.passwordHash) return;
      const token = await issueLink(ctx.tx, ctx.cityId, 'password-reset', account.accountId);
      const link = linkAddress(baseUrl, language, 'password-reset', token);
      await enqueueMail(ctx, passwordResetMail(language, account, link));
      await ctx.audit('people.password-reset-sent', { accountId: account.accountId });
    });
  },
});
