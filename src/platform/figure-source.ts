import { type FigureDefinition } from '../kernel/figure.ts';
import { type Trilingual } from '../kernel/language.ts';
import { type Period } from '../kernel/period.ts';
import { type Context } from './context.ts';

/** What a review asks of the module whose data it tells about. */
export interface FigureRequest {
  readonly period: Period;
  readonly comparison?: Period;
  /** A theme's code, or words of which a text has at least one. */
  readonly topic?: Topic;
}

export type Topic = { readonly theme: string } | { readonly words: readonly string[] };

/** One code of a list that is frozen with the data. */
export interface FrozenCode {
  readonly code: string;
  readonly label: Trilingual;
  /** The code of the larger whole that it is a part of: a district's major district. */
  readonly partOf?: string;
  /** Where an area lies: a GeoJSON geometry, for maps. */
  readonly outline?: Readonly<Record<string, unknown>>;
}

/**
 * The data of a review as they were at one moment. Its tables live as long as
 * the transaction; the fingerprint, the number of rows and the time stay.
 */
export interface FrozenExtract {
  /** The source's name for it: `feedback`. */
  readonly source: string;
  /** Every figure that can be computed from it; a city may have figures of its own. */
  readonly definitions: readonly FigureDefinition[];
  /** SHA-256 over the rows in canonical form, ordered; how, says the source's documentation. */
  readonly sha256: string;
  readonly rows: number;
  readonly takenAt: Date;
  /** What the fingerprint is over, in words for an auditor. */
  readonly method: string;
  /** Values for the parameters of the queries. */
  readonly parameters: Readonly<Record<string, string | number | null>>;
  /** Lists of codes with their names, by name of the list. */
  readonly codeLists: Readonly<Record<string, readonly FrozenCode[]>>;
  /** Cases in the period, and in the comparison: 0 when there is none. */
  readonly casesOfPeriod: number;
  readonly casesOfComparison: number;
  /** Facts about the data on which the text depends: whether kinds are given, whether times are upper bounds. */
  readonly facts: Readonly<Record<string, boolean | number | string>>;
}

/** What a module offers to reports: data, frozen with the figures that are computed from them. */
export interface FigureSource {
  readonly name: string;
  /** Freezes the data for one review, in the transaction of the context. */
  freeze(ctx: Context, request: FigureRequest): Promise<FrozenExtract>;
  /** Why no review may be built now (an import is under way), as codes of problems; empty when nothing stands in the way. */
  blockers(ctx: Context): Promise<readonly string[]>;
}
