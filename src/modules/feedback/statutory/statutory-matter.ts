import { type Day } from '../../city/index.ts';

/** Matters for which a law has a procedure: they are not feedback, and are never answered or published as such. */
export const statutoryKinds = [
  /** Muistutus: to the unit, about care or treatment. */
  'reminder',
  /** Kantelu: to an authority that supervises. */
  'complaint',
  'patient-injury',
  'damages',
  /** Oikaisuvaatimus. */
  'review',
  'information-request',
  /** Of personal data. */
  'correction',
] as const;
export type StatutoryKind = (typeof statutoryKinds)[number];

export const statutoryStates = ['registered', 'sent-to-unit', 'answered', 'decided-elsewhere', 'withdrawn'] as const;
export type StatutoryState = (typeof statutoryStates)[number];

/** What may follow a state. */
export const nextStates: Readonly<Record<StatutoryState, readonly StatutoryState[]>> = {
  registered: ['sent-to-unit', 'answered', 'decided-elsewhere', 'withdrawn'],
  'sent-to-unit': ['answered', 'decided-elsewhere', 'withdrawn'],
  answered: [],
  'decided-elsewhere': [],
  withdrawn: [],
};

export const isUnfinished = (state: StatutoryState): boolean => nextStates[state].length > 0;

export interface StatutoryMatter {
  readonly statutoryMatterId: string;
  readonly kind: StatutoryKind;
  readonly registerNumber: string;
  readonly receivedDay: Day;
  readonly dueDay: Day | null;
  readonly organisationUnitId: string;
  readonly feedbackCaseId: string | null;
  readonly state: StatutoryState;
  readonly version: number;
}

export interface StatutoryEvent {
  readonly number: number;
  readonly at: Date;
  readonly state: StatutoryState;
  readonly byAccount: string | null;
}

/** How many matters of a kind came in a quarter. */
export interface StatutoryCount {
  /** `2026-Q4` */
  readonly quarter: string;
  readonly kind: StatutoryKind;
  readonly received: number;
}
