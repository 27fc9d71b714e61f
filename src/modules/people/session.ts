import { createHash } from 'node:crypto';

/** A session ends after half an hour without use, and after half a day in any case (OWASP ASVS 5.0, 7.3). */
export const sessionLength = { idleMinutes: 30, absoluteHours: 12 } as const;

/** A session as its person sees it. */
export interface ListedSession {
  readonly browser: string;
  readonly beganAt: Date;
  readonly lastUsedAt: Date;
  /** The one with which she looks. */
  readonly isThis: boolean;
}

/** The last use is written down no more often than this, so that reading pages seldom writes. */
export const touchAfterMinutes = 5;

/** The token of a session's forms: made from the session's own, which cannot be read back from it. */
export const csrfTokenOf = (token: string): string =>
  createHash('sha256').update(`form token of ${token}`).digest('base64url');

/** Tells whether an account has been used from a place, not which place it is. */
export const addressHash = (accountId: string, clientAddress: string): string =>
  createHash('sha256').update(`${accountId} at ${clientAddress}`).digest('hex');
