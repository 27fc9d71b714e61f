import { notFound, Problem } from '../../kernel/problem.ts';
import { concealed } from '../../platform/auth/rights.ts';
import { type Context } from '../../platform/context.ts';
import { type Account, type RoleGrant } from './account.ts';
import { findAccount, lockAccount } from './account.store.ts';
import { currentGrants } from './role-grant.store.ts';

export interface ManagedAccount {
  readonly account: Account;
  readonly grants: readonly RoleGrant[];
}

/**
 * An account that the actor may manage: every role of it lies in the actor's
 * reach. Whoever manages a part of the organisation cannot touch an account
 * with a role outside it; one without a role is the whole city's.
 * Another's account looks like one that does not exist.
 */
async function loadManagedAccount(ctx: Context, accountId: string, load: typeof findAccount): Promise<ManagedAccount> {
  await ctx.allow('people.manage-accounts');
  const account = await load(ctx.tx, ctx.cityId, accountId);
  if (!account) throw notFound('people.no-such-account');
  const grants = await currentGrants(ctx.tx, ctx.cityId, accountId);
  if (!(await isWithinReach(ctx, grants))) throw concealed('people.manage-accounts', 'people.no-such-account');
  return { account, grants };
}

/** The account to look at. */
export const loadAccountToView = (ctx: Context, accountId: string): Promise<ManagedAccount> =>
  loadManagedAccount(ctx, accountId, findAccount);

/** The same, held until the transaction ends, and open. */
export async function loadAccountToChange(ctx: Context, accountId: string): Promise<ManagedAccount> {
  const found = await loadManagedAccount(ctx, accountId, lockAccount);
  if (found.account.closedAt) throw new Problem('conflict', 'people.already-closed');
  return found;
}

/** Refuses a place that the actor's own right to manage accounts does not reach. */
export const allowPlace = (ctx: Context, organisationUnitId: string | null): Promise<void> =>
  ctx.allow('people.manage-accounts', organisationUnitId === null ? { wholeCity: true } : { organisationUnitId });

async function isWithinReach(ctx: Context, grants: readonly RoleGrant[]): Promise<boolean> {
  if (ctx.scope('people.manage-accounts').kind === 'all') return true;
  if (grants.length === 0) return false;
  for (const grant of grants) {
    if (!(await isAllowedAt(ctx, grant.organisationUnitId))) return false;
  }
  return true;
}

/** A refusal here is an answer, not an end. */
async function isAllowedAt(ctx: Context, organisationUnitId: string | null): Promise<boolean> {
  try {
    await allowPlace(ctx, organisationUnitId);
    return true;
  } catch (refused) {
    if (refused instanceof Problem && refused.kind === 'forbidden') return false;
    throw refused;
  }
}
