import { afterAll, describe, expect, test } from 'vitest';
import { privacyOffice } from '../../../../test/privacy-office.ts';
import { staff } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { newId } from '../../../kernel/id.ts';
import { type Context } from '../../../platform/context.ts';
import { sql } from '../../../platform/db/sql.ts';
import { contactIdsByEmail } from '../../people/index.ts';
import { holdCase, letCaseGo } from './hold-case.ts';
import { hasTimeLeapt, type RetentionRuleInput } from './retention-rule.ts';
import { newestRuns } from './retention.store.ts';
import { askForRetention, runRetention } from './run-retention.ts';
import { dryRun, endRetentionRule, setRetentionRule } from './set-retention-rule.ts';

const service = await testService();
const { city } = service;
const office = privacyOffice(service);
const { asSystem, caseOf, everything, figures, inDatabase, oldCase } = office;
afterAll(() => service.close());

const administrator = staff('administrator', null);
const registrar = staff('registrar', null);
const handler = staff('handler', city.kallio);

const rule = (more: Partial<RetentionRuleInput>): RetentionRuleInput => ({
  action: 'empty-case',
  kind: null,
  status: null,
  isSensitive: null,
  days: 365,
  basis: 'Tiedonohjaussuunnitelma 1.2.3',
  ...more,
});
const set = (more: Partial<RetentionRuleInput>) => office.as(administrator, (ctx) => setRetentionRule(ctx, rule(more)));
const end = (id: string) => office.as(administrator, (ctx) => endRetentionRule(ctx, id));
const run = (signal?: AbortSignal) => runRetention(asSystem, signal);
const ask = () => office.as(administrator, askForRetention);

