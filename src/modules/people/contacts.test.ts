import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/id.ts';
import { type Context, makeContext } from '../../platform/context.ts';
import { sql } from '../../platform/db/sql.ts';
import { keyRingInMemory, type Sealer, sealerWith } from '../../platform/sealing/index.ts';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { aCityWithParts } from '../../../test/people-service.ts';
import {
  contactIdsByEmail,
  contactIdsByPhone,
  contactsOf,
  countContactsByKey,
  eraseContacts,
  eraseContactsOfLostKey,
  keepContact,
  refuseMissingKeys,
  resealContacts,
  sealPlainContacts,
} from './index.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());

const [oldKey, newKey] = [newId(1_000), newId(2_000)];

/** A ring of both keys, of which a sealer may have the older, the newer or both. */
const ring = keyRingInMemory([oldKey, newKey]);
const sealerOf = (...keyIds: string[]): Sealer =>
  sealerWith({
    all: async () => (await ring.all()).filter(({ keyId }) => keyIds.includes(keyId)),
    find: async (keyId) => (keyIds.includes(keyId) ? ring.find(keyId) : undefined),
    newest: async () => {
      const key = (await ring.all()).find(({ keyId }) => keyIds.includes(keyId));
      if (!key) throw new RangeError('no key');
      return key;
    },
  });

async function aCity(): Promise<(sealer: Sealer) => <T>(work: (ctx: Context) => Promise<T>) => Promise<T>> {
  const { cityId } = await aCityWithParts(testing.database);
  return (sealer) => (work) =>
    testing.database.transaction((tx) =>
      work(
        makeContext({
          tx,
          cityId,
          actor: { kind: 'system', name: 'test' },
          language: 'fi',
          permissions: {},
          findAncestors: async () => [],
          sealer,
        }),
      ),
    );
}

const aino = { email: 'Aino.Asukas@Example.fi', phone: '040 123 4567', address: 'Kotikatu 5', name: 'Aino Asukas' };

const everything = (): Promise<string> =>
  testing.database.transaction(async (tx) => JSON.stringify(await tx.rows(sql`select c::text from people.contact c`)));

test('a contact is found by address and number, however they are written, and stands nowhere as text', async () => {
  const act = (await aCity())(sealerOf(newKey));
  const contactId = await act((ctx) => keepContact(ctx, aino));
  await act(async (ctx) => {
    expect(await contactsOf(ctx, [contactId])).toEqual(
      new Map([[contactId, { ...aino, contactId, email: 'aino.asukas@example.fi' }]]),
    );
    expect(await contactIdsByEmail(ctx, ' AINO.asukas@example.FI')).toEqual([contactId]);
    expect(await contactIdsByPhone(ctx, '+358 (0)40 1234567')).toEqual([contactId]);
    expect(await contactIdsByPhone(ctx, '00358401234567')).toEqual([contactId]);
    expect(await contactIdsByEmail(ctx, 'aino@example.fi')).toEqual([]);
  });
  const rows = await everything();
  const plain = [...Object.values(aino), aino.email.toLowerCase(), '1234567'];
  for (const value of plain)
    for (const written of [value, Buffer.from(value).toString('hex')]) expect(rows).not.toContain(written);
});

test('who leaves only a number has no address', async () => {
  const act = (await aCity())(sealerOf(newKey));
  const contactId = await act((ctx) => keepContact(ctx, { phone: '050 765 4321' }));
  expect(await act((ctx) => contactsOf(ctx, [contactId]))).toEqual(
    new Map([[contactId, { contactId, phone: '050 765 4321' }]]),
  );
});

test('one city does not find the contacts of another, nor open its rows', async () => {
  const [one, other] = [(await aCity())(sealerOf(newKey)), (await aCity())(sealerOf(newKey))];
  const contactId = await one((ctx) => keepContact(ctx, aino));
  expect(await other((ctx) => contactIdsByEmail(ctx, aino.email))).toEqual([]);
  expect((await other((ctx) => contactsOf(ctx, [contactId]))).size).toBe(0);
});

