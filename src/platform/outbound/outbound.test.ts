import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { guardedOutbound } from './outbound.ts';
import { isPublicAddress } from './public-address.ts';

const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

function serving(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  closing.push(() => server.closeAllConnections());
  closing.push(() => server.close());
  return new Promise((resolve) => {
    server.once('listening', () => {
      const address = server.address() as AddressInfo;
      resolve(address.port);
    });
  });
}

const get = (url: string) => ({ method: 'GET', url, mostBytes: 1000, timeoutMs: 500 }) as const;
const names = new Map<string, string[]>([
  ['public.example', ['93.184.215.14']],
  ['inside.example', ['10.1.2.3']],
  ['half.example', ['93.184.215.14', '127.0.0.1']],
  ['nothing.example', []],
]);
const resolve = (name: string): Promise<string[]> => {
  const found = names.get(name);
  return found ? Promise.resolve(found) : Promise.reject(new Error('no such name'));
};
const closed = guardedOutbound({ allowsLoopback: false, resolve });

describe('an address that leads inside is refused', () => {
  test.each([
    'http://127.0.0.1/',
    'https://127.0.0.1:8443/hook',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://[fd00:ec2::254]/',
    'http://10.0.0.8/',
    'http://172.16.1.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://0177.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://①②⑦.0.0.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'https://inside.example/',
    'https://half.example/',
    'https://nothing.example/',
  ])('%s', async (url) => {
    await expect(closed.check(url)).rejects.toMatchObject({ kind: 'invalid', code: 'platform.outbound-not-public' });
    await expect(closed.send(get(url))).rejects.toMatchObject({ code: 'platform.outbound-not-public' });
  });
  test.each([
    'unix:/var/run/docker.sock',
    'gopher://public.example/',
    'file:///etc/passwd',
    'ftp://public.example/',
    'https://user@public.example/',
    'https://user:secret@public.example/',
    'https://127.0.0.1@public.example/',
    'javascript:alert(1)',
    '//public.example/',
    'public.example',
    `https://public.example/${'a'.repeat(2000)}`,
  ])('%s is no address that we call', async (url) => {
    await expect(closed.check(url)).rejects.toMatchObject({ code: 'platform.outbound-address' });
    await expect(closed.send(get(url))).rejects.toMatchObject({ code: 'platform.outbound-address' });
  });
  test('and a name that nobody knows is told as such', async () => {
    await expect(closed.check('https://unknown.example/')).rejects.toMatchObject({
      code: 'platform.outbound-unknown-host',
    });
  });
  test('no address of a private or local net is public, however many there are', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const first = fc.constantFrom('10', '127', '0', '192.168', '169.254', '172.16', '172.31', '100.64', '100.127');
    fc.assert(
      fc.property(first, octet, octet, octet, (start, ...rest) => {
        const parts = [...start.split('.'), ...rest.map(String)].slice(0, 4).join('.');
        expect(isPublicAddress(parts)).toBe(false);
        expect(isPublicAddress(`::ffff:${parts}`)).toBe(false);
      }),
    );
  });
});

describe('an address of the open net is taken', () => {
  test('by its name, and plain HTTP only where that is enough', async () => {
    await closed.check('https://public.example/hook');
    await closed.check('http://public.example/open311/');
    await expect(closed.check('http://public.example/', { isSecureOnly: true })).rejects.toMatchObject({
      code: 'platform.outbound-not-secure',
    });
  });
});

describe('a call', () => {
  const open = (addresses: () => string[]) =>
    guardedOutbound({ allowsLoopback: true, resolve: () => Promise.resolve(addresses()) });

  test('goes to the address that was checked, under the name that was asked for', async () => {
    const heard: (string | undefined)[] = [];
    const port = await serving((request, answer) => {
      heard.push(request.headers.host);
      answer.end('ok');
    });
    const answer = await open(() => ['127.0.0.1']).send(get(`http://hook.example:${port}/a?b=c`));
    expect([answer.status, answer.body.toString()]).toEqual([200, 'ok']);
    expect(heard).toEqual([`hook.example:${port}`]);
  });
  test('asks for the name once: what it means a moment later does not matter (DNS rebinding)', async () => {
    let asked = 0;
    const port = await serving((_request, answer) => answer.end('ok'));
    const outbound = open(() => {
      asked += 1;
      return asked === 1 ? ['127.0.0.1'] : ['10.0.0.1'];
    });
    expect((await outbound.send(get(`http://hook.example:${port}/`))).status).toBe(200);
    expect(asked).toBe(1);
    await expect(outbound.send(get(`http://hook.example:${port}/`))).rejects.toMatchObject({
      code: 'platform.outbound-not-public',
    });
  });
  test('follows no redirect', async () => {
    let inside = 0;
    const secret = await serving((_request, answer) => {
      inside += 1;
      answer.end('secret');
    });
    const port = await serving((_request, answer) => {
      answer.writeHead(302, { location: `http://127.0.0.1:${secret}/` }).end();
    });
    expect((await open(() => ['127.0.0.1']).send(get(`http://hook.example:${port}/`))).status).toBe(302);
    expect(inside).toBe(0);
  });
  test('that answers without end, never, or not at all is a problem and no wait', async () => {
    const endless = await serving((_request, answer) => {
      const write = (): void => {
        while (answer.writable && answer.write('x'.repeat(1000)));
        answer.once('drain', write);
      };
      write();
    });
    const silent = await serving(() => undefined);
    const outbound = open(() => ['127.0.0.1']);
    await expect(outbound.send(get(`http://a.example:${endless}/`))).rejects.toMatchObject({
      code: 'platform.outbound-too-much',
    });
    await expect(outbound.send(get(`http://a.example:${silent}/`))).rejects.toMatchObject({
      code: 'platform.outbound-failed',
    });
    await expect(outbound.send(get('http://a.example:1/'))).rejects.toMatchObject({ code: 'platform.outbound-failed' });
  });
  test('keeps nothing of an answer when nothing is wanted', async () => {
    const port = await serving((_request, answer) => answer.end('secret'));
    const { body } = await open(() => ['127.0.0.1']).send({ ...get(`http://a.example:${port}/`), mostBytes: 0 });
    expect(body.length).toBe(0);
  });
});
