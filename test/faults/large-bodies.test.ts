import { afterAll, describe, expect, test } from 'vitest';
import { addressOf, makeTargets } from '../route-addresses.ts';
import { rawConnection, sendRaw } from '../sockets.ts';
import { testService } from '../service.ts';

const service = await testService();
const origin = await service.listenOnFreePort();
const { person } = await service.invite('Aino', 'administrator');
const targets = await makeTargets(service);
const cookie = await person.cookie();
const csrfToken = await person.csrfToken();
afterAll(() => service.close());

const formType = 'Content-Type: application/x-www-form-urlencoded';
const upload = '/fi/staff/districts/population';
const headOf = (path: string, ...more: string[]): string[] => [
  `POST ${path} HTTP/1.1`,
  'Host: 127.0.0.1',
  `Cookie: ${cookie}`,
  ...more,
];
const statusIn = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

/** Sends so many megabytes as fast as they are taken, or until the other side ends it. */
async function stream(head: readonly string[], megabytes: number, isChunked: boolean): Promise<string> {
  const connection = await rawConnection(origin);
  const { socket } = connection;
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const piece = Buffer.alloc(64 * 1024, 'a');
  const sent = isChunked ? Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]) : piece;
  for (let left = megabytes * 16; left > 0 && socket.writable && !connection.received(); left -= 1) {
    if (socket.write(sent)) continue;
    await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), connection.until(/./)]);
  }
  const answer = await connection.until(/^HTTP\/1\.1 \d{3}/);
  socket.destroy();
  return answer;
}

/** The work, and by how many megabytes the process grew over it. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  await work();
  return (process.memoryUsage().rss - before) / 1024 / 1024;
}

describe('a body that is larger than its route takes', () => {
  test.each(service.app.routes.filter(({ method }) => method === 'post').map((route) => ({ path: route.path, route })))(
    'is refused by its announced length before it is read: $path',
    async ({ route }) => {
      const connection = await rawConnection(origin);
      const announced = (route.bodyLimit ?? 64 * 1024) + 1;
      const head = headOf(addressOf(route, targets), formType, `Content-Length: ${announced}`);
      connection.socket.write(`${head.join('\r\n')}\r\n\r\n`);
      expect(statusIn(await connection.until(/^HTTP\/1\.1 \d{3}/))).toBe(413);
      connection.socket.destroy();
    },
  );
  test.each([
    ['a text of 10 MB', '/fi/staff/sign-in', 10, false],
    ['100 MB with a length', upload, 100, false],
    ['100 MB without a length', upload, 100, true],
  ])('is refused while it comes, and takes no memory: %s', async (_name, path, megabytes, isChunked) => {
    const length = isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${megabytes * 1024 * 1024}`;
    const head = headOf(path, formType, length);
    const grown = await growth(async () => {
      expect(statusIn(await stream(head, megabytes, isChunked))).toBe(413);
    });
    expect(grown).toBeLessThan(100);
  });
  test('is refused when both lengths are given, which proxies read differently', async () => {
    const head = headOf('/fi/staff/sign-in', formType, 'Content-Length: 5', 'Transfer-Encoding: chunked');
    expect(statusIn(await sendRaw(origin, head, '0\r\n\r\n'))).toBe(400);
  });
});

describe('a body that is meant to be dear to read', () => {
  const form = 'application/x-www-form-urlencoded';
  const multipart = 'multipart/form-data; boundary=x';
  const post = async (path: string, type: string, body: string, sender = cookie): Promise<number> => {
    const head = [`POST ${path} HTTP/1.1`, 'Host: 127.0.0.1', `Cookie: ${sender}`, `Content-Type: ${type}`];
    const connection = await rawConnection(origin);
    connection.socket.write(`${head.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const answer = await connection.until(/^HTTP\/1\.1 \d{3}/);
    connection.socket.destroy();
    return statusIn(answer);
  };
  const expectQuickly = async (status: number, path: string, type: string, body: string, sender = cookie) => {
    const started = performance.now();
    const grown = await growth(async () => expect(await post(path, type, body, sender)).toBe(status));
    expect(performance.now() - started).toBeLessThan(3000);
    expect(grown).toBeLessThan(100);
  };

  test('JSON a million deep is no form, whatever it is called', async () => {
    const deep = '['.repeat(1_000_000);
    await expectQuickly(400, upload, 'application/json', deep);
    await expectQuickly(400, upload, 'text/plain', deep);
    await expectQuickly(413, '/fi/staff/sign-in', 'application/json', deep);
  });
  test('a form of a million fields is too large', async () => {
    await expectQuickly(413, upload, form, 'a=1&'.repeat(1_000_000));
    await expectQuickly(413, '/fi/staff/sign-in', form, 'a&'.repeat(20_000));
  });
  test('a million parts from a stranger are not read at all', async () => {
    const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';
    await expectQuickly(401, upload, multipart, `${part.repeat(150_000)}--x--\r\n`, 'none=1');
  });
  test('a multipart form that has no end, no boundary or no name is no form', async () => {
    expect(await post(upload, multipart, '--x\r\nContent-Disposition: form-data')).toBe(400);
    expect(await post(upload, 'multipart/form-data', 'a')).toBe(400);
    expect(await post(upload, multipart, '--x\r\n\r\na\r\n--x--\r\n')).toBe(400);
  });
  test('names that mean something to the language change nothing', async () => {
    const names = ['__proto__', '__proto__[isAdministrator]', 'constructor', 'constructor.prototype.x', 'toString'];
    const body = new URLSearchParams([['csrfToken', csrfToken], ...names.map((name) => [name, 'polluted'])]).toString();
    const routes = service.app.routes.filter(({ method, path }) => method === 'post' && !path.endsWith('sign-out'));
    for (const route of routes) expect(await post(addressOf(route, targets), form, body)).not.toBe(500);
    expect(Reflect.get({}, 'isAdministrator')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
  test('and the service is well afterwards', async () => {
    expect((await person.get('/fi/staff')).status).toBe(200);
  });
});
