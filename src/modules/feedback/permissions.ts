import { type Permissions } from '../../platform/auth/rights.ts';

/** Who may do what with feedback. What an actor may read or do to one case stands in `cases/case-policy.ts`. */
export const feedbackPermissions: Permissions = {
  'feedback.see-imports': ['administrator', 'analyst'],
  'feedback.import': ['administrator', 'analyst'],
  // The tracking code, or being identified, is what allows.
  'feedback.give': 'everyone',
  'feedback.follow-own-cases': 'resident',
  'feedback.enter-feedback': ['desk', 'handler', 'sensitive-handler', 'unit-head', 'registrar'],
  'feedback.see-cases': ['handler', 'sensitive-handler', 'unit-head', 'registrar'],
  'feedback.see-sensitive-cases': ['sensitive-handler', 'registrar'],
  'feedback.handle-cases': ['handler', 'sensitive-handler', 'unit-head', 'registrar'],
  // Administrators and editors decide on publication too, and see no more of a case than its masked text.
  'feedback.publish-cases': ['administrator', 'handler', 'sensitive-handler', 'unit-head', 'editor'],
  'feedback.read-published': 'everyone',
  'feedback.read-algorithms': 'everyone',
  // Templates, routing, targets, retention.
  'feedback.manage-handling': ['administrator'],
  'feedback.manage-letters': ['administrator'],
  'feedback.lead-unit': ['unit-head'],
  'feedback.try-free-day': ['administrator', 'unit-head'],
  'feedback.see-privacy': ['administrator', 'handler', 'unit-head', 'registrar'],
  'feedback.hold-cases': ['administrator', 'registrar'],
  'feedback.answer-data-requests': ['administrator', 'registrar'],
  'feedback.take-own-data': 'resident',
  'feedback.break-glass': ['handler', 'unit-head'],
  'feedback.see-sensitive-reads': ['administrator', 'unit-head', 'registrar'],
  'feedback.keep-statutory-matters': ['registrar'],
};
