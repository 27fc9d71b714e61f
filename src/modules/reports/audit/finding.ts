/** A place in a table, both from 1 as a spreadsheet counts, with what the row and the column are called. */
export interface TablePlace {
  readonly in: 'table';
  readonly row: number;
  readonly column: number;
  readonly rowLabel: string;
  readonly columnLabel: string;
}

/** A place in a text, from 1, with the words that stand there. */
export interface ProsePlace {
  readonly in: 'prose';
  readonly line: number;
  readonly column: number;
  readonly quote: string;
}

/** What a finding is about: a printed cell of the table, or a claim of the text. */
export type TableFindingKind =
  'row-total' | 'column-total' | 'grand-total' | 'cell' | 'share' | 'shares-sum' | 'change' | 'mean';
export type ClaimKind =
  | 'claim-count'
  | 'claim-total'
  | 'claim-share'
  | 'claim-change'
  | 'claim-ratio'
  | 'claim-direction'
  | 'claim-superlative'
  | 'claim-mean';

/** One way to compute what was printed: `509 / 2243`. */
export interface ComputedReading {
  readonly value: number;
  readonly of: string;
}

/** Something printed that the report's own numbers contradict. */
export interface Finding {
  readonly kind: TableFindingKind | ClaimKind;
  readonly place: TablePlace | ProsePlace;
  /** The number as read, or the name that was called the largest. */
  readonly printed: number | string;
  /** As it stands there: `26 %`, `lähes kuusinkertaistuivat`. */
  readonly printedText: string;
  /** What the rows give; of several readings the first. A share and a change are in per cent. */
  readonly computed: number | string;
  /** What the computed numbers are in; nothing for counts and names. */
  readonly unit?: 'percent' | 'times';
  /** Every reading that was tried: a wrong total makes two. */
  readonly readings: readonly ComputedReading[];
  /** An empty cell stands among the parts and was read as nothing. */
  readonly hasEmptyPart?: boolean;
}

/** A number, or a cell, that nothing in the report can be checked against. Not a fault. */
export interface Unjudged {
  readonly place: TablePlace | ProsePlace;
  readonly text: string;
  readonly reason:
    | 'nothing-to-check-against'
    | 'cell-is-no-number'
    | 'part-is-not-told'
    | 'people-may-be-in-several'
    | 'base-is-not-told';
}

export interface Audit {
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
  /** How many printed totals, shares of the table and claims of the text were checked. */
  readonly checked: { readonly totals: number; readonly shares: number; readonly claims: number };
}
