import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, theSystem } from '../../../../test/case-office.ts';
import { testDatabase } from '../../../../test/database.ts';
import { movableClock } from '../../../../test/movable-clock.ts';
import { testService } from '../../../../test/service.ts';
import { type Period } from '../../../kernel/period.ts';
import { visitor } from '../../../platform/auth/rights.ts';
import { findCase } from '../cases/handled-case.store.ts';
import { statutoryCounts } from './statutory-counts.store.ts';

const testing = await testDatabase([]);
const { database, goTo } = movableClock(testing.database);
goTo('2026-11-25T09:00+02:00');
const service = await testService({ database });
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const path = '/fi/staff/statutory';
const registrar = service.as('registrar', city.clinics);
let numbers = 0;
const matter = (more = {}) => ({
  kind: 'information-request',
  registerNumber: `HEL 2026-${String((numbers += 1)).padStart(6, '0')}`,
  receivedDay: '11.11.2026',
  setDueDay: '',
  organisationUnitId: city.kallio,
  ...more,
});
const register = async (more = {}) => {
  const sent = await registrar.post(`${path}/new`, matter(more));
  expect(sent.status).toBe(303);
  return (sent.location ?? '').replace(/\?.*/, '');
};

describe('a statutory matter', () => {
  test('is registered by hand, due by the rule of its kind, and moves on through its states', async () => {
    const address = await register({ registerNumber: 'HEL 2026-777001' });
    const page = (await registrar.get(address)).text;
    expect(page).toContain('Viimeistään ke 25.11.2026');
    expect(page).toContain('julkisuuslaki 14 §');
    const list = (await registrar.get(`${path}?number=777001`)).text;
    expect(list).toContain('HEL 2026-777001');
    expect((await registrar.post(`${address}/state`, { state: 'sent-to-unit', version: '1' })).status).toBe(303);
    // Two who have seen the same state do not both move it.
    expect((await registrar.post(`${address}/state`, { state: 'answered', version: '1' })).status).toBe(409);
    await registrar.post(`${address}/state`, { state: 'answered', version: '2' });
    const after = (await registrar.get(address)).text;
    expect(after.indexOf('lähetetty yksikköön:')).toBeGreaterThan(after.indexOf('kirjattu:'));
    expect(after).not.toContain('Merkitse');
    expect((await registrar.get(path)).text).not.toContain('HEL 2026-777001');
    expect((await registrar.get(`${path}?finished=yes`)).text).toContain('HEL 2026-777001');
  });

  test('is late the day after its last, unless an authority has set another day', async () => {
    const late = await register({ receivedDay: '10.11.2026' });
    const set = await register({ receivedDay: '10.11.2026', kind: 'complaint', setDueDay: '2026-12-01' });
    const large = await register({ receivedDay: '10.11.2026', isLarge: 'yes' });
    expect((await registrar.get(late)).text).toContain('Myöhässä: määräpäivä oli ti 24.11.2026');
    expect((await registrar.get(set)).text).toContain('Viimeistään ti 1.12.2026');
    expect((await registrar.get(large)).text).toContain('Viimeistään to 10.12.2026');
  });

  test('is for registrars of its part alone', async () => {
    const address = await register();
    const elsewhere = service.as('registrar', city.schools);
    expect((await elsewhere.get(address)).status).toBe(404);
    expect((await elsewhere.post(`${address}/state`, { state: 'answered', version: '1' })).status).toBe(404);
    expect((await elsewhere.get(`${path}?number=HEL`)).text).not.toContain('HEL 2026-');
    expect((await elsewhere.get(`${path}/counts.csv`)).text).toBe('quarter,kind,received\r\n');
    expect((await service.as('handler', city.kallio).get(address)).status).toBe(403);
    const wrong = await elsewhere.post(`${path}/new`, matter());
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="organisationUnitId-error"');
  });

  test('that is typed wrongly is mended at its fields; a register number is there once', async () => {
    await register({ registerNumber: 'HEL 2026-888001' });
    const twice = await registrar.post(`${path}/new`, matter({ registerNumber: 'HEL 2026-888001' }));
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('Asianumero on jo kirjattu.');
    const faults = { kind: 'gift', registerNumber: '', receivedDay: '1.1.2100', setDueDay: 'x' };
    const wrong = await registrar.post(`${path}/new`, matter(faults));
    for (const id of ['kind', 'registerNumber', 'receivedDay', 'setDueDay']) {
      expect(wrong.text).toContain(`id="${id}-error"`);
    }
    const early = await registrar.post(`${path}/new`, matter({ setDueDay: '2026-11-01' }));
    expect(early.text).toContain('id="setDueDay-error"');
  });

  test('is taken from feedback, which is handed on with words for its giver', async () => {
    const { feedbackCaseId } = await office.give({ text: 'Haluan tehdä muistutuksen hoidostani.' });
    const form = (await registrar.get(`${path}/new?case=${feedbackCaseId}`)).text;
    expect(form).toContain('Tekstin sanojen mukaan tämä voi olla muistutus');
    expect(form).toContain('<option value="reminder" selected');
    const from = { case: feedbackCaseId, version: '1', kind: 'reminder' };
    expect((await registrar.post(`${path}/new`, matter({ ...from, text: '' }))).text).toContain('id="text-error"');
    const address = await register({ ...from, text: 'Siirsimme asian kirjaamoon.' });
    const it = await office.as(theSystem, (ctx) => findCase(ctx.tx, ctx.cityId, feedbackCaseId));
    expect(it).toMatchObject({ status: 'handed-on' });
    expect((await registrar.get(address)).text).toContain(`/fi/staff/feedback/${feedbackCaseId}`);
    // Not twice: the feedback has gone on.
    expect((await registrar.post(`${path}/new`, matter({ ...from, text: 'Uudelleen.' }))).status).toBe(409);
    const swedish = await office.give({ text: 'Jag vill göra en anmärkning.', language: 'sv' });
    const words = (await registrar.get(`${path}/new?case=${swedish.feedbackCaseId}`)).text;
    expect(words).toContain('ett eget förfarande: anmärkning');
    const elsewhere = await office.give({ organisationUnitId: city.schools });
    expect((await registrar.get(`${path}/new?case=${elsewhere.feedbackCaseId}`)).status).toBe(404);
  });

  test('is counted by quarter and kind', async () => {
    await register({ kind: 'damages', receivedDay: '1.7.2026' });
    await register({ kind: 'damages', receivedDay: '30.9.2026' });
    expect((await registrar.get(`${path}/counts.csv`)).text).toContain('2026-Q3,damages,2\r\n');
    expect((await registrar.get(`${path}/counts`)).text).toContain('vahingonkorvausvaatimus');
  });

  test('is counted for everybody without small numbers, nor what would give them away', async () => {
    for (const day of ['1.1.2026', '2.1.2026', '3.1.2026', '4.2.2026', '31.3.2026', '1.4.2026']) {
      await register({ kind: 'review', receivedDay: day });
    }
    const countOf = async (period: Period) => {
      const counts = await office.as(visitor, (ctx) => statutoryCounts(ctx, period));
      return counts.find(({ kind }) => kind === 'review')?.received;
    };
    expect(await countOf({ kind: 'quarter', year: 2026, quarter: 1 })).toBe(5);
    expect(await countOf({ kind: 'quarter', year: 2026, quarter: 2 })).toBeNull();
    expect(await countOf({ kind: 'year', year: 2026 })).toBeNull();
    expect(await countOf({ kind: 'year', year: 2025 })).toBe(0);
  });
});

