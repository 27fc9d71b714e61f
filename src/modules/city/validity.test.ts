import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfNumber } from './day.ts';
import { named } from './test-builders.ts';
import { changeFrom, endFrom, historyFault, lastsFrom, versionOn, type History } from './validity.ts';

const start: History = [{ validFrom: '2020-01-01', validTo: null, parentId: null, name: named('Old') }];

describe('a history', () => {
  test('keeps the earlier name for earlier days', () => {
    const history = changeFrom(start, '2021-09-01', { name: named('New') });
    expect(versionOn(history, '2021-08-31')?.name.fi).toBe('Old');
    expect(versionOn(history, '2021-09-01')?.name.fi).toBe('New');
    expect(versionOn(history, '2019-12-31')).toBeUndefined();
  });

  test('is corrected when the change is of the day of the newest version', () => {
    const history = changeFrom(changeFrom(start, '2021-09-01', { name: named('Nwe') }), '2021-09-01', {
      name: named('New'),
    });
    expect(history.map(({ name }) => name.fi)).toEqual(['Old', 'New']);
  });

  test('is written forwards', () => {
    const history = changeFrom(start, '2021-09-01', { name: named('New') });
    expect(() => changeFrom(history, '2021-08-31', { name: named('Between') })).toThrow('city.later-change-exists');
    expect(() => endFrom(history, '2021-09-01')).toThrow('city.later-change-exists');
  });

  test('that has ended stays as it was', () => {
    const ended = endFrom(start, '2022-01-01');
    expect(versionOn(ended, '2022-01-01')).toBeUndefined();
    expect(lastsFrom(ended, '2021-01-01')).toBe(false);
    expect(() => changeFrom(ended, '2022-02-01', { name: named('Back') })).toThrow('city.already-closed');
    expect(() => endFrom(ended, '2023-01-01')).toThrow('city.already-closed');
  });

  test('never has a gap or an overlap, whatever is done to it', () => {
    const step = fc.record({ day: fc.integer({ min: 18000, max: 19000 }).map(dayOfNumber), ends: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let history = start;
        for (const { day, ends } of steps) {
          try {
            history = ends ? endFrom(history, day) : changeFrom(history, day, { name: named(day) });
          } catch (error) {
            expect(String(error)).toMatch(/later-change-exists|already-closed/);
          }
        }
        expect(historyFault(history)).toBeUndefined();
      }),
    );
  });

  test('with a gap, an overlap or a version without days is found out', () => {
    const [only] = start;
    if (!only) throw new Error('the history has a version');
    const ended = { ...only, validTo: '2021-01-01' };
    expect(historyFault([])).toBe('empty');
    expect(historyFault([ended, { ...only, validFrom: '2021-01-02' }])).toBe('gap-or-overlap');
    expect(historyFault([ended, { ...only, validFrom: '2020-12-31' }])).toBe('gap-or-overlap');
    expect(historyFault([{ ...only, validTo: '2020-01-01' }])).toBe('without-days');
  });
});
