import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type ChangeSubscription } from './subscription.ts';

interface SubscriptionRow {
  readonly change_subscription_id: string;
  readonly api_key_id: string;
  readonly way: ChangeSubscription['way'];
  readonly reach: ChangeSubscription['reach'];
  readonly url: string | null;
  readonly secret: string | null;
  readonly made_at: Date;
  readonly seen_until: Date;
  readonly failures_in_a_row: number;
  readonly stopped_at: Date | null;
  readonly ended_at: Date | null;
}

const columns = sql`
  change_subscription_id, api_key_id, way, reach, url, secret, made_at, seen_until, failures_in_a_row, stopped_at,
  ended_at
`;

const toSubscription = (row: SubscriptionRow): ChangeSubscription => ({
  subscriptionId: row.change_subscription_id,
  apiKeyId: row.api_key_id,
  way: row.way,
  reach: row.reach,
  url: row.url,
  secret: row.secret,
  madeAt: row.made_at,
  seenUntil: row.seen_until,
  failuresInARow: row.failures_in_a_row,
  stoppedAt: row.stopped_at,
  endedAt: row.ended_at,
});

export interface NewSubscription extends Pick<
  ChangeSubscription,
  'subscriptionId' | 'apiKeyId' | 'way' | 'reach' | 'url' | 'secret'
> {
  readonly madeBy: string | null;
}

/** Adds a subscriber, who is told of what happens from now on. */
export async function insertSubscription(tx: Tx, cityId: string, it: NewSubscription): Promise<void> {
  await tx.run(sql`
    insert into connectors.change_subscription (
      city_id, change_subscription_id, api_key_id, way, reach, url, secret, made_by, made_at, seen_until
    ) values (
      ${cityId}, ${it.subscriptionId}, ${it.apiKeyId}, ${it.way}, ${it.reach}, ${it.url}, ${it.secret}, ${it.madeBy},
      ${tx.now}, ${tx.now}
    )
  `);
}

export async function findSubscription(
  tx: Tx,
  cityId: string,
  subscriptionId: string,
): Promise<ChangeSubscription | undefined> {
  const row = await tx.maybe(sql<SubscriptionRow>`
    select ${columns} from connectors.change_subscription
    where city_id = ${cityId} and change_subscription_id = ${subscriptionId}
  `);
  return row && toSubscription(row);
}

/** The subscriptions of a key, the newest first. */
export async function subscriptionsOfKey(tx: Tx, cityId: string, apiKeyId: string): Promise<ChangeSubscription[]> {
  const rows = await tx.rows(sql<SubscriptionRow>`
    select ${columns} from connectors.change_subscription
    where city_id = ${cityId} and api_key_id = ${apiKeyId} order by made_at desc, change_subscription_id
  `);
  return rows.map(toSubscription);
}

/** Those who are to be told, held until the transaction ends. */
export async function lockActiveSubscriptions(tx: Tx, cityId: string): Promise<ChangeSubscription[]> {
  const rows = await tx.rows(sql<SubscriptionRow>`
    select ${columns} from connectors.change_subscription
    where city_id = ${cityId} and ended_at is null and stopped_at is null
    order by change_subscription_id for update
  `);
  return rows.map(toSubscription);
}

/** Notes up to where the changes have been looked at; half way, nobody who has come further is put back. */
export async function moveSubscriptions(
  tx: Tx,
  cityId: string,
  subscriptionIds: readonly string[],
  { seenUntil, isHalfWay }: { readonly seenUntil: Date; readonly isHalfWay: boolean },
): Promise<void> {
  const to = sql`${seenUntil}::timestamptz`;
  await tx.run(sql`
    update connectors.change_subscription set seen_until = ${isHalfWay ? sql`greatest(seen_until, ${to})` : to}
    where city_id = ${cityId} and change_subscription_id = any(${[...subscriptionIds]}::uuid[])
  `);
}

/** Counts a try; gives how many have failed in a row. */
export async function countTry(tx: Tx, cityId: string, subscriptionId: string, isTold: boolean): Promise<number> {
  const row = await tx.maybe(sql<{ failures_in_a_row: number }>`
    update connectors.change_subscription
    set failures_in_a_row = case when ${isTold}::boolean then 0 else failures_in_a_row + 1 end
    where city_id = ${cityId} and change_subscription_id = ${subscriptionId}
    returning failures_in_a_row
  `);
  return row?.failures_in_a_row ?? 0;
}

/** Stops a subscription; false when it had stopped or ended. */
export async function stopSubscription(tx: Tx, cityId: string, subscriptionId: string): Promise<boolean> {
  const touched = await tx.run(sql`
    update connectors.change_subscription set stopped_at = ${tx.now}
    where city_id = ${cityId} and change_subscription_id = ${subscriptionId} and stopped_at is null
      and ended_at is null
  `);
  return touched === 1;
}

/** Starts a stopped one again, from now on. */
export async function startSubscription(tx: Tx, cityId: string, subscriptionId: string): Promise<void> {
  await tx.run(sql`
    update connectors.change_subscription set stopped_at = null, failures_in_a_row = 0, seen_until = ${tx.now}
    where city_id = ${cityId} and change_subscription_id = ${subscriptionId} and ended_at is null
  `);
}

/** Ends a subscription; false when it had ended. */
export async function endSubscriptionRow(tx: Tx, cityId: string, subscriptionId: string): Promise<boolean> {
  const touched = await tx.run(sql`
    update connectors.change_subscription set ended_at = ${tx.now}
    where city_id = ${cityId} and change_subscription_id = ${subscriptionId} and ended_at is null
  `);
  return touched === 1;
}

export async function endSubscriptionsOfKey(tx: Tx, cityId: string, apiKeyId: string): Promise<void> {
  await tx.run(sql`
    update connectors.change_subscription set ended_at = ${tx.now}
    where city_id = ${cityId} and api_key_id = ${apiKeyId} and ended_at is null
  `);
}
