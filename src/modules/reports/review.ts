import { type Cell, type CellKey, type FigureDefinition } from '../../kernel/figure.ts';
import { type Trilingual } from '../../kernel/language.ts';
import { type Topic } from '../../platform/figure-source.ts';
import { type ShownCode } from './computed-figure.ts';
import { type ReviewTrees } from './compose-review.ts';
import { type FigureBlock, type ReviewTree } from './review-tree.ts';

/** A review in a list. */
export interface ReviewHead {
  readonly reviewId: string;
  readonly template: string;
  /** `2020-Q4` */
  readonly period: string;
  readonly comparison?: string;
  readonly topic?: Topic;
  readonly topicLabel?: Trilingual;
  /** 1, 2, … : each build of the same period is the next; earlier ones stay. */
  readonly edition: number;
  readonly builtAt: Date;
  readonly builtBy: string;
}

/** A stored review with its text in every language. */
export interface Review extends ReviewHead {
  readonly trees: ReviewTrees;
}

/** A published number with its code. Computed numbers of the prose have units that no cell has. */
export interface PublishedCell {
  readonly code: string;
  readonly figureId: string;
  readonly key: CellKey;
  readonly value: number | null;
  readonly status?: Cell['status'];
  readonly qualifier?: Cell['qualifier'];
  readonly decimals: number;
  readonly unit: string;
}

/** The data that a review was made of. */
export interface ExtractRecord {
  readonly source: string;
  readonly method: string;
  readonly sha256: string;
  readonly rows: number;
  readonly takenAt: Date;
}

/** A figure as a review used it. */
export interface ReviewFigure {
  readonly definition: FigureDefinition;
  readonly sha256: string;
  readonly codes: Readonly<Record<string, readonly ShownCode[]>>;
  readonly extract: ExtractRecord;
}

/** All that can be told of one published number. */
export interface FigureByCode {
  readonly cell: PublishedCell;
  readonly review: ReviewHead;
  /** None for a number that the prose computed from others. */
  readonly figure?: ReviewFigure;
  /** For a computed number: the cells that it was computed from, in order. */
  readonly computedFrom: readonly PublishedCell[];
  /** Ids of the sections that quote it. */
  readonly quotedIn: readonly string[];
  /** The same cell in other reviews, newest first. */
  readonly elsewhere: readonly CellElsewhere[];
}

/** A cell as another review printed it. */
export interface CellElsewhere extends Pick<PublishedCell, 'code' | 'value' | 'qualifier'> {
  readonly review: ReviewHead;
}

/** The printed figures of a review in a language. */
export const figureBlocksOf = (tree: ReviewTree): FigureBlock[] =>
  tree.sections.flatMap(({ blocks }) => blocks.filter((block): block is FigureBlock => block.kind === 'figure'));

/** The printed table of a figure with its summary and notes; undefined when the review does not print it. */
export const figureBlock = (tree: ReviewTree, figureId: string): FigureBlock | undefined =>
  figureBlocksOf(tree).find(({ figure }) => figure === figureId);
