import { type Dimension, type Disclosure, type FigureDefinition, totalCode } from '../../../kernel/figure.ts';
import { inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { computeFigure, type ComputedFigure, type FigureRow } from '../computed-figure.ts';
import { defaultRule, type DisclosureRule } from './disclosure-rule.ts';

/** Made-up people by district and age in the quarters of a year, and figures of them: for tests and benchmarks. */

const same = (text: string): Trilingual => inEachLanguage(() => text);

export const ruleOf = (threshold: number): DisclosureRule => ({ ...defaultRule, thresholdPublic: threshold });

/** People at each time (`2020-Q1`) by the code of each dimension. */
export type People = readonly {
  readonly time: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly count: number;
}[];

const suppressed: Disclosure = { class: 'protected', family: 'people', zeros: 'open', method: 'suppressed' };

/** A figure that counts people over these dimensions. */
export function peopleDefinition(
  dimensions: Readonly<Record<string, readonly string[]>>,
  disclosure: Disclosure = suppressed,
  id = `test.by-${Object.keys(dimensions).join('-') || 'nothing'}`,
): FigureDefinition {
  return {
    id,
    definition: 1,
    title: same('People'),
    population: { code: 'people', label: same('People'), sentence: same('All.') },
    counts: same('How many.'),
    inputs: ['people'],
    sql: 'select :period, :comparison',
    parameters: ['period', 'comparison'],
    dimensions: [
      { code: 'period', label: same('Period'), codes: { from: 'period' } },
      ...Object.entries(dimensions).map(([code, list]): Dimension => ({
        code,
        label: same(code),
        codes: { from: 'list', codes: list.map((one) => ({ code: one, label: same(one) })) },
        hasTotal: true,
        isAdditive: true,
      })),
    ],
    measures: [
      {
        code: 'cases',
        label: same('People'),
        unit: 'cases',
        decimals: 0,
        rounding: { method: 'exact' },
        isCount: true,
      },
    ],
    disclosure,
    table: {
      caption: same('People'),
      rows: 'period',
      columns: [{ measure: 'cases', heading: ['measure'] }],
      order: 'list',
    },
    summary: { alone: same('-'), compared: same('-') },
  };
}

/** The figure over these people at a time and, if wanted, its comparison; a year counts its quarters. */
export function peopleFigure(
  definition: FigureDefinition,
  people: People,
  time: string,
  comparison?: string,
): ComputedFigure {
  const lines = definition.dimensions.filter(({ codes }) => codes.from === 'list').map(({ code }) => code);
  const rows = new Map<string, Record<string, string | number>>();
  for (const period of [time, ...(comparison === undefined ? [] : [comparison])]) {
    for (const person of people.filter((one) => one.time.startsWith(period))) {
      for (let totals = 0; totals < 2 ** lines.length; totals += 1) {
        const key = Object.fromEntries(
          lines.map((line, at) => [line, (totals >> at) % 2 === 1 ? totalCode : (person.codes[line] ?? '')]),
        );
        const name = JSON.stringify([period, key]);
        const row = rows.get(name) ?? { ...key, period, cases: 0 };
        row['cases'] = Number(row['cases']) + person.count;
        rows.set(name, row);
      }
    }
  }
  const given: readonly FigureRow[] = [...rows.values()];
  const parameters = { period: time, comparison: comparison ?? null };
  return computeFigure(definition, given, { parameters, codeLists: {}, casesOfComparison: comparison ? 1 : 0 });
}
