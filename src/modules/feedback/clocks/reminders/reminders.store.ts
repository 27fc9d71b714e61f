import { type Tx } from '../../../../platform/db/database.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { type Day } from '../../../city/index.ts';
import { unfinishedStatuses } from '../../cases/acts.ts';

/** A case as a letter may tell of it: without personal data. */
export interface ToldCase {
  readonly feedbackCaseId: string;
  readonly organisationUnitId: string | null;
  readonly assignedTo: string | null;
  readonly isSensitive: boolean;
  readonly dueDay: Day;
  readonly maskedText: string | null;
}

/** Cases that somebody here has to answer by a day or had to before; not those that wait for somebody outside. */
export async function casesDueBy(tx: Tx, cityId: string, day: Day): Promise<ToldCase[]> {
  const rows = await tx.rows(sql<{
    feedback_case_id: string;
    organisation_unit_id: string | null;
    assigned_to: string | null;
    is_sensitive: boolean;
    due_day: string;
    masked_text: string | null;
  }>`
    select feedback_case_id, organisation_unit_id, assigned_to, is_sensitive, due_day::text as due_day,
           left(masked_text, 300) as masked_text
    from feedback.feedback_case
    where city_id = ${cityId} and is_handled_here and paused_since is null
      and status = any(${[...unfinishedStatuses]}::text[]) and feedback_case.due_day <= ${day}::date
    order by feedback_case.due_day, feedback_case_id
  `);
  return rows.map((row) => ({
    feedbackCaseId: row.feedback_case_id,
    organisationUnitId: row.organisation_unit_id,
    assignedTo: row.assigned_to,
    isSensitive: row.is_sensitive,
    dueDay: row.due_day,
    maskedText: row.masked_text,
  }));
}

/** Praise that came since an instant, newest first, without what is sensitive. */
export async function praiseSince(
  tx: Tx,
  cityId: string,
  since: Date,
): Promise<{ readonly organisationUnitId: string; readonly receivedAt: Date; readonly maskedText: string }[]> {
  const rows = await tx.rows(sql<{ organisation_unit_id: string; received_at: Date; masked_text: string }>`
    select organisation_unit_id, received_at, left(masked_text, 300) as masked_text
    from feedback.feedback_case
    where city_id = ${cityId} and kind = 'praise' and received_at > ${since}::timestamptz
      and received_at <= ${tx.now}::timestamptz
      and is_handled_here and not is_sensitive and status <> 'withdrawn'
      and masked_text is not null and organisation_unit_id is not null
    order by received_at desc
  `);
  return rows.map((row) => ({
    organisationUnitId: row.organisation_unit_id,
    receivedAt: row.received_at,
    maskedText: row.masked_text,
  }));
}

/** When each account got its last letter. */
export async function lastDigests(tx: Tx, cityId: string): Promise<Map<string, { day: Day; sentAt: Date }>> {
  const rows = await tx.rows(sql<{ account_id: string; day: string; sent_at: Date }>`
    select distinct on (account_id) account_id, digest.day::text as day, sent_at from feedback.digest
    where city_id = ${cityId} order by account_id, digest.day desc
  `);
  return new Map(rows.map((row) => [row.account_id, { day: row.day, sentAt: row.sent_at }]));
}

/** Notes that an account's letter of a day was looked after. */
export async function insertDigest(tx: Tx, cityId: string, accountId: string, day: Day): Promise<void> {
  await tx.run(sql`
    insert into feedback.digest (city_id, account_id, day, sent_at)
    values (${cityId}, ${accountId}, ${day}, ${tx.now}) on conflict do nothing
  `);
}
