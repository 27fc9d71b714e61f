import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../../test/case-office.ts';
import { testDatabase } from '../../../../../test/database.ts';
import { movableClock } from '../../../../../test/movable-clock.ts';
import { testService } from '../../../../../test/service.ts';
import { type Actor } from '../../../../platform/auth/rights.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { setWorkingHours } from '../../../city/index.ts';
import { writeDigests } from './send-digests.job.ts';

const testing = await testDatabase([]);
const { database, goTo } = movableClock(testing.database);
goTo('2026-11-23T08:00+02:00');
const service = await testService({ database });
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const handler = await service.invite('Kaisa Käsittelijä', 'handler', city.kallio);
const head = await service.invite('Eija Esihenkilö', 'unit-head', city.kallio);
const chief = await service.invite('Jaana Johtaja', 'unit-head', city.health);
const sensitive = await service.invite('Salla Salainen', 'sensitive-handler', city.kallio);
const registrar = await service.invite('Kirsi Kirjaaja', 'registrar', null);
const kaisa: Actor = staff('handler', city.kallio, handler.accountId);

/** The letters that a run of the job writes, by the first name of their reader. */
async function lettersAt(text: string): Promise<Map<string, { subject: string; text: string }>> {
  goTo(text);
  return office.as(theSystem, async (ctx) => {
    await ctx.tx.run(sql`delete from platform.job where name = 'platform.send-mail'`);
    await writeDigests(ctx, 'https://kuulolla.example');
    const rows = await ctx.tx.rows(sql<{ data: { to: { name: string }; subject: string; text: string } }>`
      select data from platform.job where name = 'platform.send-mail'
    `);
    return new Map(rows.map(({ data }) => [data.to.name.split(' ')[0] ?? '', data]));
  });
}

/** Given on Monday 23 November at ten: due on Monday 30 November. */
const given = async (more = {}) => {
  goTo('2026-11-23T10:00+02:00');
  const { feedbackCaseId } = await office.give({ contact: { email: 'antaja@example.fi' }, ...more });
  return feedbackCaseId;
};

beforeEach(async () => {
  await office.as(theSystem, async ({ tx }) => {
    await tx.run(sql`delete from feedback.digest`);
    await tx.run(sql`update feedback.feedback_case set status = 'closed'`);
  });
});

describe('reminders', () => {
  test('climb from the handler to the heads as the promise comes near, one letter a person a morning', async () => {
    const id = await given({ text: 'Odotin vastaanotolla kaksi tuntia, puhelin 040 123 4567.' });
    await office.act(kaisa, id, { act: 'take' });
    const readers = async (day: string) => [...(await lettersAt(`${day}T08:15+02:00`)).keys()].sort();
    expect(await readers('2026-11-25')).toEqual([]);
    expect(await readers('2026-11-26')).toEqual(['Kaisa']);
    expect(await readers('2026-11-27')).toEqual(['Eija', 'Kaisa']);
    expect(await readers('2026-11-28')).toEqual([]); // Saturday
    expect(await readers('2026-11-30')).toEqual(['Eija', 'Jaana', 'Kaisa']);
    const late = await lettersAt('2026-12-01T08:15+02:00');
    expect(late.get('Jaana')?.subject).toContain('1 myöhässä');
    expect(late.get('Jaana')?.text).toContain(`https://kuulolla.example/fi/staff/feedback/${id}`);
    expect(late.get('Jaana')?.text).toContain('Odotin vastaanotolla');
    expect(late.get('Jaana')?.text).not.toContain('4567');
    // Looked after once that day.
    expect((await lettersAt('2026-12-01T08:30+02:00')).size).toBe(0);
  });

  test('go neither before the opening, nor in the evening, nor on a holiday', async () => {
    await given();
    for (const moment of [
      '2026-12-01T07:45+02:00',
      '2026-12-01T16:00+02:00',
      '2026-12-01T23:00+02:00',
      '2026-12-05T09:00+02:00',
      '2026-12-06T09:00+02:00',
      '2026-12-24T09:00+02:00',
    ]) {
      expect([moment, (await lettersAt(moment)).size]).toEqual([moment, 0]);
    }
    expect((await lettersAt('2026-12-01T15:45+02:00')).has('Eija')).toBe(true);
  });

  test('follow the opening hours of the part in which somebody works', async () => {
    await office.as(staff('administrator', null), (ctx) =>
      setWorkingHours(ctx, {
        organisationUnitId: city.kallio,
        validFrom: '2026-12-08',
        week: [[], [{ opens: 660, closes: 840 }], [], [], [], [], []],
      }),
    );
    await given();
    expect([...(await lettersAt('2026-12-08T09:00+02:00')).keys()]).toEqual(['Jaana']);
    expect([...(await lettersAt('2026-12-08T11:00+02:00')).keys()]).toEqual(['Eija']);
    // Kallio is closed on Wednesdays.
    expect([...(await lettersAt('2026-12-09T11:00+02:00')).keys()]).toEqual(['Jaana']);
  });

  test('of a case that waits for its giver are not sent', async () => {
    const id = await given();
    await office.act(kaisa, id, { act: 'ask-giver', text: 'Milloin?' });
    expect((await lettersAt('2026-12-01T08:15+02:00')).size).toBe(0);
  });

  test('of a sensitive case hold no word, and reach nobody who may not see it', async () => {
    const id = await given({ text: 'Diagnoosini on väärin kirjattu.', isSensitive: true });
    const salla: Actor = staff('sensitive-handler', city.kallio, sensitive.accountId);
    await office.act(salla, id, { act: 'take' });
    const letters = await lettersAt('2026-12-01T08:15+02:00');
    // The heads may not see it: a registrar hears in their stead.
    expect([...letters.keys()].sort()).toEqual(['Kirsi', 'Salla']);
    expect(letters.get('Salla')?.text).toContain('arkaluonteinen palaute');
    for (const { text } of letters.values()) expect(text).not.toContain('iagnoosi');
  });

  test('tell the head of praise, once', async () => {
    goTo('2026-11-30T14:00+02:00');
    await office.give({
      kind: 'praise',
      text: 'Kiitos Kallion väelle, ihana vastaanotto!',
      organisationUnitId: city.kallio,
    });
    const first = await lettersAt('2026-12-01T08:15+02:00');
    expect(first.get('Eija')?.text).toContain('Kiitos Kallion väelle, ihana vastaanotto!');
    expect(first.has('Jaana')).toBe(false);
    expect((await lettersAt('2026-12-02T08:15+02:00')).get('Eija')?.text ?? '').not.toContain('ihana vastaanotto');
  });
});

test('no letter of the job goes to a giver', async () => {
  await given();
  const letters = await lettersAt('2026-12-01T08:15+02:00');
  expect(letters.size).toBeGreaterThan(0);
  expect(JSON.stringify([...letters])).not.toContain('antaja@example.fi');
  expect([...letters.keys()].every((name) => ['Kaisa', 'Eija', 'Jaana'].includes(name))).toBe(true);
  expect(new Set([handler, head, chief, sensitive, registrar].map(({ email }) => email)).size).toBe(5);
});
