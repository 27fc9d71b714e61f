import { type Role } from '../../platform/auth/rights.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { type RoleGrant } from './account.ts';

interface RoleGrantRow {
  readonly role_grant_id: string;
  readonly role: Role;
  readonly organisation_unit_id: string | null;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
  readonly identity_rule_id: string | null;
}

/** The roles that an account has now. */
export async function currentGrants(tx: Tx, cityId: string, accountId: string): Promise<RoleGrant[]> {
  const rows = await tx.rows(sql<RoleGrantRow>`
    select role_grant_id, role, organisation_unit_id, valid_from, valid_to, identity_rule_id
    from people.role_grant
    where city_id = ${cityId} and account_id = ${accountId}
      and valid_from <= ${tx.now}::timestamptz and (valid_to is null or valid_to > ${tx.now}::timestamptz)
    order by role, valid_from
  `);
  return rows.map((row) => ({
    roleGrantId: row.role_grant_id,
    role: row.role,
    organisationUnitId: row.organisation_unit_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    identityRuleId: row.identity_rule_id,
  }));
}

export async function insertGrant(
  tx: Tx,
  cityId: string,
  grant: {
    roleGrantId: string;
    accountId: string;
    role: Role;
    organisationUnitId: string | null;
    identityRuleId?: string;
  },
): Promise<void> {
  await tx.run(sql`
    insert into people.role_grant
      (city_id, role_grant_id, account_id, role, organisation_unit_id, valid_from, identity_rule_id)
    values (${cityId}, ${grant.roleGrantId}, ${grant.accountId}, ${grant.role}, ${grant.organisationUnitId}, ${tx.now},
            ${grant.identityRuleId ?? null})
  `);
}

export async function endGrant(tx: Tx, cityId: string, roleGrantId: string): Promise<void> {
  await tx.run(sql`
    update people.role_grant set valid_to = ${tx.now}
    where city_id = ${cityId} and role_grant_id = ${roleGrantId} and valid_to is null
  `);
}

/**
 * The accounts that can administer the whole city: open, with a password, in a
 * role that an administrator gave, so that nobody is shut out when the city's
 * provider is away or changes what it says. Their roles are held until the transaction ends, so that two administrators who
 * dismiss each other at the same time do not both succeed.
 */
export async function lockAdministrators(tx: Tx, cityId: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ account_id: string }>`
    select role_grant.account_id from people.role_grant as role_grant
    join people.account as account
      on account.city_id = role_grant.city_id and account.account_id = role_grant.account_id
    where role_grant.city_id = ${cityId} and role_grant.role = 'administrator'
      and role_grant.organisation_unit_id is null and role_grant.valid_to is null
      and role_grant.identity_rule_id is null
      and account.closed_at is null and account.password_hash is not null
    order by role_grant.role_grant_id
    for update of role_grant
  `);
  return rows.map((row) => row.account_id);
}

/** Whether the city has somebody who can administer all of it. */
export async function hasAdministrator(tx: Tx, cityId: string): Promise<boolean> {
  const found = await tx.maybe(sql<{ found: boolean }>`
    select true as found from people.role_grant as role_grant
    join people.account as account
      on account.city_id = role_grant.city_id and account.account_id = role_grant.account_id
    where role_grant.city_id = ${cityId} and role_grant.role = 'administrator'
      and role_grant.organisation_unit_id is null and role_grant.valid_to is null
      and role_grant.identity_rule_id is null
      and account.closed_at is null and account.password_hash is not null
    limit 1
  `);
  return found !== undefined;
}
