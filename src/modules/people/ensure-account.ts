import { newId } from '../../kernel/id.ts';
import { type Grant } from '../../platform/auth/rights.ts';
import { type Context } from '../../platform/context.ts';
import { findAccountByEmail, insertAccount } from './account.store.ts';
import { linkSubject, type Subject } from './identify/account-identity.store.ts';
import { allowPlace } from './manage-account.ts';
import { insertGrant } from './role-grant.store.ts';

export interface WantedAccount extends Grant {
  readonly name: string;
  readonly email: string;
  /** Whom the city's provider knows as this person; else she is matched by her address when she first signs in. */
  readonly identity?: Subject | undefined;
}

/**
 * The id of an account without a password and with one role, made when the address has none: its person signs in by
 * the city's provider. Once more changes nothing but who that is.
 */
export async function ensureAccount(
  ctx: Context,
  { name, email, role, organisationUnitId, identity }: WantedAccount,
): Promise<string> {
  await allowPlace(ctx, organisationUnitId);
  const known = await findAccountByEmail(ctx.tx, ctx.cityId, email);
  const accountId = known?.accountId ?? (await makeAccount(ctx, { name, email, role, organisationUnitId }));
  if (identity && (await linkSubject(ctx.tx, ctx.cityId, accountId, identity))) {
    await ctx.audit('people.account-linked', { accountId });
  }
  return accountId;
}

async function makeAccount(ctx: Context, { name, email, role, organisationUnitId }: WantedAccount): Promise<string> {
  const accountId = newId();
  const roleGrantId = newId();
  await insertAccount(ctx.tx, ctx.cityId, { accountId, email, name, passwordHash: null });
  await insertGrant(ctx.tx, ctx.cityId, { roleGrantId, accountId, role, organisationUnitId });
  await ctx.audit('people.account-made', { accountId, roleGrantId, role, organisationUnitId });
  return accountId;
}
