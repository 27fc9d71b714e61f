import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A key-encryption key: wraps the data keys of what is sealed, and makes the indexes by which it is found. */
export interface SealingKey {
  /** A UUIDv7, so that the newest key has the greatest id. */
  readonly keyId: string;
  readonly wrapping: Buffer;
  readonly indexing: Buffer;
}

/** Bytes of a key, and of the keys that are derived from it. */
const keyBytes = 32;

const derived = (secret: Uint8Array, keyId: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, keyId, `kuulolla/sealing/${use}`, keyBytes));

/** A new secret as its file holds it. */
export const newSecret = (): string => `${randomBytes(keyBytes).toString('base64url')}\n`;

/** The key of a secret: one for each use, derived by HKDF (RFC 5869). Undefined when the text is no secret of 32 bytes. */
export function sealingKeyOf(keyId: string, text: string): SealingKey | undefined {
  const written = text.trim();
  const secret = Buffer.from(written, 'base64url');
  if (!/^[\w-]{43}$/.test(written) || secret.length !== keyBytes) return undefined;
  return { keyId, wrapping: derived(secret, keyId, 'wrapping'), indexing: derived(secret, keyId, 'indexing') };
}

/** By this a value is found again without being told: HMAC-SHA-256 of the value and of where it belongs. */
export const blindIndexOf = (key: SealingKey, label: string, value: string): Uint8Array =>
  new Uint8Array(createHmac('sha256', key.indexing).update(`${label}\0${value}`).digest());
