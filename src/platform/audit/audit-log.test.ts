import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { newId } from '../../kernel/id.ts';
import { type Actor } from '../auth/rights.ts';
import { sql } from '../db/sql.ts';
import { type AuditEntry, type AuditFacts, auditHash, auditVerifier, auditName, noHash } from './audit-log.ts';
import { auditEvents, newestAuditEntries, recordAudit, verifyAuditLog } from './audit-log.store.ts';

const facts = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.oneof(fc.string({ maxLength: 12 }), fc.integer(), fc.boolean(), fc.constant(null)),
  { maxKeys: 4, noNullPrototype: true },
);

interface Content {
  readonly actor: string;
  readonly event: string;
  readonly facts: AuditFacts;
}

const contents = fc.array(
  fc.record<Content>({
    actor: fc.constantFrom('visitor', 'system:test.job', 'staff:1', 'staff:2'),
    event: fc.constantFrom('people.signed-in', 'city.changed', 'platform.refused'),
    facts,
  }),
  { minLength: 1, maxLength: 12 },
);

/** A whole chain of entries, with its head. */
function chainOf(all: readonly Content[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const content of all) {
    const unsealed = {
      ...content,
      number: entries.length + 1,
      at: new Date(Date.UTC(2026, 10, 23) + entries.length * 1000),
      previousHash: entries.at(-1)?.hash ?? noHash,
    };
    entries.push({ ...unsealed, hash: auditHash(unsealed) });
  }
  return entries;
}

function verdictOf(entries: readonly AuditEntry[], head: { number: number; hash: string } | undefined, page = 3) {
  const verifier = auditVerifier();
  for (let from = 0; from < entries.length; from += page) {
    const fault = verifier.check(entries.slice(from, from + page));
    if (fault) return fault;
  }
  return verifier.finish(head);
}

const headOf = (entries: readonly AuditEntry[]) => {
  const last = entries.at(-1);
  return last && { number: last.number, hash: last.hash };
};

describe('a chain of audit entries', () => {
  test('is whole as it was written, however it is read in pages', () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: 1, max: 20 }), (all, page) => {
        const entries = chainOf(all);
        expect(verdictOf(entries, headOf(entries), page)).toMatchObject({ ok: true, entries: all.length });
      }),
    );
  });
  test('tells of any entry that was changed in any part', () => {
    const changes: readonly ((entry: AuditEntry) => AuditEntry)[] = [
      (entry) => ({ ...entry, actor: `${entry.actor}9` }),
      (entry) => ({ ...entry, event: 'people.other' }),
      (entry) => ({ ...entry, at: new Date(entry.at.getTime() + 1) }),
      (entry) => ({ ...entry, facts: { ...entry.facts, more: 1 } }),
      (entry) => ({ ...entry, hash: entry.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
      (entry) => ({ ...entry, previousHash: entry.hash }),
    ];
    fc.assert(
      fc.property(contents, fc.nat(), fc.constantFrom(...changes), (all, nth, change) => {
        const entries = chainOf(all);
        const at = nth % entries.length;
        const changed = entries.map((entry, index) => (index === at ? change(entry) : entry));
        expect(verdictOf(changed, headOf(entries))).toEqual({ ok: false, number: at + 1, reason: 'changed' });
      }),
    );
  });
  test('tells of a changed entry even when its own hash was made anew', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (all, nth) => {
        const entries = chainOf(all);
        const at = nth % entries.length;
        const changed = entries.map((entry, index) => {
          if (index !== at) return entry;
          const other = { ...entry, event: 'people.other' };
          return { ...other, hash: auditHash(other) };
        });
        expect(verdictOf(changed, headOf(entries)).ok).toBe(false);
      }),
    );
  });
  test('tells of any entry that was removed, be it the last', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (all, nth) => {
        const entries = chainOf(all);
        const at = nth % entries.length;
        const verdict = verdictOf(entries.toSpliced(at, 1), headOf(entries));
        expect(verdict).toEqual({ ok: false, number: at + 1, reason: 'missing' });
      }),
    );
  });
  test('tells of any entry that was added or told twice', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (all, nth) => {
        const entries = chainOf(all);
        const at = nth % entries.length;
        const twice = entries.flatMap((entry, index) => (index === at ? [entry, entry] : [entry]));
        expect(verdictOf(twice, headOf(entries)).ok).toBe(false);
        const lengthened = chainOf([...all, { actor: 'visitor', event: 'city.changed', facts: {} }]);
        expect(verdictOf(lengthened, headOf(entries))).toMatchObject({ ok: false, reason: 'head' });
      }),
    );
  });
  test('tells of entries in another order', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (all, nth) => {
        const entries = chainOf(all);
        fc.pre(entries.length > 1);
        const at = nth % (entries.length - 1);
        const swapped = entries.toSpliced(at, 2, ...entries.slice(at, at + 2).reverse());
        expect(verdictOf(swapped, headOf(entries)).ok).toBe(false);
      }),
    );
  });
  test('without entries is whole only without a head', () => {
    expect(verdictOf([], undefined)).toMatchObject({ ok: true, entries: 0 });
    expect(verdictOf([], { number: 2, hash: 'x' })).toEqual({ ok: false, number: 1, reason: 'missing' });
  });
});

