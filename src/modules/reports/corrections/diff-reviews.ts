import { type Cell, type CellKey, keyText } from '../../../kernel/figure.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { type Verdict, verdictOf } from '../prose/change.ts';
import { derivedFigure } from '../prose/evaluate.ts';
import { type PublishedCell, type ReviewFigure, type ReviewHead } from '../review.ts';

type Figure = Pick<ReviewFigure, 'definition' | 'codes'>;

/** A published edition as far as it can be compared. */
export interface ComparableEdition {
  readonly head: Pick<ReviewHead, 'template' | 'period' | 'edition'>;
  readonly figures: readonly Figure[];
  readonly cells: readonly PublishedCell[];
  /** The codes that it prints. */
  readonly printed: ReadonlySet<string>;
}

/** A number before and after. */
export interface NumberPair {
  readonly before: PublishedCell;
  readonly after: PublishedCell;
}

/** A printed number of this period beside the same of the period before, with what may be said of the difference. */
export interface NumberChange extends NumberPair {
  readonly verdict: Verdict;
  /** The change as a part of the value before; infinite from zero. */
  readonly size: number;
}

export interface FigureBreakBetween {
  readonly figureId: string;
  readonly from: number;
  readonly to: number;
}

/** What is different in a later edition. */
export interface ReviewDiff {
  /** Printed numbers that have a test, of successive periods: clear ones first, the biggest first; the others as they stand. */
  readonly changes: readonly NumberChange[];
  /** The same number with another value. */
  readonly revised: readonly NumberPair[];
  /** Figures that count otherwise: their numbers are not compared. */
  readonly breaks: readonly FigureBreakBetween[];
  /** Ids of figures that are new, and of those that are gone. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/**
 * Compares two published editions, from their published cells alone. Numbers
 * of one period under the same key are revised when they differ; of two
 * periods, each number of the later period is tested against the same one of
 * the earlier (`verdictOf`, the rows of a table read together by Holm).
 * Nothing is compared across a break. Computed numbers of the prose follow
 * from the others and are left out.
 */
export function diffReviews(before: ComparableEdition, after: ComparableEdition): ReviewDiff {
  const was = new Map(before.figures.map((figure) => [figure.definition.id, figure]));
  const is = new Map(after.figures.map((figure) => [figure.definition.id, figure]));
  const common = [...is.values()].flatMap((now) => {
    const earlier = was.get(now.definition.id);
    return earlier ? [{ now, earlier }] : [];
  });
  const isBroken = ({ now, earlier }: (typeof common)[number]): boolean =>
    now.definition.definition !== earlier.definition.definition;
  const comparable = new Set(common.filter((pair) => !isBroken(pair)).map(({ now }) => now.definition.id));
  const cellsBefore = byName(before.cells);
  const shown = after.cells.filter(({ figureId }) => figureId !== derivedFigure && comparable.has(figureId));
  const revised = shown.flatMap((cell) => {
    const old = cellsBefore.get(nameOf(cell.figureId, cell.key));
    return old && old.value !== cell.value && old.value !== null ? [{ before: old, after: cell }] : [];
  });
  return {
    changes: before.head.period === after.head.period ? [] : changesOf(before, after, shown, is),
    revised,
    breaks: common.filter(isBroken).map(({ now, earlier }) => ({
      figureId: now.definition.id,
      from: earlier.definition.definition,
      to: now.definition.definition,
    })),
    added: [...is.keys()].filter((id) => !was.has(id)),
    dropped: [...was.keys()].filter((id) => !is.has(id)),
  };
}

const nameOf = (figureId: string, key: CellKey): string => `${figureId} ${keyText(key)}`;

const byName = (cells: readonly PublishedCell[]): Map<string, PublishedCell> =>
  new Map(cells.map((cell) => [nameOf(cell.figureId, cell.key), cell]));

function changesOf(
  before: ComparableEdition,
  after: ComparableEdition,
  shown: readonly PublishedCell[],
  figures: ReadonlyMap<string, Figure>,
): NumberChange[] {
  const cellsBefore = byName(before.cells);
  const both = new Map<string, ComputedFigure>();
  const changes = shown.flatMap((cell): NumberChange[] => {
    const time = timeOf(figures.get(cell.figureId));
    if (time === undefined || cell.key[time] !== after.head.period || !after.printed.has(cell.code)) return [];
    const old = cellsBefore.get(nameOf(cell.figureId, { ...cell.key, [time]: before.head.period }));
    const figure = figures.get(cell.figureId);
    if (!old || !figure || old.value === null || cell.value === null) return [];
    const merged = both.get(cell.figureId) ?? mergedFigure(figure, before, after);
    both.set(cell.figureId, merged);
    const verdict = verdictOf(merged, cell.key, old.key, familyOf(figure, time));
    return verdict === undefined ? [] : [{ before: old, after: cell, verdict, size: sizeOf(old.value, cell.value) }];
  });
  const isClear = ({ verdict }: NumberChange): boolean => verdict !== 'unclear';
  return [
    ...changes.filter(isClear).toSorted((a, b) => bySize(a, b) || byBreadth(a, b)),
    ...changes.filter((change) => !isClear(change)),
  ];
}

const bySize = (a: NumberChange, b: NumberChange): number =>
  a.size === b.size ? Math.abs(difference(b)) - Math.abs(difference(a)) : b.size > a.size ? 1 : -1;

/** Of changes of one size the number with fewest codes first: all before a part. */
const byBreadth = (a: NumberChange, b: NumberChange): number =>
  Object.keys(a.after.key).length - Object.keys(b.after.key).length;

const difference = ({ before, after }: NumberPair): number => (after.value ?? 0) - (before.value ?? 0);

const sizeOf = (before: number, after: number): number =>
  after === before ? 0 : Math.abs(after - before) / Math.abs(before);

const timeOf = (figure: Figure | undefined): string | undefined =>
  figure?.definition.dimensions.find(({ codes }) => codes.from === 'period' || codes.from === 'year')?.code;

/** The rows of a table are read together, unless its rows are the periods. */
const familyOf = ({ definition }: Figure, time: string): string | undefined =>
  definition.table.rows === time ? undefined : definition.table.rows;

/** The published cells of a figure in both editions, the later where both have one. */
function mergedFigure(figure: Figure, before: ComparableEdition, after: ComparableEdition): ComputedFigure {
  const { id } = figure.definition;
  const own = [...before.cells, ...after.cells].filter(({ figureId }) => figureId === id);
  const cells = own.map(({ key, value, status, decimals }): [string, Cell] => {
    const unit = figure.definition.measures.find(({ code }) => code === key['measure'])?.unit ?? 'cases';
    return [keyText(key), { key, value, decimals, unit, ...(status ? { status } : {}) }];
  });
  return { definition: figure.definition, codes: figure.codes, cells: new Map(cells) };
}
