import { type Context } from '../../platform/context.ts';
import { saveClosing } from './account.store.ts';
import { isWholeAdministrator, keepAnAdministrator } from './change-grants.ts';
import { unlinkAccount } from './identify/account-identity.store.ts';
import { loadAccountToChange } from './manage-account.ts';
import { voidLinks } from './one-time-link.store.ts';
import { endGrant } from './role-grant.store.ts';
import { endSessionsOf } from './session.store.ts';

/** Closes an account: it cannot sign in, has no roles, and its sessions and links end now. */
export async function closeAccount(ctx: Context, accountId: string): Promise<void> {
  const { grants } = await loadAccountToChange(ctx, accountId);
  if (grants.some(isWholeAdministrator)) await keepAnAdministrator(ctx, accountId);
  for (const grant of grants) await endGrant(ctx.tx, ctx.cityId, grant.roleGrantId);
  await unlinkAccount(ctx.tx, ctx.cityId, accountId);
  await saveClosing(ctx.tx, ctx.cityId, accountId);
  await voidLinks(ctx.tx, ctx.cityId, 'invitation', accountId);
  await voidLinks(ctx.tx, ctx.cityId, 'password-reset', accountId);
  const sessions = await endSessionsOf(ctx.tx, ctx.cityId, accountId);
  await ctx.audit('people.account-closed', { accountId, sessions });
}
