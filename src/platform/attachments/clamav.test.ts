import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { clamav, readScannerAddress, ScannerAway } from './clamav.ts';
import { plantEicar } from './planted-files.ts';
import { plantScanner, type PlantedScanner } from './planted-scanner.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function aScanner(...given: Parameters<typeof plantScanner>): Promise<PlantedScanner> {
  const scanner = await plantScanner(...given);
  closing.push(scanner.close);
  return scanner;
}

const at = (port: number, patienceMs = 2000) => clamav({ host: '127.0.0.1', port }, { patienceMs });

describe('a scanner that speaks the protocol of clamd', () => {
  test('finds the test virus and lets the rest pass', async () => {
    const { port } = await aScanner();
    expect(await at(port).scan(plantEicar())).toEqual({ kind: 'infected', signature: 'Eicar-Test-Signature' });
    expect(await at(port).scan(Buffer.from('Hyvää päivää'))).toEqual({ kind: 'clean' });
    expect(await at(port).scan(Buffer.alloc(0))).toEqual({ kind: 'clean' });
  });

  test('gets the bytes whole, whatever their number', async () => {
    const { port, scanned } = await aScanner(() => 'stream: OK');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 300_000 }), async (length) => {
        const bytes = Buffer.alloc(length, 'Kuulolla ');
        expect(await at(port).scan(bytes)).toEqual({ kind: 'clean' });
        expect(scanned.at(-1)?.equals(bytes)).toBe(true);
      }),
      { numRuns: 20 },
    );
    const large = Buffer.alloc(20 * 1024 * 1024, 'x');
    expect(await at(port).scan(large)).toEqual({ kind: 'clean' });
    expect(scanned.at(-1)?.length).toBe(large.length);
  });

  test.each([
    ['says that the file is too large', async () => (await aScanner(undefined, 1000)).port, 'size limit exceeded'],
    ['says something else', async () => (await aScanner(() => "stream: Can't allocate memory ERROR")).port, 'memory'],
    ['says nothing that we know', async () => (await aScanner(() => 'PONG')).port, 'PONG'],
    ['hangs up', async () => (await aScanner(() => undefined)).port, 'gave no verdict'],
    ['never ends its answer', async () => (await aScanner(() => 'x'.repeat(9000))).port, 'gave no verdict'],
  ])('gives no verdict when it %s', async (_what, start, words) => {
    const scan = at(await start()).scan(Buffer.alloc(200_000));
    await expect(scan).rejects.toThrow(ScannerAway);
    await expect(scan).rejects.toThrow(words);
  });

  test('gives no verdict when nobody is there, or somebody who is silent', async () => {
    const { port, close } = await plantScanner();
    await close();
    await expect(at(port).scan(Buffer.from('x'))).rejects.toThrow(ScannerAway);
    const silent = createServer((socket) => closing.unshift(async () => void socket.destroy()));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => silent.close(() => resolve())));
    const address = silent.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await expect(at(address.port, 200).scan(Buffer.from('x'))).rejects.toThrow('silent');
  });

  test('is reached by a Unix socket as well', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kuulolla-scanner-'));
    closing.push(() => rm(folder, { recursive: true }));
    const path = join(folder, 'clamd.sock');
    const server = createServer((socket) => socket.once('data', () => socket.end('stream: OK\0')));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    expect(await clamav({ path }).scan(Buffer.from('x'))).toEqual({ kind: 'clean' });
  });
});

test.each([
  ['localhost:3310', { host: 'localhost', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['localhost', undefined],
  ['localhost:0', undefined],
  ['localhost:99999', undefined],
  ['[evil]:1', undefined],
  ['http://localhost:3310', undefined],
])('the address %s', (text, address) => {
  expect(readScannerAddress(text)).toEqual(address);
});
