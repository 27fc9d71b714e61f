import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dialect, dialects, type Harvest } from './harvest.ts';
import { backOffMs, mostInAnswer, nextQuestion, retryAfterMs, stepAfter } from './harvest-question.ts';

const now = new Date('2026-11-25T12:00:00Z');
const day = 86_400_000;
const aHarvest = (dialect: Dialect, from: Date, spanDays = 30): Harvest => ({
  harvestId: '',
  name: '',
  source: 'there',
  url: 'https://there.example/open311/v2/',
  dialect,
  format: 'json',
  readFrom: from,
  cursor: { from, spanDays, page: 1 },
  failuresInARow: 0,
  nextAt: now,
  isOn: true,
});

describe('what is asked', () => {
  test('of the standard is the time of receipt, in whole seconds', () => {
    const { url } = nextQuestion(aHarvest('standard', new Date('2026-01-01T00:00:00Z')), now);
    expect(url).toBe(
      'https://there.example/open311/v2/requests.json?start_date=2026-01-01T00%3A00%3A00Z&end_date=2026-01-31T00%3A00%3A00Z',
    );
  });
  test('of the dialects is the time of change, with all that they have', () => {
    const { url, isLast } = nextQuestion(aHarvest('6aika', new Date('2026-11-20T00:00:00Z')), now);
    expect(url).toContain('updated_after=2026-11-20T00%3A00%3A00Z&updated_before=2026-11-25T12%3A00%3A00Z');
    expect(url).toContain('extensions=true&page=1&page_size=100');
    expect(isLast).toBe(true);
  });
  test('never spans more than the standard allows, and never goes beyond now', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...dialects),
        fc.integer({ min: 0, max: 4000 }),
        fc.double({ min: 1 / 1440, max: 90, noNaN: true }),
        (dialect, daysAgo, span) => {
          const { from, to } = nextQuestion(aHarvest(dialect, new Date(now.getTime() - daysAgo * day), span), now);
          expect(to.getTime() - from.getTime()).toBeLessThanOrEqual(90 * day);
          expect(to.getTime()).toBeLessThanOrEqual(now.getTime() + day);
        },
      ),
    );
  });
});

describe('a harvest', () => {
  /** Asks until all is read; items are the moments that the other side knows, which cuts its answers off. */
  function readAll(dialect: Dialect, moments: readonly number[], start: Date): number[] {
    let harvest = aHarvest(dialect, start);
    const read: number[] = [];
    for (let asked = 0; asked < 2000; asked += 1) {
      const question = nextQuestion(harvest, now);
      const { page } = harvest.cursor;
      const inWindow = moments.filter((at) => at >= question.from.getTime() && at <= question.to.getTime());
      const most = mostInAnswer[dialect];
      const answer = dialect === '6aika' ? inWindow.slice((page - 1) * most, page * most) : inWindow.slice(0, most);
      const step = stepAfter(harvest, question, answer.length, now);
      if (!step.isCut) read.push(...answer);
      if (step.isDone) return read;
      harvest = { ...harvest, cursor: step.cursor };
    }
    throw new Error('it has no end');
  }

  test('misses nothing, however much comes at once', () => {
    const start = new Date('2026-06-01T00:00:00Z');
    const within = fc.integer({ min: start.getTime(), max: now.getTime() });
    fc.assert(
      fc.property(
        fc.constantFrom(...dialects),
        fc.array(within, { maxLength: 40 }),
        within,
        fc.integer({ min: 0, max: 3000 }),
        (dialect, scattered, burstAt, burst) => {
          // A burst of one every ten seconds, so that a minute never holds more than an answer.
          const crowd = Array.from({ length: burst }, (_, at) => Math.min(burstAt + at * 10_000, now.getTime()));
          const moments = [...scattered, ...new Set(crowd)].sort((one, other) => one - other);
          const read = new Set(readAll(dialect, moments, start));
          expect(moments.filter((at) => !read.has(at))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('of which a minute holds more than an answer takes what it gets, and notes it', () => {
    const from = new Date('2026-11-25T11:59:00Z');
    const harvest = aHarvest('helsinki', from, 1 / 1440);
    const step = stepAfter(harvest, nextQuestion(harvest, now), 200, now);
    expect(step).toMatchObject({ isCut: false, isFull: true, isDone: true });
  });
  test('begins again a little earlier, so that what came late is not missed', () => {
    for (const dialect of dialects) {
      const harvest = aHarvest(dialect, new Date('2026-11-20T00:00:00Z'));
      const early = { ...harvest, readFrom: new Date('2026-01-01T00:00:00Z') };
      const { cursor, isDone } = stepAfter(early, nextQuestion(harvest, now), 3, now);
      expect(isDone).toBe(true);
      expect(cursor.from.getTime()).toBeLessThanOrEqual(now.getTime() - 600_000);
    }
  });
});

describe('waiting', () => {
  test('grows from a minute to six hours', () => {
    expect([1, 2, 3, 9, 10, 50].map((failures) => backOffMs(failures) / 60_000)).toEqual([1, 2, 4, 256, 360, 360]);
  });
  test.each<[string | undefined, number | undefined]>([
    ['120', 120_000],
    ['0', 0],
    ['99999999', day],
    ['Wed, 25 Nov 2026 12:01:00 GMT', 60_000],
    ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('Retry-After: %s', (text, ms) => {
    expect(retryAfterMs(text, now)).toBe(ms);
  });
});
