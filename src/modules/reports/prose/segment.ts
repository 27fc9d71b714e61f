import { type CellKey } from '../../../kernel/figure.ts';

/** A published cell that a text stands on. */
export interface CellReference {
  readonly figure: string;
  readonly key: CellKey;
}

/** A piece of finished prose. The page and the PDF render it; nothing reads numbers out of its text. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | NumberSegment
  /** A word that the numbers give: a direction, the name of the largest. */
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly operator: string;
      readonly cells: readonly CellReference[];
    }
  /** A year or period, or digits that are no figure and say what they are. */
  | { readonly kind: 'literal'; readonly text: string; readonly what: string };

export interface NumberSegment {
  readonly kind: 'number';
  /** As people read it: `2 243`, `85,4 %`. */
  readonly text: string;
  /** The same without grouping: some screen readers read `2 243` as two numbers. */
  readonly spoken: string;
  readonly value: number;
  readonly operator: string;
  /** The code that leads to its page. */
  readonly code: string;
  readonly cells: readonly CellReference[];
}

/** The text as people read it. */
export const plainText = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');
