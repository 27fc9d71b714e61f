import { expect, test } from 'vitest';
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

test('the virus scanner is a host with its port or the path of a socket', () => {
  expect(readConfig({}).clamav).toBeUndefined();
  expect(readConfig({ KUULOLLA_CLAMAV: 'clamav:3310' }).clamav).toEqual({ host: 'clamav', port: 3310 });
  expect(readConfig({ KUULOLLA_CLAMAV: '/run/clamd.ctl' }).clamav).toEqual({ path: '/run/clamd.ctl' });
  expect(() => readConfig({ KUULOLLA_CLAMAV: 'clamav' })).toThrow(/KUULOLLA_CLAMAV/);
});
