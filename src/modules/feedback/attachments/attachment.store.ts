import { type AttachmentType } from '../../../platform/attachments/index.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type Attachment, type AttachmentState } from './attachment.ts';

interface AttachmentRow {
  readonly attachment_id: string;
  readonly feedback_case_id: string;
  readonly event_number: number;
  readonly name: string;
  readonly type: AttachmentType;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly description: string | null;
  readonly state: AttachmentState;
  readonly refusal: string | null;
  readonly kept_at: Date;
}

const columns = sql`
  attachment_id, feedback_case_id, event_number, name, type, size, width, height, description, state, refusal, kept_at
`;

const toAttachment = (row: AttachmentRow): Attachment => ({
  attachmentId: row.attachment_id,
  feedbackCaseId: row.feedback_case_id,
  eventNumber: row.event_number,
  name: row.name,
  type: row.type,
  size: row.size,
  width: row.width,
  height: row.height,
  description: row.description,
  state: row.state,
  refusal: row.refusal,
  keptAt: row.kept_at,
});

/** A file to be stored: it waits until it is judged. */
export interface AttachmentToKeep extends Omit<Attachment, 'state' | 'refusal' | 'keptAt'> {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Stores a file of a case. */
export async function insertAttachment(tx: Tx, cityId: string, it: AttachmentToKeep): Promise<void> {
  await tx.run(sql`
    insert into feedback.attachment (
      city_id, attachment_id, feedback_case_id, event_number, name, type, size, width, height, hash, description,
      bytes, kept_at
    ) values (
      ${cityId}, ${it.attachmentId}, ${it.feedbackCaseId}, ${it.eventNumber}, ${it.name}, ${it.type}, ${it.size},
      ${it.width}, ${it.height}, ${it.hash}, ${it.description}, ${it.bytes}, ${tx.now}
    )
  `);
}

/** The files of a case, in the order of its messages, without their bytes. */
export async function attachmentsOf(tx: Tx, cityId: string, feedbackCaseId: string): Promise<Attachment[]> {
  const rows = await tx.rows(sql<AttachmentRow>`
    select ${columns} from feedback.attachment
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} order by event_number, attachment_id
  `);
  return rows.map(toAttachment);
}

/** A file with its bytes, if it belongs to the case and has not been taken away. */
export async function findAttachment(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  attachmentId: string,
): Promise<(Attachment & { readonly bytes: Uint8Array }) | undefined> {
  const row = await tx.maybe(sql<AttachmentRow & { bytes: Uint8Array }>`
    select ${columns}, bytes from feedback.attachment
    where city_id = ${cityId} and attachment_id = ${attachmentId} and feedback_case_id = ${feedbackCaseId}
      and bytes is not null
  `);
  return row && { ...toAttachment(row), bytes: row.bytes };
}

/** The oldest files that wait to be judged, after the one that was looked at last. */
export async function nextWaiting(
  tx: Tx,
  cityId: string,
  after: { readonly keptAt: Date; readonly attachmentId: string } | undefined,
): Promise<{ attachment: Attachment; bytes: Uint8Array } | undefined> {
  const isLater = after
    ? sql<boolean>`(kept_at, attachment_id) > (${after.keptAt}::timestamptz, ${after.attachmentId}::uuid)`
    : sql<boolean>`true`;
  const row = await tx.maybe(sql<AttachmentRow & { bytes: Uint8Array }>`
    select ${columns}, bytes from feedback.attachment
    where city_id = ${cityId} and state = 'waiting' and ${isLater}
    order by kept_at, attachment_id limit 1
  `);
  return row && { attachment: toAttachment(row), bytes: row.bytes };
}

/** Writes down that a waiting file may be seen. */
export async function clearAttachment(tx: Tx, cityId: string, attachmentId: string): Promise<void> {
  await tx.run(sql`
    update feedback.attachment set state = 'cleared', judged_at = ${tx.now}
    where city_id = ${cityId} and attachment_id = ${attachmentId} and state = 'waiting'
  `);
}

/** Writes down what was found in a waiting file and takes its bytes away. */
export async function refuseAttachment(tx: Tx, cityId: string, attachmentId: string, refusal: string): Promise<void> {
  await tx.run(sql`
    update feedback.attachment set state = 'refused', refusal = ${refusal}, bytes = null, judged_at = ${tx.now}
    where city_id = ${cityId} and attachment_id = ${attachmentId} and state = 'waiting'
  `);
}

/** Takes the bytes, names and descriptions of all files of a case away; that there were some stays. */
export async function emptyAttachments(tx: Tx, cityId: string, feedbackCaseId: string): Promise<void> {
  await tx.run(sql`
    update feedback.attachment set state = 'erased', bytes = null, name = '', description = null, hash = ''
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} and state <> 'erased'
  `);
}

/** How many files wait, and since when the oldest does: for whoever watches the scanner. */
export async function waitingAttachments(
  tx: Tx,
  cityId: string,
): Promise<{ readonly count: number; readonly since: Date | null }> {
  return tx.one(sql<{ count: number; since: Date | null }>`
    select count(*) as count, min(kept_at) as since from feedback.attachment
    where city_id = ${cityId} and state = 'waiting'
  `);
}
