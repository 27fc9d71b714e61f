import { describe, expect, test } from 'vitest';
import { nextFeedbackStatuses, unfinishedStatuses } from '../../src/modules/feedback/index.ts';
import { makeWorkingCalendar, workingDaysBetween } from '../../src/modules/city/index.ts';
import { dayAt, startOf, weekday, works } from './clock.ts';
import { demoPlaces } from './demo-places.ts';
import { generateFeedback, type DemoFeedback } from './generate-feedback.ts';
import { demoBeginsAt } from './handling.ts';

const all = generateFeedback(demoPlaces());
/** Five working days before the demonstration begins; what came later is not late yet. */
const startOfPromise = new Date('2020-12-22T22:00:00Z');
const autumn2020 = all.filter(({ receivedAt }) => receivedAt >= new Date('2020-09-30T21:00:00Z'));

const calendar = makeWorkingCalendar({
  timeZone: 'Europe/Helsinki',
  midsummerEveIsFree: true,
  christmasEveIsFree: true,
  exceptions: [],
});

const hoursInto = (at: Date): number => (at.getTime() - startOf(dayAt(at.getTime()))) / 3_600_000;
const isInOfficeHours = (at: Date): boolean => works(dayAt(at.getTime())) && hoursInto(at) >= 8 && hoursInto(at) <= 16;

const broken = (isRight: (it: DemoFeedback) => boolean): string[] =>
  all.filter((it) => !isRight(it)).map(({ sourceId }) => sourceId);

describe('handling', () => {
  test('answers and first acts fall in office hours of working days', () => {
    expect(broken(({ answeredAt }) => answeredAt === null || isInOfficeHours(answeredAt))).toEqual([]);
    expect(broken(({ reactedAt }) => reactedAt === null || isInOfficeHours(reactedAt))).toEqual([]);
  });

  test('the first act comes after receipt and before the answer', () => {
    expect(broken(({ reactedAt, receivedAt }) => reactedAt === null || reactedAt > receivedAt)).toEqual([]);
    expect(broken((it) => it.answeredAt === null || (it.reactedAt !== null && it.reactedAt < it.answeredAt))).toEqual(
      [],
    );
    expect(broken((it) => it.status === 'received' || it.reactedAt !== null)).toEqual([]);
  });

  test('the status history begins with receipt, goes forward in time and ends in the status of the case', () => {
    expect(broken(({ statusHistory, receivedAt }) => statusHistory[0]?.at.getTime() === receivedAt.getTime())).toEqual(
      [],
    );
    expect(broken(({ statusHistory, status }) => statusHistory.at(-1)?.status === status)).toEqual([]);
    expect(
      broken(({ statusHistory, changedAt }) => statusHistory.at(-1)?.at.getTime() === changedAt.getTime()),
    ).toEqual([]);
    expect(
      broken(({ statusHistory }) =>
        statusHistory.every(({ at }, index) => index === 0 || at > (statusHistory[index - 1]?.at ?? at)),
      ),
    ).toEqual([]);
  });

  test('each status may follow the one before it', () => {
    const isLawful = ({ statusHistory }: DemoFeedback) =>
      statusHistory.every(({ status }, index) => {
        const before = statusHistory[index - 1]?.status;
        return before === undefined || nextFeedbackStatuses[before].includes(status);
      });
    expect(broken(isLawful)).toEqual([]);
  });

  test('the last answer of the history is the answer of the case, unless it is open again', () => {
    const lastAnswer = ({ statusHistory }: DemoFeedback) =>
      statusHistory.findLast(({ status }) => status === 'answered')?.at.getTime() ?? null;
    const isOpenAgain = ({ status, answeredAt }: DemoFeedback) => status === 'reopened' && answeredAt === null;
    expect(broken((it) => isOpenAgain(it) || lastAnswer(it) === (it.answeredAt?.getTime() ?? null))).toEqual([]);
  });

  test('300 cases of 2020 are still in the inbox, most of them in time, and 14 ended without an answer', () => {
    const unanswered = autumn2020.filter(({ answeredAt }) => answeredAt === null);
    const open = unanswered.filter(({ status }) => unfinishedStatuses.includes(status));
    expect(open).toHaveLength(300);
    expect(broken(({ status }) => !unfinishedStatuses.includes(status))).toHaveLength(300);
    expect(open.filter(({ receivedAt }) => receivedAt < startOfPromise).length).toBeLessThan(100);
    const ended = unanswered.filter((it) => !open.includes(it));
    expect(ended).toHaveLength(14);
    expect(ended.filter(({ kind }) => kind === 'praise')).toEqual([]);
  });
  test('nothing has happened after the demonstration begins', () => {
    expect(broken(({ changedAt }) => changedAt < demoBeginsAt)).toEqual([]);
  });

  test('in working days the share within five is no smaller, and the median is two to three', () => {
    const days = autumn2020
      .flatMap(({ receivedAt, answeredAt }) =>
        answeredAt ? [workingDaysBetween(calendar, receivedAt, answeredAt)] : [],
      )
      .toSorted((one, other) => one - other);
    const share = days.filter((it) => it <= 5).length / days.length;
    expect(share).toBeGreaterThanOrEqual(0.85);
    expect(days[Math.floor(days.length / 2)]).toBeGreaterThan(1.5);
    expect(days[Math.floor(days.length / 2)]).toBeLessThan(3);
  });
});

describe('arrivals', () => {
  test('come at every hour, and most on Mondays', () => {
    const hours = new Set(all.map(({ receivedAt }) => Math.floor(hoursInto(receivedAt))));
    expect(hours.size).toBeGreaterThanOrEqual(24);
    const byWeekday = [1, 2, 3, 4, 5, 6, 7].map(
      (of) => all.filter(({ receivedAt }) => weekday(dayAt(receivedAt.getTime())) === of).length,
    );
    expect(Math.max(...byWeekday)).toBe(byWeekday[0]);
  });

  test('about influenza are most from mid-October to the end of November 2020', () => {
    const influenza = autumn2020.filter(({ themeCodes }) => themeCodes.includes('influenza-vaccinations'));
    const inSeason = influenza.filter(
      ({ receivedAt }) => receivedAt >= new Date('2020-10-12') && receivedAt < new Date('2020-12-01'),
    );
    expect(inSeason.length / influenza.length).toBeGreaterThan(0.8);
  });

  test('what staff write down comes in office hours', () => {
    const staffed = ['phone', 'visit', 'letter'];
    expect(broken(({ channel, receivedAt }) => !staffed.includes(channel) || isInOfficeHours(receivedAt))).toEqual([]);
  });
});
