import { z } from 'zod';
import { newId } from '../../kernel/id.ts';
import { notFound, Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { isSameGrant, placeInput, roleInput, type RoleGrant } from './account.ts';
import { allowPlace, loadAccountToChange } from './manage-account.ts';
import { endGrant, insertGrant, lockAdministrators } from './role-grant.store.ts';

export const grantInput = z.object({ role: roleInput, place: placeInput });
export type GrantWish = z.infer<typeof grantInput>;

/** Gives an account a role in a part of the organisation that the actor manages. */
export async function giveRole(ctx: Context, accountId: string, { role, place }: GrantWish): Promise<void> {
  const { grants } = await loadAccountToChange(ctx, accountId);
  await allowPlace(ctx, place);
  if (grants.some((grant) => isSameGrant(grant, { role, organisationUnitId: place }))) {
    throw new Problem('conflict', 'people.grant-exists');
  }
  const roleGrantId = newId();
  await insertGrant(ctx.tx, ctx.cityId, { roleGrantId, accountId, role, organisationUnitId: place });
  await ctx.audit('people.role-given', { accountId, roleGrantId, role, organisationUnitId: place });
}

/** Takes a role from an account, from now on. The city keeps at least one administrator of the whole. */
export async function takeRole(ctx: Context, accountId: string, roleGrantId: string): Promise<void> {
  const { grants } = await loadAccountToChange(ctx, accountId);
  const grant = grants.find((each) => each.roleGrantId === roleGrantId);
  if (!grant) throw notFound('people.no-such-grant');
  if (isWholeAdministrator(grant)) await keepAnAdministrator(ctx, accountId);
  await endGrant(ctx.tx, ctx.cityId, roleGrantId);
  const { role, organisationUnitId } = grant;
  await ctx.audit('people.role-taken', { accountId, roleGrantId, role, organisationUnitId });
}

export const isWholeAdministrator = (grant: RoleGrant): boolean =>
  grant.role === 'administrator' && grant.organisationUnitId === null;

/** Refuses when the account is the only one left that can administer the whole city. */
export async function keepAnAdministrator(ctx: Context, accountId: string): Promise<void> {
  const administrators = await lockAdministrators(ctx.tx, ctx.cityId);
  if (administrators.includes(accountId) && new Set(administrators).size === 1) {
    throw new Problem('conflict', 'people.last-administrator');
  }
}
