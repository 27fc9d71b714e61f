import { type Permissions } from '../../platform/auth/rights.ts';

/** Who may do what with accounts, sessions and the audit log. */
export const peoplePermissions: Permissions = {
  'people.sign-in': 'everyone',
  // The secret in the link is what allows.
  'people.use-link': 'everyone',
  'people.see-desk': 'signed-in',
  'people.change-own-password': 'signed-in',
  'people.manage-accounts': ['administrator'],
  'platform.read-audit-log': ['administrator'],
};
