import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigFault, readConfig } from './config.ts';

test('without any settings the service runs on the embedded database on this machine alone', () => {
  const config = readConfig({});
  expect(config.databaseUrl).toBeUndefined();
  expect(config.host).toBe('127.0.0.1');
  expect(config.baseUrl).toBe('http://localhost:8080');
  expect(Object.isFrozen(config)).toBe(true);
});

test('every fault of the settings is named at once', () => {
  const read = () =>
    readConfig({
      DATABASE_URL: 'mysql://db',
      PORT: 'many',
      KUULOLLA_BASE_URL: 'palaute',
      KUULOLLA_SMTP_URL: 'http://x',
    });
  expect(read).toThrow(ConfigFault);
  expect(read).toThrow(/DATABASE_URL[\s\S]*PORT[\s\S]*KUULOLLA_BASE_URL[\s\S]*KUULOLLA_SMTP_URL/);
});

test('an empty setting is no setting', () => {
  expect(readConfig({ DATABASE_URL: ' ' }).databaseUrl).toBeUndefined();
});

test('the address that residents use has no slash at its end', () => {
  expect(readConfig({ KUULOLLA_BASE_URL: 'https://palaute.example.fi/' }).baseUrl).toBe('https://palaute.example.fi');
});

describe('OpenID Connect', () => {
  const staff = {
    KUULOLLA_STAFF_OIDC_ISSUER: 'https://login.example.fi',
    KUULOLLA_STAFF_OIDC_CLIENT_ID: 'kuulolla',
    KUULOLLA_STAFF_OIDC_CLIENT_SECRET: 'secret',
  };
  test('is not in use unless an issuer is named', () => {
    expect(readConfig({}).oidc).toEqual({ staff: undefined, resident: undefined });
  });
  test('takes a secret from a file, which stays out of the environment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kuulolla-config-'));
    const file = join(folder, 'secret');
    writeFileSync(file, 'from the file\n');
    const named = { ...staff, KUULOLLA_STAFF_OIDC_CLIENT_SECRET: '', KUULOLLA_STAFF_OIDC_CLIENT_SECRET_FILE: file };
    expect(readConfig(named).oidc.staff?.provider.clientSecret).toBe('from the file');
    rmSync(folder, { recursive: true });
    expect(() => readConfig(named)).toThrow(/CLIENT_SECRET_FILE: the file cannot be read/);
  });
  test.each([
    ['an issuer without TLS beyond this machine', { ...staff, KUULOLLA_STAFF_OIDC_ISSUER: 'http://login.example.fi' }],
    ['an issuer that is no address', { ...staff, KUULOLLA_STAFF_OIDC_ISSUER: 'login' }],
    ['no client', { ...staff, KUULOLLA_STAFF_OIDC_CLIENT_ID: '' }],
    ['no secret', { ...staff, KUULOLLA_STAFF_OIDC_CLIENT_SECRET: '' }],
    ['a scope without openid', { ...staff, KUULOLLA_STAFF_OIDC_SCOPE: 'email' }],
    ['an answer that is neither yes nor no', { ...staff, KUULOLLA_STAFF_OIDC_TRUSTS_EMAIL: 'maybe' }],
    ['passwords hidden while there is nothing else', { KUULOLLA_HIDE_PASSWORD_SIGN_IN: 'yes' }],
    [
      'residents without a key',
      {
        KUULOLLA_RESIDENT_OIDC_ISSUER: 'https://login.example.fi',
        KUULOLLA_RESIDENT_OIDC_CLIENT_ID: 'kuulolla',
        KUULOLLA_RESIDENT_OIDC_CLIENT_SECRET: 'secret',
        KUULOLLA_RESIDENT_OIDC_SUBJECT_KEY: 'short',
      },
    ],
  ])('with %s does not start', (_name, environment) => {
    expect(() => readConfig(environment)).toThrow(ConfigFault);
  });
});

test('the virus scanner is a host with its port or the path of a socket', () => {
  expect(readConfig({}).clamav).toBeUndefined();
  expect(readConfig({ KUULOLLA_CLAMAV: 'clamav:3310' }).clamav).toEqual({ host: 'clamav', port: 3310 });
  expect(readConfig({ KUULOLLA_CLAMAV: '/run/clamd.ctl' }).clamav).toEqual({ path: '/run/clamd.ctl' });
  expect(() => readConfig({ KUULOLLA_CLAMAV: 'clamav' })).toThrow(/KUULOLLA_CLAMAV/);
});
