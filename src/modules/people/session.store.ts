import { type Grant } from '../../platform/auth/rights.ts';
import { tokenHash } from '../../platform/auth/secret.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../platform/db/sql.ts';
import { type Session } from '../../platform/http/serve-routes.ts';
import { type Role } from '../../platform/auth/rights.ts';
import { csrfTokenOf, type ListedSession, sessionLength, touchAfterMinutes } from './session.ts';

interface SessionRow {
  readonly account_id: string;
  readonly name: string;
  readonly last_used_at: Date;
  readonly role: Role | null;
  readonly organisation_unit_id: string | null;
}

/** Holds for a row of either table of sessions under the name `session`. */
export const isAlive = (now: Date): RawBuilder<boolean> => sql<boolean>`
  session.ended_at is null and session.expires_at > ${now}::timestamptz
  and session.last_used_at > ${now}::timestamptz - ${sessionLength.idleMinutes} * interval '1 minute'
`;

/**
 * Who has the token, with the roles that hold now: a role that is given or
 * taken counts from the next request on. Undefined when the session has ended.
 */
export async function findStaffSession(tx: Tx, cityId: string, token: string): Promise<Session | undefined> {
  const rows = await tx.rows(sql<SessionRow>`
    select account.account_id, account.name, session.last_used_at, role_grant.role, role_grant.organisation_unit_id
    from people.session as session
    join people.account as account on account.city_id = session.city_id and account.account_id = session.account_id
    left join people.role_grant as role_grant
      on role_grant.city_id = account.city_id and role_grant.account_id = account.account_id
      and role_grant.valid_from <= ${tx.now}::timestamptz
      and (role_grant.valid_to is null or role_grant.valid_to > ${tx.now}::timestamptz)
    where session.city_id = ${cityId} and session.token_hash = ${tokenHash(token)}
      and ${isAlive(tx.now)} and account.closed_at is null
  `);
  const [first] = rows;
  if (!first) return undefined;
  const grants = rows.flatMap(({ role, organisation_unit_id }): Grant[] =>
    role === null ? [] : [{ role, organisationUnitId: organisation_unit_id }],
  );
  return {
    actor: { kind: 'staff', accountId: first.account_id, name: first.name, grants },
    csrfToken: csrfTokenOf(token),
    isLongUntouched: tx.now.getTime() - first.last_used_at.getTime() > touchAfterMinutes * 60_000,
  };
}

/** Writes down that a session was used now; does nothing to one that has ended meanwhile. */
export async function touchStaffSession(tx: Tx, cityId: string, token: string): Promise<void> {
  await tx.run(sql`
    update people.session as session set last_used_at = ${tx.now}::timestamptz
    where session.city_id = ${cityId} and session.token_hash = ${tokenHash(token)} and ${isAlive(tx.now)}
  `);
}

export async function insertSession(
  tx: Tx,
  cityId: string,
  session: { token: string; accountId: string; addressHash: string; browser: string },
): Promise<void> {
  await tx.run(sql`
    insert into people.session
      (city_id, token_hash, account_id, address_hash, browser, created_at, last_used_at, expires_at)
    values (${cityId}, ${tokenHash(session.token)}, ${session.accountId}, ${session.addressHash}, ${session.browser},
            ${tx.now}, ${tx.now}, ${tx.now}::timestamptz + ${sessionLength.absoluteHours} * interval '1 hour')
  `);
}

/** Ends one session by its token. */
export async function endSession(tx: Tx, cityId: string, token: string): Promise<void> {
  await tx.run(sql`
    update people.session set ended_at = ${tx.now}
    where city_id = ${cityId} and token_hash = ${tokenHash(token)} and ended_at is null
  `);
}

/** Ends every session of an account; how many were alive. */
export const endSessionsOf = (tx: Tx, cityId: string, accountId: string): Promise<number> =>
  tx.run(sql`
    update people.session as session set ended_at = ${tx.now}::timestamptz
    where session.city_id = ${cityId} and session.account_id = ${accountId} and ${isAlive(tx.now)}
  `);

/** Ends every session of an account but the one with this token; how many. */
export const endOtherSessionsOf = (tx: Tx, cityId: string, accountId: string, token: string): Promise<number> =>
  tx.run(sql`
    update people.session as session set ended_at = ${tx.now}::timestamptz
    where session.city_id = ${cityId} and session.account_id = ${accountId}
      and session.token_hash <> ${tokenHash(token)} and ${isAlive(tx.now)}
  `);

export interface ListedSessionRow {
  readonly browser: string;
  readonly created_at: Date;
  readonly last_used_at: Date;
  readonly is_this: boolean;
}

export const toListedSession = (row: ListedSessionRow): ListedSession => ({
  browser: row.browser,
  beganAt: row.created_at,
  lastUsedAt: row.last_used_at,
  isThis: row.is_this,
});

/** Where an account is signed in, the last used first. */
export async function sessionsOfAccount(
  tx: Tx,
  cityId: string,
  accountId: string,
  token: string,
): Promise<ListedSession[]> {
  const rows = await tx.rows(sql<ListedSessionRow>`
    select session.browser, session.created_at, session.last_used_at,
           session.token_hash = ${tokenHash(token)} as is_this
    from people.session as session
    where session.city_id = ${cityId} and session.account_id = ${accountId} and ${isAlive(tx.now)}
    order by session.last_used_at desc, session.token_hash
  `);
  return rows.map(toListedSession);
}

export async function countSessions(tx: Tx, cityId: string, accountId: string): Promise<number> {
  const { sessions } = await tx.one(sql<{ sessions: number }>`
    select count(*)::integer as sessions from people.session as session
    where session.city_id = ${cityId} and session.account_id = ${accountId} and ${isAlive(tx.now)}
  `);
  return sessions;
}

/** Whether somebody has signed in to an open account with this address from this place before. */
export async function isKnownPlace(tx: Tx, cityId: string, accountId: string, hash: string): Promise<boolean> {
  const found = await tx.maybe(sql<{ known: boolean }>`
    select true as known from people.session
    where city_id = ${cityId} and account_id = ${accountId} and address_hash = ${hash} limit 1
  `);
  return found !== undefined;
}

/** Forgets sessions that ended long ago; how many. */
export const forgetOldSessions = (tx: Tx, days: number): Promise<number> =>
  tx.run(sql`delete from people.session where expires_at < ${tx.now}::timestamptz - ${days} * interval '1 day'`);
