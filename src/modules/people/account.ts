import { z } from 'zod';
import { type Grant, type Role, roles } from '../../platform/auth/rights.ts';

/** A person of the staff who may sign in. */
export interface Account {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  /** Null until the invitation is accepted. */
  readonly passwordHash: string | null;
  /** Linked with somebody at the city's provider, so no password is needed. */
  readonly isLinked: boolean;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

/** A role that an account has or has had. */
export interface RoleGrant extends Grant {
  readonly roleGrantId: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  /** The rule by which the provider's word gives the role; null when an administrator gave it. */
  readonly identityRuleId: string | null;
}

export type AccountState = 'active' | 'invited' | 'closed';

/** What an account is good for: signing in, an invitation that waits, nothing any more. */
export const accountState = (account: Account): AccountState =>
  account.closedAt ? 'closed' : account.passwordHash || account.isLinked ? 'active' : 'invited';

/** Addresses are kept and compared in small letters, so that nobody has two accounts by a capital. */
export const emailInput = z
  .string()
  .trim()
  .max(254)
  .transform((text) => text.normalize('NFC').toLowerCase())
  .pipe(z.email());

/** A name as a line of text: no control marks, which could write lines of their own into mail. */
export const nameInput = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(120)
      .regex(/^[^\p{C}]+$/u),
  );

export const roleInput = z.enum(roles);

/** The whole city travels as `city` in forms; in the rules it is null. */
export const placeInput = z
  .union([z.literal('city'), z.uuid()])
  .transform((place): string | null => (place === 'city' ? null : place));

export const isSameGrant = (one: Grant, other: { role: Role; organisationUnitId: string | null }): boolean =>
  one.role === other.role && one.organisationUnitId === other.organisationUnitId;
