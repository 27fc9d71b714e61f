import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FigureDefinition, totalCode } from '../../../kernel/figure.ts';
import { cellOf, computeFigure, type ComputedFigure } from '../computed-figure.ts';
import { kindsDefinition } from '../prose/prose-fixture.ts';
import { checkFigure } from '../table-checks.ts';
import { releaseFaults } from './check-release.ts';
import { type FigureFacts, factsOf } from './figure-facts.ts';
import { type People, peopleDefinition, peopleFigure, ruleOf } from './people-fixture.ts';
import { protectFigures } from './protect-figures.ts';

const quarters = ['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4'];
const districts = ['a', 'b', 'c', 'd'];
const ages = ['young', 'old'];
const byDistrict = peopleDefinition({ district: districts });
const byAge = peopleDefinition({ age: ages });
const byBoth = peopleDefinition({ district: districts, age: ages });
const openTotal = peopleDefinition({}, { class: 'open', family: 'people' }, 'test.total');

/** A publisher: each release sees what was published before it. */
class Publisher {
  readonly releases: FigureFacts[][] = [];
  readonly shown: ComputedFigure[] = [];
  private readonly threshold: number;

  constructor(threshold: number) {
    this.threshold = threshold;
  }

  publish(figures: readonly ComputedFigure[]) {
    const known = new Map([['people', this.releases]]);
    const safe = protectFigures(figures, known, ruleOf(this.threshold));
    const faults = releaseFaults(new Map(safe.map((one) => [one.definition.id, one])), known, this.threshold);
    if (faults.length === 0) {
      this.releases.push(safe.flatMap((one) => factsOf({ ...one, cells: one.cells.values() }) ?? []));
      this.shown.push(...safe);
    }
    return { safe, faults };
  }
}

const people = (counts: readonly number[]): People =>
  quarters.flatMap((time, q) =>
    districts.flatMap((district, d) =>
      ages.map((age, a) => ({
        time,
        codes: { district, age },
        count: counts[(q * districts.length + d) * ages.length + a] ?? 0,
      })),
    ),
  );

/** Which atoms a cell adds up, as a row of 0 and 1. */
function atomsOf(all: People, { key }: { readonly key: Readonly<Record<string, string>> }): bigint[] {
  return all.map(({ time, codes }) => {
    const isIn =
      time.startsWith(key['period'] ?? '') &&
      Object.entries(codes).every(([line, code]) => [undefined, totalCode, code].includes(key[line]));
    return isIn ? 1n : 0n;
  });
}

/** Whether a sum of atoms can be computed from others: elimination with whole numbers, without rounding. */
class Span {
  private readonly rows: { readonly row: readonly bigint[]; readonly lead: number }[] = [];

  private reduced(given: readonly bigint[]): bigint[] {
    let row = [...given];
    for (const { row: own, lead } of this.rows) {
      const [top, factor] = [own[lead] ?? 1n, row[lead] ?? 0n];
      if (factor !== 0n) row = row.map((value, at) => value * top - (own[at] ?? 0n) * factor);
    }
    const size = row.reduce((common, value) => gcd(common, value < 0n ? -value : value), 0n);
    return size > 1n ? row.map((value) => value / size) : row;
  }

  add(given: readonly bigint[]): void {
    const row = this.reduced(given);
    const lead = row.findIndex((value) => value !== 0n);
    if (lead >= 0) this.rows.push({ row, lead });
  }

