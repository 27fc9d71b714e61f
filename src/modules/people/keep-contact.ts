import { newId } from '../../kernel/id.ts';
import { type Context } from '../../platform/context.ts';
import { type Sealed, type Sealer } from '../../platform/sealing/index.ts';
import { comparableEmail, comparablePhone, type Contact, detailsIn } from './contact.ts';
import { contactsByIndex, deleteContacts, insertContact, type SealedContact, sealedContacts } from './contact.store.ts';

type Keeping = Pick<Context, 'tx' | 'cityId' | 'sealer'>;

/** What a contact is sealed for: it opens in no other row and no other city. */
const rowLabel = (cityId: string, contactId: string): string => `people.contact ${cityId} ${contactId}`;
const indexLabel = (cityId: string, by: 'email' | 'phone'): string => `people.contact.${by} ${cityId}`;

/** A contact as it goes into the database: encrypted under a data key of its own, with what finds it again. */
export async function sealContact(sealer: Sealer, cityId: string, contact: Contact): Promise<SealedContact> {
  const { contactId, ...details } = contact;
  const email = details.email === undefined ? undefined : comparableEmail(details.email);
  const kept = { ...details, ...(email === undefined ? {} : { email }) };
  const { phone } = details;
  return {
    contactId,
    ...(await sealer.seal(rowLabel(cityId, contactId), JSON.stringify(kept))),
    emailIndex: email === undefined ? null : await sealer.index(indexLabel(cityId, 'email'), email),
    phoneIndex: phone === undefined ? null : await sealer.index(indexLabel(cityId, 'phone'), comparablePhone(phone)),
  };
}

/** A contact as it was given. Throws the Problems of `Sealer.open`. */
export async function openContact(
  sealer: Sealer,
  cityId: string,
  { contactId, ...sealed }: Sealed & { readonly contactId: string },
): Promise<Contact> {
  return { contactId, ...detailsIn(await sealer.open(rowLabel(cityId, contactId), sealed)) };
}

/** Keeps how somebody is reached under a new id; the same address twice is two contacts, each erased with what it was given for. */
export async function keepContact(
  { tx, cityId, sealer }: Keeping,
  contact: Omit<Contact, 'contactId'>,
): Promise<string> {
  const contactId = newId(tx.now.getTime());
  await insertContact(tx, cityId, await sealContact(sealer, cityId, { contactId, ...contact }));
  return contactId;
}

/** The contacts of these ids that have not been erased. */
export async function contactsOf(
  { tx, cityId, sealer }: Keeping,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  if (contactIds.length === 0) return new Map();
  const sealed = await sealedContacts(tx, cityId, contactIds);
  const opened = await Promise.all(sealed.map((each) => openContact(sealer, cityId, each)));
  return new Map(opened.map((contact) => [contact.contactId, contact]));
}

/** The ids of contacts with an e-mail address. */
export async function contactIdsByEmail({ tx, cityId, sealer }: Keeping, email: string): Promise<string[]> {
  const indexes = await sealer.indexes(indexLabel(cityId, 'email'), comparableEmail(email));
  return contactsByIndex(tx, cityId, 'email', indexes);
}

/** The ids of contacts with a telephone number, however it is written. */
export async function contactIdsByPhone({ tx, cityId, sealer }: Keeping, phone: string): Promise<string[]> {
  const indexes = await sealer.indexes(indexLabel(cityId, 'phone'), comparablePhone(phone));
  return contactsByIndex(tx, cityId, 'phone', indexes);
}

/** Forgets how these people are reached: with a row goes the only key that opens it, and no other row is touched. */
export const eraseContacts = (
  { tx, cityId }: Pick<Context, 'tx' | 'cityId'>,
  contactIds: readonly string[],
): Promise<void> => deleteContacts(tx, cityId, contactIds);
