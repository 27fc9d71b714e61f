import { randomBytes } from 'node:crypto';
import { tokenHash } from '../../../platform/auth/secret.ts';

/** Letters and digits that are not taken for one another (Crockford, 2019). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;

/** A code with which the giver follows her case: 100 random bits in five groups of four. */
export const newTrackingCode = (): string => trackingCodeFrom(randomBytes(length));

/** The code that these bytes give, five bits of each: at least twenty, which nobody can guess. */
export function trackingCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < length) throw new RangeError(`a tracking code needs ${length} bytes`);
  const letters = [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as it was typed, without spaces, hyphens and mistakable letters; undefined when it cannot be one. */
export function readTrackingCode(typed: string): string | undefined {
  if (typed.length > 100) return undefined;
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  const isCode = letters.length === length && [...letters].every((letter) => alphabet.includes(letter));
  return isCode ? letters.replace(/(.{4})(?=.)/g, '$1-') : undefined;
}

/** What is kept of a code. */
export const trackingCodeHash = (code: string): string => tokenHash(`tracking ${code}`);
