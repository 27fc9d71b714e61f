import { type Actor } from '../../platform/auth/rights.ts';
import { type Tx } from '../../platform/db/database.ts';
import { findAccount } from './account.store.ts';
import { currentGrants } from './role-grant.store.ts';

/**
 * Somebody of the staff as an actor, with the roles that hold now: for work that is done for her after her request.
 * Undefined when the account is closed or not there.
 */
export async function staffActor(
  tx: Tx,
  cityId: string,
  accountId: string,
): Promise<Extract<Actor, { kind: 'staff' }> | undefined> {
  const account = await findAccount(tx, cityId, accountId);
  if (!account || account.closedAt) return undefined;
  const grants = await currentGrants(tx, cityId, accountId);
  return {
    kind: 'staff',
    accountId,
    name: account.name,
    grants: grants.map(({ role, organisationUnitId }) => ({ role, organisationUnitId })),
  };
}
