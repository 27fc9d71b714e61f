import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { type Transact } from '../../platform/http/route.ts';
import { type Account } from './account.ts';
import { findAccount, lockAccount, savePassword } from './account.store.ts';
import { type Accepted } from './create-first-administrator.ts';
import { type NewPassword, type NewPasswordErrors, newPasswordErrors } from './new-password.ts';
import { voidLinks } from './one-time-link.store.ts';
import { type SignInTools, beginSession, type SignInPlace } from './sign-in.ts';
import { endSessionsOf } from './session.store.ts';

export type ChangeOwnPassword = NewPassword & { readonly current: string };

export type ChangeOwnPasswordErrors = NewPasswordErrors & { readonly current?: 'wrong' };

/** Changes the actor's own password, ends all sessions of the account and begins a new one here. */
export async function changeOwnPassword(
  transact: Transact,
  { passwords, throttle }: SignInTools,
  input: ChangeOwnPassword,
  place: SignInPlace,
): Promise<Accepted<ChangeOwnPasswordErrors>> {
  const account = await transact(loadOwnAccount);
  const tried = { email: account.email, clientAddress: place.clientAddress, isKnownPlace: true };
  throttle.check(tried);
  if (!(await passwords.verify(input.current, account.passwordHash))) {
    throttle.failed(tried);
    return { ok: false, errors: { current: 'wrong' } };
  }
  const errors = newPasswordErrors(input, account.email);
  if (errors) return { ok: false, errors };
  const passwordHash = await passwords.hash(input.password);
  const token = await transact(async (ctx) => {
    const { accountId, passwordHash: before } = await loadOwnAccount(ctx, lockAccount);
    if (before !== account.passwordHash) throw new Problem('conflict', 'people.password-changed-meanwhile');
    await savePassword(ctx.tx, ctx.cityId, accountId, passwordHash);
    await voidLinks(ctx.tx, ctx.cityId, 'password-reset', accountId);
    await endSessionsOf(ctx.tx, ctx.cityId, accountId);
    await ctx.audit('people.password-changed', { accountId });
    return beginSession(ctx, accountId, place);
  });
  return { ok: true, token };
}

async function loadOwnAccount(ctx: Context, load: typeof findAccount = findAccount): Promise<Account> {
  await ctx.allow('people.change-own-password');
  const account = ctx.actor.kind === 'staff' ? await load(ctx.tx, ctx.cityId, ctx.actor.accountId) : undefined;
  if (!account) throw new Problem('signed-out', 'platform.signed-out');
  return account;
}
