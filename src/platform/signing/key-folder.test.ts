import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../kernel/id.ts';
import { nextSigner, recordedSigner } from './key-folder.ts';
import { isSignedBy, keyIdOf } from './signer.ts';

let folder: string;
const cityId = newId();
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kuulolla-keys-')), 'keys');
});
afterEach(async () => rm(join(folder, '..'), { recursive: true, force: true }));

const bytes = new TextEncoder().encode('2243');

test('the first use makes one key, whoever asks and how often', async () => {
  const signers = await Promise.all([1, 2, 3, 4].map(() => nextSigner(folder, cityId)));
  expect(new Set(signers.map(({ keyId }) => keyId)).size).toBe(1);
  expect(await readdir(join(folder, cityId))).toEqual(['new.pem']);
});

test('a signature holds for its bytes and its key only', async () => {
  const signer = await nextSigner(folder, cityId);
  const other = await nextSigner(folder, newId());
  const signature = signer.sign(bytes);
  expect(keyIdOf(signer.publicKey)).toBe(signer.keyId);
  expect(isSignedBy(signer.publicKey, bytes, signature)).toBe(true);
  expect(isSignedBy(signer.publicKey, new TextEncoder().encode('2244'), signature)).toBe(false);
  expect(isSignedBy(other.publicKey, bytes, signature)).toBe(false);
  expect(isSignedBy(signer.publicKey, bytes, signature.toUpperCase())).toBe(false);
  expect(isSignedBy('00', bytes, signature)).toBe(false);
});

test('the key is for the account of the service alone', async () => {
  await nextSigner(folder, cityId);
  expect((await stat(join(folder, cityId))).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, cityId, 'new.pem'))).mode & 0o777).toBe(0o600);
  await chmod(join(folder, cityId, 'new.pem'), 0o644);
  await expect(nextSigner(folder, cityId)).rejects.toThrow(/chmod 600/);
});

test('a key that is on record takes its lasting name, and the next one is another', async () => {
  const first = await nextSigner(folder, cityId);
  expect((await recordedSigner(folder, cityId, first.keyId)).keyId).toBe(first.keyId);
  expect(await readdir(join(folder, cityId))).toEqual([`${first.keyId}.pem`]);
  expect((await nextSigner(folder, cityId)).keyId).not.toBe(first.keyId);
});

test('a lost or spoilt key is told with what to do', async () => {
  const missing = 'a'.repeat(64);
  await expect(recordedSigner(folder, cityId, missing)).rejects.toThrow(/keys rotate --lost/);
  await nextSigner(folder, cityId);
  await writeFile(join(folder, cityId, `${missing}.pem`), 'no key', { mode: 0o600 });
  await expect(recordedSigner(folder, cityId, missing)).rejects.toThrow(/no Ed25519 private key/);
});

test('a folder that cannot be written is told with what to do', async () => {
  await writeFile(folder, 'a file where the folder should be');
  await expect(nextSigner(folder, cityId)).rejects.toThrow(/KUULOLLA_SIGNING_KEYS/);
});

test('a city is named by its id, and no name leads out of the folder', async () => {
  await expect(nextSigner(folder, '../elsewhere')).rejects.toThrow(RangeError);
});
