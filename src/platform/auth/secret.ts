import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits, safe in an address and a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It has too many bits to guess, so a plain hash is enough. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
