import { type Language } from '../../../kernel/language.ts';
import { type Audience } from '../../../platform/auth/rights.ts';
import { newToken } from '../../../platform/auth/secret.ts';
import { type Transact } from '../../../platform/http/route.ts';
import {
  type Identity,
  type IdentityProvider,
  type ProviderRefusal,
} from '../../../platform/oidc/identity-provider.ts';
import { insertIdentification, useIdentification } from './identification.store.ts';

/** Why nobody was identified: what the provider says, or that the way there is over, was used or is not this browser's. */
export type IdentificationRefusal = ProviderRefusal | 'expired';

/** Who is asked for what, and where the answer is to come. */
export interface AskedIdentification {
  readonly audience: Audience;
  readonly provider: IdentityProvider;
  readonly redirectUri: string;
}

const action: Readonly<Record<Audience, string>> = { staff: 'people.sign-in', resident: 'people.identify' };

/** Where to send the browser, and the secret that it must hold when it comes back. */
export interface Departure {
  readonly address: string;
  readonly browserToken: string;
}

/**
 * Begins an identification. A browser that is on its way already keeps its secret, so that two tabs can both come
 * back. Undefined when the provider does not answer.
 */
export async function beginIdentification(
  transact: Transact,
  asked: AskedIdentification,
  from: { readonly browserToken: string | undefined; readonly nextPath: string; readonly language: Language },
): Promise<Departure | undefined> {
  const errand = { state: newToken(), nonce: newToken(), codeVerifier: newToken() };
  const address = await asked.provider.addressFor(errand, asked.redirectUri, from.language);
  if (!address) return undefined;
  const browserToken = from.browserToken ?? newToken();
  await transact(async (ctx) => {
    await ctx.allow(action[asked.audience]);
    const secrets = { state: errand.state, browserToken };
    await insertIdentification(ctx.tx, ctx.cityId, asked.audience, secrets, { ...errand, ...from });
  });
  return { address: address.href, browserToken };
}

export type Return =
  | { readonly ok: true; readonly identity: Identity; readonly nextPath: string; readonly language: Language }
  | {
      readonly ok: false;
      readonly reason: IdentificationRefusal;
      /** Unknown when the way is: nobody can say whose it was. */
      readonly language?: Language;
      readonly nextPath?: string;
    };

/** Takes the answer that a browser brings back. The way is used up first, whatever the answer is worth. */
export async function endIdentification(
  transact: Transact,
  asked: AskedIdentification,
  came: { readonly browserToken: string | undefined; readonly query: URLSearchParams },
): Promise<Return> {
  const state = came.query.get('state') ?? '';
  const browserToken = came.browserToken ?? '';
  const begun = await transact(async (ctx) => {
    await ctx.allow(action[asked.audience]);
    return useIdentification(ctx.tx, ctx.cityId, asked.audience, { state, browserToken });
  });
  if (!begun) return { ok: false, reason: 'expired' };
  const { nextPath, language } = begun;
  // The provider is asked while no transaction is open.
  const answer = new URL(`${asked.redirectUri}?${came.query.toString()}`);
  const said = await asked.provider.identityOf(answer, { state, ...begun });
  if (said.ok) return { ok: true, identity: said.identity, nextPath, language };
  const { reason, code } = said;
  await transact((ctx) => ctx.audit('people.identification-refused', { audience: asked.audience, reason, code }));
  return { ok: false, reason, language, nextPath };
}
