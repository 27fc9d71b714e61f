import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { clamav, type Scanner } from '../../src/platform/attachments/index.ts';
import { plantEicar } from '../../src/platform/attachments/planted-files.ts';

const hasClamd = spawnSync('clamd', ['--help']).status === 0;
const noClamd = 'ClamAV is not on this machine (clamd): install clamav-daemon to run this test';

/** MD5, length and name of the standard test file: what a signature database of one line knows (ClamAV, "hdb"). */
const signatures = '44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n';

const untilItListens = async (scanner: Scanner, clamd: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 100 && clamd.exitCode === null; tries += 1) {
    const answered = await scanner.scan(Buffer.from('x')).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await pause(100);
  }
  throw new Error('clamd did not begin to listen');
};

test('ClamAV itself finds the test virus, passes a letter and refuses what is longer than its limit', async (context) => {
  if (!hasClamd) return context.skip(noClamd);
  const folder = await mkdtemp(join(tmpdir(), 'kuulolla-clamd-'));
  const path = join(folder, 'clamd.sock');
  await writeFile(join(folder, 'own.hdb'), signatures);
  await writeFile(
    join(folder, 'clamd.conf'),
    `LocalSocket ${path}\nDatabaseDirectory ${folder}\nForeground yes\nStreamMaxLength 1M\n`,
  );
  const clamd = spawn('clamd', [`--config-file=${join(folder, 'clamd.conf')}`], { stdio: 'ignore' });
  try {
    const scanner = clamav({ path });
    await untilItListens(scanner, clamd);
    expect(await scanner.scan(plantEicar())).toEqual({
      kind: 'infected',
      signature: expect.stringContaining('Eicar-Test-Signature'),
    });
    expect(await scanner.scan(Buffer.from('Hyvää päivää'))).toEqual({ kind: 'clean' });
    expect(await scanner.scan(Buffer.alloc(900_000, 'ab'))).toEqual({ kind: 'clean' });
    await expect(scanner.scan(Buffer.alloc(3_000_000, 'ab'))).rejects.toThrow('gave no verdict');
  } finally {
    clamd.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
});
