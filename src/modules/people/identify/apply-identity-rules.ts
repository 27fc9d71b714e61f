import { newId } from '../../../kernel/id.ts';
import { type Context } from '../../../platform/context.ts';
import { isSameGrant } from '../account.ts';
import { currentGrants, endGrant, insertGrant } from '../role-grant.store.ts';
import { rulesFor } from './identity-rule.ts';
import { currentIdentityRules } from './identity-rule.store.ts';

/**
 * Gives an account the roles that the provider's word brings by the rules, and takes those that it brought before and
 * no longer does. A role that an administrator gave is left alone.
 */
export async function applyIdentityRules(
  ctx: Context,
  accountId: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { tx, cityId } = ctx;
  const wanted = rulesFor(await currentIdentityRules(tx, cityId), claims);
  const grants = await currentGrants(tx, cityId, accountId);
  const over = grants.filter(
    ({ identityRuleId }) => identityRuleId !== null && !wanted.some((rule) => rule.identityRuleId === identityRuleId),
  );
  for (const { roleGrantId, role, organisationUnitId } of over) {
    await endGrant(tx, cityId, roleGrantId);
    await ctx.audit('people.role-taken', { accountId, roleGrantId, role, organisationUnitId });
  }
  const held = grants.filter((grant) => !over.includes(grant));
  for (const { identityRuleId, role, organisationUnitId } of wanted) {
    if (held.some((grant) => isSameGrant(grant, { role, organisationUnitId }))) continue;
    const roleGrantId = newId();
    const given = { roleGrantId, accountId, role, organisationUnitId, identityRuleId };
    await insertGrant(tx, cityId, given);
    held.push({ ...given, validFrom: ctx.now, validTo: null });
    await ctx.audit('people.role-given', given);
  }
}
