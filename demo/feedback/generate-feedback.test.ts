import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { classThemes, kinds, nonDiscriminationThemes, type ThemeCode } from './codes.ts';
import { demoPlaces } from './demo-places.ts';
import { generateFeedback, type DemoFeedback } from './generate-feedback.ts';
import { quarterPlans } from './quarters.ts';
import {
  influenzaTable,
  printedContradictions,
  printedNumbers,
  printedSumsThatHold,
  yearlyFacts,
} from './seed-facts.ts';

const all = generateFeedback(demoPlaces());

const between = (from: string, to: string): DemoFeedback[] =>
  all.filter(({ receivedAt }) => receivedAt >= new Date(from) && receivedAt < new Date(to));

// Midnights of Helsinki, written out in UTC.
const autumn2020 = between('2020-09-30T21:00:00Z', '2020-12-31T22:00:00Z');
const autumn2019 = between('2019-09-30T21:00:00Z', '2019-12-31T22:00:00Z');
const year2020 = between('2019-12-31T22:00:00Z', '2020-12-31T22:00:00Z');
const year2019 = between('2018-12-31T22:00:00Z', '2019-12-31T22:00:00Z');

const about = (cases: readonly DemoFeedback[], ...themes: readonly ThemeCode[]): DemoFeedback[] =>
  cases.filter(({ themeCodes }) => themes.every((theme) => themeCodes.includes(theme)));

const percent = (part: number, whole: number): number => (part / whole) * 100;

const responseDays = (cases: readonly DemoFeedback[]): number[] =>
  cases.flatMap(({ receivedAt, answeredAt }) =>
    answeredAt ? [(answeredAt.getTime() - receivedAt.getTime()) / 86_400_000] : [],
  );

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0) / numbers.length;

const helsinki = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', year: 'numeric', month: 'numeric' });

function quarterInHelsinki(at: Date): string {
  const [month, year] = helsinki.format(at).split('/');
  return `${year} ${Math.ceil(Number(month) / 3)}`;
}

describe('the numbers of the printed review', () => {
  test('the last quarter of 2020 has 2,243 cases, a third more than a year before', () => {
    expect(autumn2020).toHaveLength(printedNumbers.casesOfQuarter.value);
    const growth = percent(autumn2020.length, autumn2019.length) - 100;
    expect(Math.round(growth)).toBe(printedNumbers.growthPercent.value);
  });

  test('the year 2020 has 5,800 cases and 2019 about 5,000', () => {
    expect(year2020).toHaveLength(printedNumbers.casesOfYear.value);
    expect(Math.abs(year2019.length - yearlyFacts.casesOfYearAbout)).toBeLessThan(100);
    expect(all).toHaveLength(year2019.length + year2020.length);
  });

  test('the mean response time of the quarter rounds to 4 days', () => {
    expect(Math.round(mean(responseDays(autumn2020)))).toBe(printedNumbers.meanResponseDays.value);
    // A review that prints one decimal prints 4.0.
    expect(mean(responseDays(autumn2020)).toFixed(1)).toBe('4.0');
  });

  test('85 % of those answered are answered within five days', () => {
    const inTime = responseDays(autumn2020).filter((days) => days <= printedNumbers.targetDays.value).length;
    expect(Math.round(percent(inTime, responseDays(autumn2020).length))).toBe(printedNumbers.percentWithinTarget.value);
  });

  test.each(influenzaTable)('the row "$printedName" of the influenza table stands as printed', (row) => {
    const cases = about(autumn2020, 'influenza-vaccinations', row.theme);
    const ofKind = (kind: string) => cases.filter((it) => it.kind === kind).length;
    expect([...kinds.map(ofKind), cases.length]).toEqual([
      row.praise,
      row.complaint,
      row.idea,
      row.question,
      row.total2020,
    ]);
    expect(about(autumn2019, 'influenza-vaccinations', row.theme)).toHaveLength(row.total2019);
  });

  test('each influenza case is in one of the ten classes, so that the sums are those of the rows', () => {
    const influenza = about(all, 'influenza-vaccinations');
    expect(influenza.every(({ themeCodes }) => classThemes.filter((it) => themeCodes.includes(it)).length === 1)).toBe(
      true,
    );
    expect(about(autumn2020, 'influenza-vaccinations')).toHaveLength(509);
    expect(about(autumn2019, 'influenza-vaccinations')).toHaveLength(95);
  });
});

