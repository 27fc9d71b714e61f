import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

/** What came in by a key. */
export interface Open311Request {
  readonly feedbackCaseId: string;
  readonly apiKeyId: string;
  readonly serviceCode: string;
  /** SHA-256 of all that was sent. */
  readonly sentHash: string;
}

export async function insertOpen311Request(tx: Tx, cityId: string, it: Open311Request): Promise<void> {
  await tx.run(sql`
    insert into connectors.open311_request (
      city_id, feedback_case_id, api_key_id, service_code, sent_hash, received_at
    ) values (${cityId}, ${it.feedbackCaseId}, ${it.apiKeyId}, ${it.serviceCode}, ${it.sentHash}, ${tx.now})
  `);
}

/** The case of the same request that came in by the same key since a moment. */
export async function findSameRequest(
  tx: Tx,
  cityId: string,
  apiKeyId: string,
  sentHash: string,
  since: Date,
): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ feedback_case_id: string }>`
    select feedback_case_id from connectors.open311_request
    where city_id = ${cityId} and api_key_id = ${apiKeyId} and sent_hash = ${sentHash}
      and received_at >= ${since}::timestamptz
    order by received_at desc limit 1
  `);
  return row?.feedback_case_id;
}

/** Those of the cases that came in over the interface, with the key of each. */
export async function keysOfCases(
  tx: Tx,
  cityId: string,
  feedbackCaseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows(sql<{ feedback_case_id: string; api_key_id: string }>`
    select feedback_case_id, api_key_id from connectors.open311_request
    where city_id = ${cityId} and feedback_case_id = any(${[...feedbackCaseIds]}::uuid[])
  `);
  return new Map(rows.map((row) => [row.feedback_case_id, row.api_key_id]));
}
