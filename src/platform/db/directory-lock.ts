import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { link, readFile, rename, rm, utimes, writeFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../kernel/problem.ts';

/** Who holds a directory: enough to tell a live process from a dead one whose number was given again. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Of this start of the operating system. */
  readonly boot: string;
  /** The namespace that the pid is counted in (containers have their own). */
  readonly pidNamespace: string;
  readonly processStartedAt: string;
  readonly token: string;
}

export interface DirectoryLock {
  release(): Promise<void>;
}

const beatMs = 2_000;
const watchMs = 12_000;

const readOr = (read: () => string): string => {
  try {
    return read();
  } catch {
    return 'unknown'; // not Linux: the pid alone decides
  }
};

/** State and start of a process: fields 3 and 22 of stat(5), after a name that may hold spaces and ends with ')'. */
function processOf(pid: number | 'self'): { readonly isDead: boolean; readonly startedAt: string } {
  const fields = readOr(() => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')).split(' ');
  // A zombie has ended and only waits for its parent to notice.
  return { isDead: fields[0] === 'Z', startedAt: fields[19] ?? 'unknown' };
}

const ourselves = (): Owner => ({
  pid: process.pid,
  host: hostname(),
  boot: readOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  pidNamespace: readOr(() => readlinkSync('/proc/self/ns/pid')),
  processStartedAt: processOf('self').startedAt,
  token: randomUUID(),
});

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === code;

function isRunning(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false;
  }
  const found = processOf(owner.pid);
  return !found.isDead && found.startedAt === owner.processStartedAt;
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    // Only we write this file, whole, under a name that is then linked.
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Whether the owner touches its file; for an owner whose process we cannot see. */
async function isBeating(file: string): Promise<boolean> {
  const before = await stat(file).catch(() => undefined);
  for (let waited = 0; waited < watchMs; waited += beatMs) {
    await new Promise((resolve) => setTimeout(resolve, beatMs));
    const after = await stat(file).catch(() => undefined);
    if (after?.mtimeMs !== before?.mtimeMs) return true;
  }
  return false;
}

async function isAlive(owner: Owner, us: Owner, file: string): Promise<boolean> {
  if (owner.boot === us.boot && owner.pidNamespace === us.pidNamespace) return isRunning(owner);
  // Another container of this machine, or this machine before it was started again.
  if (owner.boot === us.boot || owner.host === us.host) return isBeating(file);
  return true;
}

const inUse = (owner: Owner, file: string): Problem =>
  new Problem(
    'conflict',
    'platform.database-in-use',
    { pid: owner.pid, host: owner.host, file },
    {
      cause: new Error(
        `process ${owner.pid} on ${owner.host} uses this database. Stop it first. If that machine no longer exists, delete ${file}.`,
      ),
    },
  );

/** Takes the file if it does not exist; true when it is ours. */
async function linkOwn(directory: string, file: string, us: Owner): Promise<boolean> {
  const draft = join(directory, `owner.${us.token}`);
  await writeFile(draft, JSON.stringify(us), { flush: true });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves a dead owner's file away; when a third process was faster, its file goes back. */
async function moveAway(file: string, dead: Owner, us: Owner): Promise<void> {
  const aside = `${file}.${us.token}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readOwner(aside);
  if (moved !== undefined && moved.token !== dead.token) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function take(directory: string, file: string, us: Owner): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await linkOwn(directory, file, us)) return;
    const owner = await readOwner(file);
    if (owner === undefined) continue;
    if (await isAlive(owner, us, file)) throw inUse(owner, file);
    await moveAway(file, owner, us);
  }
  throw new Error(`${file} could not be taken: other processes are taking it, too. Try again.`);
}

/**
 * Makes this process the only one that uses a directory. A dead owner's lock is
 * taken over, a live one's never: then a Problem names its pid and host. An owner
 * in another container, whose process we cannot see, is dead when it has not
 * touched its lock for twelve seconds; should it only have been frozen, it is told
 * by `whenLost` and must stop.
 */
export async function takeDirectoryLock(directory: string, whenLost: () => void): Promise<DirectoryLock> {
  const file = join(directory, 'owner.lock');
  const us = ourselves();
  await take(directory, file, us);
  const touch = async (): Promise<void> => {
    const owner = await readOwner(file);
    if (owner !== undefined && owner.token !== us.token) return whenLost();
    const now = new Date();
    await utimes(file, now, now);
  };
  // Where the file cannot be touched for a moment, the next beat tries again.
  const beat = setInterval(() => void touch().catch(() => undefined), beatMs);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      const owner = await readOwner(file);
      if (owner?.token === us.token) await rm(file, { force: true });
    },
  };
}
