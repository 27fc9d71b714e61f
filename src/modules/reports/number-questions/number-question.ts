import { type Language } from '../../../kernel/language.ts';

/** Whether the number holds, or is wrong and will be corrected. */
export const verdicts = ['right', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

export interface NumberAnswer {
  readonly verdict: Verdict;
  readonly text: string;
  readonly answeredAt: Date;
  readonly accountId?: string;
}

/** Somebody's word that a number looks wrong. */
export interface NumberQuestion {
  readonly questionId: string;
  /** The code of the number. */
  readonly code: string;
  readonly text: string;
  readonly language: Language;
  /** How the asker is reached, when she wants a letter and it has not been forgotten. */
  readonly contactId?: string;
  readonly pageToken: string;
  readonly askedAt: Date;
  /** `2026-12-02`: the last day on which the answer comes in time. */
  readonly dueOn: string;
  readonly answers: readonly NumberAnswer[];
}

/** The answer that counts. */
export const lastAnswer = ({ answers }: NumberQuestion): NumberAnswer | undefined => answers.at(-1);

/** Longest question and answer, in characters. */
export const longestText = 4000;

/** How long the asker's address is kept after the answer: as long as she may want to ask on. */
export const keepContactDays = 90;

export const questionPagePath = (token: string): string => `/number-questions/${token}`;
export const staffQuestionPath = (questionId: string): string => `/staff/number-questions/${questionId}`;
