import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addWorkingDays, isWorkingDay, makeWorkingCalendar } from '../../../city/index.ts';
import { calendarWith, movedPromises } from './moved-promises.ts';

const calendar = makeWorkingCalendar({
  timeZone: 'Europe/Helsinki',
  midsummerEveIsFree: true,
  christmasEveIsFree: true,
  exceptions: [],
});
const due = (dueDay: string, isInAllDays = false) => ({ dueDay, isInAllDays });
const free = (day: string) => ({ day, isWorkingDay: false, name: '' });

describe('if 7 January were free', () => {
  // Thursday 7 January 2027 follows Epiphany.
  test('promises of that day and later move by a working day, over the weekend too', () => {
    const promises = [due('2027-01-05'), due('2027-01-07'), due('2027-01-07'), due('2027-01-08'), due('2027-01-11')];
    expect(movedPromises(promises, calendar, free('2027-01-07'))).toEqual({
      all: 5,
      moved: 4,
      moves: [
        { from: '2027-01-07', to: '2027-01-08', count: 2 },
        { from: '2027-01-08', to: '2027-01-11', count: 1 },
        { from: '2027-01-11', to: '2027-01-12', count: 1 },
      ],
    });
  });
  test('limits by law in all days stay, and so does everything when the day is free already', () => {
    expect(movedPromises([due('2027-01-08', true)], calendar, free('2027-01-07')).moved).toBe(0);
    expect(movedPromises([due('2027-01-08')], calendar, free('2027-01-06')).moved).toBe(0);
  });
  test('a Saturday at work brings later promises forward', () => {
    const saturday = { day: '2027-01-09', isWorkingDay: true, name: '' };
    expect(movedPromises([due('2027-01-08'), due('2027-01-11')], calendar, saturday).moves).toEqual([
      { from: '2027-01-11', to: '2027-01-09', count: 1 },
    ]);
  });
});

test('a promise made anew with the day free is due on the day that the old one would move to', () => {
  const aDay = fc.nat(700).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 15 }), aDay, (received, days, day) => {
      fc.pre(day > received);
      const after = calendarWith(calendar, free(day));
      const [old, anew] = [addWorkingDays(calendar, received, days), addWorkingDays(after, received, days)];
      const { moves, moved } = movedPromises([due(old)], calendar, free(day));
      expect(moves[0]?.to ?? old).toBe(anew);
      expect(moved).toBe(old === anew ? 0 : 1);
      expect(isWorkingDay(after, moves[0]?.to ?? anew)).toBe(true);
    }),
  );
});
