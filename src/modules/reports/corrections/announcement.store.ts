import { type Trilingual } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type RevisionAnnouncement } from './correction.ts';

/** Says that an edition will be revised on a day; without one, takes the former announcement back. */
export async function insertAnnouncement(
  tx: Tx,
  cityId: string,
  reviewId: string,
  said: { readonly expectedOn: string; readonly reason: Trilingual } | undefined,
  by: { readonly at: Date; readonly accountId?: string },
): Promise<void> {
  await tx.run(sql`
    insert into reports.revision_announcement (city_id, review_id, number, expected_on, reason, announced_at, account_id)
    select ${cityId}::uuid, ${reviewId}::uuid, coalesce(max(number), 0) + 1, ${said?.expectedOn ?? null}::date,
           ${said ? JSON.stringify(said.reason) : null}::text::jsonb, ${by.at}::timestamptz, ${by.accountId ?? null}::uuid
    from reports.revision_announcement where city_id = ${cityId} and review_id = ${reviewId}
  `);
}

/** What is announced of an edition; undefined when nothing is, or it was taken back. */
export async function announcementOf(
  tx: Tx,
  cityId: string,
  reviewId: string,
): Promise<RevisionAnnouncement | undefined> {
  const row = await tx.maybe(sql<{ expected_on: string | null; reason: Trilingual | null; announced_at: Date }>`
    select expected_on::text as expected_on, reason, announced_at from reports.revision_announcement
    where city_id = ${cityId} and review_id = ${reviewId} order by number desc limit 1
  `);
  if (!row || row.expected_on === null || row.reason === null) return undefined;
  return { expectedOn: row.expected_on, reason: row.reason, announcedAt: row.announced_at };
}
