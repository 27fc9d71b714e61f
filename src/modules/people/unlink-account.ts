import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { unlinkAccount } from './identify/account-identity.store.ts';
import { loadAccountToChange } from './manage-account.ts';
import { endSessionsOf } from './session.store.ts';

/** Cuts an account from who signs in to it by the city's provider, and signs it out everywhere. */
export async function unlinkAccountIdentity(ctx: Context, accountId: string): Promise<void> {
  await loadAccountToChange(ctx, accountId);
  if ((await unlinkAccount(ctx.tx, ctx.cityId, accountId)) === 0) throw new Problem('conflict', 'people.not-linked');
  await endSessionsOf(ctx.tx, ctx.cityId, accountId);
  await ctx.audit('people.account-unlinked', { accountId });
}
