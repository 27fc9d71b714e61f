import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { privacyOffice } from '../../../../test/privacy-office.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { staff } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { newId } from '../../../kernel/id.ts';
import { sql } from '../../../platform/db/sql.ts';
import { contactIdsByEmail } from '../../people/index.ts';
import { noteErasure, readErasures, repeatErasures } from './erasure-list.ts';
import { eraseGiver, erasePerson, eraseResident } from './erase-person.ts';
import { exportOfResident, exportPerson } from './export-person.ts';
import { holdCase } from './hold-case.ts';
import { personalTables } from './personal-columns.ts';

const service = await testService();
const { city } = service;
const office = privacyOffice(service);
const { asSystem, caseOf, everything, figures, inDatabase, oldCase } = office;
afterAll(() => service.close());

const registrar = staff('registrar', null);
const handler = staff('handler', city.kallio);

test('every column of a case that could hold words of a person says what becomes of it', async () => {
  const columns = await inDatabase(sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns as one
    where table_schema = 'feedback'
      and data_type in ('text', 'jsonb', 'bytea', 'tsvector', 'ARRAY', 'double precision')
      and exists (select 1 from information_schema.columns as key where key.table_schema = 'feedback'
                  and key.table_name = one.table_name and key.column_name = 'feedback_case_id')
  `);
  const said = personalTables.flatMap(({ table, erase, keep }) =>
    [...erase, ...keep].map((column) => `${table}.${column}`),
  );
  const there = columns.map(({ table, column }) => `${table}.${column}`);
  expect(there.filter((column) => !said.includes(column))).toEqual([]);
  const ids = ['feedback_case.giver_contact_id', 'feedback_case.giver_resident_id', 'delivery.contact_id'];
  expect(said.filter((column) => !there.includes(column) && !ids.includes(column))).toEqual([]);
});

describe('a person who asks to be forgotten', () => {
  const aino = { email: 'aino.unohdettava@example.fi', phone: '+358 40 999 8877', name: 'Aino Unohdettava' };
  const says = 'Olen Kalliossa, Unohdettavankatu 3, hetu 131052-308T. Odotus kesti.';
  const traces = ['unohdettava', '9998877', '999 8877', '131052-308t', 'odotus kesti'];

  test('is gone from every table and every waiting letter; figures stay; others keep what is theirs', async () => {
    const given = await office.give({ text: says, title: 'Unohdettava', contact: aino, place: 'Unohdettavankatu 3' });
    const other = await office.give({ text: 'Minun palautteeni.', contact: { email: 'toinen@example.fi' } });
    const answered = await oldCase(3, { text: says, contact: aino, isSensitive: true });
    await asSystem(({ tx, cityId }) =>
      tx.run(sql`
        insert into platform.job (city_id, job_id, name, data, run_at, created_at)
        values (${cityId}, ${newId()}, 'platform.send-mail',
                ${JSON.stringify({ to: { email: aino.email }, text: says })}::text::jsonb, now(), now())
      `),
    );
    const foundTraces = async () => {
      const text = (await everything()).toLowerCase();
      return traces.filter((trace) => text.includes(trace));
    };
    expect(await foundTraces()).not.toEqual([]);
    const before = await figures();
    const erased = await office.as(registrar, (ctx) =>
      erasePerson(ctx, { by: 'email', value: ' Aino.Unohdettava@example.fi' }),
    );
    expect(erased).toEqual({ cases: 2, contacts: 2, held: 0 });
    expect(await foundTraces()).toEqual([]);
    expect(await figures()).toEqual(before);
    expect(await caseOf(given.feedbackCaseId)).toMatchObject({ status: 'withdrawn', text: null, giverContactId: null });
    expect(await caseOf(answered)).toMatchObject({ status: 'answered', text: null });
    expect(await caseOf(other.feedbackCaseId)).toMatchObject({ text: 'Minun palautteeni.' });
    expect(await asSystem((ctx) => contactIdsByEmail(ctx, 'toinen@example.fi'))).toHaveLength(1);
    expect(await office.as(registrar, (ctx) => erasePerson(ctx, { by: 'code', value: given.code }))).toMatchObject({
      cases: 0,
    });

    const again = await office.give({ text: 'Kirjoitan taas.', contact: aino });
    const data = await office.as(registrar, (ctx) => exportPerson(ctx, { by: 'phone', value: '0409998877' }));
    expect(data.cases.map(({ feedbackCaseId }) => feedbackCaseId)).toEqual([again.feedbackCaseId]);
  });

  test('by her code is forgotten in that case; a held one is kept, with how she is reached, and told', async () => {
    const free = await office.give({ text: 'Vapaa.', contact: { phone: '050 111 2222' } });
    const held = await office.give({ text: 'Pidetty.', contact: { phone: '050 111 2222' } });
    await office.as(registrar, (ctx) => holdCase(ctx, { feedbackCaseId: held.feedbackCaseId, reason: 'Vahinkoasia' }));
    const erased = await office.as(registrar, (ctx) => erasePerson(ctx, { by: 'phone', value: '+358501112222' }));
    expect(erased).toEqual({ cases: 1, contacts: 1, held: 1 });
    expect(await caseOf(free.feedbackCaseId)).toMatchObject({ text: null });
    expect(await caseOf(held.feedbackCaseId)).toMatchObject({ text: 'Pidetty.', status: 'received' });
    expect(await asSystem((ctx) => eraseGiver(ctx, held.feedbackCaseId))).toMatchObject({ cases: 0, held: 1 });
    expect((await caseOf(held.feedbackCaseId))?.giverContactId).not.toBeNull();
  });

  test('stays forgotten when an older backup is restored', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kuulolla-erasures-'));
    const list = join(folder, 'keys', 'erasures.jsonl');
    const { feedbackCaseId } = await office.give({ text: 'Poistettu jo.', contact: { email: 'palaa@example.fi' } });
    await asSystem((ctx) => eraseGiver(ctx, feedbackCaseId));
    const [erasure] = await inDatabase(sql<{ erasure_id: string }>`
      select erasure_id from feedback.erasure order by at desc, erasure_id desc limit 1
    `);
    const data = { erasureId: erasure?.erasure_id ?? '' };
    await noteErasure(list).run({ data, transact: asSystem, signal: new AbortController().signal });
    expect(await readFile(list, 'utf8')).not.toContain('Poistettu');
    const listed = await readErasures(list);
    expect(listed).toMatchObject([{ feedbackCaseIds: [feedbackCaseId] }]);
    // As a backup from before the erasure has it.
    await asSystem(async ({ tx }) => {
      await tx.run(sql`delete from feedback.erasure where erasure_id = ${data.erasureId}`);
      await tx.run(
        sql`update feedback.feedback_case set text = 'Poistettu jo.' where feedback_case_id = ${feedbackCaseId}`,
      );
    });
    expect(await asSystem((ctx) => repeatErasures(ctx, listed))).toBe(1);
    expect(await asSystem((ctx) => repeatErasures(ctx, listed))).toBe(0);
    expect((await caseOf(feedbackCaseId))?.text).toBeNull();
    expect(await readErasures(join(folder, 'none'))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('a person who asks what is known of her', () => {
  test('gets everything of hers and nothing of others', async () => {
    const contact = { email: 'kaisa@example.fi', phone: '044 321 0000', address: 'Kotikuja 1', name: 'Kaisa' };
    const mine = await office.give({
      text: 'Oma tekstini.',
      title: 'Oma otsikko',
      place: 'Oma paikka',
      position: { latitude: 60.1, longitude: 24.9 },
      onBehalfOf: { relation: 'child', name: 'Lapsi', consent: 'guardian' },
      contact,
    });
    await office.give({ text: 'Muiden teksti.', contact: { email: 'kaisa2@example.fi' } });
    await office.act(handler, mine.feedbackCaseId, { act: 'note', text: 'Sisäinen merkintä.' });
    await office.act(handler, mine.feedbackCaseId, { act: 'answer', text: 'Vastaus sinulle.' });
    const data = await office.as(registrar, (ctx) => exportPerson(ctx, { by: 'email', value: 'kaisa@example.fi' }));
    const written = JSON.stringify(data);
    expect(data.contacts).toEqual([contact]);
    expect(written).not.toContain('Muiden');
    expect(written).not.toContain('kaisa2');
    // Complete against the database: whatever stands in a column that erasure would empty is in the export.
    for (const { table, erase } of personalTables) {
      const given = erase.filter(
        (column) =>
          !['search', 'masked_text', 'code_hash', 'note', 'hash', 'bytes'].includes(column) && !column.endsWith('_id'),
      );
      if (given.length === 0) continue;
      const rows = await inDatabase(sql<Record<string, unknown>>`
        select ${sql.join(given.map((column) => sql.ref(column)))} from ${sql.table(`feedback.${table}`)}
        where feedback_case_id = ${mine.feedbackCaseId}
      `);
      const values = rows.flatMap((row) => Object.values(row)).filter((value) => value !== null);
      if (table === 'feedback_case' || table === 'feedback_event') expect(values.length).toBeGreaterThan(1);
      for (const value of values)
        for (const part of typeof value === 'object' ? Object.values(value ?? {}) : [value])
          expect(written).toContain(JSON.stringify(part));
    }
  });

  test('an identified resident takes along what she wrote and was told, and forgets herself', async () => {
    const residentId = newId();
    const { feedbackCaseId } = await office.give({ text: 'Tunnistettuna.', residentId });
    await office.act(handler, feedbackCaseId, { act: 'note', text: 'Sisäinen merkintä.' });
    const data = await asSystem((ctx) => exportOfResident(ctx, residentId));
    expect(data.cases.flatMap(({ history }) => history.map(({ act }) => act))).toEqual(['receive']);
    expect(JSON.stringify(data)).not.toContain('Sisäinen');
    expect(await asSystem((ctx) => eraseResident(ctx, residentId))).toMatchObject({ cases: 1 });
    expect((await asSystem((ctx) => exportOfResident(ctx, residentId))).cases).toEqual([]);
  });

  test('is answered by the registrar and administrators alone', async () => {
    const key = { by: 'email', value: 'x@example.fi' } as const;
    for (const actor of [handler, staff('unit-head', null), staff('registrar', city.kallio)]) {
      await expect(office.as(actor, (ctx) => exportPerson(ctx, key))).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(office.as(actor, (ctx) => erasePerson(ctx, key))).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });
});
