import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff } from '../../../../test/case-office.ts';
import { testDatabase } from '../../../../test/database.ts';
import { movableClock } from '../../../../test/movable-clock.ts';
import { testService } from '../../../../test/service.ts';
import { visitor } from '../../../platform/auth/rights.ts';
import { actOnCase } from '../cases/act-on-case.ts';

const testing = await testDatabase([]);
const { database, goTo } = movableClock(testing.database);
/** The moment of every page: sessions end when the clock runs on for days. */
const today = '2026-12-30T09:10+02:00';
goTo('2026-12-30T09:00+02:00');
const service = await testService({ database });
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const handler = await service.invite('Kaisa Käsittelijä', 'handler', city.kallio);
const kaisa = staff('handler', city.kallio, handler.accountId);
const head = service.as('unit-head', city.clinics);
const administrator = service.as('administrator');

/** The text of a page without its markup, on one line. */
const read = async (person: typeof head, path: string): Promise<string> =>
  (await person.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');

const give = async (moment: string, more = {}) => {
  goTo(moment);
  return (await office.give(more)).feedbackCaseId;
};
const act = async (moment: string, id: string, input: Parameters<typeof office.act>[2]) => {
  goTo(moment);
  await office.act(kaisa, id, input);
};

describe("a unit head's page", () => {
  test('of a unit without feedback says so', async () => {
    const text = await read(service.as('unit-head', city.schools), '/fi/staff/unit');
    expect(text).toContain('Yhtään palautetta ei ole avoinna.');
    expect(text).toContain('Ennuste tehdään, kun palautteita on kertynyt puolen vuoden ajalta.');
  });

  test('shows load, punctuality with and without pauses, and whether answers helped', async () => {
    for (let day = 14; day <= 18; day += 1) {
      const id = await give(`2026-12-${day}T09:00+02:00`);
      await act(`2026-12-${day}T10:00+02:00`, id, { act: 'take' });
      if (day === 14) {
        await act('2026-12-14T11:00+02:00', id, { act: 'ask-giver', text: 'Milloin?' });
        goTo('2026-12-22T11:00+02:00');
        const reply = { act: 'giver-replied', text: 'Eilen.' } as const;
        await office.as(visitor, (ctx) => actOnCase(ctx, id, 'giver', reply));
      }
      const answeredOn = day === 14 ? 22 : day;
      await act(`2026-12-${answeredOn}T12:00+02:00`, id, { act: 'answer', text: 'Kiitos.' });
      await office.as(visitor, (ctx) => actOnCase(ctx, id, 'giver', { act: 'rate', facts: { helped: day !== 18 } }));
    }
    await give('2026-12-14T09:00+02:00');
    const taken = await give('2026-12-28T09:00+02:00');
    await act('2026-12-28T10:00+02:00', taken, { act: 'take' });
    await give('2026-12-28T09:00+02:00', { organisationUnitId: city.schools });
    await give('2026-12-28T09:00+02:00', { isSensitive: true });
    goTo(today);
    const text = await read(head, '/fi/staff/unit');
    // What is sensitive or of another division is not counted.
    expect(text).toContain('2 avointa palautetta, niistä 1 myöhässä.');
    expect(text).toContain('Kaisa Käsittelijä 1 0');
    expect(text).toContain('ei vielä kenelläkään 1 1');
    // Four took three hours; one waited for its giver over a week, which only the second row counts.
    expect(text).toContain('Vastaus, ilman taukoja 5 3,0 t 3,0 t 100 %');
    expect(text).toMatch(/Vastaus, tauot mukana 5 3,0 t 3\d,\d t 80 %/);
    expect(text).toContain('Vastaus uudelleen avattuun, ilman taukoja 0 – – –');
    expect(text).toContain('80 % antajista sanoo, että vastaus auttoi 4 / 5 vastausta.');
    expect(await read(head, `/fi/staff/unit?part=${city.kallio}`)).toContain('2 avointa palautetta');
    expect((await head.get(`/fi/staff/unit?part=${city.schools}`)).status).toBe(404);
    expect((await service.as('handler', city.kallio).get('/fi/staff/unit')).status).toBe(403);
  });
});

describe('response targets', () => {
  const path = '/fi/staff/response-targets';
  const law = {
    kind: '',
    themeId: city.theme,
    organisationUnitId: '',
    reactionDays: '2',
    responseDays: '14',
    countsIn: 'calendar-days',
    basis: 'Laki 306/2019',
  };

  test('are set, shown and ended on pages', async () => {
    expect(await read(administrator, path)).toContain('Tavoitteita ei ole asetettu');
    const set = await administrator.post(`${path}/new`, law);
    expect([set.status, set.location]).toEqual([303, `${path}?done=set`]);
    const list = (await administrator.get(path)).text;
    expect(list.replaceAll(/<[^>]+>/g, ' ').replaceAll('\u00a0', ' ')).toMatch(
      /queues\s+Vastaus: 14 päivää\. Ensimmäinen viesti: 2 työpäivää\.\s+Odotus ei siirrä lupausta\.\s+Laki 306\/2019/,
    );
    const end = /\/fi\/staff\/response-targets\/[\da-f-]{36}\/end/.exec(list)?.[0] ?? '';
    expect(await read(administrator, end)).toContain('Tavoite päättyy: queues.');
    expect((await administrator.post(end)).location).toBe(`${path}?done=ended`);
    expect((await administrator.post(end)).status).toBe(404);
    expect(await read(administrator, path)).toContain('Tavoitteita ei ole asetettu');
  });

  test('that cannot be used say at the field what to mend', async () => {
    const wrong = {
      ...law,
      responseDays: 'kaksi',
      reactionDays: '0',
      themeId: '',
      organisationUnitId: handler.accountId,
    };
    const first = await administrator.post(`${path}/new`, wrong);
    expect(first.status).toBe(422);
    for (const field of ['responseDays', 'reactionDays']) expect(first.text).toContain(`id="${field}-error"`);
    const second = await administrator.post(`${path}/new`, { ...wrong, responseDays: '3', reactionDays: '1' });
    expect([second.status, second.text.includes('id="organisationUnitId-error"')]).toEqual([422, true]);
  });
});

describe('a free day that is tried', () => {
  const path = '/fi/staff/what-if-holiday';

  test('moves the promises of the cases that one may count, and keeps nothing', async () => {
    await office.give();
    await office.give();
    await office.give({ isSensitive: true });
    // Five working days from 30 December, over New Year and Epiphany: 8 January 2027. The one that is late stays.
    for (const person of [administrator, head]) {
      const text = await read(person, `${path}?day=2027-01-07&kind=free`);
      expect(text).toContain('Jos to 7.1.2027 olisi vapaa, 2 lupausta siirtyisi');
      expect(text).toContain('pe 8.1.2027 ma 11.1.2027 2');
    }
    expect(await read(administrator, `${path}?day=2027-02-05&kind=free`)).toContain('Lupauksiin ei vaikuta mitään');
    expect((await administrator.get('/fi/staff/calendar?year=2027')).text).toContain('Poikkeuksia ei ole');
    expect((await administrator.get(`${path}?day=7.1.2027`)).status).toBe(422);
  });
});