describe('retention', () => {
  test('erases contacts, masks for good and empties by its rules; figures stay, and a second run does nothing', async () => {
    const contact = { email: 'ikivanha@example.fi', phone: '040 777 0001' };
    const text = 'Kotini on Kotikatu 7, numeroni 040 777 0001.';
    const ids = {
      young: await oldCase(1, { text, contact }),
      contact: await oldCase(40, { text, contact }),
      masked: await oldCase(90, { text, contact, title: 'Soita 040 777 0001' }),
      emptied: await oldCase(400, { text, contact }),
      open: (await office.give({ text, contact })).feedbackCaseId,
    };
    await asSystem(({ tx }) =>
      tx.run(sql`
        update feedback.feedback_case set changed_at = changed_at - interval '900 days' where feedback_case_id = ${ids.open}
      `),
    );
    const rules = [
      await set({ action: 'erase-contact', days: 30 }),
      await set({ action: 'mask-text', days: 60 }),
      await set({ action: 'empty-case', days: 365 }),
    ];
    const before = await figures();
    const dry = await office.as(administrator, dryRun);
    expect(dry.map(({ action, due, held }) => [action, due, held])).toEqual([
      ['erase-contact', 3, 0],
      ['mask-text', 2, 0],
      ['empty-case', 1, 0],
    ]);
    expect(await run()).toBe(6);
    expect(await figures()).toEqual(before);
    expect(await run()).toBe(0);

    expect((await caseOf(ids.young))?.giverContactId).not.toBeNull();
    expect(await caseOf(ids.contact)).toMatchObject({ giverContactId: null, text });
    const masked = 'Kotini on [osoite], numeroni [puhelinnumero].';
    expect(await caseOf(ids.masked)).toMatchObject({
      text: masked,
      maskedText: masked,
      title: 'Soita [puhelinnumero]',
    });
    expect(await caseOf(ids.emptied)).toMatchObject({
      text: null,
      maskedText: null,
      status: 'answered',
      kind: 'complaint',
    });
    expect(await caseOf(ids.open)).toMatchObject({ text });
    const answers = await inDatabase(sql<{ text: string | null }>`
      select text from feedback.feedback_event where act = 'answer'
        and feedback_case_id = any(${[ids.masked, ids.emptied]}::uuid[]) order by text
    `);
    expect(answers.map((row) => row.text)).toEqual(['Kiitos, soitamme numeroon [puhelinnumero].', null]);
    const contactIds = await asSystem((ctx) => contactIdsByEmail(ctx, contact.email));
    expect(contactIds).toHaveLength(2);
    const [, first] = await asSystem(({ tx, cityId }) => newestRuns(tx, cityId, 5));
    expect(first).toMatchObject({ cases: 6, startedBy: null, heldReason: null });
    for (const id of rules) await end(id);
    await office.give();
    expect(await figures()).not.toEqual(before);
  });

  test('takes files away with their names, once, and leaves the words', async () => {
    const id = await oldCase(50, { text: 'Kuva liitteenä.' });
    await asSystem(({ tx, cityId }) =>
      tx.run(sql`
        insert into feedback.attachment (city_id, attachment_id, feedback_case_id, event_number, name, type, size, hash, bytes, kept_at)
        values (${cityId}, ${newId()}, ${id}, 1, 'Aino-kotona.jpg', 'jpeg', 3, 'x', '\\x010203'::bytea, ${tx.now})
      `),
    );
    const retentionRuleId = await set({ action: 'erase-files', days: 30 });
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(await everything()).not.toContain('Aino-kotona');
    expect((await caseOf(id))?.text).toBe('Kuva liitteenä.');
    await end(retentionRuleId);
  });

  test('leaves a held case alone until it is let go', async () => {
    const id = await oldCase(500, { text: 'Tätä tarvitaan oikeudessa.' });
    const hold = { feedbackCaseId: id, reason: 'Dnro 12/2026' };
    const legalHoldId = await office.as(registrar, (ctx) => holdCase(ctx, hold));
    await expect(office.as(registrar, (ctx) => holdCase(ctx, hold))).rejects.toMatchObject({
      constraint: 'legal_hold_key',
    });
    const retentionRuleId = await set({ days: 450 });
    expect((await office.as(administrator, dryRun))[0]).toMatchObject({ due: 0, held: 1 });
    expect(await run()).toBe(0);
    expect((await caseOf(id))?.text).toBe('Tätä tarvitaan oikeudessa.');
    await office.as(registrar, (ctx) => letCaseGo(ctx, legalHoldId));
    await expect(office.as(registrar, (ctx) => letCaseGo(ctx, legalHoldId))).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await run()).toBe(1);
    expect((await caseOf(id))?.text).toBeNull();
    await end(retentionRuleId);
  });

  test('killed in the middle goes on where it was, under the same run', async () => {
    const ids = [];
    for (let at = 0; at < 3; at += 1) ids.push(await oldCase(700, { text: `Vanha ${at}` }));
    // More cases than one step takes.
    await asSystem(({ tx, cityId }) =>
      tx.run(sql`
        insert into feedback.feedback_case (city_id, feedback_case_id, source, source_id, kind, status, channel, text,
          received_at, changed_at, content_hash)
        select ${cityId}, gen_random_uuid(), 'old', number::text, 'praise', 'answered', 'web', 'Kiitos!',
               ${tx.now}::timestamptz - interval '800 days', ${tx.now}::timestamptz - interval '800 days', '\\x00'
        from generate_series(1, 450) as number
      `),
    );
    const retentionRuleId = await set({ days: 600 });
    let steps = 0;
    const dying = async <T>(work: (ctx: Context) => Promise<T>): Promise<T> => {
      steps += 1;
      if (steps === 3) throw new Error('killed');
      return asSystem(work);
    };
    await expect(runRetention(dying)).rejects.toThrow('killed');
    const [cut] = await asSystem(({ tx, cityId }) => newestRuns(tx, cityId, 1));
    expect(cut).toMatchObject({ cases: 200, finishedAt: null });
    expect(await run()).toBe(253);
    const [whole] = await asSystem(({ tx, cityId }) => newestRuns(tx, cityId, 1));
    expect(whole).toMatchObject({ retentionRunId: cut?.retentionRunId, cases: 453 });
    expect(whole?.finishedAt).not.toBeNull();
    await end(retentionRuleId);
  });

  test('waits for a person when the clock has leapt, and runs when one has looked', async () => {
    const id = await oldCase(700, { text: 'Vasta kirjoitettu, kello edellä.' });
    const retentionRuleId = await set({ days: 600 });
    await asSystem(({ tx }) =>
      tx.run(sql`update feedback.retention_run set started_at = started_at - interval '5 years'`),
    );
    expect(await run()).toBeUndefined();
    expect((await caseOf(id))?.text).not.toBeNull();
    expect(await asSystem(({ tx, cityId }) => newestRuns(tx, cityId, 1))).toMatchObject([{ heldReason: 'time-leapt' }]);
    await ask();
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    await end(retentionRuleId);
  });

  test.each([
    [undefined, false],
    ['2026-01-01', false],
    ['2025-12-01', false],
    ['2021-01-02', true],
    ['2031-01-02', true],
  ])('a last run of %s is a leap: %s', (last, expected) => {
    const at = last === undefined ? undefined : new Date(last);
    expect(hasTimeLeapt(at, new Date('2026-01-02'))).toBe(expected);
  });

  test('is for the administrators of the whole city', async () => {
    for (const actor of [handler, registrar, staff('administrator', city.kallio)])
      await expect(office.as(actor, dryRun)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
