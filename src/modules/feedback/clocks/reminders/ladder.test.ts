import { describe, expect, test } from 'vitest';
import { type Role } from '../../../../platform/auth/rights.ts';
import { makeWorkingCalendar, makeWorkingHours } from '../../../city/index.ts';
import { type Digest, digestMail, firstWords } from './digest-mail.ts';
import { digestTime } from './digest-time.ts';
import { type DueCase, remindedOf, workingDaysLeft } from './ladder.ts';

const calendar = makeWorkingCalendar({
  timeZone: 'Europe/Helsinki',
  midsummerEveIsFree: true,
  christmasEveIsFree: true,
  exceptions: [],
});
const person = (accountId: string, role: Role, organisationUnitId: string | null) => ({
  accountId,
  grants: [{ role, organisationUnitId }],
});
const people = [
  person('handler', 'handler', 'kallio'),
  person('head', 'unit-head', 'kallio'),
  person('chief', 'unit-head', 'sote'),
  person('mayor', 'unit-head', null),
];
const aCase: DueCase = {
  feedbackCaseId: 'case',
  dueDay: '2026-12-04',
  assignedTo: 'handler',
  isSensitive: false,
  unitLine: ['kallio', 'clinics', 'sote'],
};
const all = () => true;
const reminded = (left: number, more: Partial<DueCase> = {}) => [
  ...remindedOf({ ...aCase, ...more }, left, people, all),
];

describe('the ladder of a promise of five working days', () => {
  test.each([
    ['2026-11-30', 4, []],
    ['2026-12-02', 2, ['handler']], // day 3
    ['2026-12-03', 1, ['handler', 'head']], // day 4
    ['2026-12-04', 0, ['handler', 'head', 'chief']], // day 5
    ['2026-12-07', -1, ['handler', 'head', 'chief']], // late
  ])('on %s, %i working days before, reminds %j', (today, left, expected) => {
    expect(workingDaysLeft(calendar, today, aCase.dueDay)).toBe(left);
    expect(reminded(left)).toEqual(expected);
  });
  test('counts working days over Christmas and the turn of the year', () => {
    expect(workingDaysLeft(calendar, '2026-12-23', '2026-12-29')).toBe(2);
    expect(workingDaysLeft(calendar, '2026-12-31', '2027-01-04')).toBe(1);
    // A limit by law on a Saturday: Friday is the last working day.
    expect(workingDaysLeft(calendar, '2026-12-04', '2026-12-05')).toBe(0);
  });
  test('reminds the nearest head as early as a handler when nobody has the case', () => {
    expect(reminded(2, { assignedTo: null })).toEqual(['head']);
    expect(reminded(2, { assignedTo: 'who has left' })).toEqual(['head']);
  });
  test('goes up past parts that nobody leads, and stays where there is no head above', () => {
    expect(reminded(0, { unitLine: ['clinics', 'sote'] })).toEqual(['handler', 'chief', 'mayor']);
    expect(reminded(0, { unitLine: [] })).toEqual(['handler', 'mayor']);
  });
  test('reminds nobody who may not see the case', () => {
    const maySee = ({ accountId }: { accountId: string }) => accountId === 'chief';
    expect([...remindedOf({ ...aCase, isSensitive: true }, 0, people, maySee)]).toEqual(['chief']);
  });
});

describe('the morning letter', () => {
  const office = makeWorkingHours(calendar);
  const always = makeWorkingHours(calendar, [
    { validFrom: '2020-01-01', week: Array.from({ length: 7 }, () => [{ opens: 0, closes: 1440 }]) },
  ]);
  test('goes from the opening until the closing of a working day', () => {
    expect(digestTime(office, '2026-12-01')).toEqual({
      from: new Date('2026-12-01T08:00+02:00'),
      to: new Date('2026-12-01T16:00+02:00'),
    });
  });
  test('goes never at night, though somebody is there', () => {
    expect(digestTime(always, '2026-07-01')).toEqual({
      from: new Date('2026-07-01T07:00+03:00'),
      to: new Date('2026-07-01T17:00+03:00'),
    });
  });
  test.each(['2026-12-05', '2026-12-06', '2026-12-24', '2026-12-25', '2026-04-06', '2026-06-19'])(
    'does not go on %s, even where somebody is there',
    (day) => {
      expect(digestTime(office, day)).toBeUndefined();
      expect(digestTime(always, day)).toBeUndefined();
    },
  );

  const one = (feedbackCaseId: string, words: string | null) => ({ feedbackCaseId, dueDay: '2026-12-04', words });
  const digest: Digest = {
    late: [one('a', 'Odotin vastaanotolla'), one('b', null)],
    dueToday: [],
    dueSoon: [one('c', 'Milloin hammashoitoon pääsee?')],
    praise: ['Kiitos Kallion väelle!'],
  };
  test('counts in the subject, and of sensitive feedback holds no word', () => {
    const mail = digestMail({ name: 'Eija', email: 'eija@example.fi' }, digest, 'https://kuulolla.example');
    expect(mail.subject).toBe(
      'Palautteet tänään / Respons i dag: 2 myöhässä / 2 försenade, 1 pian / 1 snart, 1 kiitosta / 1 beröm',
    );
    expect(mail.text).toContain('- 4.12.2026: arkaluonteinen palaute / känslig respons');
    expect(mail.text).toContain('https://kuulolla.example/fi/staff/feedback/b');
    expect(mail.text).toContain('- Kiitos Kallion väelle!');
    expect(mail.text).not.toContain('tänään (');
  });
  test('lists ten and counts the rest', () => {
    const late = Array.from({ length: 12 }, (_, index) => one(`case-${index}`, 'x'));
    const { text } = digestMail({ name: 'E', email: 'e@example.fi' }, { ...digest, late }, 'https://kuulolla.example');
    expect(text).toContain('… ja 2 muuta');
    expect(text).not.toContain('case-10');
  });
  test('shows first words on one line, cut between words', () => {
    expect(firstWords('Hyvä\r\nBcc: kaikki')).toBe('Hyvä Bcc: kaikki');
    const cut = firstWords(`${'sana '.repeat(13)}pitkäsana jatkuu`);
    expect(cut).toBe(`${'sana '.repeat(13).trim()}…`);
    expect(firstWords('a'.repeat(200))).toHaveLength(71);
  });
});
