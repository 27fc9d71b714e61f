import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OwnProcess, startOwn } from '../processes.ts';
import { password } from '../service.ts';
import { rawConnection, sendRaw } from '../sockets.ts';

const folder = await mkdtemp(join(tmpdir(), 'kuulolla-processes-'));
const environment = {
  KUULOLLA_DATA: join(folder, 'db'),
  KUULOLLA_MAIL_OUTBOX: join(folder, 'outbox'),
  KUULOLLA_UPLOADS: join(folder, 'uploads'),
  KUULOLLA_METRICS_TOKEN: 'metrics-of-the-test',
  PORT: '0',
};
const started: OwnProcess[] = [];
const start = (file: 'src/main.ts' | 'src/cli.ts', ...words: string[]): OwnProcess => {
  const own = startOwn(file, words, environment);
  started.push(own);
  return own;
};
afterAll(async () => {
  for (const own of started) {
    own.signal('SIGKILL');
    await own.ended();
  }
  await rm(folder, { recursive: true });
});

const stackLine = /^ {4}at /m;
const originOf = async (own: OwnProcess): Promise<string> => {
  const [, port = ''] = await own.says(/listens at http:\/\/127\.0\.0\.1:(\d+)/);
  return `http://127.0.0.1:${port}`;
};

const account = new URLSearchParams({ name: 'Eka', email: 'eka@example.fi', password, repeated: password }).toString();
const headOf = (path: string, body: string): string[] => [
  `POST ${path} HTTP/1.1`,
  'Host: localhost',
  'Content-Type: application/x-www-form-urlencoded',
  `Content-Length: ${body.length}`,
];

/** The service counts the request whose head it has read: this one and the slow one. */
async function untilBusy(origin: string): Promise<void> {
  const headers = { authorization: `Bearer ${environment.KUULOLLA_METRICS_TOKEN}` };
  for (;;) {
    const metrics = await (await fetch(`${origin}/metrics`, { headers })).text();
    if (/^kuulolla_http_requests_under_way 2$/m.test(metrics)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function untilRefused(origin: string): Promise<void> {
  for (;;) {
    const connection = await rawConnection(origin).catch(() => undefined);
    if (!connection) return;
    connection.socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('of two that set up the same new database at once, one does it and the other says why not', async () => {
  const words = ['city', 'create', 'kuulola', '--name-fi', 'Kuulola'];
  const both = [start('src/cli.ts', ...words), start('src/cli.ts', ...words)];
  const statuses = await Promise.all(both.map((own) => own.ended()));
  expect([...statuses].sort()).toEqual([0, 1]);
  const refused = both[statuses.indexOf(1)];
  expect(refused?.err()).toMatch(/Process \d+ on .* uses this database already|already/);
  expect(refused?.err()).not.toMatch(stackLine);
});

describe('a service that runs', () => {
  let service: OwnProcess;
  let origin: string;
  beforeAll(async () => {
    service = start('src/main.ts');
    origin = await originOf(service);
  });

  test('keeps its database: a second one says which process has it, and ends', async () => {
    const second = start('src/main.ts');
    expect(await second.ended()).toBe(1);
    expect(second.err()).toContain(`Process ${service.pid} on ${hostname()} uses this database already.`);
    expect(second.err()).not.toMatch(stackLine);
    const answer = await fetch(`${origin}/fi`);
    expect(await answer.text()).toContain('Kuulola');
  });
  test('finishes at SIGTERM what is under way, and what it was told is there after the next start', async () => {
    const [, link = ''] = await service.says(/(\/fi\/staff\/first-administrator\/[\w-]+)/);
    const idle = await rawConnection(origin);
    const slow = await rawConnection(origin);
    slow.socket.write(`${headOf(link, account).join('\r\n')}\r\n\r\n${account.slice(0, 20)}`);
    await untilBusy(origin);
    const stopped = performance.now();
    service.signal('SIGTERM');
    await untilRefused(origin);
    slow.socket.write(account.slice(20));
    expect(await slow.until(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 303/);
    expect(await service.ended()).toBe(0);
    expect(performance.now() - stopped).toBeLessThan(10_000);
    idle.socket.destroy();
    slow.socket.destroy();

    const again = start('src/main.ts');
    const entry = new URLSearchParams({ email: 'eka@example.fi', password }).toString();
    const answer = await sendRaw(await originOf(again), headOf('/fi/staff/sign-in', entry), entry);
    expect(answer).toMatch(/^HTTP\/1\.1 303/);
    again.signal('SIGINT');
    expect(await again.ended()).toBe(0);
  });
});
