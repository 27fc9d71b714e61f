import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

export async function insertSetAside(tx: Tx, cityId: string, tokenHash: string, content: Uint8Array): Promise<void> {
  await tx.run(sql`
    insert into feedback.draft_set_aside (city_id, token_hash, content, set_aside_at)
    values (${cityId}, ${tokenHash}, ${content}, ${tx.now})
  `);
}

/** What was set aside since a moment under a token. */
export async function findSetAside(
  tx: Tx,
  cityId: string,
  tokenHash: string,
  since: Date,
): Promise<Uint8Array | undefined> {
  const row = await tx.maybe(sql<{ content: Uint8Array }>`
    select content from feedback.draft_set_aside
    where city_id = ${cityId} and token_hash = ${tokenHash} and set_aside_at >= ${since}::timestamptz
  `);
  return row?.content;
}

export async function deleteSetAside(tx: Tx, cityId: string, tokenHash: string): Promise<void> {
  await tx.run(sql`delete from feedback.draft_set_aside where city_id = ${cityId} and token_hash = ${tokenHash}`);
}

export async function deleteSetAsideBefore(tx: Tx, cityId: string, before: Date): Promise<void> {
  await tx.run(sql`
    delete from feedback.draft_set_aside where city_id = ${cityId} and set_aside_at < ${before}::timestamptz
  `);
}
