import { type Permissions } from '../../platform/auth/rights.ts';

/** Reviews are public; staff who answer for the numbers build them. */
export const reportsPermissions: Permissions = {
  'reports.read': 'everyone',
  'reports.subscribe': 'everyone',
  'reports.ask-about-number': 'everyone',
  'reports.answer-number-question': ['administrator', 'analyst', 'editor'],
  'reports.edit-draft': ['administrator', 'analyst', 'editor'],
  'reports.approve-draft': ['administrator', 'analyst', 'editor'],
  'reports.publish-review': ['administrator', 'analyst', 'editor'],
  'reports.set-disclosure': ['administrator'],
  'reports.audit-table': 'everyone',
  'reports.record-figures': ['administrator', 'analyst', 'editor'],
  'reports.edit-decision-details': ['administrator', 'editor'],
};
