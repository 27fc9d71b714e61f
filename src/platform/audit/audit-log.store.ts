import { type Actor } from '../auth/rights.ts';
import { type Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import {
  type AuditEntry,
  type AuditFacts,
  auditHash,
  auditName,
  auditVerifier,
  type AuditVerdict,
  noHash,
} from './audit-log.ts';

export type { AuditFacts } from './audit-log.ts';

interface EntryRow {
  number: number;
  at: Date;
  actor: string;
  event: string;
  facts: AuditFacts;
  previous_hash: string;
  hash: string;
}

const toEntry = (row: EntryRow): AuditEntry => ({
  number: row.number,
  at: row.at,
  actor: row.actor,
  event: row.event,
  facts: row.facts,
  previousHash: row.previous_hash,
  hash: row.hash,
});

/** Adds an entry. Transactions that audit the same city wait for one another, so that the chain has no fork. */
export async function recordAudit(
  tx: Tx,
  entry: { cityId: string; at: Date; actor: Actor; event: string; facts: AuditFacts },
): Promise<void> {
  await tx.run(sql`
    insert into platform.audit_head (city_id, number, hash) values (${entry.cityId}, 0, ${noHash})
    on conflict (city_id) do nothing
  `);
  const head = await tx.one(
    sql<{ number: number; hash: string }>`
      select number, hash from platform.audit_head where city_id = ${entry.cityId} for update
    `,
  );
  const unsealed = {
    number: head.number + 1,
    at: entry.at,
    actor: auditName(entry.actor),
    event: entry.event,
    facts: entry.facts,
    previousHash: head.hash,
  };
  const hash = auditHash(unsealed);
  await tx.run(sql`
    insert into platform.audit_entry (city_id, number, at, actor, event, facts, previous_hash, hash)
    values (${entry.cityId}, ${unsealed.number}, ${unsealed.at}, ${unsealed.actor}, ${unsealed.event},
            ${JSON.stringify(unsealed.facts)}::text::jsonb, ${unsealed.previousHash}, ${hash})
  `);
  await tx.run(sql`
    update platform.audit_head set number = ${unsealed.number}, hash = ${hash} where city_id = ${entry.cityId}
  `);
}

/** Entries after a number, in order. */
export async function auditEntriesAfter(tx: Tx, cityId: string, number: number, limit: number): Promise<AuditEntry[]> {
  const rows = await tx.rows(sql<EntryRow>`
    select number, at, actor, event, facts, previous_hash, hash from platform.audit_entry
    where city_id = ${cityId} and number > ${number} order by number limit ${limit}
  `);
  return rows.map(toEntry);
}

/** The newest entries, newest first, before a number when one is given. */
export async function newestAuditEntries(
  tx: Tx,
  cityId: string,
  limit: number,
  filter: { before?: number; event?: string } = {},
): Promise<AuditEntry[]> {
  const rows = await tx.rows(sql<EntryRow>`
    select number, at, actor, event, facts, previous_hash, hash from platform.audit_entry
    where city_id = ${cityId}
      and (${filter.before ?? null}::bigint is null or number < ${filter.before ?? null}::bigint)
      and (${filter.event ?? null}::text is null or event = ${filter.event ?? null}::text)
    order by number desc limit ${limit}
  `);
  return rows.map(toEntry);
}

/** Reads the whole chain of a city, a page at a time, and says whether it is whole. */
export async function verifyAuditLog(tx: Tx, cityId: string): Promise<AuditVerdict> {
  const verifier = auditVerifier();
  const page = 1000;
  for (let after = 0; ; after += page) {
    const entries = await auditEntriesAfter(tx, cityId, after, page);
    const fault = verifier.check(entries);
    if (fault) return fault;
    if (entries.length < page) break;
  }
  const head = await tx.maybe(
    sql<{ number: number; hash: string }>`select number, hash from platform.audit_head where city_id = ${cityId}`,
  );
  return verifier.finish(head);
}

/** The events that a city's log has, by code. Skips from one code to the next in the index, however long the log is. */
export async function auditEvents(tx: Tx, cityId: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ event: string | null }>`
    with recursive step as (
      select min(event) as event from platform.audit_entry where city_id = ${cityId}
      union all
      select (select min(event) from platform.audit_entry where city_id = ${cityId} and event > step.event)
      from step where step.event is not null
    )
    select event from step where event is not null
  `);
  return rows.flatMap(({ event }) => (event === null ? [] : [event]));
}
