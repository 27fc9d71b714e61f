import { computeFigure, type ComputedFigure } from '../src/modules/reports/computed-figure.ts';
import { releaseFaults } from '../src/modules/reports/disclosure/check-release.ts';
import { type FigureFacts, factsOf } from '../src/modules/reports/disclosure/figure-facts.ts';
import { peopleDefinition, ruleOf } from '../src/modules/reports/disclosure/people-fixture.ts';
import { protectFigures } from '../src/modules/reports/disclosure/protect-figures.ts';
import { audit } from '../src/statistics/disclosure/audit.ts';
import { isSmallCount, suppress } from '../src/statistics/disclosure/suppress.ts';
import { randomCounts, twoWayTable } from '../src/statistics/disclosure/table-fixture.ts';
import { type BenchResult } from './result.ts';

/*
 * Protecting a table, with the audit of everything that is published, against the threshold alone, which protects
 * nothing (a fifth of what it hides can be computed). Then many releases of many figures: forty quarters in ten years,
 * each with three hundred tables by district and age, each against all that was published of its year before.
 */

const threshold = 10;
const rounds = 3;
const tableSizes = [
  [100, 6],
  [400, 6],
] as const;
const releaseCounts = [4, 40] as const;
const figuresOfRelease = Number(process.env['BENCH_DISCLOSURE_FIGURES'] ?? '300');
/** A table of 400 x 6 is protected and audited within this many milliseconds. */
const tableGoal = 2000;
/** Work may grow by this power of the releases. */
const growthGoal = 1.2;

const seedOf = (one: number, other: number): number => 1 + one * 7919 + other * 104_729;

function shortest(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    work();
    least = Math.min(least, performance.now() - before);
  }
  return least;
}

function benchTables(): BenchResult[] {
  const results: BenchResult[] = [];
  const times: { cells: number; milliseconds: number }[] = [];
  for (const [rows, columns] of tableSizes) {
    const counts = randomCounts(rows, columns, 2 * threshold, 1);
    const table = twoWayTable(counts, threshold);
    const { hidden, weaknesses } = suppress(table, threshold);
    if (weaknesses.length > 0) throw new Error('the table could not be protected');
    const shown = {
      cells: table.cells.map(({ value, floor }, at) => ({
        value: hidden.has(at) ? null : value,
        floor,
        isSecret: hidden.has(at),
      })),
      sums: table.sums,
    };
    const small = table.cells.filter(({ isSmall }) => isSmall).length;
    const peerValue = shortest(() => counts.map((row) => row.map((count) => isSmallCount(count, threshold, 'open'))));
    const peer = `the threshold alone (${small} hidden)`;
    const value = shortest(() => suppress(table, threshold));
    times.push({ cells: rows * columns, milliseconds: value });
    const auditTime = shortest(() => audit(shown, { width: threshold }));
    results.push(
      {
        name: `suppression with audit, ${rows} x ${columns}: ${hidden.size} hidden`,
        value,
        unit: 'ms',
        peer,
        peerValue,
        ratio: value / peerValue,
      },
      {
        name: `audit alone, ${rows} x ${columns}`,
        value: auditTime,
        unit: 'ms',
        peer,
        peerValue,
        ratio: auditTime / peerValue,
      },
    );
  }
  const [first, last] = [times[0], times.at(-1)];
  if (first && last) {
    const ratio = last.milliseconds / tableGoal;
    results.push({
      name: `suppression with audit, ${last.cells} cells, against its limit`,
      value: last.milliseconds,
      unit: 'ms',
      peer: 'limit',
      peerValue: tableGoal,
      ratio,
      goal: 1,
      met: ratio <= 1,
    });
    results.push(growth('growth exponent by cells', first.cells, first.milliseconds, last.cells, last.milliseconds));
  }
  return results;
}

