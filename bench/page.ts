import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { pino } from 'pino';
import { readConfig } from '../src/config.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { prepareDemo } from '../src/prepare-demo.ts';
import { openService } from '../src/service.ts';
import { type BenchResult } from './result.ts';

const reviewPath = '/fi/reviews/quarterly-feedback/2020-Q4';
const rounds = 60;

/** Milliseconds of CPU a request, the median of several rounds. */
async function cpuOf(ask: () => Promise<Response>): Promise<number> {
  for (let warm = 0; warm < rounds; warm += 1) await (await ask()).arrayBuffer();
  const measured: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const before = process.cpuUsage();
    for (let at = 0; at < rounds; at += 1) await (await ask()).arrayBuffer();
    const { user, system } = process.cpuUsage(before);
    measured.push((user + system) / 1000 / rounds);
  }
  return measured.sort((one, other) => one - other)[3] ?? Number.NaN;
}

/**
 * The review page of the demonstration: CPU a request, database included (all
 * threads of the process), against a Hono route that says "ok", and its size.
 */
export async function benchPage(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kuulolla-bench-page-'));
  const config = readConfig({ KUULOLLA_LOG_LEVEL: 'silent', KUULOLLA_BASE_URL: 'http://localhost' });
  const log = pino({ level: 'silent' });
  const service = await openService(config, log, { database: await openDatabase({}) });
  const quiet = () => undefined;
  try {
    await prepareDemo(service.database, config, { folder, say: quiet, progress: quiet });
    const page = () => Promise.resolve(service.app.web.request(reviewPath));
    const empty = new Hono().get('/', (c) => c.text('ok'));
    const pageCpu = await cpuOf(page);
    const emptyCpu = await cpuOf(() => Promise.resolve(empty.request('/')));
    const html = Buffer.from(await (await page()).arrayBuffer());
    const stylesheet = /href="(\/assets\/style[^"]+)"/.exec(html.toString())?.[1] ?? '';
    const css = Buffer.from(await (await service.app.web.request(stylesheet)).arrayBuffer());
    const sent = (gzipSync(html).length + gzipSync(css).length) / 1000;
    return [
      {
        name: 'review page, CPU a request',
        value: pageCpu,
        unit: 'ms',
        peer: 'empty Hono route',
        peerValue: emptyCpu,
        ratio: pageCpu / emptyCpu,
      },
      {
        name: 'review page with style sheet, sent with gzip',
        value: sent,
        unit: 'kB',
        peer: 'limit',
        peerValue: 60,
        ratio: sent / 60,
        goal: 1,
        met: sent < 60,
      },
    ];
  } finally {
    await service.database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
