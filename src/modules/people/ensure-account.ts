import { newId } from '../../kernel/id.ts';
import { type Grant } from '../../platform/auth/rights.ts';
import { type Context } from '../../platform/context.ts';
import { findAccountByEmail, insertAccount } from './account.store.ts';
import { allowPlace } from './manage-account.ts';
import { insertGrant } from './role-grant.store.ts';

/** An account without a password and with one role: its person signs in by the city's provider. Once more changes nothing. */
export async function ensureAccount(
  ctx: Context,
  { name, email, role, organisationUnitId }: Grant & { readonly name: string; readonly email: string },
): Promise<void> {
  await allowPlace(ctx, organisationUnitId);
  if (await findAccountByEmail(ctx.tx, ctx.cityId, email)) return;
  const accountId = newId();
  const roleGrantId = newId();
  await insertAccount(ctx.tx, ctx.cityId, { accountId, email, name, passwordHash: null });
  await insertGrant(ctx.tx, ctx.cityId, { roleGrantId, accountId, role, organisationUnitId });
  await ctx.audit('people.account-made', { accountId, roleGrantId, role, organisationUnitId });
}
