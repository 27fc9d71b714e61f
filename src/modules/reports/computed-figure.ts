import {
  type Cell,
  type CellKey,
  type Dimension,
  type FigureDefinition,
  keyText,
  type ListedCode,
  type Measure,
  notGivenCode,
  type Qualifier,
  qualifiers,
  totalCode,
} from '../../kernel/figure.ts';
import { inEachLanguage, type Trilingual } from '../../kernel/language.ts';
import { parsePeriod } from '../../kernel/period.ts';
import { type FrozenExtract } from '../../platform/figure-source.ts';
import { formatPeriod } from '../../platform/i18n/format.ts';
import { largestRemainder, roundHalfUp } from '../../statistics/rounding.ts';

/** One code of a dimension, as it is shown. */
export interface ShownCode {
  readonly code: string;
  readonly label: Trilingual;
  /** The code of the larger whole that it is a part of. */
  readonly partOf?: string;
  readonly outline?: Readonly<Record<string, unknown>>;
}

/** How the numbers of a protected figure were made safe: what its readers are told, and what the ledger needs. */
export interface Protection {
  readonly threshold: number;
  readonly legalSource: Trilingual;
  /** The base to which its counts are rounded; none when small ones are hidden. */
  readonly roundedTo?: number;
  /** Hidden numbers of which an earlier release printed an older value: what was printed does not tell them. */
  readonly renewed: readonly string[];
}

/** A definition with its numbers: all that a review may quote. */
export interface ComputedFigure {
  readonly definition: FigureDefinition;
  /** By `keyText` of the key. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The codes of each dimension in their order, totals left out. */
  readonly codes: Readonly<Record<string, readonly ShownCode[]>>;
  /** Of a figure that is protected: its cells are what may be shown. */
  readonly protection?: Protection;
  /** Set when it was last published under another definition. */
  readonly break?: FigureBreak;
}

/** A change of what a figure counts: its numbers cannot be compared with those published before. */
export interface FigureBreak {
  /** Definition numbers. */
  readonly from: number;
  readonly to: number;
  /** How the population was called, when it is another now. */
  readonly populationFrom?: Trilingual;
}

export type FigureRow = Readonly<Record<string, unknown>>;

type Extract = Pick<FrozenExtract, 'parameters' | 'codeLists' | 'casesOfComparison'>;

/** The cell of a key; undefined when the figure has none. */
export const cellOf = (figure: ComputedFigure, key: CellKey): Cell | undefined => figure.cells.get(keyText(key));

/** Makes the cells of a figure from the rows of its query: fills in zeros, rounds, derives shares and rates. */
export function computeFigure(
  definition: FigureDefinition,
  rows: readonly FigureRow[],
  extract: Extract,
): ComputedFigure {
  const found = new Map(rows.map((row) => [keyText(keyOf(definition, row)), row]));
  const codes = Object.fromEntries(
    definition.dimensions.map((dimension) => [dimension.code, shownCodes(definition, dimension, rows, extract)]),
  );
  const keys = combinations(definition.dimensions, codes);
  const cells = new Map<string, Cell>();
  for (const measure of definition.measures) {
    if (isDerived(measure)) continue;
    for (const key of keys) {
      const row = found.get(keyText(key));
      const value = roundedValue(measure, row === undefined ? undefined : row[measure.code]);
      setCell(cells, measure, key, value, qualifierOf(measure, row));
    }
  }
  return withDerived({ definition, cells, codes });
}

/** Whether a measure is computed from another of the same figure: anyone can do it again. */
export const isDerived = ({ rounding }: Measure): boolean => 'of' in rounding;

/** What the derived measures of a figure must be by its other cells: for whoever recomputes what was published. */
export function derivedCells({ definition, cells, codes }: ComputedFigure): Cell[] {
  const derived = definition.measures.filter(isDerived);
  const names = new Set(derived.map(({ code }) => code));
  const own = new Map([...cells].filter(([, { key }]) => !names.has(key['measure'] ?? '')));
  const keys = combinations(definition.dimensions, codes);
  for (const measure of derived) deriveMeasure({ definition, cells: own, codes }, own, measure, keys);
  return [...own.values()].filter(({ key }) => names.has(key['measure'] ?? ''));
}

