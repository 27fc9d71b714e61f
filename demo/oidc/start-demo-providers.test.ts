import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startDemoProviders } from './start-demo-providers.ts';

const folder = await mkdtemp(join(tmpdir(), 'kuulolla-providers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const options = { baseUrl: 'http://localhost:8080', host: '127.0.0.1', port: 0, folder };

test('the providers that let anybody in start for no real city', async () => {
  await expect(startDemoProviders({ ...options, city: { isDemonstration: false } })).rejects.toThrow(/demonstration/);
  await expect(startDemoProviders({ ...options, city: undefined })).rejects.toThrow(/demonstration/);
});

test('nor where others than this machine’s people could come', async () => {
  const city = { isDemonstration: true };
  for (const baseUrl of ['https://palaute.example.fi', 'http://10.0.0.5:8080', 'http://localhost.evil.example']) {
    await expect(startDemoProviders({ ...options, city, baseUrl })).rejects.toThrow(/do not serve/);
  }
});

test('for the demonstration they give the settings that the service takes', async () => {
  const providers = await startDemoProviders({ ...options, city: { isDemonstration: true } });
  try {
    const { oidc } = readConfig(providers.environment);
    const { issuer } = oidc.staff?.provider ?? { issuer: '' };
    const found = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(await found.json()).toMatchObject({ issuer });
    expect(oidc.resident?.provider.issuer).not.toBe(issuer);
    const again = await startDemoProviders({ ...options, city: { isDemonstration: true } });
    expect(readConfig(again.environment).oidc.resident?.subjectKey).toBe(oidc.resident?.subjectKey);
    await again.stop();
  } finally {
    await providers.stop();
  }
});
