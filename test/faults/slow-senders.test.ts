import { afterAll, describe, expect, test } from 'vitest';
import { rawConnection } from '../sockets.ts';
import { testService } from '../service.ts';

const service = await testService();
const origin = await service.listenOnFreePort({ headersMs: 1000, requestMs: 2000, checkEveryMs: 200 });
afterAll(() => service.close());

const several = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make));

/** How long the slowest of twenty readers waits for a page, in milliseconds. */
async function slowestReader(): Promise<number> {
  let slowest = 0;
  for (let reader = 0; reader < 20; reader += 1) {
    const started = performance.now();
    const answer = await fetch(`${origin}/fi`);
    expect(answer.status).toBe(200);
    await answer.text();
    slowest = Math.max(slowest, performance.now() - started);
  }
  return slowest;
}

describe('others are served while', () => {
  test('five hundred connections say nothing', async () => {
    const idle = await several(500, () => rawConnection(origin));
    expect(await slowestReader()).toBeLessThan(2000);
    for (const { socket } of idle) socket.destroy();
  });
  test('a hundred senders never come to the end of their headers, and those are cut off', async () => {
    const slow = await several(100, () => rawConnection(origin));
    for (const { socket } of slow) socket.write('GET /fi HTTP/1.1\r\nHost: x\r\n');
    const drip = setInterval(() => {
      for (const { socket } of slow) if (socket.writable) socket.write('X-More: y\r\n');
    }, 100);
    expect(await slowestReader()).toBeLessThan(2000);
    const answers = await Promise.all(slow.map((connection) => connection.ended()));
    clearInterval(drip);
    for (const answer of answers) expect(answer).toMatch(/^(HTTP\/1\.1 408|$)/);
  });
  test('a hundred senders never come to the end of their forms, and those are cut off', async () => {
    const slow = await several(100, () => rawConnection(origin));
    const head = ['POST /fi/staff/sign-in HTTP/1.1', 'Host: x', 'Content-Length: 1000'];
    for (const { socket } of slow) {
      socket.write(`${[...head, 'Content-Type: application/x-www-form-urlencoded'].join('\r\n')}\r\n\r\nemail=`);
    }
    const drip = setInterval(() => {
      for (const { socket } of slow) if (socket.writable) socket.write('a');
    }, 100);
    expect(await slowestReader()).toBeLessThan(2000);
    await Promise.all(slow.map((connection) => connection.ended()));
    clearInterval(drip);
  });
});

test('no more connections are taken than the limit says', async () => {
  const few = await service.listenOnFreePort({ connections: 5 });
  const taken = await several(5, () => rawConnection(few));
  const sixth = await rawConnection(few);
  expect(await sixth.ended()).toBe('');
  for (const { socket } of taken) socket.destroy();
});
