import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDue, parseCron, wallTimeOf } from './cron.ts';

const helsinki = 'Europe/Helsinki';

describe('a cron line', () => {
  test.each([
    ['30 3 * * *', '2026-11-23T03:29', '2026-11-22T03:30'],
    ['30 3 * * *', '2026-11-23T03:30', '2026-11-23T03:30'],
    ['*/15 * * * *', '2026-11-23T10:44', '2026-11-23T10:30'],
    ['0 8-16/2 * * *', '2026-11-23T07:00', '2026-11-22T16:00'],
    ['5,50 9 * * *', '2026-11-23T09:49', '2026-11-23T09:05'],
    ['0 6 * * 1', '2026-11-22T12:00', '2026-11-16T06:00'],
    ['0 6 * * 7', '2026-11-22T12:00', '2026-11-22T06:00'],
    ['0 6 1 * *', '2026-11-22T12:00', '2026-11-01T06:00'],
    ['0 6 1 * 1', '2026-11-22T12:00', '2026-11-16T06:00'],
    ['0 0 1 1 *', '2026-11-22T12:00', '2026-01-01T00:00'],
    ['0 0 29 2 *', '2026-11-22T12:00', '2024-02-29T00:00'],
  ])('%s was last due before %s at %s', (line, now, due) => {
    expect(lastDue(parseCron(line), now)).toBe(due);
  });
  test('of a day that never comes is never due', () => {
    expect(lastDue(parseCron('0 0 31 2 *'), '2026-11-22T12:00')).toBeUndefined();
  });
  test.each([
    '',
    '* * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 8',
    '5-1 * * * *',
    '*/0 * * * *',
    'a * * * *',
    '1.5 * * * *',
    '* * * * * *',
  ])('"%s" is refused', (line) => {
    expect(() => parseCron(line)).toThrow();
  });
});

/** The moments at which a line became due while the clock ran minute by minute. */
function duesBetween(line: string, from: string, to: string): string[] {
  const cron = parseCron(line);
  const dues: string[] = [];
  let mark = lastDue(cron, wallTimeOf(new Date(Date.parse(from) - 60_000), helsinki)) ?? '';
  for (let at = Date.parse(from); at < Date.parse(to); at += 60_000) {
    const due = lastDue(cron, wallTimeOf(new Date(at), helsinki)) ?? '';
    if (due <= mark) continue;
    dues.push(due);
    mark = due;
  }
  return dues;
}

describe('when the clocks change in Helsinki', () => {
  test('a job in the skipped hour of spring runs once, when the clock has jumped over it', () => {
    expect(duesBetween('30 3 * * *', '2026-03-28T22:00Z', '2026-03-29T21:00Z')).toEqual(['2026-03-29T03:30']);
  });
  test('a job in the repeated hour of autumn runs once', () => {
    expect(duesBetween('30 3 * * *', '2026-10-24T21:00Z', '2026-10-25T22:00Z')).toEqual(['2026-10-25T03:30']);
  });
  test('a daily job runs on each of the days of a year, whatever its time', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const cron = parseCron(`${minute} ${hour} * * *`);
        // Every 30 minutes over the two weeks round each change, as a process that looks now and then.
        const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        for (const start of ['2026-03-22T22:00Z', '2026-10-18T21:00Z']) {
          const dues = new Set<string>();
          for (let at = Date.parse(start); at < Date.parse(start) + 14 * 86_400_000; at += 1_800_000) {
            dues.add(lastDue(cron, wallTimeOf(new Date(at), helsinki)) ?? '');
          }
          const [first = ''] = dues;
          const eachDay = Array.from({ length: dues.size }, (_, day) =>
            new Date(Date.parse(`${first}Z`) + day * 86_400_000).toISOString().slice(0, 16),
          );
          expect([...dues].sort()).toEqual(eachDay);
          expect(first.slice(11)).toBe(clock);
          expect(dues.size).toBeGreaterThanOrEqual(14);
        }
      }),
      { numRuns: 50 },
    );
  });
  test('what is due never goes back while time goes on', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        fc.nat(3 * 86_400_000),
        (at, later) => {
          const cron = parseCron('*/20 * * * *');
          const first = wallTimeOf(at, helsinki);
          const second = wallTimeOf(new Date(at.getTime() + later), helsinki);
          const [early, late] = [lastDue(cron, first) ?? '', lastDue(cron, second) ?? ''];
          if (first <= second) expect(early <= late).toBe(true);
        },
      ),
    );
  });
});
