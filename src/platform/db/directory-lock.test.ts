import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeDirectoryLock } from './directory-lock.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-lock-'));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

const file = (): string => join(folder, 'owner.lock');

/** A lock as another container of this machine would leave it: its process cannot be seen from here. */
async function lockOfAnotherContainer(): Promise<void> {
  const lock = await takeDirectoryLock(folder, () => undefined);
  const owner: Record<string, unknown> = JSON.parse(await readFile(file(), 'utf8'));
  await lock.release();
  await writeFile(file(), JSON.stringify({ ...owner, pidNamespace: 'pid:[1]', token: 'another container' }));
}

test('an owner that cannot be seen but touches its lock keeps it', async () => {
  await lockOfAnotherContainer();
  const beat = setInterval(() => void utimes(file(), new Date(), new Date()), 500);
  await expect(takeDirectoryLock(folder, () => undefined)).rejects.toMatchObject({ code: 'platform.database-in-use' });
  clearInterval(beat);
});

test('an owner that cannot be seen and is silent for twelve seconds is dead', async () => {
  await lockOfAnotherContainer();
  const lock = await takeDirectoryLock(folder, () => undefined);
  await lock.release();
});

test('an owner whose lock was taken is told, and leaves the new owner’s alone', async () => {
  const told = Promise.withResolvers<void>();
  const lock = await takeDirectoryLock(folder, told.resolve);
  const theirs = JSON.stringify({ token: 'theirs' });
  await writeFile(file(), theirs);
  await told.promise;
  await lock.release();
  expect(await readFile(file(), 'utf8')).toBe(theirs);
  await rm(file());
});
