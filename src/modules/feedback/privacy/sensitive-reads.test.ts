import { afterAll, describe, expect, test } from 'vitest';
import { privacyOffice } from '../../../../test/privacy-office.ts';
import { staff } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { newId } from '../../../kernel/id.ts';
import { sql } from '../../../platform/db/sql.ts';
import { openCase } from '../cases/case-policy.ts';
import { openWithReason } from './break-glass.ts';
import { noteSensitiveRead } from './note-sensitive-read.ts';
import { sensitiveReads } from './sensitive-reads.ts';

const service = await testService();
const { city } = service;
const office = privacyOffice(service);
const { asSystem } = office;
afterAll(() => service.close());

const handler = staff('handler', city.kallio);

describe('reads of sensitive cases', () => {
  const reader = staff('sensitive-handler', city.kallio, newId());

  test('are noted each time, and told to those who lead the unit', async () => {
    const { feedbackCaseId } = await office.give({ isSensitive: true, text: 'Arka asia.' });
    const ordinary = await office.give({ text: 'Tavallinen asia.' });
    for (const id of [feedbackCaseId, feedbackCaseId, ordinary.feedbackCaseId])
      await office.as(reader, (ctx) => noteSensitiveRead(ctx, id));
    await asSystem((ctx) => noteSensitiveRead(ctx, feedbackCaseId));
    const seenBy = (actor: typeof reader) => office.as(actor, (ctx) => sensitiveReads(ctx));
    const mine = (reads: Awaited<ReturnType<typeof seenBy>>) =>
      reads.people.filter(({ accountId }) => reader.kind === 'staff' && accountId === reader.accountId);
    expect(mine(await seenBy(staff('unit-head', city.clinics)))).toMatchObject([{ reads: 2, cases: 1, reasons: [] }]);
    expect(mine(await seenBy(staff('unit-head', city.schools)))).toEqual([]);
    await expect(seenBy(handler)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('with a reason are for an hour, for cases of the own unit, and the reason is told', async () => {
    const { feedbackCaseId } = await office.give({ isSensitive: true, text: 'Arka asia.' });
    const curious = staff('handler', city.kallio, newId());
    const elsewhere = staff('handler', city.schools, newId());
    const reason = 'Sijaistan arkaluonteisten käsittelijää.';
    const open = (actor: typeof curious) => office.as(actor, (ctx) => openCase(ctx, feedbackCaseId));
    await expect(open(curious)).rejects.toMatchObject({ kind: 'not-found' });
    const ask = (actor: typeof curious, id = feedbackCaseId) =>
      office.as(actor, (ctx) => openWithReason(ctx, { feedbackCaseId: id, reason }));
    const [missing, foreign] = await Promise.allSettled([ask(curious, newId()), ask(elsewhere)]);
    expect(missing).toMatchObject({ reason: { kind: 'not-found', code: 'feedback.no-such-case' } });
    expect(foreign).toMatchObject({ reason: { kind: 'not-found', code: 'feedback.no-such-case' } });
    await ask(curious);
    expect(await open(curious)).toMatchObject({ feedbackCaseId });
    await expect(open(elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(office.act(curious, feedbackCaseId, { act: 'take' })).rejects.toMatchObject({ kind: 'not-found' });
    await office.as(curious, (ctx) => noteSensitiveRead(ctx, feedbackCaseId));
    const { people } = await office.as(staff('unit-head', city.kallio), (ctx) => sensitiveReads(ctx));
    expect(people.flatMap(({ reasons }) => reasons)).toEqual([reason]);
    await asSystem(({ tx }) =>
      tx.run(sql`update feedback.sensitive_access set until_at = until_at - interval '61 minutes'`),
    );
    await expect(open(curious)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
