import { type ProblemKind } from '../../kernel/problem.ts';

/** The named constraints of the schema that a person can run into, and the refusal that each stands for. */
export const feedbackConstraints: Readonly<Record<string, readonly [ProblemKind, string]>> = {
  routing_rule_set_pkey: ['conflict', 'feedback.rules-have-changed'],
  feedback_import_unfinished_key: ['conflict', 'feedback.import-begun-twice'],
  publication_current_key: ['conflict', 'feedback.case-has-gone-on'],
  statutory_matter_number_key: ['conflict', 'feedback.register-number-taken'],
  legal_hold_key: ['conflict', 'feedback.case-is-held'],
};
