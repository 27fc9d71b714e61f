import { afterAll, describe, expect, test } from 'vitest';
import { password, testService } from '../service.ts';
import { addressOf, makeTargets, routeName } from '../route-addresses.ts';
import { sendRaw } from '../sockets.ts';

const service = await testService();
const { city } = service;
const origin = await service.listenOnFreePort();
const targets = await makeTargets(service);
const person = service.as('administrator');
const cookie = await person.cookie();
afterAll(() => service.close());

const forged = [
  'X-Forwarded-Host: evil.example',
  'X-Forwarded-Proto: gopher',
  'X-Forwarded-Prefix: /evil.example',
  'X-Original-URL: /evil.example',
  'Forwarded: host=evil.example;proto=http',
  'X-Forwarded-For: 198.51.100.7',
];

describe('no host that a request names gets into an answer', () => {
  test.each(service.app.routes.map((route) => ({ name: routeName(route), route })))('$name', async ({ route }) => {
    const path = addressOf(route, targets);
    const method = route.method.toUpperCase();
    const body = ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 0'];
    for (const target of [path, `http://evil.example${path}`]) {
      for (const who of [[], [`Cookie: ${cookie}`]]) {
        const head = [`${method} ${target} HTTP/1.1`, 'Host: evil.example', ...forged, ...who];
        const answer = await sendRaw(origin, route.method === 'post' ? [...head, ...body] : head);
        expect(answer).toMatch(/^HTTP\/1\.1 \d{3}/);
        expect(answer).not.toContain('evil');
      }
    }
  });
  test('a path of two slashes leads nowhere else', async () => {
    for (const target of ['//evil.example', '//evil.example/fi/staff', '/\\evil.example', '/fi//evil.example/..']) {
      const answer = await sendRaw(origin, [`GET ${target} HTTP/1.1`, 'Host: kuulolla.example']);
      const location = /^location: (.*)$/im.exec(answer)?.[1];
      if (location)
        expect(new URL(location.trim(), 'https://kuulolla.example').origin).toBe('https://kuulolla.example');
    }
  });
  test('links in mail and on pages begin with the configured address', async () => {
    const fields = { name: 'Maija', email: 'maija@example.fi', role: 'editor', place: 'city' };
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const { status, text } = await person.post('/fi/staff/accounts/new', fields, headers);
    expect(status).toBe(200);
    expect(text).toContain('https://kuulolla.example/fi/staff/invitation/');
    expect(text).not.toContain('evil.example');
  });
});

describe('a forged address gets nobody round a limit', () => {
  const guesses = async (trustedProxies: string, forwardedFor: (guess: number) => string): Promise<number[]> => {
    const { database } = service;
    const other = await testService({
      database,
      city,
      environment: { KUULOLLA_TRUSTED_PROXIES: trustedProxies, KUULOLLA_SEALING_KEYS: service.config.sealingKeys },
    });
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const fields = { email: `nobody${guess}@example.fi`, password };
      const headers = { 'x-forwarded-for': forwardedFor(guess) };
      statuses.push((await other.visitor().post('/fi/staff/sign-in', fields, headers)).status);
    }
    return statuses;
  };
  const tenThenNoMore = [...Array.from({ length: 10 }, () => 422), 429, 429];

  test('without a proxy nothing that the header says counts', async () => {
    expect(await guesses('0', (guess) => `203.0.113.${guess}`)).toEqual(tenThenNoMore);
  });
  test('with one proxy only what it wrote itself counts', async () => {
    expect(await guesses('1', (guess) => `203.0.113.${guess}, 198.51.100.20`)).toEqual(tenThenNoMore);
  });
  test('with two proxies the one before the last counts', async () => {
    expect(await guesses('2', (guess) => `203.0.113.${guess}, 198.51.100.20, 10.0.0.${guess}`)).toEqual(tenThenNoMore);
  });
});