describe("the ombudsmen's contacts of a month", () => {
  const whole = service.as('registrar');
  const page = `${path}/ombudsmen`;

  test('are recorded as numbers, and what was there before stays as history', async () => {
    for (const count of ['12', '13', '13']) {
      const sent = await whole.post(page, { month: '2026-10', 'patient-care': count, 'social-fees': '0' });
      expect(sent.status).toBe(303);
    }
    const text = (await whole.get(`${page}?month=2026-10`)).text;
    expect(text).toMatch(/<input[^>]*value="13"[^>]*name="patient-care"/);
    expect(text).toMatch(/<input[^>]*value="0"[^>]*name="social-fees"/);
    expect((await whole.get(`${page}?month=2026-09`)).text).not.toContain('value="13"');
  });

  test('that are no numbers, or of a month to come, are refused at their fields', async () => {
    const wrong = await whole.post(page, { month: '2026-10', 'patient-care': 'kaksi' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="patient-care-error"');
    expect(wrong.text).toContain('value="kaksi"');
    expect((await whole.post(page, { month: '2027-01', 'patient-care': '2' })).text).toContain('id="month-error"');
  });

  test('are for the registrar of the whole city', async () => {
    expect((await registrar.get(page)).status).toBe(403);
  });
});

describe('words that name a procedure', () => {
  const says = 'Teen muistutuksen huonosta hoidosta.';

  test('lead the giver to the right form, and she may go on all the same', async () => {
    const administrator = service.as('administrator');
    const forms = '/fi/staff/statutory-forms';
    const wrong = await administrator.post(forms, { 'reminder-fi': 'javascript:alert(1)' });
    expect(wrong.text).toContain('id="reminder-fi-error"');
    await administrator.post(forms, { 'reminder-fi': 'https://lomakkeet.example/muistutus' });
    for (const language of ['fi', 'sv']) {
      const step = await service.visitor().post(`/${language}/feedback/new`, { text: says, kind: '', go: 'tell' });
      expect(step.text).toContain('href="https://lomakkeet.example/muistutus"');
      expect(step.text).toContain('value="where"');
    }
    await administrator.post(forms, { 'reminder-fi': '' });
    const without = await service.visitor().post('/fi/feedback/new', { text: says, kind: '', go: 'tell' });
    expect(without.text).toContain('Tämä voi olla muistutus');
    expect(without.text).not.toContain('lomakkeet.example');
  });

  test('are pointed out to who handles the case; a registrar takes it from there', async () => {
    const { feedbackCaseId } = await office.give({ text: says });
    const page = `/fi/staff/feedback/${feedbackCaseId}`;
    const link = `${path}/new?case=${feedbackCaseId}`;
    const seen = (await service.as('handler', city.kallio).get(page)).text;
    expect(seen).toContain('Tämä voi olla muistutus');
    expect(seen).not.toContain(link);
    expect((await registrar.get(page)).text).toContain(link);
    const plain = await office.give({ text: 'Odotin kaksi tuntia.' });
    expect((await registrar.get(`/fi/staff/feedback/${plain.feedbackCaseId}`)).text).not.toContain('Tämä voi olla');
  });
});