describe('what the printed review contradicts', () => {
  const fromRows = (code: string) => printedContradictions.find((it) => it.code === code)?.fromRows;
  const influenza = about(autumn2020, 'influenza-vaccinations');

  test('the sums that the records give are those of the rows, not those of the printed last row', () => {
    const ofKind = (kind: string) => influenza.filter((it) => it.kind === kind).length;
    expect(ofKind('complaint')).toBe(fromRows('influenza-complaints'));
    expect(ofKind('question')).toBe(fromRows('influenza-questions'));
    expect(ofKind('praise')).toBe(printedSumsThatHold.praise);
    expect(ofKind('idea')).toBe(printedSumsThatHold.idea);
    expect(influenza).toHaveLength(fromRows('influenza-2020') ?? 0);
    expect(about(autumn2019, 'influenza-vaccinations')).toHaveLength(fromRows('influenza-2019') ?? 0);
  });

  test('the share and the growth that the records give are not the printed ones', () => {
    expect(percent(influenza.length, autumn2020.length)).toBeCloseTo(fromRows('influenza-share') ?? 0, 1);
    expect(influenza.length / about(autumn2019, 'influenza-vaccinations').length).toBeCloseTo(
      fromRows('influenza-growth') ?? 0,
      1,
    );
  });

  test('every contradiction is one: the printed number is not what the rows give', () => {
    expect(printedContradictions.filter(({ printed, fromRows }) => printed === fromRows)).toEqual([]);
    expect(printedContradictions.map(({ printed, fromRows }) => [printed, fromRows])).toEqual([
      [241, 240],
      [108, 102],
      [516, 509],
      [81, 95],
      [26, 22.7],
      [6, 5.4],
    ]);
  });
});

describe('what the committee was told of a year', () => {
  test.each([
    ['2019', year2019],
    ['2020', year2020],
    ['the last quarter of 2020', autumn2020],
  ])('feedback about equality is two to four per cent of all in %s', (_, cases) => {
    const equality = cases.filter(({ themeCodes }) =>
      themeCodes.some((it) => nonDiscriminationThemes.some((known) => known === it)),
    );
    expect(percent(equality.length, cases.length)).toBeGreaterThan(yearlyFacts.equalityPercentFrom);
    expect(percent(equality.length, cases.length)).toBeLessThan(yearlyFacts.equalityPercentTo);
  });

  test.each([
    ['2019', year2019],
    ['2020', year2020],
  ])('about 45 % are complaints in %s', (_, cases) => {
    const complaints = cases.filter(({ kind }) => kind === 'complaint').length;
    expect(Math.round(percent(complaints, cases.length))).toBe(yearlyFacts.complaintPercentAbout);
  });

  test('accessibility is collected for the first time in the last quarter of 2020', () => {
    expect(about(autumn2020, 'accessibility')).toHaveLength(27);
    expect(about(all, 'accessibility')).toHaveLength(27);
  });

  test('every quarter has the kinds that its plan says', () => {
    for (const { year, quarter, byKind } of quarterPlans) {
      const cases = all.filter(({ receivedAt }) => quarterInHelsinki(receivedAt) === `${year} ${quarter}`);
      const counted = kinds.map((kind) => cases.filter((it) => it.kind === kind).length);
      expect(counted).toEqual(kinds.map((kind) => byKind[kind]));
    }
  });
});

describe('the records as a whole', () => {
  test('are the same on every run', () => {
    const fingerprint = (cases: readonly DemoFeedback[]) =>
      createHash('sha256').update(JSON.stringify(cases)).digest('hex');
    expect(fingerprint(generateFeedback(demoPlaces()))).toBe(fingerprint(all));
  });

  test('come in the order of arrival, each with a source id of its own', () => {
    expect(new Set(all.map(({ sourceId }) => sourceId)).size).toBe(all.length);
    expect(all[0]?.sourceId).toBe('DEMO-2019-000001');
    expect(all.at(-1)?.sourceId).toBe('DEMO-2020-005800');
    const times = all.map(({ receivedAt }) => receivedAt.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  test('all say that they are generated', () => {
    expect(all.every(({ isGenerated }) => isGenerated)).toBe(true);
  });

  test('about a tenth is published, and nothing that is unanswered', () => {
    const published = all.filter(({ isPublished }) => isPublished);
    expect(percent(published.length, all.length)).toBeGreaterThan(9);
    expect(percent(published.length, all.length)).toBeLessThan(11);
    expect(published.filter(({ answeredAt }) => answeredAt === null)).toEqual([]);
  });

  test('are mostly in Finnish, some in Swedish, English and other languages', () => {
    const share = (language: string) => percent(all.filter((it) => it.language === language).length, all.length);
    expect(share('fi')).toBeGreaterThan(85);
    expect(share('sv')).toBeGreaterThan(4);
    expect(share('en')).toBeGreaterThan(4);
    expect(share('et')).toBeGreaterThan(0);
    expect(share('ru')).toBeGreaterThan(0);
  });
});
