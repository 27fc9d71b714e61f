import { notFound } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { type Transact } from '../../platform/http/route.ts';
import { type Account } from './account.ts';
import { findAccount, lockAccount, savePassword } from './account.store.ts';
import { type Accepted } from './create-first-administrator.ts';
import { type NewPassword, type NewPasswordErrors, newPasswordErrors } from './new-password.ts';
import { findLink, useLink, voidLinks } from './one-time-link.store.ts';
import { type Passwords } from './password.ts';
import { endSessionsOf } from './session.store.ts';
import { beginSession, type SignInPlace } from './sign-in.ts';

/** The two links that let a person choose a password: for a new account, and for a forgotten one. */
export type PasswordLink = 'invitation' | 'password-reset';

const eventOf: Readonly<Record<PasswordLink, string>> = {
  invitation: 'people.invitation-accepted',
  'password-reset': 'people.password-reset',
};

/** Whose link it is; a Problem when it cannot be used (any more). */
export async function openPasswordLink(ctx: Context, purpose: PasswordLink, link: string): Promise<Account> {
  await ctx.allow('people.use-link');
  const found = await findLink(ctx.tx, ctx.cityId, purpose, link);
  const account = found?.accountId ? await findAccount(ctx.tx, ctx.cityId, found.accountId) : undefined;
  if (!account || account.closedAt) throw notFound('people.link-is-not-valid');
  return account;
}

/**
 * Sets the password of the link's account, uses the link up, ends every session
 * of the account and signs in anew.
 */
export async function setPasswordByLink(
  transact: Transact,
  passwords: Passwords,
  asked: { readonly purpose: PasswordLink; readonly link: string; readonly wish: NewPassword },
  place: SignInPlace,
): Promise<Accepted<NewPasswordErrors>> {
  const { purpose, link, wish } = asked;
  const { accountId, email } = await transact((ctx) => openPasswordLink(ctx, purpose, link));
  const errors = newPasswordErrors(wish, email);
  if (errors) return { ok: false, errors };
  const passwordHash = await passwords.hash(wish.password);
  const token = await transact(async (ctx) => {
    await ctx.allow('people.use-link');
    const used = await useLink(ctx.tx, ctx.cityId, purpose, link);
    const account = await lockAccount(ctx.tx, ctx.cityId, accountId);
    if (used?.accountId !== accountId || !account || account.closedAt) throw notFound('people.link-is-not-valid');
    await savePassword(ctx.tx, ctx.cityId, accountId, passwordHash);
    await voidLinks(ctx.tx, ctx.cityId, 'invitation', accountId);
    await voidLinks(ctx.tx, ctx.cityId, 'password-reset', accountId);
    await endSessionsOf(ctx.tx, ctx.cityId, accountId);
    await ctx.audit(eventOf[purpose], { accountId });
    return beginSession(ctx, accountId, place);
  });
  return { ok: true, token };
}
