import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursByUnit, isOpenAt, makeWorkingCalendar, type SetHours } from '../../city/index.ts';
import { type Act, acts, statusAfter } from '../cases/acts.ts';
import { type FeedbackStatus } from '../feedback-case.ts';
import { type CaseHistory, type ClockEvent, clocksOf } from './clock.ts';
import { usualTarget } from './target.ts';

const hour = 3_600_000;
const calendar = makeWorkingCalendar({
  timeZone: 'Europe/Helsinki',
  midsummerEveIsFree: true,
  christmasEveIsFree: true,
  exceptions: [],
});
const whole = [{ opens: 0, closes: 24 * 60 }];
const morning = [{ opens: 9 * 60, closes: 12 * 60 }];
const setHours: readonly SetHours[] = [
  { organisationUnitId: 'always', validFrom: '2020-01-01', week: [whole, whole, whole, whole, whole, whole, whole] },
  { organisationUnitId: 'mornings', validFrom: '2020-01-01', week: [morning, [], morning, [], morning, [], []] },
];
/** `office` is open 8-16 on working days, `mornings` 9-12 on Monday, Wednesday and Friday, `always` round the clock. */
const hoursOf = hoursByUnit(calendar, new Map(), setHours);
const rules = { calendar, hoursOf };

const at = (text: string): Date => new Date(text);

/** A history from acts in their order; the states follow from the table of acts. */
function history(
  receivedAt: string,
  ...steps: readonly (readonly [at: string, act: Act, more?: Partial<ClockEvent>])[]
): CaseHistory {
  let status: FeedbackStatus = 'received';
  let unit: string | null = 'office';
  const events = steps.map(([when, act, more = {}]): ClockEvent => {
    const after = statusAfter(act, status);
    if (after === undefined) throw new RangeError(`${act} cannot be done to what is ${status}`);
    status = after;
    unit = more.organisationUnitId === undefined ? unit : more.organisationUnitId;
    return { at: at(when), act, status, organisationUnitId: unit, ...more };
  });
  const received: ClockEvent = { at: at(receivedAt), act: 'receive', status: 'received', organisationUnitId: 'office' };
  return { receivedAt: at(receivedAt), events: [received, ...events], target: usualTarget(5) };
}
const read = (of: CaseHistory, now: string) => clocksOf(of, rules, at(now));

describe('the reaction clock', () => {
  const given = '2026-11-27T15:00+02:00'; // a Friday

  test('runs from the receipt in working time and is due at the end of the second working day', () => {
    const { reaction } = read(history(given), '2026-11-30T09:00+02:00');
    expect(reaction).toMatchObject({ state: 'running', workingTime: 2 * hour, dueDay: '2026-12-01', isLate: false });
    expect(reaction.dueAt).toEqual(at('2026-12-02T00:00+02:00'));
    expect(reaction.remaining).toBe((7 + 8) * hour);
    expect(read(history(given), '2026-12-02T00:00+02:00').reaction).toMatchObject({ isLate: true, remaining: 0 });
  });
  test('stops when the giver is told something, not when somebody takes the case', () => {
    const taken = history(given, ['2026-11-30T09:00+02:00', 'take']);
    expect(read(taken, '2026-11-30T10:00+02:00').reaction.state).toBe('running');
    const told = history(given, ['2026-11-30T09:00+02:00', 'take'], ['2026-11-30T11:00+02:00', 'interim-answer']);
    const { reaction, responses } = read(told, '2026-12-24T11:00+02:00');
    expect(reaction).toMatchObject({
      state: 'stopped',
      workingTime: 4 * hour,
      isReached: true,
      stoppedBy: 'interim-answer',
    });
    expect(responses[0].state).toBe('running');
  });
  test('never pauses', () => {
    const paused = history(given, ['2026-11-30T09:00+02:00', 'pause', { reason: 'waiting-for-outside' }]);
    const { reaction, responses } = read(paused, '2026-12-01T09:00+02:00');
    expect([reaction.state, responses[0].state]).toEqual(['running', 'paused']);
    expect(reaction.workingTime).toBe(10 * hour);
  });
  test('counts a letter from its day stamp, though it was typed in later', () => {
    const letter = history('2026-11-24T12:00+02:00', ['2026-11-26T09:00+02:00', 'take']);
    const typed = { ...letter, events: letter.events.map((it) => ({ ...it, at: at('2026-11-26T09:00+02:00') })) };
    expect(read(typed, '2026-11-26T10:00+02:00').reaction.workingTime).toBe((4 + 8 + 2) * hour);
  });
});

