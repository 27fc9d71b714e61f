import { z } from 'zod';
import { type Context } from '../../platform/context.ts';
import { type Transact } from '../../platform/http/route.ts';
import { type Account, emailInput } from './account.ts';
import { findAccountByEmail } from './account.store.ts';
import { type Passwords } from './password.ts';
import { passwordLength } from './password-rules.ts';
import { newToken } from '../../platform/auth/secret.ts';
import { addressHash } from './session.ts';
import { endSession, insertSession, isKnownPlace } from './session.store.ts';
import { type SignInThrottle, type SignInTry } from './sign-in-throttle.ts';

export const signInInput = z.object({
  email: emailInput,
  // Longer than any password can be: not worth the hashing.
  password: z
    .string()
    .min(1)
    .max(passwordLength.most * 4),
});
export type SignIn = z.infer<typeof signInInput>;

/** Where a person signs in from: the client's address, and the token of a session that is to be replaced. */
export interface SignInPlace {
  readonly clientAddress: string;
  readonly oldToken: string | undefined;
  /** The kind of browser, by which a person tells her sessions apart. */
  readonly browser?: string;
}

export interface SignInTools {
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
}

export type SignInOutcome = { readonly ok: true; readonly token: string } | { readonly ok: false };

/**
 * Checks address and password and begins a session with a new token. Says no
 * in the same way and after the same work whether the account, the password or
 * the invitation is what is missing. Throws a Problem when it is too early to try again.
 */
export async function signIn(
  transact: Transact,
  tools: SignInTools,
  input: SignIn,
  place: SignInPlace,
): Promise<SignInOutcome> {
  const { account, tried } = await transact((ctx) => lookUp(ctx, input, place));
  tools.throttle.check(tried);
  // The hashing takes a good while: no transaction is open meanwhile.
  const isRight = await tools.passwords.verify(input.password, account?.passwordHash);
  if (!account || !isRight) {
    tools.throttle.failed(tried);
    await transact((ctx) => ctx.audit('people.sign-in-failed', { accountId: account?.accountId ?? null }));
    return { ok: false };
  }
  tools.throttle.succeeded(tried);
  return { ok: true, token: await transact((ctx) => beginSession(ctx, account.accountId, place)) };
}

async function lookUp(
  ctx: Context,
  { email }: SignIn,
  { clientAddress }: SignInPlace,
): Promise<{ account: Account | undefined; tried: SignInTry }> {
  await ctx.allow('people.sign-in');
  const account = await findAccountByEmail(ctx.tx, ctx.cityId, email);
  // An unknown account is looked for among sessions as well: the same questions either way.
  const accountId = account?.accountId ?? '00000000-0000-0000-0000-000000000000';
  const known = await isKnownPlace(ctx.tx, ctx.cityId, accountId, addressHash(accountId, clientAddress));
  return { account, tried: { email, clientAddress, isKnownPlace: known } };
}

/** A new token each time, and the end of the one before: a token that was planted is worth nothing. */
export async function beginSession(
  ctx: Context,
  accountId: string,
  { clientAddress, oldToken, browser = '' }: SignInPlace,
): Promise<string> {
  const token = newToken();
  if (oldToken) await endSession(ctx.tx, ctx.cityId, oldToken);
  const place = addressHash(accountId, clientAddress);
  await insertSession(ctx.tx, ctx.cityId, { token, accountId, addressHash: place, browser });
  await ctx.audit('people.signed-in', { accountId });
  return token;
}
