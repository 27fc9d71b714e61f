import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { type Sealed } from '../../platform/sealing/index.ts';

/** A contact as the database has it. */
export interface SealedContact extends Sealed {
  readonly contactId: string;
  /** What finds it by its address or number; null when it has none. */
  readonly emailIndex: Uint8Array | null;
  readonly phoneIndex: Uint8Array | null;
}

interface SealedRow {
  readonly contact_id: string;
  readonly key_id: string;
  readonly wrapped_key: Uint8Array;
  readonly content: Uint8Array;
}

const toSealed = ({ contact_id, key_id, wrapped_key, content }: SealedRow): SealedOnly => ({
  contactId: contact_id,
  keyId: key_id,
  wrappedKey: wrapped_key,
  content,
});

type SealedOnly = Sealed & { readonly contactId: string };

export async function insertContact(tx: Tx, cityId: string, it: SealedContact): Promise<void> {
  await tx.run(sql`
    insert into people.contact (city_id, contact_id, key_id, wrapped_key, content, email_index, phone_index, created_at)
    values (${cityId}, ${it.contactId}, ${it.keyId}, ${it.wrappedKey}, ${it.content}, ${it.emailIndex},
            ${it.phoneIndex}, ${tx.now})
  `);
}

/** Puts a contact in place of what was kept of it before. */
export async function replaceSealed(tx: Tx, cityId: string, it: SealedContact): Promise<void> {
  await tx.run(sql`
    update people.contact
    set key_id = ${it.keyId}, wrapped_key = ${it.wrappedKey}, content = ${it.content},
        email_index = ${it.emailIndex}, phone_index = ${it.phoneIndex}, email = null, name = null
    where city_id = ${cityId} and contact_id = ${it.contactId}
  `);
}

export async function sealedContacts(tx: Tx, cityId: string, contactIds: readonly string[]): Promise<SealedOnly[]> {
  const rows = await tx.rows(sql<SealedRow>`
    select contact_id, key_id, wrapped_key, content from people.contact
    where city_id = ${cityId} and contact_id = any(${[...contactIds]}::uuid[]) and key_id is not null
  `);
  return rows.map(toSealed);
}

/** The ids of contacts with one of these indexes. */
export async function contactsByIndex(
  tx: Tx,
  cityId: string,
  by: 'email' | 'phone',
  indexes: readonly Uint8Array[],
): Promise<string[]> {
  const column = by === 'email' ? sql`email_index` : sql`phone_index`;
  const found: string[] = [];
  for (const index of indexes) {
    const rows = await tx.rows(sql<{ contact_id: string }>`
      select contact_id from people.contact where city_id = ${cityId} and ${column} = ${index}
    `);
    found.push(...rows.map((row) => row.contact_id));
  }
  return found;
}

export async function deleteContacts(tx: Tx, cityId: string, contactIds: readonly string[]): Promise<void> {
  await tx.run(sql`
    delete from people.contact where city_id = ${cityId} and contact_id = any(${[...contactIds]}::uuid[])
  `);
}

/** How many contacts each key seals, of all cities. */
export async function contactsByKey(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows(sql<{ key_id: string; count: number }>`
    select key_id, count(*)::integer as count from people.contact where key_id is not null group by key_id
  `);
  return new Map(rows.map((row) => [row.key_id, row.count]));
}

/** Some contacts that another key than this one seals. */
export async function contactsNotSealedBy(tx: Tx, cityId: string, keyId: string, most: number): Promise<SealedOnly[]> {
  const rows = await tx.rows(sql<SealedRow>`
    select contact_id, key_id, wrapped_key, content from people.contact
    where city_id = ${cityId} and key_id <> ${keyId}
    order by contact_id limit ${most} for update
  `);
  return rows.map(toSealed);
}

/** Deletes the contacts that a key seals; how many. */
export const deleteContactsOfKey = (tx: Tx, cityId: string, keyId: string): Promise<number> =>
  tx.run(sql`delete from people.contact where city_id = ${cityId} and key_id = ${keyId}`);

/** A contact from before contacts were sealed. */
export interface PlainContact {
  readonly cityId: string;
  readonly contactId: string;
  readonly email: string | null;
  readonly name: string | null;
}

/** Some contacts that are not sealed yet, of all cities. */
export async function plainContacts(tx: Tx, most: number): Promise<PlainContact[]> {
  const rows = await tx.rows(sql<{ city_id: string; contact_id: string; email: string | null; name: string | null }>`
    select city_id, contact_id, email, name from people.contact
    where key_id is null order by city_id, contact_id limit ${most} for update
  `);
  return rows.map((row) => ({ cityId: row.city_id, contactId: row.contact_id, email: row.email, name: row.name }));
}
