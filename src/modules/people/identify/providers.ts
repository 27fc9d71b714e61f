import { type IdentityProvider } from '../../../platform/oidc/identity-provider.ts';
import { type AskedIdentification } from './identification.ts';
import { type StaffMatching } from './sign-in-by-provider.ts';

/** The city's provider for staff, and whether the form for passwords steps back behind it. */
export interface StaffProvider extends StaffMatching {
  readonly provider: IdentityProvider;
  readonly hidesPassword: boolean;
}

/** The provider by which residents identify themselves, and the key with which its subjects are hashed. */
export interface ResidentProvider {
  readonly provider: IdentityProvider;
  readonly subjectKey: string;
}

/** Where the providers send people back to: these two addresses are registered with them. */
export const returnPaths = { staff: '/staff/sign-in/return', resident: '/identify/return' } as const;

/** What is asked of the staff's provider. */
export const askedOfStaff = (staff: StaffProvider, baseUrl: string): AskedIdentification => ({
  audience: 'staff',
  provider: staff.provider,
  redirectUri: `${baseUrl}${returnPaths.staff}`,
});

/** What is asked of the residents' provider. */
export const askedOfResident = (resident: ResidentProvider, baseUrl: string): AskedIdentification => ({
  audience: 'resident',
  provider: resident.provider,
  redirectUri: `${baseUrl}${returnPaths.resident}`,
});
