import { tokenHash } from '../../../platform/auth/secret.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type Session } from '../../../platform/http/serve-routes.ts';
import { csrfTokenOf, type ListedSession, sessionLength, touchAfterMinutes } from '../session.ts';
import { isAlive, type ListedSessionRow, toListedSession } from '../session.store.ts';

/** Which resident has the token; undefined when the session has ended. */
export async function findResidentSession(tx: Tx, cityId: string, token: string): Promise<Session | undefined> {
  const row = await tx.maybe(sql<{ resident_id: string; name: string; last_used_at: Date }>`
    select resident.resident_id, resident.name, session.last_used_at
    from people.resident_session as session
    join people.resident as resident
      on resident.city_id = session.city_id and resident.resident_id = session.resident_id
    where session.city_id = ${cityId} and session.token_hash = ${tokenHash(token)} and ${isAlive(tx.now)}
  `);
  return (
    row && {
      actor: { kind: 'resident', residentId: row.resident_id, name: row.name },
      csrfToken: csrfTokenOf(token),
      isLongUntouched: tx.now.getTime() - row.last_used_at.getTime() > touchAfterMinutes * 60_000,
    }
  );
}

/** Writes down that a session was used now; does nothing to one that has ended meanwhile. */
export async function touchResidentSession(tx: Tx, cityId: string, token: string): Promise<void> {
  await tx.run(sql`
    update people.resident_session as session set last_used_at = ${tx.now}::timestamptz
    where session.city_id = ${cityId} and session.token_hash = ${tokenHash(token)} and ${isAlive(tx.now)}
  `);
}

export async function insertResidentSession(
  tx: Tx,
  cityId: string,
  session: { token: string; residentId: string; browser: string },
): Promise<void> {
  await tx.run(sql`
    insert into people.resident_session
      (city_id, token_hash, resident_id, browser, created_at, last_used_at, expires_at)
    values (${cityId}, ${tokenHash(session.token)}, ${session.residentId}, ${session.browser}, ${tx.now}, ${tx.now},
            ${tx.now}::timestamptz + ${sessionLength.absoluteHours} * interval '1 hour')
  `);
}

/** Ends one session by its token. */
export async function endResidentSession(tx: Tx, cityId: string, token: string): Promise<void> {
  await tx.run(sql`
    update people.resident_session set ended_at = ${tx.now}
    where city_id = ${cityId} and token_hash = ${tokenHash(token)} and ended_at is null
  `);
}

/** Ends every session of a resident but the one with this token; how many. */
export const endOtherResidentSessions = (tx: Tx, cityId: string, residentId: string, token: string): Promise<number> =>
  tx.run(sql`
    update people.resident_session as session set ended_at = ${tx.now}::timestamptz
    where session.city_id = ${cityId} and session.resident_id = ${residentId}
      and session.token_hash <> ${tokenHash(token)} and ${isAlive(tx.now)}
  `);

/** Where a resident is identified, the last used first. */
export async function sessionsOfResident(
  tx: Tx,
  cityId: string,
  residentId: string,
  token: string,
): Promise<ListedSession[]> {
  const rows = await tx.rows(sql<ListedSessionRow>`
    select session.browser, session.created_at, session.last_used_at,
           session.token_hash = ${tokenHash(token)} as is_this
    from people.resident_session as session
    where session.city_id = ${cityId} and session.resident_id = ${residentId} and ${isAlive(tx.now)}
    order by session.last_used_at desc, session.token_hash
  `);
  return rows.map(toListedSession);
}

/** Forgets sessions that ended yesterday or before; nothing needs them. */
export const forgetOldResidentSessions = (tx: Tx): Promise<number> =>
  tx.run(sql`delete from people.resident_session where expires_at < ${tx.now}::timestamptz - interval '1 day'`);
