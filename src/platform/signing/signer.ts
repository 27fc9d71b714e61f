import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** Someone who can sign: holds an Ed25519 key (RFC 8032) and gives it to nobody. */
export interface Signer {
  /** Fingerprint of the public key. */
  readonly keyId: string;
  /** The 32 bytes of the public key in hexadecimal. */
  readonly publicKey: string;
  /** The signature over the bytes: 64 bytes in hexadecimal. */
  sign(bytes: Uint8Array): string;
}

const curve = 'Ed25519';

/** The fingerprint of a public key: SHA-256 of its 32 bytes, in hexadecimal. */
export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex');

/** A new private key as PKCS #8 in PEM. */
export const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

/** The signer of a private key in PEM; undefined when the text is no Ed25519 key. */
export function signerOf(pem: string): Signer | undefined {
  try {
    const key = createPrivateKey(pem);
    const { crv, x } = createPublicKey(key).export({ format: 'jwk' });
    if (crv !== curve || x === undefined) return undefined;
    const publicKey = Buffer.from(x, 'base64url').toString('hex');
    return { keyId: keyIdOf(publicKey), publicKey, sign: (bytes) => sign(null, bytes, key).toString('hex') };
  } catch {
    return undefined;
  }
}

const publicKeyForm = /^[0-9a-f]{64}$/;
const signatureForm = /^[0-9a-f]{128}$/;

/** Whether the signature over the bytes was made with the key. False, and no error, for what is no key or no signature. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  if (!publicKeyForm.test(publicKey) || !signatureForm.test(signature)) return false;
  try {
    const x = Buffer.from(publicKey, 'hex').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: curve, x }, format: 'jwk' });
    return verify(null, bytes, key, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}
