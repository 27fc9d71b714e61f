import { lowestIdAt, momentOfId } from '../../../kernel/id.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type FeedbackChannel, type FeedbackKind, type FeedbackStatus } from '../feedback-case.ts';

/** A case that somebody of the staff has typed in. */
export interface Entry {
  readonly feedbackCaseId: string;
  readonly enteredAt: Date;
  readonly receivedAt: Date;
  readonly kind: FeedbackKind | null;
  readonly channel: FeedbackChannel;
  readonly language: string | null;
  readonly status: FeedbackStatus;
  /** The part of the organisation that was chosen; null when routing was left to find it. */
  readonly namedUnit: string | null;
  /** Null for a sensitive case, which no list shows. */
  readonly maskedText: string | null;
  readonly isSensitive: boolean;
  readonly wantsAnswer: boolean;
  readonly dueDay: string | null;
  /** Nobody else has done anything to it. */
  readonly isUntouched: boolean;
}

/**
 * What an account has typed in since a moment, newest first; one case alone when it is named. The id of a case tells when
 * it was made: its first event bears the day on which a letter came.
 */
export async function entriesOf(
  tx: Tx,
  cityId: string,
  accountId: string,
  since: Date,
  feedbackCaseId: string | null = null,
): Promise<Entry[]> {
  const rows = await tx.rows(sql<Omit<Entry, 'enteredAt'>>`
    select stored.feedback_case_id as "feedbackCaseId", stored.received_at as "receivedAt",
      stored.kind, stored.channel, stored.language, stored.status, entered.facts ->> 'namedUnit' as "namedUnit",
      case when stored.is_sensitive then null else stored.masked_text end as "maskedText",
      stored.is_sensitive as "isSensitive", stored.wants_answer as "wantsAnswer", stored.due_day::text as "dueDay",
      stored.status = 'received' and not exists (
        select 1 from feedback.feedback_event as other
        where other.city_id = stored.city_id and other.feedback_case_id = stored.feedback_case_id
          and other.by_account is distinct from ${accountId}::uuid
      ) as "isUntouched"
    from feedback.feedback_event as entered
    join feedback.feedback_case as stored
      on stored.city_id = entered.city_id and stored.feedback_case_id = entered.feedback_case_id
    where entered.city_id = ${cityId} and entered.number = 1 and entered.act = 'receive'
      and entered.by_kind = 'staff' and entered.by_account = ${accountId}::uuid
      and entered.feedback_case_id >= ${lowestIdAt(since.getTime())}::uuid
      and (${feedbackCaseId}::uuid is null or stored.feedback_case_id = ${feedbackCaseId}::uuid)
    order by stored.feedback_case_id desc
    limit 500
  `);
  return rows.map((row) => ({ ...row, enteredAt: new Date(momentOfId(row.feedbackCaseId)) }));
}
