import { type Tx } from '../../platform/db/database.ts';
import { newToken, tokenHash } from '../../platform/auth/secret.ts';
import { sql } from '../../platform/db/sql.ts';
import { linkHours, type LinkPurpose } from './one-time-link.ts';

export interface OneTimeLink {
  /** Whom it concerns; null for the first administrator, who has no account yet. */
  readonly accountId: string | null;
}

/**
 * Makes a link of a purpose for an account; only its hash is kept. Earlier ones
 * become void, but not those to a new password: anyone may ask for one, and so
 * could make the person's own link void while she opens her mail.
 */
export async function issueLink(
  tx: Tx,
  cityId: string,
  purpose: LinkPurpose,
  accountId: string | null,
): Promise<string> {
  if (purpose !== 'password-reset') await voidLinks(tx, cityId, purpose, accountId);
  const token = newToken();
  await tx.run(sql`
    insert into people.one_time_link (city_id, token_hash, purpose, account_id, created_at, expires_at)
    values (${cityId}, ${tokenHash(token)}, ${purpose}, ${accountId}, ${tx.now},
            ${tx.now}::timestamptz + ${linkHours[purpose]}::double precision * interval '1 hour')
  `);
  return token;
}

/** Makes the unused links of a purpose void. */
export async function voidLinks(tx: Tx, cityId: string, purpose: LinkPurpose, accountId: string | null): Promise<void> {
  await tx.run(sql`
    update people.one_time_link set expires_at = ${tx.now}
    where city_id = ${cityId} and purpose = ${purpose} and account_id is not distinct from ${accountId}::uuid
      and used_at is null and expires_at > ${tx.now}::timestamptz
  `);
}

/** The link, while it can be used; looking does not use it up (mail scanners look). */
export async function findLink(
  tx: Tx,
  cityId: string,
  purpose: LinkPurpose,
  token: string,
): Promise<OneTimeLink | undefined> {
  const row = await tx.maybe(sql<{ account_id: string | null }>`
    select account_id from people.one_time_link
    where city_id = ${cityId} and token_hash = ${tokenHash(token)} and purpose = ${purpose}
      and used_at is null and expires_at > ${tx.now}::timestamptz
  `);
  return row && { accountId: row.account_id };
}

/** Uses the link up; undefined when somebody has, or its time is over. Of two at once only one gets it. */
export async function useLink(
  tx: Tx,
  cityId: string,
  purpose: LinkPurpose,
  token: string,
): Promise<OneTimeLink | undefined> {
  const row = await tx.maybe(sql<{ account_id: string | null }>`
    update people.one_time_link set used_at = ${tx.now}
    where city_id = ${cityId} and token_hash = ${tokenHash(token)} and purpose = ${purpose}
      and used_at is null and expires_at > ${tx.now}::timestamptz
    returning account_id
  `);
  return row && { accountId: row.account_id };
}
