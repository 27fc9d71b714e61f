import { readFileSync } from 'node:fs';
import { type IdentityProviderSettings } from './platform/oidc/identity-provider.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How staff sign in by the city's provider. */
export interface StaffProviderConfig {
  readonly provider: IdentityProviderSettings;
  /** The provider gives out no address that is not its own, though it does not say `email_verified`. */
  readonly trustsEmail: boolean;
  /** The form for address and password is not offered; it stays behind a link of its own, for when the provider is away. */
  readonly hidesPassword: boolean;
}

/** How residents identify themselves. */
export interface ResidentProviderConfig {
  readonly provider: IdentityProviderSettings;
  /** With what subjects are hashed before they are kept. */
  readonly subjectKey: string;
}

/** The two providers; undefined is not in use. */
export interface OidcConfig {
  readonly staff: StaffProviderConfig | undefined;
  readonly resident: ResidentProviderConfig | undefined;
}

const shortestSubjectKey = 32;

/** Reads the settings of OpenID Connect; `fault` is told of everything that is wrong. */
export function readOidc(environment: Environment, fault: (text: string) => void): OidcConfig {
  return { staff: readStaff(environment, fault), resident: readResident(environment, fault) };
}

function readStaff(environment: Environment, fault: (text: string) => void): StaffProviderConfig | undefined {
  const prefix = 'KUULOLLA_STAFF_OIDC';
  const provider = readProvider(environment, prefix, 'openid profile email', false, fault);
  const trustsEmail = yesOrNo(environment, `${prefix}_TRUSTS_EMAIL`, fault);
  const hidesPassword = yesOrNo(environment, 'KUULOLLA_HIDE_PASSWORD_SIGN_IN', fault);
  if (hidesPassword && !textOf(environment, `${prefix}_ISSUER`))
    fault(`KUULOLLA_HIDE_PASSWORD_SIGN_IN: needs ${prefix}_ISSUER, else nobody could sign in`);
  return provider && { provider, trustsEmail, hidesPassword };
}

function readResident(environment: Environment, fault: (text: string) => void): ResidentProviderConfig | undefined {
  const prefix = 'KUULOLLA_RESIDENT_OIDC';
  const provider = readProvider(environment, prefix, 'openid profile', true, fault);
  if (!provider) return undefined;
  const subjectKey = secretOf(environment, `${prefix}_SUBJECT_KEY`, fault);
  if (subjectKey === undefined || subjectKey.length < shortestSubjectKey) {
    fault(`${prefix}_SUBJECT_KEY: must be at least ${shortestSubjectKey} random characters, and stay the same`);
    return undefined;
  }
  return { provider, subjectKey };
}

function readProvider(
  environment: Environment,
  prefix: string,
  scope: string,
  asksAgain: boolean,
  fault: (text: string) => void,
): IdentityProviderSettings | undefined {
  const issuer = textOf(environment, `${prefix}_ISSUER`);
  if (issuer === undefined) return undefined;
  const clientId = textOf(environment, `${prefix}_CLIENT_ID`);
  const clientSecret = secretOf(environment, `${prefix}_CLIENT_SECRET`, fault);
  if (!isSafeIssuer(issuer))
    fault(`${prefix}_ISSUER: must be an https:// address (http:// on this machine only), as the provider names itself`);
  if (clientId === undefined) fault(`${prefix}_CLIENT_ID: is missing; the provider gives it when you register`);
  if (clientSecret === undefined) fault(`${prefix}_CLIENT_SECRET: is missing; so is ${prefix}_CLIENT_SECRET_FILE`);
  if (!isSafeIssuer(issuer) || clientId === undefined || clientSecret === undefined) return undefined;
  const acrValues = (textOf(environment, `${prefix}_ACR_VALUES`) ?? '').split(/\s+/).filter((value) => value !== '');
  const wished = textOf(environment, `${prefix}_SCOPE`) ?? scope;
  if (!wished.split(/\s+/).includes('openid')) fault(`${prefix}_SCOPE: must hold the word openid`);
  return { issuer, clientId, clientSecret, scope: wished, acrValues, asksAgain };
}

/** Secrets and identities travel to it, so the way is closed to others: TLS, or not leaving the machine. */
function isSafeIssuer(issuer: string): boolean {
  const read = URL.parse(issuer);
  if (!read) return false;
  return (
    read.protocol === 'https:' || (read.protocol === 'http:' && /^(?:127\.0\.0\.1|localhost)$/.test(read.hostname))
  );
}

const textOf = (environment: Environment, name: string): string | undefined => environment[name]?.trim() || undefined;

/** A secret of the environment itself, or of the file that `NAME_FILE` names. */
function secretOf(environment: Environment, name: string, fault: (text: string) => void): string | undefined {
  const file = textOf(environment, `${name}_FILE`);
  if (file === undefined) return textOf(environment, name);
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    fault(`${name}_FILE: the file cannot be read`);
    return undefined;
  }
}

function yesOrNo(environment: Environment, name: string, fault: (text: string) => void): boolean {
  const text = textOf(environment, name) ?? 'no';
  if (text !== 'yes' && text !== 'no') fault(`${name}: must be yes or no`);
  return text === 'yes';
}