function growth(name: string, fromSize: number, fromTime: number, toSize: number, toTime: number): BenchResult {
  const value = Math.log(toTime / fromTime) / Math.log(toSize / fromSize);
  return { name, value, unit: '', peer: 'in proportion', peerValue: 1, ratio: value };
}

const districts = Array.from({ length: 8 }, (_, at) => `d${at + 1}`);
const ages = ['0-17', '18-64', '65-'];

/** Figure `number` over the quarter: 8 districts by 3 ages. */
function figureOf(number: number, time: string, seed: number): ComputedFigure {
  const disclosure = { class: 'protected', family: `family-${number}`, zeros: 'open', method: 'suppressed' } as const;
  const definition = peopleDefinition({ district: districts, age: ages }, disclosure, `test.figure-${number}`);
  const counts = randomCounts(districts.length, ages.length, 40, seed);
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const rows = [...districts, 'total'].flatMap((district, row) =>
    [...ages, 'total'].map((age, column) => {
      const lines = district === 'total' ? counts : [counts[row] ?? []];
      const cases = sumOf(lines.map((line) => (age === 'total' ? sumOf(line) : (line[column] ?? 0))));
      return { period: time, district, age, cases };
    }),
  );
  return computeFigure(definition, rows, {
    parameters: { period: time, comparison: null },
    codeLists: {},
    casesOfComparison: 0,
  });
}

/** Publishes the releases one after another; milliseconds of protection and check, without the making of the figures. */
function publishAll(releases: number): number {
  const published = new Map<string, { year: number; facts: readonly FigureFacts[] }[]>();
  let milliseconds = 0;
  for (let release = 0; release < releases; release += 1) {
    const [year, quarter] = [2010 + Math.floor(release / 4), (release % 4) + 1];
    const figures = Array.from({ length: figuresOfRelease }, (_, at) =>
      figureOf(at, `${year}-Q${quarter}`, seedOf(at, release)),
    );
    // The ledger is asked for the years of the release; the database does that by an index.
    const known = new Map(
      [...published].map(([family, list]) => [
        family,
        list.filter((one) => one.year === year).map(({ facts }) => facts),
      ]),
    );
    const before = performance.now();
    const safe = protectFigures(figures, known, ruleOf(threshold));
    const faults = releaseFaults(new Map(safe.map((one) => [one.definition.id, one])), known, threshold);
    milliseconds += performance.now() - before;
    if (faults.length > 0) throw new Error(`a release was refused: ${faults[0]?.place}`);
    for (const figure of safe) {
      const facts = factsOf({ ...figure, cells: figure.cells.values() });
      if (facts) published.set(facts.family, [...(published.get(facts.family) ?? []), { year, facts: [facts] }]);
    }
  }
  return milliseconds;
}

/** Tables, then releases, and how their cost grows. */
export async function benchDisclosure(): Promise<readonly BenchResult[]> {
  const results = benchTables();
  const times = releaseCounts.map((releases) => ({ releases, milliseconds: publishAll(releases) }));
  const [first, last] = times;
  if (!first || !last) return results;
  const fair = (first.milliseconds * last.releases) / first.releases;
  const power = growth('', first.releases, first.milliseconds, last.releases, last.milliseconds).value;
  return [
    ...results,
    {
      name: `${last.releases} releases x ${figuresOfRelease} figures, protected and held against the ledger`,
      value: last.milliseconds,
      unit: 'ms',
      peer: `${first.releases} releases, in proportion`,
      peerValue: fair,
      ratio: last.milliseconds / fair,
    },
    {
      name: 'one release of them',
      value: last.milliseconds / last.releases,
      unit: 'ms',
      peer: `among the first ${first.releases}`,
      peerValue: first.milliseconds / first.releases,
      ratio: last.milliseconds / fair,
    },
    {
      name: 'growth exponent by releases',
      value: power,
      unit: '',
      peer: 'in proportion',
      peerValue: 1,
      ratio: power,
      goal: growthGoal,
      met: power <= growthGoal,
    },
  ];
}
