import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, type Reply, type Route } from '../../../platform/http/route.ts';
import { seeCases } from '../cases/case-actions.ts';
import { openCase } from '../cases/case-policy.ts';
import { noteSensitiveRead } from '../privacy/note-sensitive-read.ts';
import { attachmentReply } from './attachment-reply.ts';

const addressed = z.object({ case: z.uuid(), attachment: z.uuid() });

/** Where staff fetch a file of a case, below the language. */
export const attachmentPath = (feedbackCaseId: string, attachmentId: string): string =>
  `/staff/feedback/${feedbackCaseId}/attachments/${attachmentId}`;

/** Staff's way to a file: by the right to its case. Reading one of a sensitive case is written down. */
export const attachmentRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/staff/feedback/:case/attachments/:attachment',
    action: seeCases,
    notesReads: true,
    handle: fetchAttachment,
  },
];

async function fetchAttachment(ctx: Context, { params }: Asked): Promise<Reply> {
  const read = addressed.safeParse(params);
  if (!read.success) throw notFound('feedback.no-such-attachment');
  const { case: feedbackCaseId, attachment: attachmentId } = read.data;
  await openCase(ctx, feedbackCaseId);
  const reply = await attachmentReply(ctx, feedbackCaseId, attachmentId, 'staff');
  await noteSensitiveRead(ctx, feedbackCaseId);
  return reply;
}
