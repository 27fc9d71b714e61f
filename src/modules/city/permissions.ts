import { type Permissions } from '../../platform/auth/rights.ts';

/** Who may do what to the city's own data. */
export const cityPermissions: Permissions = {
  'city.read-organisation': 'everyone',
  'city.read-districts': 'everyone',
  'city.read-themes': 'everyone',
  'city.edit-organisation': ['administrator'],
  'city.edit-districts': ['administrator', 'analyst'],
  'city.edit-themes': ['administrator', 'analyst'],
  'city.edit-settings': ['administrator'],
  'city.edit-working-hours': ['administrator'],
};
