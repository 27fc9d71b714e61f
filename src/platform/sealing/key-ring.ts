import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isId, newId } from '../../kernel/id.ts';
import { OperatorFault } from '../operator-fault.ts';
import { type KeyRing } from './sealer.ts';
import { newSecret, type SealingKey, sealingKeyOf } from './sealing-key.ts';

/*
 * Sealing keys stand in files of their own, `{folder}/{id}.key`, never in the database: a copy of the database tells
 * nobody how residents are reached.
 */

const ending = '.key';
const forOthers = 0o077;

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** A ring that is only in memory, for a service that forgets everything when it ends. */
export function keyRingInMemory(keyIds: readonly string[] = [newId()]): KeyRing {
  const keys = keyIds
    .flatMap((keyId) => sealingKeyOf(keyId, newSecret()) ?? [])
    .toSorted((one, other) => (one.keyId < other.keyId ? 1 : -1));
  return {
    all: async () => keys,
    newest: async () => keys[0] ?? impossible(),
    find: async (keyId) => keys.find((key) => key.keyId === keyId),
  };
}

const impossible = (): never => {
  throw new RangeError('a ring in memory needs a key');
};

/**
 * The keys of a folder, as they are when they are asked for: a running service seals with a new key at once. The first
 * key is made when something is to be sealed and there is none; `onMade` is told its file.
 */
export function keyRingOfFolder(folder: string, onMade: (path: string) => void = () => undefined): KeyRing {
  const known = new Map<string, SealingKey>();
  const read = async (keyId: string): Promise<SealingKey> => {
    const key = known.get(keyId) ?? (await readKey(join(folder, `${keyId}${ending}`), keyId));
    known.set(keyId, key);
    return key;
  };
  const all = async (): Promise<SealingKey[]> => Promise.all((await keyIdsIn(folder)).map(read));
  return {
    all,
    newest: async () => {
      const [keyId] = await keyIdsIn(folder);
      if (keyId !== undefined) return read(keyId);
      const made = await addSealingKey(folder);
      onMade(made.path);
      return read(made.keyId);
    },
    find: async (keyId) => known.get(keyId) ?? (await all()).find((key) => key.keyId === keyId),
  };
}

/** The ids of the keys of a folder, the newest first; none when there is no such folder. */
async function keyIdsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown): string[] => {
    if (hasCode(cause, 'ENOENT')) return [];
    throw unusable(folder, cause);
  });
  const ids = names.flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));
  return ids.filter(isId).sort().reverse();
}

async function readKey(path: string, keyId: string): Promise<SealingKey> {
  const { mode } = await stat(path);
  if ((mode & forOthers) !== 0) {
    throw new OperatorFault(
      `Others on this machine may read the sealing key ${path}. Take their right away: chmod 600 ${path}`,
    );
  }
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new OperatorFault(`The sealing key ${path} cannot be read. Check who owns the file.`, { cause });
  });
  const key = sealingKeyOf(keyId, text);
  if (!key) throw new OperatorFault(`The file ${path} is no sealing key. Restore it from its backup.`);
  return key;
}

/** Puts a new key into a folder: what is sealed from then on is sealed with it. Gives its id and its file. */
export async function addSealingKey(folder: string): Promise<{ readonly keyId: string; readonly path: string }> {
  const keyId = newId();
  const path = resolve(folder, `${keyId}${ending}`);
  const draft = `${path}.unfinished`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(newSecret());
      await file.sync();
    } finally {
      await file.close();
    }
    // The whole file appears at once, or not at all.
    await link(draft, path);
  } catch (cause) {
    throw unusable(folder, cause);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  return { keyId, path };
}

/** Takes a key away for good: what is sealed with it opens no more. */
export const removeSealingKey = (folder: string, keyId: string): Promise<void> =>
  rm(join(folder, `${keyId}${ending}`), { force: true });

function unusable(folder: string, cause: unknown): OperatorFault {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new OperatorFault(
    `Sealing keys cannot be kept in ${resolve(folder)} (${reason}). Let the account that runs Kuulolla write there, or name another folder with KUULOLLA_SEALING_KEYS.`,
    { cause },
  );
}