/** The figure with its shares and rates computed from its other cells. */
export const withDerived = (figure: ComputedFigure): ComputedFigure => ({
  ...figure,
  cells: new Map([...figure.cells, ...derivedCells(figure).map((cell) => [keyText(cell.key), cell] as const)]),
});

function setCell(
  cells: Map<string, Cell>,
  measure: Measure,
  key: CellKey,
  value: number | null,
  qualifier?: Qualifier,
): void {
  const full = { ...key, measure: measure.code };
  const { unit, decimals } = measure;
  cells.set(keyText(full), {
    key: full,
    value,
    unit,
    decimals,
    ...(value === null ? { status: 'x' as const } : qualifier ? { qualifier } : {}),
  });
}

/** How near the value of a row is, when the measure says that its query tells. */
const qualifierOf = ({ isQualified }: Measure, row: FigureRow | undefined): Qualifier | undefined =>
  isQualified ? qualifiers.find((qualifier) => qualifier === row?.['qualifier']) : undefined;

function roundedValue(measure: Measure, raw: unknown): number | null {
  if (raw === null || raw === undefined) return measure.isCount && raw === undefined ? 0 : null;
  const value = Number(raw);
  if (!Number.isFinite(value))
    throw new RangeError(`${measure.code}: the query gave ${String(raw)}, which is no number`);
  return measure.rounding.method === 'half-up' ? roundHalfUp(value, measure.decimals) : value;
}

const keyOf = (definition: FigureDefinition, row: FigureRow): CellKey =>
  Object.fromEntries(definition.dimensions.map(({ code }) => [code, String(row[code])]));

/** The periods that a figure is about: the comparison only when its query asks for it and there is something to compare. */
function periodsOf(definition: FigureDefinition, extract: Extract, names: readonly [string, string]): string[] {
  const [own, comparison] = names;
  const hasComparison = extract.casesOfComparison > 0 && definition.parameters.includes(comparison);
  const codes = [extract.parameters[own], hasComparison ? extract.parameters[comparison] : null];
  return codes.flatMap((code) => (code === null || code === undefined ? [] : [String(code)]));
}

function periodLabel(code: string): Trilingual {
  const period = parsePeriod(code);
  return inEachLanguage((language) => (period ? formatPeriod(period, language) : code));
}

function shownCodes(
  definition: FigureDefinition,
  { code: dimension, codes }: Dimension,
  rows: readonly FigureRow[],
  extract: Extract,
): ShownCode[] {
  switch (codes.from) {
    case 'period':
      return periodsOf(definition, extract, ['period', 'comparison']).map((code) => ({
        code,
        label: periodLabel(code),
      }));
    case 'year':
      return periodsOf(definition, extract, ['year', 'comparisonyear']).map((code) => ({
        code,
        label: periodLabel(code),
      }));
    case 'parameter': {
      const code = String(extract.parameters[codes.parameter] ?? '');
      return [{ code, label: inEachLanguage(() => code) }];
    }
    case 'list':
      return withoutEmpty(codes.codes, dimension, rows, definition);
    case 'extract': {
      const listed = extract.codeLists[codes.list] ?? [];
      const all = listed.map((one) => ({ ...one, optional: !codes.keepEmpty }));
      return withoutEmpty([...all, ...(codes.rest ? [codes.rest] : [])], dimension, rows, definition);
    }
  }
}

