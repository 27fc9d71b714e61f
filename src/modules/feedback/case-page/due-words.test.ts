import { describe, expect, test } from 'vitest';
import { makeWorkingCalendar } from '../../city/index.ts';
import { clockWords, dayInWords } from './due-words.ts';

const calendar = makeWorkingCalendar({
  timeZone: 'Europe/Helsinki',
  midsummerEveIsFree: true,
  christmasEveIsFree: true,
  exceptions: [],
});
const words = (dueDay: string | null, now: string, doneDay: string | null = null) =>
  clockWords({ dueDay, doneDay }, now, calendar, 'fi');

describe('a clock says in words', () => {
  test.each([
    ['by which day', '2026-12-08', '2026-12-03', 'viimeistään tiistaina 8.12.', 'info'],
    ['today', '2026-12-08', '2026-12-08', 'viimeistään tänään', 'warning'],
    ['tomorrow', '2026-12-08', '2026-12-07', 'viimeistään huomenna', 'info'],
    ['with the year, over New Year', '2027-01-08', '2026-12-30', 'viimeistään 8.1.2027', 'info'],
    ['late by one day', '2026-12-08', '2026-12-09', 'piti antaa tiistaina 8.12., myöhässä yhden työpäivän', 'danger'],
    // Christmas Eve, Christmas Day and a weekend lie between.
    [
      'late by working days alone',
      '2026-12-23',
      '2026-12-29',
      'piti antaa keskiviikkona 23.12., myöhässä 2 työpäivää',
      'danger',
    ],
    ['late at a weekend', '2026-12-04', '2026-12-05', 'piti antaa perjantaina 4.12., myöhässä', 'danger'],
  ] as const)('%s', (_name, due, now, text, tone) => {
    expect(words(due, now)).toEqual({ text, tone });
  });
  test('when it was done, and that nothing was promised', () => {
    expect(words('2026-12-08', '2026-12-09', '2026-12-07').text).toBe('annettu maanantaina 7.12.');
    expect(words(null, '2026-12-09').text).toBe('ei luvattua päivää');
  });
});

test('days read as people of each language say them', () => {
  expect(dayInWords('2026-12-08', '2026-12-01', 'sv')).toBe('tisdag 8.12');
  expect(dayInWords('2026-12-08', '2026-12-01', 'en')).toBe('Tuesday 8 December');
});
