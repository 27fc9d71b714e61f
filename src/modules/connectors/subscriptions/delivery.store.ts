import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type ChangeDelivery, type DeliveryState } from './subscription.ts';

/** A change, as it is known for ever. */
export interface ChangeId {
  readonly feedbackCaseId: string;
  readonly eventNumber: number;
}

interface DeliveryRow {
  readonly feedback_case_id: string;
  readonly event_number: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly noticed_at: Date;
  readonly tried_at: Date | null;
  readonly outcome: string | null;
}

const columns = sql`feedback_case_id, event_number, state, attempts, noticed_at, tried_at, outcome`;

const toDelivery = (row: DeliveryRow): ChangeDelivery => ({
  feedbackCaseId: row.feedback_case_id,
  eventNumber: row.event_number,
  state: row.state,
  attempts: row.attempts,
  noticedAt: row.noticed_at,
  triedAt: row.tried_at,
  outcome: row.outcome,
});

/** Notes changes that a subscriber is to be told; gives those that had not been noted before. */
export async function insertDeliveries(
  tx: Tx,
  cityId: string,
  subscriptionId: string,
  changes: readonly ChangeId[],
  state: DeliveryState,
): Promise<ChangeId[]> {
  if (changes.length === 0) return [];
  const rows = await tx.rows(sql<{ feedback_case_id: string; event_number: number }>`
    insert into connectors.change_delivery (
      city_id, change_subscription_id, feedback_case_id, event_number, state, noticed_at
    )
    select ${cityId}::uuid, ${subscriptionId}::uuid, c, n, ${state}, ${tx.now}::timestamptz
    from json_to_recordset(${JSON.stringify(changes.map((it) => ({ c: it.feedbackCaseId, n: it.eventNumber })))}::json)
      as incoming (c uuid, n integer)
    on conflict do nothing
    returning feedback_case_id, event_number
  `);
  return rows.map((row) => ({ feedbackCaseId: row.feedback_case_id, eventNumber: row.event_number }));
}

export async function findDelivery(
  tx: Tx,
  cityId: string,
  subscriptionId: string,
  { feedbackCaseId, eventNumber }: ChangeId,
): Promise<ChangeDelivery | undefined> {
  const row = await tx.maybe(sql<DeliveryRow>`
    select ${columns} from connectors.change_delivery
    where city_id = ${cityId} and change_subscription_id = ${subscriptionId}
      and feedback_case_id = ${feedbackCaseId} and event_number = ${eventNumber}
  `);
  return row && toDelivery(row);
}

/** Notes how a try went. */
export async function noteTry(
  tx: Tx,
  cityId: string,
  subscriptionId: string,
  { feedbackCaseId, eventNumber }: ChangeId,
  { state, outcome }: { readonly state: DeliveryState; readonly outcome: string },
): Promise<void> {
  await tx.run(sql`
    update connectors.change_delivery
    set state = ${state}, attempts = attempts + 1, tried_at = ${tx.now}, outcome = ${outcome}
    where city_id = ${cityId} and change_subscription_id = ${subscriptionId}
      and feedback_case_id = ${feedbackCaseId} and event_number = ${eventNumber}
  `);
}

/** Lets a change wait anew, with no tries behind it. */
export async function resetDelivery(
  tx: Tx,
  cityId: string,
  subscriptionId: string,
  { feedbackCaseId, eventNumber }: ChangeId,
): Promise<void> {
  await tx.run(sql`
    update connectors.change_delivery set state = 'waiting', attempts = 0
    where city_id = ${cityId} and change_subscription_id = ${subscriptionId}
      and feedback_case_id = ${feedbackCaseId} and event_number = ${eventNumber}
  `);
}

/** The newest changes of a subscriber, for the log. */
export async function newestDeliveries(
  tx: Tx,
  cityId: string,
  subscriptionId: string,
  most: number,
): Promise<ChangeDelivery[]> {
  const rows = await tx.rows(sql<DeliveryRow>`
    select ${columns} from connectors.change_delivery
    where city_id = ${cityId} and change_subscription_id = ${subscriptionId}
    order by noticed_at desc, feedback_case_id, event_number desc limit ${most}
  `);
  return rows.map(toDelivery);
}
