import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOwn } from '../processes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-newcomer-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts `kuulolla demo`, reads the review at the address that it prints, and stops it. */
async function startAndRead(): Promise<{ told: string; page: string; code: number | null }> {
  const demo = startOwn('src/cli.ts', ['demo', '--data', folder, '--port', '0'], {});
  const deadline = performance.now() + 180_000;
  while (!demo.out().includes('For staff')) {
    if (performance.now() > deadline) throw new Error(`the demonstration did not start: ${demo.err()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const address = /The review: +(http\S+)/.exec(demo.out())?.[1] ?? '';
  const page = await (await fetch(address)).text();
  demo.signal('SIGTERM');
  return { told: demo.err(), page, code: await demo.ended() };
}

test('a newcomer starts the demonstration, reads its review, stops it and starts it again', async () => {
  const first = await startAndRead();
  expect(first.told).toMatch(/1\/5[\s\S]*2\/5[\s\S]*3\/5[\s\S]*4\/5[\s\S]*5\/5/);
  expect(first.page).toContain('Palautekatsaus');
  expect(first.page).toMatch(/<data value="2243">/);
  expect(first.code).toBe(0);
  const second = await startAndRead();
  expect(second.told).toContain('already');
  expect(second.page).toMatch(/<data value="2243">/);
}, 300_000);
