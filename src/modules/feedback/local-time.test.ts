import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localTimeOf } from './local-time.ts';

const local = (text: string): number => Date.parse(`${text}Z`);
const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);
const helsinki = localTimeOf('Europe/Helsinki');
const berlin = localTimeOf('Europe/Berlin');

describe('a clock that is put forward skips an hour', () => {
  test.each([
    [helsinki, '2026-03-29T03:00', '2026-03-29T01:00'],
    [helsinki, '2026-03-29T03:30', '2026-03-29T01:30'],
    [berlin, '2019-03-31T02:59', '2019-03-31T01:59'],
  ])('%#: %s was never shown', (instantsOf, time, shifted) => {
    const found = instantsOf(local(time));
    expect(found).toEqual({ kind: 'skipped', shifted: local(shifted) });
  });

  test('the minute before and the hour after are there once', () => {
    expect(helsinki(local('2026-03-29T02:59'))).toEqual({ kind: 'one', at: local('2026-03-29T00:59') });
    expect(helsinki(local('2026-03-29T04:00'))).toEqual({ kind: 'one', at: local('2026-03-29T01:00') });
  });
});

describe('a clock that is put back shows an hour twice', () => {
  test.each([
    [helsinki, '2026-10-25T03:00', '2026-10-25T00:00', '2026-10-25T01:00'],
    [helsinki, '2026-10-25T03:59', '2026-10-25T00:59', '2026-10-25T01:59'],
    [berlin, '2019-10-27T02:30', '2019-10-27T00:30', '2019-10-27T01:30'],
  ])('%#: %s', (instantsOf, time, earlier, later) => {
    expect(instantsOf(local(time))).toEqual({ kind: 'repeated', earlier: local(earlier), later: local(later) });
  });
  test('the hours around it are there once', () => {
    expect(helsinki(local('2026-10-25T02:59'))).toEqual({ kind: 'one', at: local('2026-10-24T23:59') });
    expect(helsinki(local('2026-10-25T04:00'))).toEqual({ kind: 'one', at: local('2026-10-25T02:00') });
  });
});

test('the first half hour of July in Helsinki is still June in UTC', () => {
  const found = helsinki(local('2026-07-01T00:30'));
  expect(found.kind === 'one' && iso(found.at)).toBe('2026-06-30T21:30');
});

test('what a clock shows at an instant leads back to that instant, all year round, wherever', () => {
  const zones = ['Europe/Helsinki', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
  const readers = new Map(zones.map((zone) => [zone, localTimeOf(zone)]));
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('1995-01-01'), max: new Date('2034-12-31'), noInvalidDate: true }),
      (zone, date) => {
        const at = Math.floor(date.getTime() / 1000) * 1000;
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
        const found = readers.get(zone)?.(local(shown.format(at).replace(' ', 'T')));
        if (found?.kind === 'one') expect(found.at).toBe(at);
        else expect(found).toMatchObject({ kind: 'repeated' });
        if (found?.kind === 'repeated') expect([found.earlier, found.later]).toContain(at);
      },
    ),
    { numRuns: 500 },
  );
});
