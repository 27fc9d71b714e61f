import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientAddress, isSameSecret, ownPath, readForm, refuseCrossSite } from './guards.ts';

describe('where to go on to', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example/fi',
    'javascript:alert(1)',
    'evil.example',
    '/fi\n//evil.example',
    '/\t/evil.example',
    '/fi@evil.example',
    '/%09//evil.example\u0000',
    ' /fi',
    '',
    null,
    undefined,
  ])('%j is the start page', (wish) => {
    expect(ownPath(wish)).toBe('/');
  });
  test.each(['/', '/fi/staff', '/fi/staff/accounts?role=handler&page=2', '/sv/f/K7-19', '/en/%C3%A4'])(
    '%s is a path of our own',
    (wish) => {
      expect(ownPath(wish)).toBe(wish);
    },
  );
  test('is never another site, whatever was wished', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', ':', '@', '.', 'h', 't', 'p', 's', '?', '%', '2', 'f', '#', '\t', '\n', ' '),
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.webUrl(), fc.string()), (wish) => {
        expect(new URL(ownPath(wish), 'https://own.example').origin).toBe('https://own.example');
        expect(new URL(ownPath(`/${wish}`), 'https://own.example').origin).toBe('https://own.example');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a request that another site’s page has asked for', () => {
  const baseUrl = 'https://own.example';
  const ask =
    (method: string, headers: Record<string, string>, url = `${baseUrl}/fi/staff`) =>
    () =>
      refuseCrossSite(new Request(url, { method, headers }), baseUrl);

  test.each([
    ['a form of another site', 'POST', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a form of a neighbour below the same domain', 'POST', { 'sec-fetch-site': 'same-site' }],
    ['JSON dressed as text', 'POST', { origin: 'https://evil.example', 'content-type': 'text/plain' }],
    ['a browser without Fetch Metadata', 'POST', { origin: 'https://evil.example' }],
    ['a sandboxed frame', 'POST', { origin: 'null' }],
    ['the same host without encryption', 'POST', { origin: 'http://own.example' }],
    ['the same host at another port', 'POST', { origin: 'https://own.example:8443' }],
    ['PUT', 'PUT', { 'sec-fetch-site': 'cross-site' }],
    ['DELETE', 'DELETE', { origin: 'https://evil.example' }],
    ['PATCH', 'PATCH', { 'sec-fetch-site': 'cross-site' }],
    ['a made-up method', 'CHANGE', { 'sec-fetch-site': 'cross-site' }],
    ['our origin claimed with Fetch Metadata against it', 'POST', { 'sec-fetch-site': 'cross-site', origin: baseUrl }],
  ])('is refused: %s', (_name, method, headers) => {
    expect(ask(method, headers)).toThrow('platform.cross-site');
  });
  test.each([
    ['our own form', 'POST', { 'sec-fetch-site': 'same-origin', origin: baseUrl }],
    ['an address that somebody typed', 'POST', { 'sec-fetch-site': 'none' }],
    ['a program that is no browser', 'POST', {}],
    ['a link from elsewhere', 'GET', { 'sec-fetch-site': 'cross-site' }],
    ['a question about a page', 'HEAD', { 'sec-fetch-site': 'cross-site' }],
  ])('is let through when it is %s', (_name, method, headers) => {
    expect(ask(method, headers)).not.toThrow();
  });
});

describe('the address of a client', () => {
  test.each([
    ['no proxy is trusted: the header is anybody’s word', '203.0.113.9', 0, '10.0.0.1'],
    ['one proxy: what it wrote', '203.0.113.9', 1, '203.0.113.9'],
    ['one proxy: what the client forged before it does not count', '1.1.1.1, 203.0.113.9', 1, '203.0.113.9'],
    ['two proxies: what the outer one wrote', '1.1.1.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['fewer hops than proxies: the socket’s', '203.0.113.9', 2, '10.0.0.1'],
    ['an empty hop: the socket’s', '203.0.113.9, ', 1, '10.0.0.1'],
  ])('with %s', (_name, header, proxies, address) => {
    expect(clientAddress(header, '10.0.0.1', proxies)).toBe(address);
  });
  test('is the socket’s without a header', () => {
    expect(clientAddress(undefined, '10.0.0.1', 1)).toBe('10.0.0.1');
  });
  test('does not change with what a client writes in front', () => {
    fc.assert(
      fc.property(fc.array(fc.ipV4()), (forged) => {
        expect(clientAddress([...forged, '203.0.113.9'].join(', '), '10.0.0.1', 1)).toBe('203.0.113.9');
      }),
    );
  });
});

describe('a secret', () => {
  test('is the same only when it is the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(isSameSecret(one, other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
        expect(isSameSecret(one, one)).toBe(true);
      }),
    );
  });
});

describe('a body', () => {
  const post = (body: string, type?: string) =>
    new Request('https://own.example/', { method: 'POST', body, headers: type ? { 'content-type': type } : {} });

  test('of a form is read', async () => {
    const form = await readForm(post('name=%C3%85sa&role=editor', 'application/x-www-form-urlencoded'));
    expect(Object.fromEntries(form)).toEqual({ name: 'Åsa', role: 'editor' });
  });
  test.each([['application/json'], ['text/plain'], [undefined]])('of type %s is no form', async (type) => {
    await expect(readForm(post('{"a":1}', type))).rejects.toMatchObject({ code: 'platform.not-a-form' });
  });
  test('that says it is a form and is not is refused', async () => {
    await expect(readForm(post('no parts', 'multipart/form-data; boundary=x'))).rejects.toMatchObject({
      kind: 'malformed',
    });
  });
  test('of a page that is only read is empty', async () => {
    expect([...(await readForm(new Request('https://own.example/')))]).toEqual([]);
  });
});