/** Optional codes of which no row counts anything are not shown. */
function withoutEmpty(
  codes: readonly (ListedCode & Pick<ShownCode, 'outline' | 'partOf'>)[],
  dimension: string,
  rows: readonly FigureRow[],
  { measures }: FigureDefinition,
): ShownCode[] {
  const counts = measures.filter(({ isCount }) => isCount).map(({ code }) => code);
  const used = new Set(
    rows.filter((row) => counts.some((count) => Number(row[count]) > 0)).map((row) => String(row[dimension])),
  );
  return codes
    .filter(({ code, optional }) => !optional || used.has(code))
    .map(({ code, label, partOf, outline }) => ({
      code,
      label,
      ...(partOf === undefined ? {} : { partOf }),
      ...(outline ? { outline } : {}),
    }));
}

/** Every key of a figure without its measure, totals included. */
function combinations(dimensions: readonly Dimension[], codes: ComputedFigure['codes']): CellKey[] {
  return dimensions.reduce<CellKey[]>(
    (keys, { code: dimension, hasTotal }) => {
      const all = [...(codes[dimension] ?? []).map(({ code }) => code), ...(hasTotal ? [totalCode] : [])];
      return keys.flatMap((key) => all.map((code) => ({ ...key, [dimension]: code })));
    },
    [{}],
  );
}

function deriveMeasure(figure: ComputedFigure, cells: Map<string, Cell>, measure: Measure, keys: CellKey[]): void {
  const { rounding, decimals } = measure;
  const value = (key: CellKey, of: string): number | null => cellOf(figure, { ...key, measure: of })?.value ?? null;
  const groups = new Map<string, ReadonlyMap<string, number>>();
  for (const key of keys) {
    switch (rounding.method) {
      case 'largest-remainder': {
        const group = keyText({ ...key, [rounding.over]: '' });
        const shares = groups.get(group) ?? sharesAmong(figure, key, rounding, decimals);
        groups.set(group, shares);
        setCell(cells, measure, key, shares.get(key[rounding.over] ?? '') ?? null);
        break;
      }
      case 'share-of-total': {
        const total = value({ ...key, [rounding.over]: totalCode }, rounding.of);
        setCell(cells, measure, key, ratio(value(key, rounding.of), total, 100, decimals));
        break;
      }
      case 'share':
      case 'per-thousand': {
        const scale = rounding.method === 'share' ? 100 : 1000;
        setCell(cells, measure, key, ratio(value(key, rounding.of), value(key, rounding.by), scale, decimals));
        break;
      }
      default:
    }
  }
}

const ratio = (part: number | null, whole: number | null, scale: number, decimals: number): number | null =>
  part === null || !whole ? null : roundHalfUp((part * scale) / whole, decimals);

/** The shares of a key and its neighbours over a dimension by their codes, so that together they are 100; none when nothing was counted. */
function sharesAmong(
  figure: ComputedFigure,
  key: CellKey,
  { of, over }: { of: string; over: string },
  decimals: number,
): Map<string, number> {
  const codes = (figure.codes[over] ?? []).map(({ code }) => code);
  const counts = codes.map((code) => cellOf(figure, { ...key, [over]: code, measure: of })?.value ?? 0);
  if (counts.every((count) => count === 0)) return new Map();
  const shares = largestRemainder(counts, decimals);
  return new Map([...codes.map((code, at): [string, number] => [code, shares[at] ?? 0]), [totalCode, 100]]);
}

/** Whether the source tells nothing of a dimension in the review's own period: all that was counted is not given. */
export function isNotTold({ definition, cells, codes }: ComputedFigure, dimension: string): boolean {
  const time = definition.dimensions.find(({ codes: { from } }) => from === 'period' || from === 'year')?.code;
  const own = time === undefined ? undefined : codes[time]?.[0]?.code;
  const counts = new Set(definition.measures.filter(({ isCount }) => isCount).map(({ code }) => code));
  // What is not counted has no zeros that would say nothing.
  if (counts.size === 0) return false;
  return ![...cells.values()].some(
    ({ key, value, status }) =>
      counts.has(key['measure'] ?? '') &&
      (time === undefined || key[time] === own) &&
      key[dimension] !== totalCode &&
      key[dimension] !== notGivenCode &&
      ((value ?? 0) > 0 || status === 'c'),
  );
}
