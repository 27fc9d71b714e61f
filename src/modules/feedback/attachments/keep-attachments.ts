import { newId } from '../../../kernel/id.ts';
import { type ExaminedFile } from '../../../platform/attachments/index.ts';
import { type Context } from '../../../platform/context.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { cleanText } from '../clean-text.ts';
import { type Attachment } from './attachment.ts';
import { insertAttachment } from './attachment.store.ts';

export const scanJobName = 'feedback.scan-attachments';

const mostOfDescription = 500;

/** An examined file (`examineFiles`, outside the transaction), perhaps with what its sender says that it shows. */
export type FileToKeep = ExaminedFile & { readonly description?: string };

/**
 * Keeps the files of a message of a case, in the transaction that stores the message. Staff see them at once, everybody
 * else when they have been judged. The rights of who sends them are the caller's matter.
 */
export async function keepAttachments(
  ctx: Context,
  feedbackCaseId: string,
  eventNumber: number,
  files: readonly FileToKeep[],
): Promise<Pick<Attachment, 'attachmentId' | 'name'>[]> {
  if (files.length === 0) return [];
  const { tx, cityId, now } = ctx;
  // Ids sort by their time: a millisecond apart, the files stay in the order in which they were sent.
  const kept = files.map((file, at) => ({ file, attachmentId: newId(now.getTime() + at), name: file.name }));
  for (const { file, attachmentId } of kept) {
    await insertAttachment(tx, cityId, {
      attachmentId,
      feedbackCaseId,
      eventNumber,
      name: file.name,
      type: file.type,
      size: file.bytes.length,
      width: file.size?.width ?? null,
      height: file.size?.height ?? null,
      hash: file.hash,
      description: cleanText(file.description ?? '').slice(0, mostOfDescription) || null,
      bytes: file.bytes,
    });
  }
  await enqueueJob(ctx, scanJobName);
  return kept.map(({ attachmentId, name }) => ({ attachmentId, name }));
}
