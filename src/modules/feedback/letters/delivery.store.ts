import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type Act } from '../cases/acts.ts';
import { type Delivery, type DeliveryReason, type DeliveryState } from './delivery.ts';

interface DeliveryRow {
  readonly feedback_case_id: string;
  readonly event_number: number;
  readonly contact_id: string | null;
  readonly mail_id: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly queued_at: Date;
  readonly tried_at: Date | null;
  readonly reason: DeliveryReason | null;
}

const columns = sql`
  feedback_case_id, event_number, contact_id, mail_id, state, attempts, queued_at, tried_at, reason
`;

const toDelivery = (row: DeliveryRow): Delivery => ({
  feedbackCaseId: row.feedback_case_id,
  eventNumber: row.event_number,
  contactId: row.contact_id,
  mailId: row.mail_id,
  state: row.state,
  attempts: row.attempts,
  queuedAt: row.queued_at,
  triedAt: row.tried_at,
  reason: row.reason,
});

export type NewDelivery = Pick<
  Delivery,
  'feedbackCaseId' | 'eventNumber' | 'contactId' | 'mailId' | 'state' | 'reason'
>;

/** The letter about an event, made if it is not there yet, and held until the transaction ends. */
export async function holdDelivery(tx: Tx, cityId: string, it: NewDelivery): Promise<Delivery> {
  await tx.run(sql`
    insert into feedback.delivery (
      city_id, feedback_case_id, event_number, contact_id, mail_id, state, reason, queued_at
    ) values (
      ${cityId}, ${it.feedbackCaseId}, ${it.eventNumber}, ${it.contactId}, ${it.mailId}, ${it.state}, ${it.reason},
      ${tx.now}
    )
    on conflict (city_id, feedback_case_id, event_number) do nothing
  `);
  return toDelivery(
    await tx.one(sql<DeliveryRow>`
      select ${columns} from feedback.delivery
      where city_id = ${cityId} and feedback_case_id = ${it.feedbackCaseId} and event_number = ${it.eventNumber}
      for update
    `),
  );
}

/** The letters about a case, the first event's first. */
export async function deliveriesOfCase(tx: Tx, cityId: string, feedbackCaseId: string): Promise<Delivery[]> {
  const rows = await tx.rows(sql<DeliveryRow>`
    select ${columns} from feedback.delivery
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} order by event_number
  `);
  return rows.map(toDelivery);
}

/** The letters of these Message-IDs. */
export async function deliveriesByMail(tx: Tx, cityId: string, mailIds: readonly string[]): Promise<Delivery[]> {
  if (mailIds.length === 0) return [];
  const rows = await tx.rows(sql<DeliveryRow>`
    select ${columns} from feedback.delivery
    where city_id = ${cityId} and mail_id = any(${[...mailIds]}::uuid[]) order by queued_at desc, mail_id
  `);
  return rows.map(toDelivery);
}

export type DeliveryToLookAt = Delivery & { readonly act: Act };

/** Letters that an administrator may want to look at: those that wait or did not arrive, the oldest first. */
export async function deliveriesToLookAt(tx: Tx, cityId: string, limit: number): Promise<DeliveryToLookAt[]> {
  const rows = await tx.rows(sql<DeliveryRow & { readonly act: Act }>`
    select feedback_case_id, event_number, contact_id, mail_id, delivery.state, attempts, queued_at, tried_at,
           delivery.reason, event.act
    from feedback.delivery
    join feedback.feedback_event as event using (city_id, feedback_case_id)
    where city_id = ${cityId} and delivery.state in ('queued', 'failed', 'bounced') and event.number = event_number
    order by queued_at, feedback_case_id, event_number limit ${limit}
  `);
  return rows.map((row) => ({ ...toDelivery(row), act: row.act }));
}

/** Notes how a try went. */
export async function noteTry(
  tx: Tx,
  cityId: string,
  { feedbackCaseId, eventNumber }: Pick<Delivery, 'feedbackCaseId' | 'eventNumber'>,
  { state, reason }: { readonly state: DeliveryState; readonly reason: DeliveryReason | null },
): Promise<void> {
  await tx.run(sql`
    update feedback.delivery set state = ${state}, reason = ${reason}, attempts = attempts + 1, tried_at = ${tx.now}
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} and event_number = ${eventNumber}
  `);
}

/** Changes the state of a letter that is in one of some states; false when it is in none of them. */
export async function changeDelivery(
  tx: Tx,
  cityId: string,
  { feedbackCaseId, eventNumber }: Pick<Delivery, 'feedbackCaseId' | 'eventNumber'>,
  change: {
    readonly from: readonly DeliveryState[];
    readonly to: DeliveryState;
    readonly reason: DeliveryReason | null;
    readonly attempts?: number;
  },
): Promise<boolean> {
  const changed = await tx.run(sql`
    update feedback.delivery
    set state = ${change.to}, reason = ${change.reason}, attempts = coalesce(${change.attempts ?? null}::integer, attempts)
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} and event_number = ${eventNumber}
      and state = any(${[...change.from]}::text[])
  `);
  return changed === 1;
}

/** How many letters have gone to these contacts since a moment. */
export async function countLettersTo(
  tx: Tx,
  cityId: string,
  contactIds: readonly string[],
  since: Date,
): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*)::integer as count from feedback.delivery
    where city_id = ${cityId} and contact_id = any(${[...contactIds]}::uuid[])
      and state in ('handed-over', 'bounced') and tried_at >= ${since}::timestamptz
  `);
  return count;
}
