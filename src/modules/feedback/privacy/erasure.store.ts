import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

/** What was erased at somebody's wish, by ids that tell of nobody. */
export interface Erasure {
  readonly erasureId: string;
  readonly feedbackCaseIds: readonly string[];
  readonly contactIds: readonly string[];
}

export async function insertErasure(
  tx: Tx,
  cityId: string,
  it: Erasure & { readonly byKind: string; readonly byAccount: string | null; readonly heldCases: number },
): Promise<void> {
  await tx.run(sql`
    insert into feedback.erasure (city_id, erasure_id, at, by_kind, by_account, feedback_case_ids, contact_ids, held_cases)
    values (${cityId}, ${it.erasureId}, ${tx.now}, ${it.byKind}, ${it.byAccount}, ${[...it.feedbackCaseIds]}::uuid[],
            ${[...it.contactIds]}::uuid[], ${it.heldCases})
    on conflict (city_id, erasure_id) do nothing
  `);
}

interface ErasureRow {
  readonly erasure_id: string;
  readonly feedback_case_ids: readonly string[];
  readonly contact_ids: readonly string[];
}

export async function findErasure(tx: Tx, cityId: string, erasureId: string): Promise<Erasure | undefined> {
  const row = await tx.maybe(sql<ErasureRow>`
    select erasure_id, feedback_case_ids, contact_ids from feedback.erasure
    where city_id = ${cityId} and erasure_id = ${erasureId}
  `);
  return row && { erasureId: row.erasure_id, feedbackCaseIds: row.feedback_case_ids, contactIds: row.contact_ids };
}
