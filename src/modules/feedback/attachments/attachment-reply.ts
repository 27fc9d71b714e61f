import { isId } from '../../../kernel/id.ts';
import { notFound } from '../../../kernel/problem.ts';
import { typeFacts } from '../../../platform/attachments/index.ts';
import { type Context } from '../../../platform/context.ts';
import { fileFromOutside, type Reply } from '../../../platform/http/route.ts';
import { isCleared } from './attachment.ts';
import { findAttachment } from './attachment.store.ts';

/**
 * A file of a case as an answer: pictures, which were made anew, may be shown, all else is a download; in a sandbox
 * either way. Whether the asker may have the case has been checked: by `openCase`, or by code or identification. The
 * giver gets cleared files only.
 */
export async function attachmentReply(
  { tx, cityId }: Context,
  feedbackCaseId: string,
  attachmentId: string,
  reader: 'staff' | 'giver',
): Promise<Reply> {
  const found = isId(attachmentId) ? await findAttachment(tx, cityId, feedbackCaseId, attachmentId) : undefined;
  if (!found || (reader === 'giver' && !isCleared(found))) throw notFound('feedback.no-such-attachment');
  const { mediaType, isPicture } = typeFacts[found.type];
  return fileFromOutside(found.bytes, mediaType, found.name, isPicture && isCleared(found) ? 'shown' : 'downloaded');
}
