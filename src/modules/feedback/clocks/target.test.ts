import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWorkingDay, makeWorkingCalendar } from '../../city/index.ts';
import { dayAfterPause, promiseOf, type ResponseTarget, targetFor, usualTarget } from './target.ts';

const calendarWith = (midsummerEveIsFree: boolean) =>
  makeWorkingCalendar({ timeZone: 'Europe/Helsinki', midsummerEveIsFree, christmasEveIsFree: true, exceptions: [] });
const calendar = calendarWith(true);
const noon = (day: string): Date => new Date(`${day}T10:00Z`);

describe('a promise of five working days', () => {
  test.each([
    ['2026-04-02', '2026-04-13', true], // Good Friday and Easter Monday
    ['2026-06-17', '2026-06-25', true], // Midsummer Eve
    ['2026-06-17', '2026-06-24', false], // a city that works on Midsummer Eve
    ['2026-12-22', '2026-12-31', true], // Christmas Eve and Day; 26 December is a Saturday
    ['2026-03-26', '2026-04-02', true], // summer time begins
    ['2026-10-22', '2026-10-29', true], // summer time ends
    ['2026-11-28', '2026-12-04', true], // received on a Saturday
  ])('given on %s is due on %s', (received, due, isFree) => {
    expect(promiseOf(calendarWith(isFree), usualTarget(5), noon(received)).dueDay).toBe(due);
  });

  test('counts from the day of the city: half past midnight is the next day', () => {
    expect(promiseOf(calendar, usualTarget(5), new Date('2026-11-22T22:30Z')).dueDay).toBe('2026-11-30');
  });

  test('gives a first word within two working days, never later than the answer', () => {
    expect(promiseOf(calendar, usualTarget(5), noon('2026-11-26')).reactionDueDay).toBe('2026-11-30');
    expect(promiseOf(calendar, usualTarget(1), noon('2026-11-26')).reactionDueDay).toBe('2026-11-27');
  });
});

const law = { responseDays: 14, reactionDays: 2, countsIn: 'calendar-days', mayPause: false } as const;

test('a limit of fourteen days by law counts every day and waits for nobody', () => {
  expect(promiseOf(calendar, law, noon('2026-12-22')).dueDay).toBe('2027-01-05');
  expect(dayAfterPause(calendar, law, '2027-01-05', { from: noon('2026-12-23'), to: noon('2026-12-30') })).toBe(
    '2027-01-05',
  );
});

const target = (id: string, more: Partial<ResponseTarget>): ResponseTarget => ({
  responseTargetId: id,
  kind: null,
  themeId: null,
  organisationUnitId: null,
  basis: null,
  ...usualTarget(5),
  ...more,
});
const complaint = { kind: 'complaint', themeLines: [['web', 'equality']], unitLine: ['kallio', 'sote'] } as const;
const chosen = (...targets: ResponseTarget[]): string | undefined => targetFor(targets, complaint)?.responseTargetId;

describe('the target of a case', () => {
  const ofUnit = target('of the unit', { organisationUnitId: 'kallio' });
  const ofDivision = target('of the division', { organisationUnitId: 'sote' });
  const ofTheme = target('of the theme', { themeId: 'equality' });
  const ofKind = target('of the kind', { kind: 'complaint' });
  const ofAll = target('of all', {});

  test('is the one that names most of it', () => {
    const both = target('of unit and kind', { organisationUnitId: 'sote', kind: 'complaint' });
    expect(chosen(ofAll, ofUnit, ofTheme, both)).toBe('of unit and kind');
  });
  test('among equals has a theme rather than a part, and a part rather than a kind', () => {
    expect(chosen(ofAll, ofKind, ofUnit, ofTheme)).toBe('of the theme');
    expect(chosen(ofAll, ofKind, ofUnit)).toBe('of the unit');
    expect(chosen(ofAll, ofKind)).toBe('of the kind');
  });
  test('is that of the nearest part and theme above', () => {
    expect(chosen(ofDivision, ofUnit)).toBe('of the unit');
    expect(chosen(target('of the branch', { themeId: 'web' }), ofTheme)).toBe('of the branch');
  });
  test('of two themes is the shorter', () => {
    const one = target('long', { themeId: 'queues', responseDays: 10 });
    const other = target('short', { themeId: 'food', responseDays: 12, countsIn: 'calendar-days' });
    const it = { ...complaint, themeLines: [['queues'], ['food']] };
    expect(targetFor([one, other], it)?.responseTargetId).toBe('short');
  });
  test('is none when every target is for other feedback', () => {
    expect(chosen(target('x', { kind: 'praise' }), target('y', { themeId: 'food' }))).toBeUndefined();
  });
  test('does not depend on the order of the targets', () => {
    const all = [ofUnit, ofDivision, ofTheme, ofKind, ofAll, target('same', { themeId: 'equality' })];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(chosen(...shuffled)).toBe(chosen(...all));
      }),
    );
  });
});

describe('waiting for the giver', () => {
  const wait = (from: string, to: string) =>
    dayAfterPause(calendar, usualTarget(5), '2026-12-31', { from: noon(from), to: noon(to) });

  test('moves the day by the working days that began meanwhile', () => {
    expect(wait('2026-12-23', '2026-12-23')).toBe('2026-12-31');
    expect(wait('2026-12-22', '2026-12-23')).toBe('2027-01-04');
    // Christmas: only the 28th is a working day.
    expect(wait('2026-12-23', '2026-12-28')).toBe('2027-01-04');
  });

  test('never brings a promise forward, moves it further the longer it lasts, and ends on a working day', () => {
    const aDay = fc.nat(800).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(aDay, fc.nat(60), fc.nat(60), (from, length, more) => {
        const { dueDay } = promiseOf(calendar, usualTarget(5), noon(from));
        const short = { from: noon(from), to: noon(addDays(from, length)) };
        const long = { from: noon(from), to: noon(addDays(from, length + more)) };
        const moved = dayAfterPause(calendar, usualTarget(5), dueDay, short);
        expect(moved >= dueDay).toBe(true);
        expect(isWorkingDay(calendar, moved)).toBe(true);
        expect(dayAfterPause(calendar, usualTarget(5), dueDay, long) >= moved).toBe(true);
        // One wait, or the same time in two waits one after the other: the same day.
        const rest = { from: short.to, to: long.to };
        expect(dayAfterPause(calendar, usualTarget(5), moved, rest)).toBe(
          dayAfterPause(calendar, usualTarget(5), dueDay, long),
        );
      }),
    );
  });
});
