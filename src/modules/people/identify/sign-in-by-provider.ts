import { z } from 'zod';
import { type Context } from '../../../platform/context.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { type Identity } from '../../../platform/oidc/identity-provider.ts';
import { emailInput } from '../account.ts';
import { findAccountByEmail } from '../account.store.ts';
import { beginSession, type SignInOutcome, type SignInPlace } from '../sign-in.ts';
import { accountOfSubject, linkSubject } from './account-identity.store.ts';
import { applyIdentityRules } from './apply-identity-rules.ts';

export interface StaffMatching {
  /** The provider gives out no address that is not its own, though it does not say `email_verified`. */
  readonly trustsEmail: boolean;
}

const emailClaims = z.object({ email: emailInput, email_verified: z.union([z.boolean(), z.string()]).optional() });

/**
 * Signs in who comes from the city's provider: by the subject when it is linked with an account, else by an address
 * that the provider vouches for, which links the two. Says no in the same way to whoever has no account.
 */
export const signInByProvider = (
  transact: Transact,
  identity: Identity,
  matching: StaffMatching,
  place: SignInPlace,
): Promise<SignInOutcome> =>
  transact(async (ctx) => {
    await ctx.allow('people.sign-in');
    const accountId = await matchAccount(ctx, identity, matching);
    if (accountId === undefined) {
      await ctx.audit('people.sign-in-failed', { accountId: null });
      return { ok: false };
    }
    await applyIdentityRules(ctx, accountId, identity.claims);
    return { ok: true, token: await beginSession(ctx, accountId, place) };
  });

async function matchAccount(ctx: Context, identity: Identity, matching: StaffMatching): Promise<string | undefined> {
  const linked = await accountOfSubject(ctx.tx, ctx.cityId, identity);
  if (linked !== undefined) return linked;
  const email = vouchedEmail(identity, matching);
  const account = email === undefined ? undefined : await findAccountByEmail(ctx.tx, ctx.cityId, email);
  if (!account) return undefined;
  // An address that has gone over to somebody else opens nothing of who had it.
  if (!(await linkSubject(ctx.tx, ctx.cityId, account.accountId, identity))) return undefined;
  await ctx.audit('people.account-linked', { accountId: account.accountId });
  return account.accountId;
}

function vouchedEmail({ claims }: Identity, { trustsEmail }: StaffMatching): string | undefined {
  const said = emailClaims.safeParse(claims);
  if (!said.success) return undefined;
  const { email, email_verified: verified } = said.data;
  // Some providers send the word instead of the value; a plain no is never overruled.
  const isVouched = verified === true || verified === 'true' || (verified === undefined && trustsEmail);
  return isVouched ? email : undefined;
}
