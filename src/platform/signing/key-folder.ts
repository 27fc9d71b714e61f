import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../kernel/id.ts';
import { OperatorFault } from '../operator-fault.ts';
import { newPrivateKey, type Signer, signerOf } from './signer.ts';

/*
 * Private keys stand in files of their own, never in the database: a copy of the database signs nothing.
 * `{folder}/{city}/{fingerprint}.pem` is a key whose public part the city has on record; `new.pem` one that waits for it.
 */

const waiting = 'new.pem';
const forOthers = 0o077;

const folderOf = (folder: string, cityId: string): string => {
  if (!/^[0-9a-zA-Z-]+$/.test(cityId)) throw new RangeError(`${cityId} is no id of a city`);
  return join(folder, cityId);
};

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/**
 * The key that the city will sign with next: the one that waits, or a new one. Two processes that ask at once get the
 * same. It takes its lasting name when `recordedSigner` first finds it by its fingerprint.
 */
export async function nextSigner(folder: string, cityId: string): Promise<Signer> {
  const own = folderOf(folder, cityId);
  const path = join(own, waiting);
  try {
    await mkdir(own, { recursive: true, mode: 0o700 });
    const found = await readSigner(path);
    if (found) return found;
    await writeOnce(own, path, newPrivateKey());
  } catch (cause) {
    if (cause instanceof OperatorFault) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OperatorFault(
      `A signing key cannot be written to ${own} (${reason}). Let the account that runs Kuulolla write there, or name another folder with KUULOLLA_SIGNING_KEYS.`,
      { cause },
    );
  }
  const made = await readSigner(path);
  if (!made)
    throw new OperatorFault(`The signing key ${path} was just written and is gone. Look who empties the folder.`);
  return made;
}

/** The key with a fingerprint that the city has on record. Throws an OperatorFault that says what to do when its file is not there. */
export async function recordedSigner(folder: string, cityId: string, keyId: string): Promise<Signer> {
  const own = folderOf(folder, cityId);
  const path = join(own, `${keyId}.pem`);
  const found = (await readSigner(path)) ?? (await adoptWaiting(own, path, keyId));
  if (!found) {
    throw new OperatorFault(
      `The city signs with the key ${keyId}, and its file ${path} is not there. Restore the file from its backup. If it is lost for good, make a new key: kuulolla keys rotate --lost`,
    );
  }
  if (found.keyId !== keyId) {
    throw new OperatorFault(
      `The file ${path} holds another key (${found.keyId}). Restore the right file from its backup.`,
    );
  }
  return found;
}

async function adoptWaiting(own: string, path: string, keyId: string): Promise<Signer | undefined> {
  const found = await readSigner(join(own, waiting));
  if (found?.keyId !== keyId) return undefined;
  // Another process may have given it its name in between.
  await rename(join(own, waiting), path).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error;
  });
  return found;
}

/** The whole file appears at once or not at all; when another process was first, its file stays. */
async function writeOnce(own: string, path: string, pem: string): Promise<void> {
  const draft = join(own, `${newId()}.unfinished`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(pem);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readSigner(path: string): Promise<Signer | undefined> {
  let pem: string;
  try {
    const { mode } = await stat(path);
    if ((mode & forOthers) !== 0) {
      throw new OperatorFault(
        `Others on this machine may read the signing key ${path}. Take their right away: chmod 600 ${path}`,
      );
    }
    pem = await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof OperatorFault) throw cause;
    if (hasCode(cause, 'ENOENT')) return undefined;
    throw new OperatorFault(`The signing key ${path} cannot be read. Check who owns the file and its folder.`, {
      cause,
    });
  }
  const signer = signerOf(pem);
  if (!signer) throw new OperatorFault(`The file ${path} is no Ed25519 private key. Restore it from its backup.`);
  return signer;
}
