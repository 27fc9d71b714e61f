import { z } from 'zod';
import { newId } from '../../kernel/id.ts';
import { type Tx } from '../db/database.ts';
import { type Job } from '../jobs/job.ts';
import { enqueueJob } from '../jobs/job-queue.store.ts';
import { checkMail, type Mail } from './mail.ts';
import { type Mailer } from './mailer.ts';

const mailData = z.object({
  mailId: z.uuid(),
  to: z.object({ name: z.string().optional(), email: z.string() }),
  subject: z.string(),
  text: z.string(),
  replyTo: z.string().optional(),
  endAddress: z.string().optional(),
});

/**
 * Puts a letter into the queue: it is sent if the transaction is committed. With
 * a key, a letter of that key is sent once, whoever asks how often. Refuses a
 * header that is not one line.
 */
export async function enqueueMail(
  ctx: { readonly tx: Tx; readonly cityId: string },
  mail: Mail,
  { key }: { readonly key?: string } = {},
): Promise<void> {
  checkMail(mail);
  const mailId = newId();
  const { to, ...rest } = mail;
  await enqueueJob(ctx, 'platform.send-mail', { mailId, to: { ...to }, ...rest }, { key: key ?? mailId });
}

/** The job that hands letters over. When it dies between sending and noting so, the letter keeps its Message-ID. */
export const sendMail = (mailer: Mailer): Job => ({
  name: 'platform.send-mail',
  // A mail server may be away for a night: with waits up to an hour this tries for half a day.
  retries: 18,
  run: async ({ data }) => {
    const { mailId, ...mail } = mailData.parse(data);
    await mailer.send(mail, mailId);
  },
});