describe('the response clock', () => {
  test.each([
    ['over Easter', '2026-04-02T15:00+03:00', '2026-04-07T09:00+03:00', 2, '2026-04-13'],
    ['over Midsummer', '2026-06-17T15:00+03:00', '2026-06-22T09:00+03:00', 10, '2026-06-25'],
    ['over Christmas', '2026-12-22T15:00+02:00', '2026-12-28T09:00+02:00', 10, '2026-12-31'],
    ['over the beginning of summer time', '2026-03-27T15:00+02:00', '2026-03-30T09:00+03:00', 2, '2026-04-07'],
    ['over the end of summer time', '2026-10-23T15:00+03:00', '2026-10-26T09:00+02:00', 2, '2026-10-30'],
  ])('%s counts no free hour', (_name, received, now, hours, due) => {
    const [response] = read(history(received), now).responses;
    expect([response.workingTime / hour, response.dueDay]).toEqual([hours, due]);
  });

  const given = '2026-11-23T09:00+02:00'; // a Monday; due on Monday 30 November

  test('stands while the giver is asked, and the promise moves by the working days that began meanwhile', () => {
    const asked = history(
      given,
      ['2026-11-24T09:00+02:00', 'ask-giver'],
      ['2026-11-26T10:00+02:00', 'giver-replied'],
      ['2026-12-02T12:00+02:00', 'answer'],
    );
    const [waiting] = read(asked, '2026-11-25T12:00+02:00').responses;
    expect(waiting).toMatchObject({ state: 'paused', workingTime: 8 * hour, dueDay: '2026-12-01' });
    const [done] = read(asked, '2026-12-31T12:00+02:00').responses;
    expect(done).toMatchObject({ state: 'stopped', dueDay: '2026-12-02', isLate: false, isReached: true });
    expect(done.workingTimeWithPauses - done.workingTime).toBe((8 + 8 + 1) * hour);
    expect([done.isWithinTarget, done.isWithinTargetDespitePauses]).toEqual([true, false]);
  });
  test('does not stand while a colleague is asked', () => {
    const asked = history(given, ['2026-11-24T09:00+02:00', 'ask-colleague']);
    expect(read(asked, '2026-11-25T09:00+02:00').responses[0]).toMatchObject({
      state: 'running',
      workingTime: 16 * hour,
    });
  });
  test('of a promise that staff put off is late by the promise, and by the target all the same', () => {
    const putOff = history(
      given,
      ['2026-11-24T09:00+02:00', 'interim-answer', { dueDay: '2026-12-10' }],
      ['2026-12-09T09:00+02:00', 'answer'],
    );
    const [response] = read(putOff, '2026-12-31T09:00+02:00').responses;
    expect(response).toMatchObject({ dueDay: '2026-12-10', isLate: false, isWithinTarget: false });
  });
  test('keeps the time gone by over a transfer, and counts the hours of the new part from then on', () => {
    const moved = history(given, ['2026-11-24T12:00+02:00', 'transfer', { organisationUnitId: 'mornings' }]);
    // Monday 7 h, Tuesday until 12 by the office 4 h; then Wednesday 9-12 by the mornings.
    expect(read(moved, '2026-11-24T12:00+02:00').responses[0].workingTime).toBe(11 * hour);
    expect(read(moved, '2026-11-25T16:00+02:00').responses[0].workingTime).toBe(14 * hour);
    expect(read(moved, '2026-11-25T16:00+02:00').responses[0].remaining).toBe(6 * hour);
  });
  test('starts anew when the case is opened again, and the first response stays as it was', () => {
    const again = history(
      given,
      ['2026-11-24T09:00+02:00', 'answer'],
      ['2026-12-07T09:00+02:00', 'reopen'],
      ['2026-12-09T09:00+02:00', 'answer'],
      ['2026-12-10T09:00+02:00', 'close', { reason: 'answered' }],
    );
    const { responses } = read(again, '2026-12-31T09:00+02:00');
    expect(responses.map(({ workingTime }) => workingTime / hour)).toEqual([8, 16]);
    expect(responses.map(({ dueDay }) => dueDay)).toEqual(['2026-11-30', '2026-12-14']);
  });
  test('of what was withdrawn, spam or a duplicate has stopped without an answer', () => {
    const ends = (act: Act, reason?: string) =>
      read(history(given, ['2026-11-24T09:00+02:00', act, { reason }]), '2026-12-31T09:00+02:00').responses[0];
    expect(ends('withdraw')).toMatchObject({ state: 'stopped', isReached: false });
    expect(ends('close', 'not-feedback').isReached).toBe(false);
    expect(ends('close', 'no-action').isReached).toBe(true);
    expect(ends('hand-on', 'another-authority').isReached).toBe(true);
  });
});