test('erasing one person leaves the others readable, and somebody who comes again is new', async () => {
  const act = (await aCity())(sealerOf(newKey));
  const [first, second] = await act(async (ctx) => [
    await keepContact(ctx, aino),
    await keepContact(ctx, { email: 'b@example.fi' }),
  ]);
  await act((ctx) => eraseContacts(ctx, [first ?? '']));
  expect([...(await act((ctx) => contactsOf(ctx, [first ?? '', second ?? '']))).keys()]).toEqual([second]);
  const again = await act((ctx) => keepContact(ctx, aino));
  expect(await act((ctx) => contactIdsByEmail(ctx, aino.email))).toEqual([again]);
});

test('while keys are being changed old rows are read and found; afterwards the new key alone is enough', async () => {
  const city = await aCity();
  const old = await city(sealerOf(oldKey))((ctx) => keepContact(ctx, aino));
  const both = city(sealerOf(oldKey, newKey));
  expect((await both((ctx) => contactsOf(ctx, [old]))).get(old)?.name).toBe(aino.name);
  expect(await both((ctx) => contactIdsByEmail(ctx, aino.email))).toEqual([old]);
  expect(await resealContacts(both)).toBe(1);
  expect(await resealContacts(both)).toBe(0);
  const young = city(sealerOf(newKey));
  expect((await young((ctx) => contactsOf(ctx, [old]))).get(old)?.phone).toBe(aino.phone);
  expect(await young((ctx) => contactIdsByEmail(ctx, aino.email))).toEqual([old]);
});

test('a lost key is told at the start, its contacts are erased on demand, and the others stay', async () => {
  const city = await aCity();
  const gone = await city(sealerOf(oldKey))((ctx) => keepContact(ctx, aino));
  const young = city(sealerOf(newKey));
  const kept = await young((ctx) => keepContact(ctx, aino));
  await expect(refuseMissingKeys(testing.database, sealerOf(newKey))).rejects.toThrow(`${oldKey}  (1 contacts)`);
  await expect(young((ctx) => contactsOf(ctx, [gone]))).rejects.toThrow('platform.sealing-key-missing');
  expect((await young((ctx) => contactsOf(ctx, [kept]))).size).toBe(1);
  expect(await young((ctx) => eraseContactsOfLostKey(ctx, oldKey))).toBe(1);
  await refuseMissingKeys(testing.database, sealerOf(newKey));
  expect([...(await young((ctx) => contactsOf(ctx, [gone, kept]))).keys()]).toEqual([kept]);
});

test('contacts from before are sealed, more than fit into one transaction, and only once', async () => {
  const city = await aCity();
  const young = city(sealerOf(newKey));
  const contactIds = Array.from({ length: 450 }, () => newId());
  await young(({ tx, cityId }) =>
    tx.run(sql`
      insert into people.contact (city_id, contact_id, email, name, created_at)
      select ${cityId}, id, 'old' || id || '@example.fi', 'Vanha ' || id, now() from unnest(${contactIds}::uuid[]) as id
    `),
  );
  expect((await young((ctx) => contactsOf(ctx, contactIds))).size).toBe(0);
  expect(await sealPlainContacts(testing.database, sealerOf(newKey))).toBe(450);
  expect(await sealPlainContacts(testing.database, sealerOf(newKey))).toBe(0);
  const [first = ''] = contactIds;
  expect((await young((ctx) => contactsOf(ctx, contactIds))).get(first)).toEqual({
    contactId: first,
    email: `old${first}@example.fi`,
    name: `Vanha ${first}`,
  });
  expect(await young((ctx) => contactIdsByEmail(ctx, `OLD${first}@example.fi`))).toEqual([first]);
  expect(await everything()).not.toContain('Vanha');
  expect((await countContactsByKey(testing.database)).get(newKey)).toBeGreaterThanOrEqual(450);
});
