import { type Permissions } from '../../platform/auth/rights.ts';

/** Who may do what with the connections to other systems. */
export const connectorsPermissions: Permissions = {
  'connectors.read-open311': 'everyone',
  // The key that is sent is what allows.
  'connectors.give-by-open311': 'everyone',
  'connectors.manage-keys': ['administrator'],
  'connectors.manage-harvests': ['administrator'],
  'connectors.manage-mailboxes': ['administrator'],
};
