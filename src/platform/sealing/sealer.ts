import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Problem } from '../../kernel/problem.ts';
import { blindIndexOf, type SealingKey } from './sealing-key.ts';

/** A text as it is kept: encrypted under a key of its own, which is itself encrypted under a key that is no part of the database. */
export interface Sealed {
  /** Which key wraps the data key. */
  readonly keyId: string;
  readonly wrappedKey: Uint8Array;
  readonly content: Uint8Array;
}

/** Where keys come from. */
export interface KeyRing {
  /** The key that new things are sealed with. */
  newest(): Promise<SealingKey>;
  /** A key by its id; undefined when it is not there. */
  find(keyId: string): Promise<SealingKey | undefined>;
  /** Every key that can be read, the newest first. */
  all(): Promise<readonly SealingKey[]>;
}

/**
 * Seals texts and opens them again. A label names the row that a text belongs to: what was sealed for one row does not
 * open in another.
 */
export interface Sealer {
  /** The id of the key that new things are sealed with. */
  writesWith(): Promise<string>;
  /** The ids of the keys that can be read. */
  readable(): Promise<readonly string[]>;
  seal(label: string, text: string): Promise<Sealed>;
  /** Throws a Problem `platform.sealing-key-missing` without the key, `platform.sealed-is-damaged` for changed bytes. */
  open(label: string, sealed: Sealed): Promise<string>;
  /** The index of a value under the newest key, to be kept beside what is sealed. */
  index(label: string, value: string): Promise<Uint8Array>;
  /** The indexes of a value under each readable key, to look it up while keys are being changed. */
  indexes(label: string, value: string): Promise<readonly Uint8Array[]>;
}

// AES-256-GCM with a random nonce of 96 bits (NIST SP 800-38D, 8.2.2); a data key encrypts one text.
const cipher = 'aes-256-gcm';
const [nonceBytes, tagBytes, dataKeyBytes] = [12, 16, 32];

function encrypt(key: Buffer, label: string, content: Buffer): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const encrypting = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(label));
  const encrypted = Buffer.concat([encrypting.update(content), encrypting.final()]);
  return new Uint8Array(Buffer.concat([nonce, encrypted, encrypting.getAuthTag()]));
}

function decrypt(key: Buffer, label: string, bytes: Uint8Array): Buffer {
  const all = Buffer.from(bytes);
  try {
    const decrypting = createDecipheriv(cipher, key, all.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decrypting.setAAD(Buffer.from(label)).setAuthTag(all.subarray(-tagBytes));
    return Buffer.concat([decrypting.update(all.subarray(nonceBytes, -tagBytes)), decrypting.final()]);
  } catch (cause) {
    throw new Problem('unavailable', 'platform.sealed-is-damaged', {}, { cause });
  }
}

const keyLabel = (label: string): string => `key of ${label}`;

/** The sealer that works with the keys of a ring. */
export function sealerWith(ring: KeyRing): Sealer {
  return {
    writesWith: async () => (await ring.newest()).keyId,
    readable: async () => (await ring.all()).map(({ keyId }) => keyId),
    seal: async (label, text) => {
      const { keyId, wrapping } = await ring.newest();
      const dataKey = randomBytes(dataKeyBytes);
      const wrappedKey = encrypt(wrapping, keyLabel(label), dataKey);
      return { keyId, wrappedKey, content: encrypt(dataKey, label, Buffer.from(text)) };
    },
    open: async (label, { keyId, wrappedKey, content }) => {
      const key = await ring.find(keyId);
      if (!key) throw new Problem('unavailable', 'platform.sealing-key-missing', { keyId });
      return decrypt(decrypt(key.wrapping, keyLabel(label), wrappedKey), label, content).toString();
    },
    index: async (label, value) => blindIndexOf(await ring.newest(), label, value),
    indexes: async (label, value) => (await ring.all()).map((key) => blindIndexOf(key, label, value)),
  };
}

const withoutKeys = (): Promise<never> => Promise.reject(new Error('this work was begun without sealing keys'));

/** For work that seals and opens nothing: each try is a fault of the program. */
export const noSealer: Sealer = sealerWith({ newest: withoutKeys, find: withoutKeys, all: withoutKeys });
