import { type Language, type Trilingual } from '../../kernel/language.ts';
import { type Period } from '../../kernel/period.ts';
import { type Extracts } from './computed-review.ts';
import { type Figures } from './prose/find-cell.ts';

/** What a review says and shows, chosen by its numbers, in no language yet: every text is a narrative with references. */
export interface ReviewPlan {
  readonly title: Trilingual;
  readonly inShort: readonly Trilingual[];
  readonly sections: readonly PlannedSection[];
}

export interface PlannedSection {
  readonly id: string;
  readonly heading: Trilingual;
  readonly blocks: readonly PlannedBlock[];
  /** What staff can still do about the section before it is published; no part of the review. */
  readonly advice?: Trilingual;
}

export type PlannedBlock =
  | { readonly kind: 'paragraph' | 'note'; readonly prose: Trilingual }
  /** Single numbers of recorded figures that follow one another are printed as one table. */
  | { readonly kind: 'figure'; readonly figure: string };

/** What a template knows when it plans. */
export interface PlanFacts {
  readonly figures: Figures;
  /** The frozen data by the name of its source. */
  readonly extracts: Extracts;
  /** True when the period of comparison has data. */
  readonly isCompared: boolean;
}

/** What a template knows when it chooses its figures. */
export interface TemplateRequest {
  readonly hasTopic: boolean;
  /** The ids of all figures that its sources offer for the period; some are a city's own. */
  readonly offered: readonly string[];
}

/** A kind of review: which figures it needs and what it says of them. */
export interface ReviewTemplate {
  readonly name: string;
  /** Whether it tells of a quarter or of a year. */
  readonly periods: Period['kind'];
  /** The sources whose data it tells about; the first is the one whose cases decide whether it can be compared. */
  readonly sources: readonly [string, ...string[]];
  /** The figures that are computed. */
  readonly figures: (request: TemplateRequest) => readonly string[];
  readonly plan: (facts: PlanFacts) => ReviewPlan;
  /** What a decision document of it says round the text; without it there is none. */
  readonly decision?: Readonly<Record<Language, DecisionTexts>>;
}

/** The words of a decision document that a kind of review brings. */
export interface DecisionTexts {
  /** What the committee decides; the text of the review follows. */
  readonly proposal: (facts: { readonly committee: string; readonly period: string }) => string;
  /** Why it is brought before the committee, one paragraph each. */
  readonly grounds: readonly string[];
}
