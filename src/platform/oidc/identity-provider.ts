import * as openid from 'openid-client';
import { z } from 'zod';
import { type Language } from '../../kernel/language.ts';

/** A provider of OpenID Connect and who we are to it. */
export interface IdentityProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Ways of identification that count, the provider's own words (`acr`); any when there are none. */
  readonly acrValues: readonly string[];
  /** Asks again who it is, also of somebody whom the provider still knows: the browser may be everybody's. */
  readonly asksAgain: boolean;
}

/** What is sent along and must come back: secrets of one way there and back. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who somebody is by the word of a provider. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** What the provider tells of her, from the ID token and the user information. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/**
 * Why there is nobody: she went back, the answer is not to be believed, the identification is not strong enough, or
 * the provider does not answer.
 */
export type ProviderRefusal = 'cancelled' | 'refused' | 'weak' | 'unavailable';

export type ProviderAnswer =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly reason: ProviderRefusal; readonly code: string };

export interface IdentityProvider {
  /** Where to send a browser; undefined when the provider does not answer. */
  addressFor(errand: Errand, redirectUri: string, language: Language): Promise<URL | undefined>;
  /** Who comes back with an answer: `answer` is the whole address that the provider sent the browser to. */
  identityOf(answer: URL, errand: Errand): Promise<ProviderAnswer>;
}

/** Seconds that a provider may take for one answer. */
const timeout = 10;

/**
 * Authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0; RFC 7636; RFC 9700). The provider's
 * addresses and keys are read when somebody first needs them, so that the service starts while the provider is away.
 */
export function identityProvider(settings: IdentityProviderSettings): IdentityProvider {
  let known: Promise<openid.Configuration> | undefined;
  const configuration = async (): Promise<openid.Configuration> => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (fault) {
      known = undefined;
      throw fault;
    }
  };
  return {
    addressFor: async (errand, redirectUri, language) => {
      try {
        return openid.buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope: settings.scope,
          state: errand.state,
          nonce: errand.nonce,
          code_challenge: await openid.calculatePKCECodeChallenge(errand.codeVerifier),
          code_challenge_method: 'S256',
          ui_locales: language,
          ...(settings.acrValues.length > 0 ? { acr_values: settings.acrValues.join(' ') } : {}),
          ...(settings.asksAgain ? { prompt: 'login' } : {}),
        });
      } catch (fault) {
        if (isAway(fault)) return undefined;
        throw fault;
      }
    },
    identityOf: async (answer, errand) => {
      try {
        return await ask(await configuration(), settings, answer, errand);
      } catch (fault) {
        return refusalOf(fault);
      }
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: IdentityProviderSettings): Promise<openid.Configuration> {
  const isPlain = issuer.startsWith('http:');
  const found = await openid.discovery(new URL(issuer), clientId, undefined, bySecret(clientSecret), {
    timeout,
    execute: [
      // Else the ID token's signature is not looked at, as it comes straight from the provider; keys that were changed
      // behind a proxy would pass.
      openid.enableNonRepudiationChecks,
      ...(isPlain ? [openid.allowInsecureRequests] : []),
    ],
  });
  return found;
}

/** The secret goes the way that the provider takes: in the header, which is the standard's own, or in the body. */
function bySecret(secret: string): openid.ClientAuth {
  const basic = openid.ClientSecretBasic(secret);
  const post = openid.ClientSecretPost(secret);
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (ways.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

const idClaims = z.looseObject({ iss: z.string().min(1), sub: z.string().min(1).max(255), acr: z.string().optional() });

async function ask(
  configuration: openid.Configuration,
  { acrValues }: IdentityProviderSettings,
  answer: URL,
  errand: Errand,
): Promise<ProviderAnswer> {
  const tokens = await openid.authorizationCodeGrant(configuration, answer, {
    expectedState: errand.state,
    expectedNonce: errand.nonce,
    pkceCodeVerifier: errand.codeVerifier,
    idTokenExpected: true,
  });
  const said = idClaims.parse(tokens.claims());
  if (acrValues.length > 0 && (said.acr === undefined || !acrValues.includes(said.acr)))
    return { ok: false, reason: 'weak', code: 'acr' };
  const more = configuration.serverMetadata().userinfo_endpoint
    ? await openid.fetchUserInfo(configuration, tokens.access_token, said.sub)
    : {};
  return { ok: true, identity: { issuer: said.iss, subject: said.sub, claims: { ...more, ...said } } };
}

/** The provider cannot be reached or answers with something else than an answer. */
const isAway = (fault: unknown): boolean =>
  (fault instanceof TypeError && !('code' in fault)) ||
  (fault instanceof DOMException && fault.name === 'TimeoutError') ||
  (fault instanceof openid.ClientError &&
    ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_PARSE_ERROR', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(
      fault.code ?? '',
    ));

function refusalOf(fault: unknown): ProviderAnswer {
  if (fault instanceof openid.AuthorizationResponseError) {
    const reason = fault.error === 'access_denied' ? 'cancelled' : 'refused';
    return { ok: false, reason, code: codeOf(fault.error) };
  }
  if (fault instanceof openid.ResponseBodyError) return { ok: false, reason: 'refused', code: codeOf(fault.error) };
  if (isAway(fault)) return { ok: false, reason: 'unavailable', code: fault instanceof Error ? fault.name : 'unknown' };
  if (fault instanceof openid.ClientError) return { ok: false, reason: 'refused', code: fault.code ?? 'unknown' };
  if (fault instanceof openid.WWWAuthenticateChallengeError) return { ok: false, reason: 'refused', code: 'userinfo' };
  if (fault instanceof z.ZodError) return { ok: false, reason: 'refused', code: 'claims' };
  throw fault;
}

/** An error's name comes from outside: only what the standards name so is written down. */
const codeOf = (error: string): string => (/^[a-z_]{1,40}$/.test(error) ? error : 'unknown');
