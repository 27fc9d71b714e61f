import { type CellStatus, type Qualifier, type Unit } from '../../kernel/figure.ts';
import { type Language } from '../../kernel/language.ts';
import { type Segment } from './prose/segment.ts';

/**
 * A finished review in one language, as data: the page, the folder and the PDF
 * are made from it, and it never changes once it is stored.
 */
export interface ReviewTree {
  readonly language: Language;
  readonly title: readonly Segment[];
  /** The sentences of "In short". */
  readonly inShort: readonly (readonly Segment[])[];
  readonly sections: readonly ReviewSection[];
}

export interface ReviewSection {
  readonly id: string;
  /** The finding. */
  readonly heading: readonly Segment[];
  readonly blocks: readonly ReviewBlock[];
}

export type ReviewBlock =
  | { readonly kind: 'paragraph'; readonly segments: readonly Segment[] }
  | { readonly kind: 'note'; readonly segments: readonly Segment[] }
  | FigureBlock
  | NumbersBlock;

/** Single numbers of several figures, one under the other, with where each stands. */
export interface NumbersBlock {
  readonly kind: 'numbers';
  readonly caption: string;
  readonly rows: readonly NumberRow[];
}

export interface NumberRow {
  readonly figure: string;
  readonly label: string;
  readonly period: string;
  readonly segments: readonly Segment[];
  readonly source: string;
}

/** The codes of the numbers in a row. */
export const codesOfRow = ({ segments }: NumberRow): string[] =>
  segments.flatMap((segment) => (segment.kind === 'number' ? [segment.code] : []));

/** A figure as it is printed: never a chart without its table and summary. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly figure: string;
  readonly title: string;
  readonly summary: readonly Segment[];
  readonly chart?: ChartBlock;
  readonly table: TableBlock;
  /** The code of the table's first number: the way to the origin of the whole. */
  readonly code: string;
  readonly population: string;
  /** Rounding and what else a reader must know, one sentence each. */
  readonly notes: readonly string[];
}

export interface TableBlock {
  readonly caption: string;
  readonly rowHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly totals: readonly TableRow[];
}

export interface TableRow {
  readonly code: string;
  readonly label: string;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly value: number | null;
  readonly status?: CellStatus;
  readonly qualifier?: Qualifier;
  readonly decimals: number;
  readonly unit: Unit;
  /** The code of the number; none when there is no value. */
  readonly code?: string;
}

/** Values to draw; `null` is not available, or where the chart has hidden numbers not shown. */
export type ChartBlock = { readonly decimals: number; readonly unit: Unit; readonly hasHidden?: boolean } & (
  | { readonly type: 'bars'; readonly bars: readonly ChartBar[]; readonly legend?: readonly [string, string] }
  | {
      readonly type: 'stacked-bars';
      readonly parts: readonly ChartLabel[];
      readonly rows: readonly (ChartLabel & { readonly values: readonly (number | null)[] })[];
    }
  | {
      readonly type: 'small-multiples' | 'lines';
      readonly times: readonly string[];
      readonly series: readonly (ChartLabel & { readonly values: readonly (number | null)[] })[];
    }
  | { readonly type: 'dots'; readonly dots: readonly ChartBar[]; readonly legend?: readonly [string, string] }
  | { readonly type: 'map'; readonly areas: readonly ChartArea[]; readonly steps: readonly number[] }
);

export interface ChartLabel {
  readonly key: string;
  readonly label: string;
}

export interface ChartBar extends ChartLabel {
  readonly value: number | null;
  readonly comparison?: number | null;
}

export interface ChartArea extends ChartLabel {
  readonly value: number | null;
  /** Rings with x to the right and y down. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/** Every paragraph, heading, summary and sentence of a tree with its place, in order. */
export function proseOf(tree: ReviewTree): { readonly place: string; readonly segments: readonly Segment[] }[] {
  return [
    { place: 'title', segments: tree.title },
    ...tree.inShort.map((segments, at) => ({ place: `in-short/${at + 1}`, segments })),
    ...tree.sections.flatMap((section) => [
      { place: section.id, segments: section.heading },
      ...proseOfBlocks(section),
    ]),
  ];
}

/** A table of numbers stands for as many parts of the plan as it has figures: places are those of the plan. */
function proseOfBlocks({ id, blocks }: ReviewSection): { place: string; segments: readonly Segment[] }[] {
  let at = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'numbers') {
      at += 1;
      return [{ place: `${id}/${at}`, segments: block.kind === 'figure' ? block.summary : block.segments }];
    }
    const before = at;
    const figures = [...new Set(block.rows.map(({ figure }) => figure))];
    at += figures.length;
    return block.rows.map(({ figure, segments }) => ({
      place: `${id}/${before + figures.indexOf(figure) + 1}`,
      segments,
    }));
  });
}