  holds = (given: readonly bigint[]): boolean => this.reduced(given).every((value) => value === 0n);
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Every small number of any table over these people, at any level, that all published numbers together give away. */
function givenAway(all: People, shown: readonly ComputedFigure[], threshold: number): string[] {
  const span = new Span();
  for (const figure of shown) {
    for (const cell of figure.cells.values()) if (cell.value !== null) span.add(atomsOf(all, cell));
  }
  return [byDistrict, byAge, byBoth].flatMap((definition) =>
    [...quarters, '2020'].flatMap((time) =>
      [...peopleFigure(definition, all, time).cells.values()]
        .filter(({ value, key }) => {
          const isWhole = Object.entries(key).every(
            ([line, code]) => !['district', 'age'].includes(line) || code === totalCode,
          );
          // The number of all people is open, however small.
          return !isWhole && value !== null && value > 0 && value < threshold;
        })
        .filter((cell) => span.holds(atomsOf(all, cell)))
        .map(({ key, value }) => `${JSON.stringify(key)} ${value}`),
    ),
  );
}

describe('no small number can be computed from all published numbers together', () => {
  const counts = fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 60 })), { minLength: 32, maxLength: 32 });
  const figures = fc.subarray<FigureDefinition>([byDistrict, byAge, byBoth, openTotal], { minLength: 1 });
  const release = fc.record({
    time: fc.constantFrom(...quarters, '2020'),
    comparison: fc.option(fc.constantFrom(...quarters, '2020'), { nil: undefined }),
    figures,
  });

  test('four quarters and their year, whatever they count', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(3, 5, 10), (values, threshold) => {
        const all = people(values);
        const publisher = new Publisher(threshold);
        for (const time of [...quarters, '2020']) {
          publisher.publish([byDistrict, byAge, byBoth, openTotal].map((one) => peopleFigure(one, all, time)));
        }
        expect(givenAway(all, publisher.shown, threshold)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('any releases in any order, with comparisons, editions and other tables of the same people', () => {
    fc.assert(
      fc.property(counts, fc.array(release, { minLength: 2, maxLength: 7 }), (values, releases) => {
        const all = people(values);
        const publisher = new Publisher(5);
        for (const it of releases) {
          const comparison = it.comparison === it.time ? undefined : it.comparison;
          publisher.publish(it.figures.map((one) => peopleFigure(one, all, it.time, comparison)));
        }
        expect(givenAway(all, publisher.shown, 5)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a quarter after its year is not refused for what the year left to it: its table is hidden whole', () => {
    const few = people(quarters.flatMap((_time, q) => [q === 3 ? 20 : 2, 0, 40, 40, 50, 50, 60, 60]));
    const publisher = new Publisher(10);
    for (const time of ['2020-Q4', '2020', '2020-Q3', '2020-Q2', '2020-Q1']) {
      const { faults } = publisher.publish([byDistrict, openTotal].map((one) => peopleFigure(one, few, time)));
      expect(faults).toEqual([]);
    }
    const third = publisher.shown.find(({ cells, definition: { id } }) => {
      return id === byDistrict.id && [...cells.values()].some(({ key }) => key['period'] === '2020-Q3');
    });
    const printed = [...(third?.cells.values() ?? [])].filter(({ value }) => value !== null);
    expect(printed.map(({ key }) => key['district'])).toEqual([totalCode]);
  });

  test('a corrected edition is safe by itself, as the one before it, and is not refused', () => {
    const change = fc.record({ at: fc.nat({ max: 31 }), count: fc.nat({ max: 20 }) });
    fc.assert(
      fc.property(counts, fc.array(change, { maxLength: 4 }), (values, changes) => {
        const corrected = values.map((value, at) => changes.find((one) => one.at === at)?.count ?? value);
        const publisher = new Publisher(5);
        for (const counted of [values, corrected]) {
          const all = people(counted);
          const figures = [byBoth, openTotal].map((one) => peopleFigure(one, all, '2020-Q1'));
          const { safe, faults } = publisher.publish(figures);
          expect(faults).toEqual([]);
          expect(givenAway(all, safe, 5)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same numbers are hidden in a second edition as in the first', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const all = people(values);
        const publisher = new Publisher(5);
        const hiddenIn = (figure: ComputedFigure | undefined) =>
          [...(figure?.cells ?? [])].filter(([, { status }]) => status === 'c').map(([name]) => name);
        const first = publisher.publish([peopleFigure(byBoth, all, '2020-Q1')]).safe[0];
        const second = publisher.publish([peopleFigure(byBoth, all, '2020-Q1')]).safe[0];
        expect(hiddenIn(second)).toEqual(hiddenIn(first));
      }),
      { numRuns: 20 },
    );
  });
});

/** One quarter: 3, 40, 50 and 60 people in the districts. */
const oneQuarter = (counts: readonly number[]): People =>
  districts.map((district, at) => ({ time: '2020-Q1', codes: { district }, count: counts[at] ?? 0 }));

const marksOf = (figure: ComputedFigure | undefined, time = '2020-Q1') =>
  figure &&
  [...districts, totalCode].map((district) => {
    const cell = cellOf(figure, { period: time, district, measure: 'cases' });
    return cell?.value ?? cell?.status;
  });

describe('a protected figure', () => {
  test('hides the small number and the one that it could be computed from, with one mark', () => {
    const { safe } = new Publisher(5).publish([peopleFigure(byDistrict, oneQuarter([3, 40, 50, 60]), '2020-Q1')]);
    expect(marksOf(safe[0])).toEqual(['c', 'c', 50, 60, 153]);
  });

  test('is hidden whole where only the open total and zeros would be left', () => {
    const all = oneQuarter([3, 0, 0, 0]);
    const { safe, faults } = new Publisher(5).publish(
      [openTotal, byDistrict].map((one) => peopleFigure(one, all, '2020-Q1')),
    );
    expect(faults).toEqual([]);
    expect(marksOf(safe[1])).toEqual(['c', 'c', 'c', 'c', 3]);
  });

  test('does not hide a number behind one that was printed before', () => {
    const publisher = new Publisher(5);
    publisher.publish([peopleFigure(byDistrict, oneQuarter([13, 40, 50, 60]), '2020-Q1')]);
    const { safe, faults } = publisher.publish([peopleFigure(byDistrict, oneQuarter([3, 40, 50, 60]), '2020-Q1')]);
    // 40, 50 and 60 are known, so that only the total can keep the new 3.
    expect(faults).toEqual([]);
    expect(marksOf(safe[0])).toEqual(['c', 40, 50, 60, 'c']);
    expect(safe[0]?.protection?.renewed.toSorted()).toEqual([
      'people.cases district=a@2020-Q1',
      'people.cases@2020-Q1',
    ]);
  });

  test('whose total is open is refused nothing by its own numbers, but an open total that tells an old secret is', () => {
    const publisher = new Publisher(10);
    const all = oneQuarter([3, 4, 0, 0]);
    expect(marksOf(publisher.publish([peopleFigure(byDistrict, all, '2020-Q1')]).safe[0])).toEqual([
      'c',
      'c',
      0,
      0,
      'c',
    ]);
    const { faults } = publisher.publish([peopleFigure(openTotal, all, '2020-Q1')]);
    expect(faults.map(({ check, problem, place, facts }) => [check, problem, place, facts['by']])).toEqual([
      ['C13', 'secret-is-narrow', 'test.by-district period=2020-Q1 district=a measure=cases', 'test.total'],
      ['C13', 'secret-is-narrow', 'test.by-district period=2020-Q1 district=b measure=cases', 'test.total'],
    ]);
  });

  test('hides a number behind one of the same larger whole, for the whole is printed too', () => {
    const partOf: Readonly<Record<string, string>> = { a: 'north', b: 'north', c: 'south', d: 'south' };
    const figure = peopleFigure(byDistrict, oneQuarter([3, 90, 7, 60]), '2020-Q1');
    const parts = (figure.codes['district'] ?? []).map((one) => ({ ...one, partOf: partOf[one.code] }));
    const wholes = peopleFigure(
      peopleDefinition({ district: ['north', 'south'] }, undefined, 'test.by-major-district'),
      [
        { time: '2020-Q1', codes: { district: 'north' }, count: 93 },
        { time: '2020-Q1', codes: { district: 'south' }, count: 67 },
      ],
      '2020-Q1',
    );
    const alone = new Publisher(5).publish([figure]);
    expect(marksOf(alone.safe[0])).toEqual(['c', 90, 'c', 60, 160]);
    const both = new Publisher(5).publish([{ ...figure, codes: { ...figure.codes, district: parts } }, wholes]);
    expect(marksOf(both.safe[0])).toEqual(['c', 'c', 7, 60, 160]);
  });
});

describe('what is measured of hidden people is hidden too', () => {
  const [cases] = kindsDefinition.measures;
  if (!cases) throw new Error('the fixture has no measure');
  const measured: FigureDefinition = {
    ...kindsDefinition,
    disclosure: { class: 'protected', family: 'kinds', zeros: 'open', method: 'suppressed' },
    measures: [
      ...kindsDefinition.measures,
      { ...cases, code: 'in-time' },
      { code: 'mean', label: cases.label, unit: 'days', decimals: 1, rounding: { method: 'half-up' } },
      {
        code: 'kept',
        label: cases.label,
        unit: 'percent',
        decimals: 1,
        rounding: { method: 'share', of: 'in-time', by: 'cases' },
      },
      {
        code: 'residents',
        label: cases.label,
        unit: 'residents',
        decimals: 0,
        rounding: { method: 'exact' },
        isKnown: true,
      },
      {
        code: 'rate',
        label: cases.label,
        unit: 'per-thousand-residents',
        decimals: 1,
        rounding: { method: 'per-thousand', of: 'cases', by: 'residents' },
      },
    ],
  };
  const computed = (rows: readonly (readonly [string, number, number])[], definition = measured) =>
    computeFigure(
      definition,
      rows.map(([kind, count, inTime]) => ({
        period: '2020-Q4',
        kind,
        cases: count,
        'in-time': inTime,
        mean: 4.2,
        residents: 1000,
      })),
      { parameters: { period: '2020-Q4', comparison: null }, codeLists: {}, casesOfComparison: 0 },
    );
  const shownOf = (figure: ComputedFigure | undefined, kind: string) =>
    figure &&
    Object.fromEntries(
      figure.definition.measures.map(({ code }) => {
        const cell = cellOf(figure, { period: '2020-Q4', kind, measure: code });
        return [code, cell?.value ?? cell?.status];
      }),
    );

  test('means, shares and rates of it; what is known from elsewhere stays', () => {
    const figure = computed([
      ['praise', 4, 4],
      ['complaint', 30, 20],
      ['idea', 66, 40],
      ['total', 100, 64],
    ]);
    const [safe] = protectFigures([figure], new Map(), ruleOf(5));
    const hidden = { cases: 'c', share: 'c', mean: 'c', kept: 'c', residents: 1000, rate: 'c' };
    expect(shownOf(safe, 'praise')).toMatchObject(hidden);
    expect(shownOf(safe, 'idea')).toMatchObject({ cases: 66, share: 66, mean: 4.2, residents: 1000, rate: 66 });
    expect(safe && checkFigure(safe)).toEqual([]);
  });

  test('a share does not tell of the few that it leaves out', () => {
    const figure = computed([
      ['praise', 50, 48],
      ['complaint', 50, 20],
      ['idea', 50, 30],
      ['total', 150, 98],
    ]);
    const [safe] = protectFigures([figure], new Map(), ruleOf(5));
    expect([shownOf(safe, 'praise')?.['in-time'], shownOf(safe, 'praise')?.['cases']]).toContain('c');
    expect(shownOf(safe, 'praise')?.['kept']).toBe('c');
  });

  test('shares that add up to 100 are computed anew, so that their rounding tells nothing of what is hidden', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.nat({ max: 12 }), (praise, complaint) => {
        const of = (a: number, b: number) =>
          computed([
            ['praise', a, 0],
            ['complaint', b, 0],
            ['idea', 77, 0],
            ['total', a + b + 77, 0],
          ]);
        const one = protectFigures([of(praise, complaint)], new Map(), ruleOf(13))[0];
        const other = protectFigures([of(complaint, praise)], new Map(), ruleOf(13))[0];
        expect(shownOf(one, 'idea')).toEqual(shownOf(other, 'idea'));
      }),
    );
  });

  test('a rounded figure adds up, says its base, and gives no mean of a few', () => {
    const rounded: FigureDefinition = {
      ...measured,
      disclosure: { class: 'protected', family: 'kinds', zeros: 'open', method: { roundedTo: 5 } },
    };
    const rows = [
      ['praise', 4, 2],
      ['complaint', 31, 20],
      ['idea', 66, 40],
      ['total', 101, 62],
    ] as const;
    const [safe] = protectFigures([computed(rows, rounded)], new Map(), ruleOf(5));
    const counts = ['praise', 'complaint', 'idea', 'total'].map((kind) => Number(shownOf(safe, kind)?.['cases']));
    expect(counts.every((count) => count % 5 === 0)).toBe(true);
    expect(counts[3]).toBe((counts[0] ?? 0) + (counts[1] ?? 0) + (counts[2] ?? 0));
    expect(shownOf(safe, 'praise')?.['mean']).toBe('c');
    expect(shownOf(safe, 'idea')?.['mean']).toBe(4.2);
    expect(safe?.protection?.roundedTo).toBe(5);
    expect(safe && checkFigure(safe)).toEqual([]);
  });
});
