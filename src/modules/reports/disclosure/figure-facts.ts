import { type Cell, type CellKey, type Dimension, type FigureDefinition, totalCode } from '../../../kernel/figure.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import { type ComputedFigure } from '../computed-figure.ts';

/**
 * One number under a name that is the same in every figure and release of its
 * family: population, measure and codes without totals, then the time:
 * `received.cases district=101@2020-Q4`.
 */
export interface Fact {
  readonly name: string;
  readonly key: CellKey;
  /** None where it is hidden. */
  readonly value: number | null;
  /** The table of one time that it stands in. */
  readonly slice: string;
  /** Whether any of its dimensions, time aside, is at its total. */
  readonly isTotal: boolean;
}

/** A total and what adds up to it, by name. */
export interface NamedSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** A part that no table prints: the cases of a whole that a share leaves out. */
  readonly unprinted?: string;
  /** Only where the total itself is printed somewhere: the whole that districts are parts of. */
  readonly isOptional?: boolean;
}

/** What one figure of one release says about its family. */
export interface FigureFacts {
  readonly figure: string;
  readonly family: string;
  readonly isProtected: boolean;
  readonly zeros: 'open' | 'hidden';
  readonly facts: readonly Fact[];
  readonly sums: readonly NamedSum[];
  /** Names whose earlier printed values no longer hold. */
  readonly renewed: readonly string[];
}

type FactSource = Pick<ComputedFigure, 'definition' | 'codes' | 'protection'> & { readonly cells: Iterable<Cell> };

/** The facts of a figure that belongs to a family and is not rounded; undefined for any other. */
export function factsOf({ definition, codes, protection, cells }: FactSource): FigureFacts | undefined {
  const { disclosure } = definition;
  // Definitions of reviews that are older than the rule name no class.
  const family = typeof disclosure === 'object' ? disclosure.family : undefined;
  if (family === undefined) return undefined;
  if (disclosure.class === 'protected' && disclosure.method !== 'suppressed') return undefined;
  const counts = new Set(definition.measures.filter(({ isCount }) => isCount).map(({ code }) => code));
  const own = [...cells].filter(({ key }) => counts.has(key['measure'] ?? ''));
  return {
    figure: definition.id,
    family,
    isProtected: disclosure.class === 'protected',
    zeros: disclosure.class === 'protected' ? disclosure.zeros : 'open',
    facts: own.map(({ key, value }): Fact => ({
      name: nameOf(definition, key),
      key,
      value,
      slice: `${definition.id}@${timeOf(definition, key)}`,
      isTotal: linesOf(definition).some(({ code }) => key[code] === totalCode),
    })),
    sums: [...additiveSums(definition, codes, own), ...complementSums(definition, own)],
    renewed: protection?.renewed ?? [],
  };
}

const isTime = ({ codes: { from } }: Dimension): boolean => from === 'period' || from === 'year';

/** The dimensions that are no time. */
const linesOf = ({ dimensions }: FigureDefinition): Dimension[] => dimensions.filter((dimension) => !isTime(dimension));

const quarterDimension = 'quarter';

/** `2020-Q4`, `2020`; the quarters of a year's figure are times of their own. */
function timeOf(definition: FigureDefinition, key: CellKey): string {
  const time = definition.dimensions.find(isTime);
  const code = time ? (key[time.code] ?? '') : '';
  const quarter = key[quarterDimension];
  if (time?.codes.from !== 'year' || quarter === undefined || quarter === totalCode) return code;
  return `${code}-${quarter.toUpperCase()}`;
}

/** The name of a count in its family. */
export function nameOf(definition: FigureDefinition, key: CellKey, measure = key['measure'] ?? ''): string {
  const isYearly = definition.dimensions.some(({ codes: { from } }) => from === 'year');
  const codes = linesOf(definition)
    .filter(({ code }) => key[code] !== totalCode && !(isYearly && code === quarterDimension))
    .map(({ code }) => `${code}=${key[code] ?? ''}`)
    .toSorted();
  return `${[`${definition.population.code}.${measure}`, ...codes].join(' ')}@${timeOf(definition, key)}`;
}

/** The years that facts are about: what the ledger is asked for. */
export const yearsOf = (facts: readonly Fact[]): string[] => [
  ...new Set(facts.flatMap(({ name }) => parsePeriod(partsOfName(name).time)?.year.toString() ?? [])),
];

export function partsOfName(name: string): { readonly what: string; readonly time: string } {
  const at = name.lastIndexOf('@');
  return { what: name.slice(0, at), time: name.slice(at + 1) };
}

function additiveSums(
  definition: FigureDefinition,
  codes: ComputedFigure['codes'],
  cells: readonly Cell[],
): NamedSum[] {
  return definition.dimensions.flatMap((dimension) => {
    if (!dimension.hasTotal || !dimension.isAdditive) return [];
    const listed = codes[dimension.code] ?? [];
    const own = new Set(listed.map(({ code }) => code));
    const top = listed.filter(({ partOf }) => partOf === undefined || !own.has(partOf));
    const wholes = Map.groupBy(
      listed.filter(({ partOf }) => partOf !== undefined),
      ({ partOf }) => partOf ?? '',
    );
    return cells
      .filter(({ key }) => key[dimension.code] === totalCode)
      .flatMap(({ key }): NamedSum[] => {
        const at = (code: string): string => nameOf(definition, { ...key, [dimension.code]: code });
        return [
          { total: at(totalCode), parts: top.map(({ code }) => at(code)) },
          ...[...wholes].map(([whole, parts]) => ({
            total: at(whole),
            parts: parts.map(({ code }) => at(code)),
            isOptional: true,
          })),
        ];
      });
  });
}

/** A share of one count in another tells of those left out, who may be few. */
function complementSums(definition: FigureDefinition, cells: readonly Cell[]): NamedSum[] {
  return definition.measures.flatMap(({ rounding }) => {
    if (rounding.method !== 'share') return [];
    const { of, by } = rounding;
    const isCount = (code: string): boolean =>
      definition.measures.some((it) => it.code === code && it.isCount === true);
    if (!isCount(of) || !isCount(by)) return [];
    return cells
      .filter(({ key }) => key['measure'] === by)
      .map(({ key }): NamedSum => {
        const unprinted = nameOf(definition, key, `${by}-without-${of}`);
        return { total: nameOf(definition, key), parts: [nameOf(definition, key, of), unprinted], unprinted };
      });
  });
}
