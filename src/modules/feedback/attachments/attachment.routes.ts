import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { type Asked, type Reply, type Route, type Transact } from '../../../platform/http/route.ts';
import { seeCases } from '../cases/case-actions.ts';
import { openCase } from '../cases/case-policy.ts';
import { attachmentReply } from './attachment-reply.ts';

const addressed = z.object({ case: z.uuid(), attachment: z.uuid() });

/** Where staff fetch a file of a case, below the language. */
export const attachmentPath = (feedbackCaseId: string, attachmentId: string): string =>
  `/staff/feedback/${feedbackCaseId}/attachments/${attachmentId}`;

/** Staff's way to a file: by the right to its case. Reading one of a sensitive case is audited. */
export const attachmentRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/staff/feedback/:case/attachments/:attachment',
    action: seeCases,
    notesReads: true,
    handleLong: fetchAttachment,
    notesReads: true,
  },
];

function fetchAttachment(transact: Transact, { params }: Asked): Promise<Reply> {
  const read = addressed.safeParse(params);
  if (!read.success) throw notFound('feedback.no-such-attachment');
  return transact(async (ctx) => {
    const { case: feedbackCaseId, attachment: attachmentId } = read.data;
    const { isSensitive } = await openCase(ctx, feedbackCaseId);
    const reply = await attachmentReply(ctx, feedbackCaseId, attachmentId, 'staff');
    if (isSensitive) await ctx.audit('feedback.attachment-read', { feedbackCaseId, attachmentId });
    return reply;
  });
}
