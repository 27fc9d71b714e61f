import { newId } from '../../../kernel/id.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

/** The resident of a subject, made when she comes for the first time; her name is as the provider last said it. */
export async function keepResident(
  tx: Tx,
  cityId: string,
  { subjectHash, name }: { readonly subjectHash: string; readonly name: string },
): Promise<string> {
  const row = await tx.one(sql<{ resident_id: string }>`
    insert into people.resident (city_id, resident_id, subject_hash, name, created_at, last_seen_at)
    values (${cityId}, ${newId(tx.now.getTime())}, ${subjectHash}, ${name}, ${tx.now}, ${tx.now})
    on conflict (city_id, subject_hash) do update set name = excluded.name, last_seen_at = excluded.last_seen_at
    returning resident_id
  `);
  return row.resident_id;
}

/** Names of residents by id, for those who handle what they have sent. */
export async function residentNames(tx: Tx, cityId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows(sql<{ resident_id: string; name: string }>`
    select resident_id, name from people.resident where city_id = ${cityId} and resident_id = any(${[...ids]}::uuid[])
  `);
  return new Map(rows.map((row) => [row.resident_id, row.name]));
}

/** Forgets a resident with her sessions and for whom she acts. Who identifies herself afterwards is somebody new. */
export async function eraseResident(tx: Tx, cityId: string, residentId: string): Promise<void> {
  const hers = sql`where city_id = ${cityId} and resident_id = ${residentId}`;
  await tx.run(sql`delete from people.resident_session ${hers}`);
  await tx.run(sql`delete from people.proxy ${hers}`);
  await tx.run(sql`delete from people.resident ${hers}`);
}
