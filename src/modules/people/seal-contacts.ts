import { type Context } from '../../platform/context.ts';
import { type Database } from '../../platform/db/database.ts';
import { type Transact } from '../../platform/http/route.ts';
import { type Job } from '../../platform/jobs/job.ts';
import { OperatorFault } from '../../platform/operator-fault.ts';
import { type Sealer } from '../../platform/sealing/index.ts';
import {
  contactsByKey,
  contactsNotSealedBy,
  deleteContactsOfKey,
  plainContacts,
  replaceSealed,
} from './contact.store.ts';
import { openContact, sealContact } from './keep-contact.ts';

/** Contacts that are sealed in one transaction: others wait for it no longer than for a page. */
const atOnce = 200;

/** How many contacts each key seals. */
export const countContactsByKey = (database: Database): Promise<ReadonlyMap<string, number>> =>
  database.transaction((tx) => contactsByKey(tx), { readOnly: true });

/** Refuses with an OperatorFault when contacts are sealed with keys that are not there. */
export async function refuseMissingKeys(database: Database, sealer: Sealer): Promise<void> {
  const [counts, readable] = [await countContactsByKey(database), new Set(await sealer.readable())];
  const missing = [...counts].filter(([keyId]) => !readable.has(keyId));
  if (missing.length === 0) return;
  const lost = missing.map(([keyId, count]) => `  ${keyId}  (${count} contacts)`).join('\n');
  throw new OperatorFault(
    `Contact details are sealed with keys whose files are not in the folder KUULOLLA_SEALING_KEYS:\n${lost}\nRestore the files from their backup. If a key is lost for good, so are the contact details: kuulolla sealing-keys lost KEY erases them, and everything else goes on.`,
  );
}

/** Seals the contacts that were kept before contacts were sealed; how many. Harmless to repeat and to cut off. */
export async function sealPlainContacts(database: Database, sealer: Sealer): Promise<number> {
  for (let sealed = 0; ;) {
    const count = await database.transaction(async (tx) => {
      const found = await plainContacts(tx, atOnce);
      for (const { cityId, contactId, email, name } of found) {
        const contact = { contactId, ...(email === null ? {} : { email }), ...(name === null ? {} : { name }) };
        await replaceSealed(tx, cityId, await sealContact(sealer, cityId, contact));
      }
      return found.length;
    });
    sealed += count;
    if (count < atOnce) return sealed;
  }
}

/**
 * Seals a city's contacts anew that are sealed with another key than the newest; how many. Cut off in the middle, the
 * rest stays readable with its old key.
 */
export async function resealContacts(transact: Transact, signal?: AbortSignal): Promise<number> {
  for (let resealed = 0; ;) {
    signal?.throwIfAborted();
    const count = await transact(resealSome);
    resealed += count;
    if (count < atOnce) return resealed;
  }
}

async function resealSome({ tx, cityId, sealer }: Context): Promise<number> {
  const found = await contactsNotSealedBy(tx, cityId, await sealer.writesWith(), atOnce);
  for (const sealed of found) {
    const contact = await openContact(sealer, cityId, sealed);
    await replaceSealed(tx, cityId, await sealContact(sealer, cityId, contact));
  }
  return found.length;
}

/** Erases a city's contacts whose key is lost, as nobody can open them again; how many. */
export async function eraseContactsOfLostKey(ctx: Context, keyId: string): Promise<number> {
  const contacts = await deleteContactsOfKey(ctx.tx, ctx.cityId, keyId);
  await ctx.audit('people.sealing-key-lost', { keyId, contacts });
  return contacts;
}

/** The job that seals, each night, what a change of keys has left. */
export const resealContactsNightly: Job = {
  name: 'people.reseal-contacts',
  schedule: '50 3 * * *',
  run: async ({ transact, signal }) => {
    await resealContacts(transact, signal);
  },
};