const allActs = Object.keys(acts).filter((act) => act !== 'receive');
const isActName = (name: string): name is Act => Object.hasOwn(acts, name);

/** A history in which anything that can happen happens at any moment; every part of the organisation gets the case. */
const aHistory: fc.Arbitrary<CaseHistory> = fc
  .record({
    start: fc.integer({ min: at('2026-01-01T00:00Z').getTime(), max: at('2026-12-20T00:00Z').getTime() }),
    steps: fc.array(
      fc.record({
        act: fc.constantFrom(...allActs.filter(isActName), 'ask-giver', 'pause', 'resume', 'transfer', 'giver-replied'),
        wait: fc.integer({ min: 0, max: 120 * hour }),
        unit: fc.constantFrom('office', 'mornings', 'always', null),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ start, steps }) => {
    let status: FeedbackStatus = 'received';
    let unit: string | null = 'office';
    let when = start;
    const events: ClockEvent[] = [{ at: new Date(start), act: 'receive', status, organisationUnitId: unit }];
    for (const step of steps) {
      const after = statusAfter(step.act, status);
      if (after === undefined) continue;
      when += step.wait;
      status = after;
      if (step.act === 'transfer') unit = step.unit;
      events.push({ at: new Date(when), act: step.act, status, organisationUnitId: unit });
    }
    return { receivedAt: new Date(start), events, target: usualTarget(5) };
  });
const aWait = fc.integer({ min: 0, max: 1200 * hour });

describe('for any history', () => {
  test('clocks never run backwards, and neither does the day that a pause moves', () => {
    fc.assert(
      fc.property(aHistory, aWait, aWait, (of, one, two) => {
        const [early, late] = [Math.min(one, two), Math.max(one, two)];
        const before = clocksOf(of, rules, new Date(of.receivedAt.getTime() + early));
        const after = clocksOf(of, rules, new Date(of.receivedAt.getTime() + late));
        for (const [first, second] of [
          [before.reaction, after.reaction] as const,
          ...before.responses.map((response, index) => [response, after.responses[index]] as const),
        ]) {
          if (!second) throw new RangeError('a response is never taken back');
          expect(first.workingTime).toBeGreaterThanOrEqual(0);
          expect(second.workingTime).toBeGreaterThanOrEqual(first.workingTime);
          expect(second.workingTimeWithPauses).toBeGreaterThanOrEqual(second.workingTime);
          expect(second.dueDay >= first.dueDay).toBe(true);
          if (first.state === 'stopped') expect(second).toEqual(first);
          if (first.isWithinTargetDespitePauses) expect(first.isWithinTarget).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a minute counts when the part that has the case is open and nothing pauses, and else never', () => {
    fc.assert(
      fc.property(aHistory, aWait, (of, wait) => {
        const now = new Date(Math.floor((of.receivedAt.getTime() + wait) / 60_000) * 60_000 + 60_000);
        const next = new Date(now.getTime() + 60_000);
        fc.pre(of.events.every(({ at: when }) => when <= now || when > next));
        const [before, after] = [clocksOf(of, rules, now), clocksOf(of, rules, next)];
        const unit = of.events.findLast(({ at: when }) => when <= now)?.organisationUnitId ?? null;
        const passed = isOpenAt(hoursOf(unit), now) ? 60_000 : 0;
        const counted = (index: number): number =>
          (after.responses[index]?.workingTime ?? 0) - (before.responses[index]?.workingTime ?? 0);
        before.responses.forEach((response, index) => {
          expect(counted(index)).toBe(response.state === 'running' ? passed : 0);
        });
        const reacted = after.reaction.workingTime - before.reaction.workingTime;
        expect(reacted).toBe(before.reaction.state === 'running' ? passed : 0);
      }),
      { numRuns: 300 },
    );
  });

  test('a transfer changes nothing of the time gone by', () => {
    fc.assert(
      fc.property(aHistory, aWait, fc.constantFrom('mornings', 'always', null), (of, wait, unit) => {
        const now = new Date(of.receivedAt.getTime() + wait);
        const past = of.events.filter(({ at: when }) => when <= now);
        const last = past.at(-1);
        if (!last) throw new RangeError('a case has been received');
        const moved: ClockEvent = { at: now, act: 'transfer', status: last.status, organisationUnitId: unit };
        const [plain, transferred] = [
          clocksOf({ ...of, events: past }, rules, now),
          clocksOf({ ...of, events: [...past, moved] }, rules, now),
        ];
        const untilNow = ({ reaction, responses }: typeof plain) =>
          [reaction, ...responses].map(({ remaining: _left, ...rest }) => rest);
        expect(untilNow(transferred)).toEqual(untilNow(plain));
      }),
      { numRuns: 150 },
    );
  });
});
