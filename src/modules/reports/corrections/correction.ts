import { z } from 'zod';
import { type CellKey, type CellStatus } from '../../../kernel/figure.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { type ReviewHead } from '../review.ts';

/** A revision was foreseen (late data, a final count); an error should not have been. */
export const correctionKinds = ['revision', 'error'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** Minor: what the review says stays as it is. Major: it changes. */
export const severities = ['minor', 'major'] as const;
export type Severity = (typeof severities)[number];

export const longestReason = 2000;
export const longestName = 200;

const reason = z.string().trim().min(1).max(longestReason);

/** What is said of a correction, as it comes from a form or a command. */
export const correctionNote = z.object({
  kind: z.enum(correctionKinds),
  severity: z.enum(severities),
  reason: z.object({ fi: reason, sv: reason, en: reason }),
  foundBy: z.string().trim().min(1).max(longestName).optional(),
});

/** Why published numbers change, and who noticed. */
export type CorrectionNote = z.infer<typeof correctionNote>;

/** A published correction in a list. */
export interface CorrectionHead {
  readonly correctionId: string;
  readonly kind: CorrectionKind;
  readonly severity: Severity;
  readonly reason: Trilingual;
  readonly foundBy?: string;
  /** When a revision was announced ahead. */
  readonly announcedAt?: Date;
  readonly openedAt: Date;
  readonly publishedAt: Date;
  /** The newest edition that printed an old value. */
  readonly from: ReviewHead;
  /** The edition that prints the new values. */
  readonly to: ReviewHead;
  /** How many numbers it changed. */
  readonly cells: number;
}

/** One number that a correction changed. */
export interface CorrectionCell {
  readonly figureId: string;
  readonly definition: number;
  readonly key: CellKey;
  readonly codeFrom: string;
  readonly codeTo: string;
  readonly old: number;
  /** None when the number may no longer be shown. */
  readonly new: number | null;
  readonly status: CellStatus;
  readonly decimals: number;
  readonly unit: string;
}

export interface Correction extends CorrectionHead {
  readonly changed: readonly CorrectionCell[];
}

/** That the numbers of an edition will be revised, said ahead. */
export interface RevisionAnnouncement {
  /** A day, `2026-12-15`. */
  readonly expectedOn: string;
  readonly reason: Trilingual;
  readonly announcedAt: Date;
}