describe('the audit log', () => {
  let testing: TestDatabase;
  beforeAll(async () => {
    testing = await testDatabase();
  });
  afterAll(() => testing.close());

  const someone: Actor = { kind: 'staff', accountId: newId(), name: 'Aino Työntekijä', grants: [] };
  const record = (cityId: string, event: string, facts: AuditFacts = {}) =>
    testing.database.transaction((tx) => recordAudit(tx, { cityId, at: tx.now, actor: someone, event, facts }));
  const verify = (cityId: string) =>
    testing.database.transaction((tx) => verifyAuditLog(tx, cityId), { readOnly: true });

  test('keeps the actor’s id and not the name', () => {
    expect(auditName(someone)).not.toContain('Aino');
  });
  test('survives the way into the database and back, whatever the facts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 4 }), async (all) => {
        const cityId = newId();
        // NUL cannot be stored (the database refuses it); lone surrogates are replaced before facts are made.
        const storable = all.filter(
          (each) => !/\\u0000|\0/.test(JSON.stringify(each)) && JSON.stringify(each).isWellFormed(),
        );
        for (const each of storable) await record(cityId, 'city.changed', each);
        expect(await verify(cityId)).toMatchObject({ ok: true, entries: storable.length });
      }),
      { numRuns: 15 },
    );
  });
  test('has no fork when many write at once', async () => {
    const cityId = newId();
    await Promise.all(Array.from({ length: 25 }, (_, at) => record(cityId, 'city.changed', { at })));
    expect(await verify(cityId)).toMatchObject({ ok: true, entries: 25 });
  });
  test('tells which row was changed, removed or added behind its back', async () => {
    const tamper = async (change: (cityId: string) => ReturnType<typeof sql>) => {
      const cityId = newId();
      for (let at = 0; at < 4; at += 1) await record(cityId, 'city.changed', { at });
      await testing.database.transaction((tx) => tx.run(change(cityId)));
      return verify(cityId);
    };
    expect(
      await tamper(
        (city) => sql`update platform.audit_entry set facts = '{"at":9}' where city_id = ${city} and number = 2`,
      ),
    ).toEqual({ ok: false, number: 2, reason: 'changed' });
    expect(
      await tamper((city) => sql`delete from platform.audit_entry where city_id = ${city} and number = 3`),
    ).toEqual({ ok: false, number: 3, reason: 'missing' });
    expect(
      await tamper((city) => sql`delete from platform.audit_entry where city_id = ${city} and number = 4`),
    ).toEqual({ ok: false, number: 4, reason: 'missing' });
    expect(
      await tamper(
        (city) => sql`
          insert into platform.audit_entry
          select city_id, 5, at, actor, event, facts, hash, hash from platform.audit_entry
          where city_id = ${city} and number = 4
        `,
      ),
    ).toEqual({ ok: false, number: 5, reason: 'changed' });
  });
  test('is rolled back with what it tells of', async () => {
    const cityId = newId();
    await testing.inTransaction((tx) =>
      recordAudit(tx, { cityId, at: tx.now, actor: someone, event: 'city.changed', facts: {} }),
    );
    expect(await verify(cityId)).toMatchObject({ ok: true, entries: 0 });
  });
  test('shows the newest first, by event, and names the events that it has', async () => {
    const cityId = newId();
    for (const event of ['city.b', 'city.a', 'city.b', 'city.c']) await record(cityId, event);
    const read = (filter: { before?: number; event?: string }) =>
      testing.database.transaction(async (tx) =>
        (await newestAuditEntries(tx, cityId, 2, filter)).map(({ number }) => number),
      );
    expect(await read({})).toEqual([4, 3]);
    expect(await read({ before: 3 })).toEqual([2, 1]);
    expect(await read({ event: 'city.b' })).toEqual([3, 1]);
    expect(await testing.database.transaction((tx) => auditEvents(tx, cityId))).toEqual(['city.a', 'city.b', 'city.c']);
  });
});
