import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, readConfig } from '../config.ts';
import { contactsOf, keepContact } from '../modules/people/index.ts';
import { openService } from '../service.ts';
import { createCityCommand } from './create-city.command.ts';
import { type Command, UsageFault } from './command.ts';
import { withCity } from './open-for-command.ts';
import { sealingKeysCommand } from './sealing-keys.command.ts';

let folder: string;
let config: Config;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuulolla-sealing-keys-'));
  config = readConfig({
    KUULOLLA_DATA: join(folder, 'db'),
    KUULOLLA_SEALING_KEYS: join(folder, 'keys'),
    KUULOLLA_LOG_LEVEL: 'silent',
  });
  await run(createCityCommand, ['kuulola'], { 'name-fi': 'Kuulola' });
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function run(
  command: Command,
  words: readonly string[],
  options: Readonly<Record<string, string | boolean>> = {},
) {
  const [said, told]: [string[], string[]] = [[], []];
  const output = {
    out: (text: string) => void said.push(text),
    err: (text: string) => void told.push(text),
    progress: () => {},
  };
  const status = await command.run({ arguments: words, options, config, output });
  return { status, said: said.join('\n'), told: told.join('\n') };
}

const keys = (...words: string[]) => run(sealingKeysCommand, words);
const silent = { out: () => {}, err: () => {}, progress: () => {} };
const asCity = <T>(work: Parameters<typeof withCity<T>>[2]): Promise<T> =>
  withCity({ arguments: [], options: {}, config, output: silent }, 'test', work);

const keep = (email: string): Promise<string> =>
  asCity(({ database, contextOf }) => database.transaction((tx) => keepContact(contextOf(tx), { email })));
const emailOf = (contactId: string): Promise<string | undefined> =>
  asCity(({ database, contextOf }) =>
    database.transaction(async (tx) => (await contactsOf(contextOf(tx), [contactId])).get(contactId)?.email),
  );

const fileIds = async (): Promise<string[]> =>
  (await readdir(config.sealingKeys)).map((name) => name.replace(/\.key$/, '')).sort();

test('a key is changed: what was sealed is sealed anew, and the old key can go', async () => {
  const contactId = await keep('a@example.fi');
  const [old = ''] = await fileIds();
  expect((await keys('list')).said).toBe(`${old}  in use, 1 contacts`);
  await expect(keys('retire', old)).rejects.toThrow(/in use/);
  await expect(keys('lost', old)).rejects.toThrow(/nothing was erased/);
  const rotated = await keys('rotate');
  expect(rotated.said).toContain(`1 contacts are sealed with the new key`);
  const young = (await fileIds()).find((keyId) => keyId !== old) ?? '';
  expect((await keys('list')).said).toBe(`${young}  in use, 1 contacts\n${old}  old, 0 contacts`);
  expect((await keys('retire', old)).status).toBe(0);
  expect(await fileIds()).toEqual([young]);
  expect(await emailOf(contactId)).toBe('a@example.fi');
});

test('a lost key stops the start with what to do; given up, its contacts are erased and the service starts', async () => {
  const gone = await keep('a@example.fi');
  const [lost = ''] = await fileIds();
  await rename(config.sealingKeys, join(folder, 'elsewhere'));
  const start = () => openService(config, pino({ level: 'silent' }));
  await expect(start()).rejects.toThrow(`${lost}  (1 contacts)`);
  expect(await keys('list')).toMatchObject({ status: 1, said: `${lost}  missing, 1 contacts` });
  await expect(keys('rotate')).rejects.toThrow(/Restore the missing key/);
  expect((await keys('lost', lost)).said).toContain('1 contacts');
  await (await start()).database.close();
  expect(await emailOf(gone)).toBeUndefined();
  expect(await emailOf(await keep('b@example.fi'))).toBe('b@example.fi');
});

test('nonsense is told', async () => {
  for (const words of [[], ['retire'], ['list', 'x'], ['burn', 'x'], ['rotate', 'x']])
    await expect(keys(...words)).rejects.toThrow(UsageFault);
});
