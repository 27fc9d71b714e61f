import { type Cell, type CellKey, type CellStatus, keyText } from '../../../kernel/figure.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { type ComputedFigure, type FigureBreak } from '../computed-figure.ts';
import { type Figures } from '../prose/find-cell.ts';

/** A number that stands in an earlier edition. */
export interface EarlierNumber {
  readonly figureId: string;
  readonly key: CellKey;
  readonly definition: number;
  readonly code: string;
  readonly reviewId: string;
  /** True when it stands in an earlier edition of the same review. */
  readonly isSameReview: boolean;
  readonly value: number | null;
}

/** How an earlier edition counted a figure. */
export interface EarlierFigure {
  readonly figureId: string;
  readonly definition: number;
  readonly population: { readonly code: string; readonly label: Trilingual };
}

/** What has been published before, as far as it touches the numbers that are to be published. */
export interface EarlierPublications {
  /** Of each number the newest publication under the same definition. */
  readonly sameDefinition: readonly EarlierNumber[];
  /** Of each number the newest publication but those of this review under the same definition. */
  readonly elsewhere: readonly EarlierNumber[];
  /** Of each figure the newest publication but those of this review under the same definition. */
  readonly figures: readonly EarlierFigure[];
}

/** A number that comes out otherwise than it was last published. */
export interface ChangedNumber {
  readonly figureId: string;
  readonly definition: number;
  readonly key: CellKey;
  readonly codeFrom: string;
  readonly reviewFrom: string;
  readonly old: number;
  readonly new: number | null;
  readonly status: CellStatus;
}

export interface ComparedNumbers {
  /** The numbers with their marks: `r` where a value changed, `b` where the definition did. */
  readonly figures: Figures;
  readonly changed: readonly ChangedNumber[];
}

/**
 * Compares computed numbers with what was published of them (C10, C11). A
 * number whose value differs under the same definition is revised (`r`); one
 * that was last published under another definition, or whose figure was,
 * stands behind a break (`b`): old and new must not be compared. A number
 * that had no value before is new, not revised.
 */
export function comparePublished(figures: Figures, earlier: EarlierPublications): ComparedNumbers {
  const same = byNumber(earlier.sameDefinition);
  const elsewhere = byNumber(earlier.elsewhere);
  const before = new Map(earlier.figures.map((figure) => [figure.figureId, figure]));
  const changed: ChangedNumber[] = [];
  const marked = [...figures.values()].map((figure): ComputedFigure => {
    const { id, definition, population } = figure.definition;
    const was = before.get(id);
    const hasBreak = was !== undefined && was.definition !== definition;
    const cells = [...figure.cells.values()].map((cell): Cell => {
      const name = numberName(id, cell.key);
      const last = same.get(name);
      if (last && last.value !== null && isChanged(last, cell)) {
        const status = cell.value === null ? (cell.status ?? 'x') : 'r';
        const { code: codeFrom, reviewId: reviewFrom, value: old } = last;
        changed.push({ figureId: id, definition, key: cell.key, codeFrom, reviewFrom, old, new: cell.value, status });
        return { ...cell, status };
      }
      const other = elsewhere.get(name);
      const isBroken = hasBreak || (other !== undefined && other.definition !== definition);
      return isBroken && cell.value !== null ? { ...cell, status: 'b' } : cell;
    });
    return {
      ...figure,
      cells: new Map(cells.map((cell) => [keyText(cell.key), cell])),
      ...(hasBreak ? { break: breakOf(was, { definition, population }) } : {}),
    };
  });
  return { figures: new Map(marked.map((figure) => [figure.definition.id, figure])), changed };
}

/**
 * A number that another review told and this one does not is no change of it,
 * nor is one that is hidden now to protect people; one that the review itself
 * no longer tells is.
 */
const isChanged = (last: EarlierNumber, { value, status }: Cell): boolean =>
  value === null ? last.isSameReview && status !== 'c' : last.value !== value;

const numberName = (figureId: string, key: CellKey): string => `${figureId} ${keyText(key)}`;

const byNumber = (numbers: readonly EarlierNumber[]): Map<string, EarlierNumber> =>
  new Map(numbers.map((number) => [numberName(number.figureId, number.key), number]));

const breakOf = (
  was: EarlierFigure,
  now: { readonly definition: number; readonly population: EarlierFigure['population'] },
): FigureBreak => ({
  from: was.definition,
  to: now.definition,
  ...(was.population.code === now.population.code ? {} : { populationFrom: was.population.label }),
});
