import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

/** An answer that somebody is writing. */
export interface AnswerDraft {
  readonly accountId: string;
  readonly version: number;
  readonly text: string;
  readonly isShared: boolean;
  readonly savedAt: Date;
}

interface DraftRow {
  readonly account_id: string;
  readonly version: number;
  readonly text: string;
  readonly is_shared: boolean;
  readonly saved_at: Date;
}

/** All answers that are being written to a case, whoever asks. */
export async function draftsOfCase(tx: Tx, cityId: string, feedbackCaseId: string): Promise<AnswerDraft[]> {
  const rows = await tx.rows(sql<DraftRow>`
    select account_id, version, text, is_shared, saved_at from feedback.answer_draft
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} order by saved_at desc
  `);
  return rows.map((row) => ({
    accountId: row.account_id,
    version: row.version,
    text: row.text,
    isShared: row.is_shared,
    savedAt: row.saved_at,
  }));
}

/** Saves a draft over the version that was read (0: none yet); the new version, or undefined when it has gone on since. */
export async function saveDraft(
  tx: Tx,
  cityId: string,
  draft: {
    readonly feedbackCaseId: string;
    readonly accountId: string;
    readonly readVersion: number;
    readonly text: string;
  },
): Promise<number | undefined> {
  const { feedbackCaseId, accountId, readVersion, text } = draft;
  const saved = await tx.maybe(sql<{ version: number }>`
    insert into feedback.answer_draft as draft (city_id, feedback_case_id, account_id, version, text, saved_at)
    select ${cityId}::uuid, ${feedbackCaseId}::uuid, ${accountId}::uuid, ${readVersion}::integer + 1, ${text},
           ${tx.now}::timestamptz
    where ${readVersion}::integer = 0 or exists (
      select 1 from feedback.answer_draft as own
      where own.city_id = ${cityId} and own.feedback_case_id = ${feedbackCaseId} and own.account_id = ${accountId}
    )
    on conflict (city_id, feedback_case_id, account_id) do update
    set version = draft.version + 1, text = excluded.text, saved_at = excluded.saved_at
    where draft.version = ${readVersion}::integer
    returning version
  `);
  return saved?.version;
}

/** Lets colleagues who may read the case read a draft, or not any more. */
export async function shareDraft(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  accountId: string,
  isShared: boolean,
): Promise<void> {
  await tx.run(sql`
    update feedback.answer_draft set is_shared = ${isShared}
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} and account_id = ${accountId}
  `);
}

/** Forgets a draft: it has been sent. */
export async function deleteDraft(tx: Tx, cityId: string, feedbackCaseId: string, accountId: string): Promise<void> {
  await tx.run(sql`
    delete from feedback.answer_draft
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} and account_id = ${accountId}
  `);
}
