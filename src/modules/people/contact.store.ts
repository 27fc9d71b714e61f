import { newId } from '../../kernel/id.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** How a resident is reached, apart from all that she has said. */
export interface Contact {
  readonly contactId: string;
  readonly email: string;
  readonly name?: string;
}

interface ContactRow {
  readonly contact_id: string;
  readonly email: string;
  readonly name: string | null;
}

const toContact = ({ contact_id, email, name }: ContactRow): Contact => ({
  contactId: contact_id,
  email,
  ...(name === null ? {} : { name }),
});

/** Keeps an address under a new id; the same address twice is two contacts, each erased with what it was given for. */
export async function keepContact(
  tx: Tx,
  cityId: string,
  { email, name }: Omit<Contact, 'contactId'>,
): Promise<string> {
  const contactId = newId(tx.now.getTime());
  await tx.run(sql`
    insert into people.contact (city_id, contact_id, email, name, created_at)
    values (${cityId}, ${contactId}, ${email.toLowerCase()}, ${name ?? null}, ${tx.now})
  `);
  return contactId;
}

/** The contacts of these ids that have not been erased. */
export async function contactsOf(
  tx: Tx,
  cityId: string,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  const rows = await tx.rows(sql<ContactRow>`
    select contact_id, email, name from people.contact
    where city_id = ${cityId} and contact_id = any(${[...contactIds]}::uuid[])
  `);
  return new Map(rows.map((row) => [row.contact_id, toContact(row)]));
}

/** The ids of contacts with an address. */
export async function contactIdsByEmail(tx: Tx, cityId: string, email: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ contact_id: string }>`
    select contact_id from people.contact where city_id = ${cityId} and email = ${email.toLowerCase()}
  `);
  return rows.map((row) => row.contact_id);
}

/** Forgets how these people are reached. */
export async function eraseContacts(tx: Tx, cityId: string, contactIds: readonly string[]): Promise<void> {
  await tx.run(sql`
    delete from people.contact where city_id = ${cityId} and contact_id = any(${[...contactIds]}::uuid[])
  `);
}
