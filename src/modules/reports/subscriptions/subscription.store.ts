import { type Language } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { confirmDays, type Subscription, type SubscriptionTopic } from './subscription.ts';

interface SubscriptionRow {
  readonly subscription_id: string;
  readonly contact_id: string;
  readonly language: Language;
  readonly topics: readonly SubscriptionTopic[];
  readonly end_token: string;
  readonly confirmed_at: Date | null;
}

const columns = sql`subscription_id, contact_id, language, to_jsonb(topics) as topics, end_token, confirmed_at`;

const toSubscription = (row: SubscriptionRow): Subscription => ({
  subscriptionId: row.subscription_id,
  contactId: row.contact_id,
  language: row.language,
  topics: row.topics,
  endToken: row.end_token,
  confirmedAt: row.confirmed_at ?? undefined,
});

export async function insertSubscription(
  tx: Tx,
  cityId: string,
  { confirmHash, ...it }: Omit<Subscription, 'confirmedAt'> & { readonly confirmHash: string },
): Promise<void> {
  await tx.run(sql`
    insert into reports.subscription (city_id, subscription_id, contact_id, language, topics, confirm_hash, end_token, asked_at)
    values (${cityId}, ${it.subscriptionId}, ${it.contactId}, ${it.language}, ${[...it.topics]}::text[], ${confirmHash},
            ${it.endToken}, ${tx.now})
  `);
}

/** A wish by the hash of its link, confirmed or not, while it can be used. */
export async function subscriptionToConfirm(
  tx: Tx,
  cityId: string,
  confirmHash: string,
): Promise<Subscription | undefined> {
  const row = await tx.maybe(sql<SubscriptionRow>`
    select ${columns} from reports.subscription
    where city_id = ${cityId} and confirm_hash = ${confirmHash}
      and (confirmed_at is not null or asked_at > ${tx.now}::timestamptz - ${confirmDays} * interval '1 day')
  `);
  return row && toSubscription(row);
}

export async function noteConfirmation(tx: Tx, cityId: string, subscriptionId: string): Promise<void> {
  await tx.run(sql`
    update reports.subscription set confirmed_at = coalesce(confirmed_at, ${tx.now}::timestamptz)
    where city_id = ${cityId} and subscription_id = ${subscriptionId}
  `);
}

export async function subscriptionToEnd(tx: Tx, cityId: string, endToken: string): Promise<Subscription | undefined> {
  const row = await tx.maybe(sql<SubscriptionRow>`
    select ${columns} from reports.subscription where city_id = ${cityId} and end_token = ${endToken}
  `);
  return row && toSubscription(row);
}

export async function subscriptionsOfContacts(
  tx: Tx,
  cityId: string,
  contactIds: readonly string[],
): Promise<Subscription[]> {
  const rows = await tx.rows(sql<SubscriptionRow>`
    select ${columns} from reports.subscription
    where city_id = ${cityId} and contact_id = any(${[...contactIds]}::uuid[]) order by asked_at
  `);
  return rows.map(toSubscription);
}

/** Forgets subscriptions. Their contacts are erased by who calls. */
export async function deleteSubscriptions(tx: Tx, cityId: string, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    delete from reports.subscription where city_id = ${cityId} and subscription_id = any(${[...ids]}::uuid[])
  `);
}

/** Confirmed subscriptions of a topic behind an id, in the order of their ids. */
export async function subscriptionsAfter(
  tx: Tx,
  cityId: string,
  topic: SubscriptionTopic,
  after: string | undefined,
  most: number,
): Promise<Subscription[]> {
  const rows = await tx.rows(sql<SubscriptionRow>`
    select ${columns} from reports.subscription
    where city_id = ${cityId} and confirmed_at is not null and ${topic}::text = any(topics)
      and (${after ?? null}::uuid is null or subscription_id > ${after ?? null}::uuid)
    order by subscription_id limit ${most}
  `);
  return rows.map(toSubscription);
}

/** Wishes that nobody confirmed in time. */
export async function unconfirmedSubscriptions(tx: Tx, cityId: string): Promise<Subscription[]> {
  const rows = await tx.rows(sql<SubscriptionRow>`
    select ${columns} from reports.subscription
    where city_id = ${cityId} and confirmed_at is null
      and asked_at <= ${tx.now}::timestamptz - ${confirmDays} * interval '1 day'
  `);
  return rows.map(toSubscription);
}
