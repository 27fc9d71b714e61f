import { type Grant, type Role } from '../../platform/auth/rights.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { isLinked } from './account.store.ts';

/** A member of staff with all roles that she has now. */
export interface StaffMember {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
}

/** Staff who can sign in and hold one of these roles anywhere, with all their roles, by address. */
export async function staffWithGrants(tx: Tx, cityId: string, roles: readonly Role[]): Promise<StaffMember[]> {
  const rows = await tx.rows(sql<{
    account_id: string;
    name: string;
    email: string;
    role: Role;
    organisation_unit_id: string | null;
  }>`
    select account.account_id, account.name, account.email, role_grant.role, role_grant.organisation_unit_id
    from people.account as account
    join people.role_grant as role_grant using (city_id, account_id)
    where account.city_id = ${cityId} and account.closed_at is null
      and (account.password_hash is not null or ${isLinked})
      and role_grant.valid_from <= ${tx.now}::timestamptz
      and (role_grant.valid_to is null or role_grant.valid_to > ${tx.now}::timestamptz)
    order by account.email, role_grant.valid_from, role_grant.role
  `);
  const byAccount = Map.groupBy(rows, (row) => row.account_id);
  return [...byAccount.values()].flatMap((own) => {
    const [first] = own;
    if (!first || !own.some(({ role }) => roles.includes(role))) return [];
    const grants = own.map((row) => ({ role: row.role, organisationUnitId: row.organisation_unit_id }));
    return [{ accountId: first.account_id, name: first.name, email: first.email, grants }];
  });
}
