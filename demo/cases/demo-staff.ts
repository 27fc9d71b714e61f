import { type Actor, type Role } from '../../src/platform/auth/rights.ts';

/** Somebody who handles cases in the demonstration. */
export interface DemoStaff {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  /** Null is the whole city. */
  readonly organisationUnitId: string | null;
}

export const actorOf = ({ accountId, name, role, organisationUnitId }: DemoStaff): Actor => ({
  kind: 'staff',
  accountId,
  name,
  grants: [{ role, organisationUnitId }],
});
