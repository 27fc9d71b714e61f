import { asLiterals } from '../prose/as-literals.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../kernel/period.ts';
import {
  parseValue,
  type RecordedMeasure,
  type RecordedValue,
  sentenceFaults,
  valueFault,
  valuesThatHold,
} from './recorded-figure.ts';
import { parseProse } from '../prose/parse.ts';
import { chooseTimes, parseTime, timeIn } from './recorded-time.ts';

const timesOf = (...codes: readonly string[]) => codes.flatMap((code) => parseTime(code) ?? []);
const chosen = (codes: readonly string[], period: string, comparison?: string) => {
  const own = parsePeriod(period);
  if (!own) throw new Error(`${period} is no period`);
  const { own: ofPeriod, before, earlier } = chooseTimes(timesOf(...codes), own, parsePeriod(comparison ?? ''));
  return [ofPeriod, before, earlier].map((times) => times.map(({ code }) => code));
};

describe('a time', () => {
  test.each([
    ['2020', '2020'],
    [' 2020-Q4 ', '2020-Q4'],
    ['2019–2020', '2019-2020'],
    ['2019 - 2020', '2019-2020'],
  ])('written as %s is read', (typed, code) => {
    expect(parseTime(typed)?.code).toBe(code);
  });
  test.each(['', '2020-2019', '2020-2020', '1950-2020', '20', 'syksy 2020', '2020-Q5'])('"%s" is none', (typed) => {
    expect(parseTime(typed)).toBeUndefined();
  });
  test('reads as people say it', () => {
    expect(timeIn('2019-2020', 'fi')).toBe('vuosina 2019–2020');
    expect(timeIn('2020', 'sv')).toBe('år 2020');
  });
});

describe('of a year is told', () => {
  test('its own value first, then those of longer times, then those of its quarters, and the compared year', () => {
    expect(chosen(['2020-Q4', '2019-2020', '2019', '2020', '2021'], '2020', '2019')).toEqual([
      ['2020', '2019-2020', '2020-Q4'],
      ['2019'],
      [],
    ]);
  });
  test('the newest value of two years before when it has none of its own', () => {
    expect(chosen(['2017', '2018', '2018-2019', '2021'], '2020', '2019')).toEqual([[], [], ['2018-2019']]);
    expect(chosen(['2017'], '2020')).toEqual([[], [], []]);
  });
  test('nothing that begins after it, whatever was recorded', () => {
    const years = fc.array(fc.integer({ min: 2010, max: 2030 }).map(String), { maxLength: 12 });
    fc.assert(
      fc.property(years, fc.integer({ min: 2010, max: 2030 }), (codes, year) => {
        const all = chosen(codes, String(year), String(year - 1)).flat();
        expect(all.every((code) => Number(code) <= year && Number(code) >= year - 2)).toBe(true);
      }),
    );
  });
});

const measure = (more: Partial<RecordedMeasure>): RecordedMeasure => ({
  slug: 'a',
  unit: 'people',
  decimals: 0,
  disclosure: 'open',
  parts: [],
  ...more,
});

describe('a value', () => {
  test.each([
    ['4 400 000', 4_400_000],
    ['4\u00a0400\u00a0000', 4_400_000],
    ['4,7', 4.7],
    ['0', 0],
    ['-3', -3],
  ])('typed as %s is read', (typed, value) => {
    expect(parseValue(typed)).toBe(value);
  });
  test.each(['', 'noin 700', '1.000.000', '1e3', '4,', '٤'])('"%s" is no number', (typed) => {
    expect(parseValue(typed)).toBeUndefined();
  });
  test('outside its unit, with too many decimals or too small for a protected figure is refused', () => {
    expect(valueFault(measure({ unit: 'percent' }), 101)).toBe('out-of-range');
    expect(valueFault(measure({ unit: 'scale-points', decimals: 1 }), 5.1)).toBe('out-of-range');
    expect(valueFault(measure({}), -1)).toBe('out-of-range');
    expect(valueFault(measure({}), 1.5)).toBe('too-many-decimals');
    expect(valueFault(measure({ disclosure: 'protected' }), 4)).toBe('too-small-to-show');
    expect(valueFault(measure({ disclosure: 'protected' }), 0)).toBeUndefined();
    expect(valueFault(measure({ disclosure: 'protected', unit: 'euros' }), 4)).toBeUndefined();
    expect(valueFault(measure({}), 4)).toBeUndefined();
  });
  test('holds until a newer one of its period and part, or until it is taken back', () => {
    const row = (period: string, part: string, value: number | null): RecordedValue => ({
      recordedValueId: '',
      slug: 'a',
      period,
      part,
      value,
      qualifier: null,
      document: 'd',
      dated: null,
      page: null,
      link: null,
      method: null,
      note: null,
      reason: null,
      recordedAt: new Date(0),
      recordedBy: 'x',
    });
    const newestFirst = [row('2020', '', null), row('2019', 'b', 3), row('2020', '', 1), row('2019', 'b', 2)];
    expect(valuesThatHold([...newestFirst, row('2019', 'c', 4)]).map(({ value }) => value)).toEqual([3, 4]);
  });
});

describe('a sentence of reports', () => {
  test.each([
    'Raateja oli.',
    'Raateja oli 19 eli {value}.',
    'Raateja oli {period} {value}.',
    'Raateja oli {value} {f feedback.received.',
    'Raatien määrä {value} kasvoi.',
    'Eniten raateja oli {value}.',
  ])('"%s" is refused', (sentence) => {
    expect(sentenceFaults(sentence, 'fi')).not.toEqual([]);
  });
  test('with a place for the value and no numbers is taken', () => {
    expect(sentenceFaults('Raateja oli {value} {period}.', 'fi')).toEqual([]);
  });
});

test('any name can stand in a narrative: its digits are marked, its braces fall away', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(parseProse(asLiterals(name, 'name', 'fi'), 'place', 'fi').faults).toEqual([]);
    }),
  );
  expect(asLiterals('Yli 70-vuotiaat {x}', 'name', 'fi')).toBe('Yli {lit 70 "name"}-vuotiaat x');
  expect(asLiterals('Kaksisataa iltaa', 'name', 'fi')).toBe('{lit Kaksisataa "name"} iltaa');
});
