import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

export interface LocalPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** The newest PostgreSQL that Debian's packages put on this machine. */
async function findBinaries(): Promise<string | undefined> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : `/usr/lib/postgresql/${newest}/bin`;
}

/** PostgreSQL refuses to run as root: then Debian's user of that name runs it. */
async function findUser(): Promise<{ uid?: number; gid?: number } | undefined> {
  if (process.getuid?.() !== 0) return {};
  const ids = await Promise.all(['-u', '-g'].map(async (flag) => run('id', [flag, 'postgres']))).catch(() => undefined);
  const [uid, gid] = ids?.map((it) => Number(it.stdout)) ?? [];
  return uid === undefined ? undefined : { uid, gid };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt += 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('the local PostgreSQL did not start');
}

/**
 * Starts a PostgreSQL of its own in a temporary folder, with everything that
 * makes it durable; undefined where none is installed. Stop it afterwards.
 */
export async function startPostgres(): Promise<LocalPostgres | undefined> {
  const binaries = await findBinaries();
  const user = await findUser();
  if (binaries === undefined || user === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'kuulolla-postgres-'));
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'kuulolla', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    user,
  );
  const port = await freePort();
  const settings = [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'max_connections=120',
  ];
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...user,
    stdio: 'ignore',
  });
  const url = `postgres://kuulolla@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    const hasEnded = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill('SIGINT')) await hasEnded;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/**
 * The PostgreSQL of TEST_DATABASE_URL; with KUULOLLA_POSTGRES=local one that is
 * started for the test; else undefined, and what needs it is skipped.
 */
export async function somePostgres(): Promise<LocalPostgres | undefined> {
  const url = process.env.TEST_DATABASE_URL;
  if (url !== undefined && url !== '') return { url, stop: async () => undefined };
  return process.env.KUULOLLA_POSTGRES === 'local' ? startPostgres() : undefined;
}

/** Why a test of PostgreSQL was skipped. */
export const noPostgres = 'run it with npm run test:postgres';
