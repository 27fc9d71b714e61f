import { type Role } from '../../../platform/auth/rights.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type IdentityRule } from './identity-rule.ts';

interface RuleRow {
  readonly identity_rule_id: string;
  readonly claim: string;
  readonly value: string;
  readonly role: Role;
  readonly organisation_unit_id: string | null;
}

/** The rules that hold now, by claim and value. */
export async function currentIdentityRules(tx: Tx, cityId: string): Promise<IdentityRule[]> {
  const rows = await tx.rows(sql<RuleRow>`
    select identity_rule_id, claim, value, role, organisation_unit_id from people.identity_rule
    where city_id = ${cityId} and ended_at is null order by claim, value, role, identity_rule_id
  `);
  return rows.map((row) => ({
    identityRuleId: row.identity_rule_id,
    claim: row.claim,
    value: row.value,
    role: row.role,
    organisationUnitId: row.organisation_unit_id,
  }));
}

export async function insertIdentityRule(tx: Tx, cityId: string, rule: IdentityRule): Promise<void> {
  await tx.run(sql`
    insert into people.identity_rule
      (city_id, identity_rule_id, claim, value, role, organisation_unit_id, created_at)
    values (${cityId}, ${rule.identityRuleId}, ${rule.claim}, ${rule.value}, ${rule.role},
            ${rule.organisationUnitId}, ${tx.now})
  `);
}

/** Ends a rule; false when there is none that holds. */
export async function endIdentityRule(tx: Tx, cityId: string, identityRuleId: string): Promise<boolean> {
  const ended = await tx.run(sql`
    update people.identity_rule set ended_at = ${tx.now}
    where city_id = ${cityId} and identity_rule_id = ${identityRuleId} and ended_at is null
  `);
  return ended === 1;
}

/** Takes at once every role that a rule has given. */
export const endGrantsOfRule = (tx: Tx, cityId: string, identityRuleId: string): Promise<number> =>
  tx.run(sql`
    update people.role_grant set valid_to = ${tx.now}
    where city_id = ${cityId} and identity_rule_id = ${identityRuleId} and valid_to is null
  `);
