import { type Permissions } from '../../platform/auth/rights.ts';

/** Who may do what with accounts, sessions and the audit log. */
export const peoplePermissions: Permissions = {
  'people.sign-in': 'everyone',
  // The secret in the link is what allows.
  'people.use-link': 'everyone',
  'people.see-desk': 'signed-in',
  'people.see-own-account': 'signed-in',
  'people.change-own-password': 'signed-in',
  'people.identify': 'everyone',
  'people.see-own-matters': 'resident',
  'people.act-for-others': 'resident',
  'people.set-identity-rules': ['administrator'],
  'people.manage-accounts': ['administrator'],
  'platform.read-audit-log': ['administrator'],
};
