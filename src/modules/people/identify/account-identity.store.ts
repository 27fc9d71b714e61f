import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

/** Who somebody is at the city's provider. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** The open account of a provider's subject. */
export async function accountOfSubject(
  tx: Tx,
  cityId: string,
  { issuer, subject }: Subject,
): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ account_id: string }>`
    select identity.account_id from people.account_identity as identity
    join people.account as account on account.city_id = identity.city_id and account.account_id = identity.account_id
    where identity.city_id = ${cityId} and identity.issuer = ${issuer} and identity.subject = ${subject}
      and account.closed_at is null
  `);
  return row?.account_id;
}

/** Links an account with a subject; false when one of the two is linked with another already. */
export async function linkSubject(
  tx: Tx,
  cityId: string,
  accountId: string,
  { issuer, subject }: Subject,
): Promise<boolean> {
  const linked = await tx.run(sql`
    insert into people.account_identity (city_id, issuer, subject, account_id, linked_at)
    values (${cityId}, ${issuer}, ${subject}, ${accountId}, ${tx.now})
    on conflict do nothing
  `);
  return linked === 1;
}

/** Cuts an account's links; how many there were. The next sign-in by the provider is matched by the address again. */
export const unlinkAccount = (tx: Tx, cityId: string, accountId: string): Promise<number> =>
  tx.run(sql`delete from people.account_identity where city_id = ${cityId} and account_id = ${accountId}`);
