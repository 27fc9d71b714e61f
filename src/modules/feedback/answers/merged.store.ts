import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type FeedbackStatus } from '../feedback-case.ts';

/** The cases that were merged into one, in the order of their ids, so that two who answer do not wait for each other. */
export async function casesMergedInto(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
): Promise<{ readonly feedbackCaseId: string; readonly status: FeedbackStatus }[]> {
  const rows = await tx.rows(sql<{ feedback_case_id: string; status: FeedbackStatus }>`
    select feedback_case_id, status from feedback.feedback_case
    where city_id = ${cityId} and merged_into = ${feedbackCaseId} order by feedback_case_id
  `);
  return rows.map((row) => ({ feedbackCaseId: row.feedback_case_id, status: row.status }));
}
