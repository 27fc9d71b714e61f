import { canonicalJson, type Json } from './canonical-json.ts';
import { sha256 } from './hash.ts';
import { languages, type Trilingual } from './language.ts';

/** Why a cell has no plain value: confidential, provisional, revised, not applicable, not available, break, unreliable. */
export const cellStatuses = ['c', 'p', 'r', 'z', 'x', 'b', 'k'] as const;
export type CellStatus = (typeof cellStatuses)[number];

export const units = [
  'cases',
  'percent',
  'days',
  'residents',
  'per-thousand-residents',
  'people',
  'answers',
  'items',
  'euros',
  'times',
  'scale-points',
] as const;
export type Unit = (typeof units)[number];

/** How near a number is to what it stands for, as its source says: a number is exact unless it says otherwise. */
export const qualifiers = ['about', 'over', 'under'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** The areas of the participation model, in its order. */
export const participationAreas = [1, 2, 3, 4, 5, 6] as const;
export type ParticipationArea = (typeof participationAreas)[number];

/** Which cell: the code in each dimension, and under `measure` what is measured. */
export type CellKey = Readonly<Record<string, string>>;

/** One published number. */
export interface Cell {
  readonly key: CellKey;
  readonly value: number | null;
  readonly status?: CellStatus;
  /** Printed with the value, everywhere. */
  readonly qualifier?: Qualifier;
  readonly decimals: number;
  readonly unit: Unit;
}

/** The code of a total in every dimension that has one. */
export const totalCode = 'total';
/** The code of cases for which the source does not say. */
export const notGivenCode = 'not-given';

/** Whom or what a figure counts among: named, so that two numbers are never compared across populations unseen. */
export interface Population {
  readonly code: string;
  readonly label: Trilingual;
  readonly sentence: Trilingual;
}

/** Where the codes of a dimension and their names come from. */
export type CodeList =
  | { readonly from: 'list'; readonly codes: readonly ListedCode[] }
  /** The review's period and, when there is one, the period that it is compared with. */
  | { readonly from: 'period' }
  /** The years of both periods; the second only when it is compared at the same quarter of another year. */
  | { readonly from: 'year' }
  /** A list that is frozen with the data (themes, districts), and the code of what has none. */
  | { readonly from: 'extract'; readonly list: string; readonly rest?: ListedCode; readonly keepEmpty?: boolean }
  /** One code, given by a parameter of the build: the topic, the target. It tells cells apart and is no column. */
  | { readonly from: 'parameter'; readonly parameter: string };

export interface ListedCode {
  readonly code: string;
  readonly label: Trilingual;
  /** Left out of tables when all its cells are zero. */
  readonly optional?: boolean;
}

export interface Dimension {
  readonly code: string;
  readonly label: Trilingual;
  readonly codes: CodeList;
  /** The query gives a row with the code `total`. */
  readonly hasTotal?: boolean;
  /** The total is the sum of the others; false where one case may stand under several. */
  readonly isAdditive?: boolean;
}

/** How the value of a measure comes about. */
export type Rounding =
  /** A count, or what the source holds: as it is. */
  | { readonly method: 'exact' }
  | { readonly method: 'half-up' }
  /** 100 x `of` / its sum over a dimension, so that the shares of a table add up to 100. */
  | { readonly method: 'largest-remainder'; readonly of: string; readonly over: string }
  /** 100 x `of` / the total over a dimension, each for itself. */
  | { readonly method: 'share-of-total'; readonly of: string; readonly over: string }
  /** 100 x `of` / `by` in the same cell. */
  | { readonly method: 'share'; readonly of: string; readonly by: string }
  /** 1,000 x `of` / `by` in the same cell. */
  | { readonly method: 'per-thousand'; readonly of: string; readonly by: string };

export interface Measure {
  readonly code: string;
  readonly label: Trilingual;
  readonly unit: Unit;
  readonly decimals: number;
  readonly rounding: Rounding;
  /** A count: what the query gives no row for is zero. Of other measures it is not available. */
  readonly isCount?: boolean;
  /** A mean of whole numbers, one for each that this measure counts: then it must be one that they can have. */
  readonly meanOver?: string;
  /** Known to all from elsewhere, as the residents of a district are: it is never hidden. */
  readonly isKnown?: boolean;
  /** The query says in a column `qualifier` how near each value is. */
  readonly isQualified?: boolean;
}

/** A column of the table: cells at fixed codes, or one column for each code of a dimension. */
export interface TableColumn {
  readonly measure: string;
  readonly over?: string;
  /** Codes of other dimensions; `this` and `comparison` stand for the review's periods. */
  readonly at?: CellKey;
  /** What the heading names, in this order. */
  readonly heading: readonly ('measure' | 'period' | 'over' | 'total')[];
}

export interface TableSpec {
  readonly caption: Trilingual;
  /** The dimension of which each code is a row. */
  readonly rows: string;
  readonly columns: readonly TableColumn[];
  /** `list`: in the order of the code list; else by this measure in the review's own period, largest first. */
  readonly order: 'list' | { readonly measure: string };
}

export type ChartSpec =
  /** One bar a row, with the comparison's beside it when there is one. */
  | { readonly type: 'bars'; readonly category: string; readonly measure: string; readonly top?: number }
  | {
      readonly type: 'stacked-bars';
      readonly category: string;
      readonly series: string;
      readonly measure: string;
      readonly top?: number;
    }
  /** One small chart for each code, its periods side by side; plain bars when there is nothing to compare. */
  | { readonly type: 'small-multiples'; readonly category: string; readonly measure: string }
  | { readonly type: 'lines'; readonly along: string; readonly series: string; readonly measure: string }
  /** One row of dots for each code: the measures beside one another. */
  | { readonly type: 'dots'; readonly category: string; readonly measures: readonly string[] }
  | { readonly type: 'map'; readonly area: string; readonly measure: string };

/**
 * What may be shown of a figure. Open: counts of messages that the city
 * publishes as they are. Protected: people, answers and anything by small
 * unit, district, group or age. All figures that count the same cases or
 * people name one family: what one of them prints is held against the others
 * and against everything that was published before. Within a family and a
 * population, a measure's code means one thing.
 */
export type Disclosure =
  | { readonly class: 'open'; readonly family?: string }
  | {
      readonly class: 'protected';
      readonly family: string;
      /** Whether a zero may be shown, or tells of people as a small number does. */
      readonly zeros: 'open' | 'hidden';
      /** Small numbers are hidden, or all counts are rounded to multiples of a base; a family does one or the other. */
      readonly method: 'suppressed' | { readonly roundedTo: number };
    };

/** Where a number that the city does not count itself stands: what a reader can look up instead of a query. */
export interface FigureOrigin {
  /** Which cells come from it: the codes of their key that tell them apart. */
  readonly key: CellKey;
  /** Document or system. */
  readonly document: string;
  /** The day of the document, as `2021-05-18`. */
  readonly dated?: string;
  readonly page?: string;
  readonly link?: string;
  /** How the number was got. */
  readonly method?: string;
  readonly note?: string;
  /** When it was recorded, as an instant in ISO 8601. */
  readonly recordedAt: string;
  /** Why an earlier value was changed. */
  readonly reason?: string;
}

/**
 * What a published number is, as data: its definition can be shown, hashed and
 * compared. A chart cannot be had without the table and the summary.
 */
export interface FigureDefinition {
  /** `feedback.received-by-kind`. */
  readonly id: string;
  /** Rises when the meaning changes. */
  readonly definition: number;
  readonly title: Trilingual;
  readonly population: Population;
  /** One sentence: what is counted. */
  readonly counts: Trilingual;
  /** Tables of the frozen extract. */
  readonly inputs: readonly string[];
  /** A query over the extract with named parameters (`:period`), giving a column for each dimension and counted measure. */
  readonly sql: string;
  readonly parameters: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly disclosure: Disclosure;
  readonly table: TableSpec;
  /** One to three sentences with references (prose), for the period alone and beside its comparison. */
  readonly summary: { readonly alone: Trilingual; readonly compared: Trilingual };
  readonly chart?: ChartSpec;
  /** What a reader must know to use it rightly, under the table. */
  readonly note?: Trilingual;
  /** The area of participation that it tells of. */
  readonly area?: ParticipationArea;
  /** Of a figure that is recorded from documents and not counted: where each number stands. */
  readonly origins?: readonly FigureOrigin[];
}

/** SHA-256 of the whole definition in canonical form. */
export const definitionHash = (definition: FigureDefinition): string => sha256(canonicalJson(asJson(definition)));

/**
 * SHA-256 of what gives the numbers: it may change only together with the
 * definition number, while words may change freely.
 */
export const meaningHash = (it: FigureDefinition): string =>
  sha256(
    canonicalJson({
      id: it.id,
      population: it.population.code,
      sql: it.sql.replaceAll(/\s+/g, ' ').trim(),
      parameters: it.parameters,
      dimensions: it.dimensions.map(({ code, codes, hasTotal }) => ({ code, from: codes.from, hasTotal })),
      measures: it.measures.map(({ code, unit, decimals, rounding }) => ({
        code,
        unit,
        decimals,
        rounding: asJson(rounding),
      })),
      disclosure: it.disclosure.class === 'open' ? 'open' : asJson(it.disclosure),
    }),
  );

/** A definition is plain data; this says so to the compiler by way of JSON. */
export function asJson(value: unknown): Json {
  const parsed: Json = JSON.parse(JSON.stringify(value));
  return parsed;
}

/** What is missing or contradictory in a definition, as sentences for whoever writes it; empty when it is sound. */
export function definitionFaults(it: FigureDefinition): string[] {
  const faults: string[] = [];
  const texts: Readonly<Record<string, Trilingual>> = {
    title: it.title,
    counts: it.counts,
    'population.label': it.population.label,
    'population.sentence': it.population.sentence,
    'table.caption': it.table.caption,
    'summary.alone': it.summary.alone,
    'summary.compared': it.summary.compared,
  };
  for (const [name, text] of Object.entries(texts)) {
    for (const language of languages) {
      if (!text[language].trim()) faults.push(`${it.id}: ${name} is empty in ${language}; write it`);
    }
  }
  if (!/^[a-z]+\.[a-z0-9-]+$/.test(it.id)) faults.push(`${it.id}: an id is module.name-of-the-figure`);
  if (!Number.isInteger(it.definition) || it.definition < 1) faults.push(`${it.id}: definitions are numbered from 1`);
  if (it.measures.length === 0) faults.push(`${it.id}: it measures nothing; name a measure`);
  if (it.table.columns.length === 0) faults.push(`${it.id}: its table has no columns; a figure needs a table`);
  return [...faults, ...referenceFaults(it), ...parameterFaults(it), ...disclosureFaultsOf(it)];
}

function disclosureFaultsOf({ id, disclosure, measures, dimensions }: FigureDefinition): string[] {
  if (disclosure.class === 'open') return [];
  const lines = dimensions.filter(
    ({ codes: { from } }) => from !== 'period' && from !== 'year' && from !== 'parameter',
  );
  const isTwoWay = lines.length <= 2 && lines.every(({ hasTotal, isAdditive }) => hasTotal && isAdditive);
  const { method } = disclosure;
  return [
    ...(measures.some(({ isCount }) => isCount) ? [] : [`${id}: a protected figure needs a count; name the measure`]),
    ...(method === 'suppressed' || isTwoWay
      ? []
      : [`${id}: only tables of one or two dimensions with totals that add up can be rounded; hide instead`]),
    ...(method === 'suppressed' || (Number.isInteger(method.roundedTo) && method.roundedTo >= 2)
      ? []
      : [`${id}: counts are rounded to a whole number from 2`]),
  ];
}

function referenceFaults(it: FigureDefinition): string[] {
  const dimensions = new Set(it.dimensions.map(({ code }) => code));
  const measures = new Set(it.measures.map(({ code }) => code));
  const chart = it.chart;
  const usedDimensions = [
    it.table.rows,
    ...it.table.columns.flatMap(({ over, at }) => [...(over ? [over] : []), ...Object.keys(at ?? {})]),
    ...(chart && 'category' in chart ? [chart.category] : []),
    ...(chart && 'series' in chart ? [chart.series] : []),
    ...(chart && 'area' in chart ? [chart.area] : []),
  ];
  const usedMeasures = [
    ...it.table.columns.map(({ measure }) => measure),
    ...(chart && 'measure' in chart ? [chart.measure] : []),
    ...it.measures.flatMap(({ rounding }) => ('of' in rounding ? [rounding.of] : [])),
  ];
  return [
    ...usedDimensions.filter((code) => !dimensions.has(code)).map((code) => `${it.id}: there is no dimension ${code}`),
    ...usedMeasures.filter((code) => !measures.has(code)).map((code) => `${it.id}: there is no measure ${code}`),
  ];
}

function parameterFaults(it: FigureDefinition): string[] {
  const used = new Set(parametersOf(it.sql));
  const unknown = [...used].filter((name) => !it.parameters.includes(name));
  const idle = it.parameters.filter((name) => !used.has(name));
  return [
    ...unknown.map((name) => `${it.id}: the query uses :${name}, which is not among its parameters`),
    ...idle.map((name) => `${it.id}: the parameter :${name} is not used by the query`),
  ];
}

const parameterPattern = /(?<!:):([a-z]+)/g;

/** The names of a query's parameters, each once, in the order of first use. */
const parametersOf = (query: string): string[] => [
  ...new Set([...query.matchAll(parameterPattern)].map((found) => found[1] ?? '')),
];

/** The query with `$1`-style parameters, and the names in their order. */
export function numberedParameters(query: string): { readonly text: string; readonly names: readonly string[] } {
  const names = parametersOf(query);
  return { text: query.replaceAll(parameterPattern, (_, name: string) => `$${names.indexOf(name) + 1}`), names };
}

/** A key as text that is the same for equal keys. */
export const keyText = (key: CellKey): string => canonicalJson(key);
