import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { keysFile, newKeyStatement, writeFolder } from '../modules/reports/index.ts';
import { cityId, contentOf, newSigner, releaseOf } from '../modules/reports/release/release-fixture.ts';
import { plantArchive } from '../platform/files/tabular/planted-archive.ts';
import { UsageFault } from './command.ts';
import { verifyCommand } from './verify.command.ts';

const signer = newSigner();
const statements = newKeyStatement(cityId, signer, new Date('2021-01-01'));
const release = releaseOf(contentOf(), new Date('2021-02-01'), [], statements, signer);

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'kuulolla-verify-'))));
afterEach(async () => rm(folder, { recursive: true, force: true }));

const written = async (files: ReadonlyMap<string, Uint8Array> = release): Promise<string> => {
  const path = join(folder, 'release');
  await writeFolder(path, files);
  return path;
};

async function verify(words: readonly string[], options: Readonly<Record<string, string | boolean>> = {}) {
  const said: string[] = [];
  const output = { out: (text: string) => void said.push(text), err: () => {}, progress: () => {} };
  const status = await verifyCommand.run({ arguments: words, options, config: readConfig({}), output });
  return { status, said: said.join('\n') };
}

test('a whole release passes, and says plainly whose key it is for the reader to compare', async () => {
  const { status, said } = await verify([await written()]);
  expect(status).toBe(0);
  expect(said).toMatch(/^The release holds: no file was changed/);
  expect(said).toContain(`compare ${signer.keyId} with /.well-known/kuulolla-keys.json`);
  expect(said).toMatch(/SHA-256 e{64}\n {4}feedback\.kinds: 6 numbers, query in data\/feedback\.kinds\.json/);
});

test('with the keys of the city or a fingerprint there is nothing left to compare', async () => {
  const path = await written();
  const keys = join(folder, 'keys.json');
  await writeFile(keys, keysFile(cityId, statements));
  const typed = signer.keyId.toUpperCase().replaceAll(/(.{4})/g, '$1 ');
  const choices: Readonly<Record<string, string>>[] = [{ keys }, { key: signer.keyId }, { key: typed }];
  for (const options of choices) {
    const { status, said } = await verify([path], options);
    expect(status).toBe(0);
    expect(said).toContain('The key is one that you trust.');
  }
  const other = await verify([path], { key: newSigner().keyId });
  expect(other.status).toBe(1);
  expect(other.said).toMatch(/release\.json: the signature is whole, but its key .* is not among those that you trust/);
});

test('a changed file gives the status 1 and its name, in the language that is asked for', async () => {
  const changed = new Map([...release, ['style.css', new TextEncoder().encode('body { }')]]);
  const { status, said } = await verify([await written(changed)], { language: 'fi' });
  expect(status).toBe(1);
  expect(said).toMatch(/^Julkaisu EI pidä\. Vikoja: 1\./);
  expect(said).toContain('- style.css: tiedostoa on muutettu');
});

test('the outcome is there as JSON', async () => {
  const less = new Map(release);
  less.delete('style.css');
  const { status, said } = await verify([await written(less)], { json: true });
  expect(status).toBe(1);
  expect(JSON.parse(said)).toMatchObject({
    ok: false,
    findings: [{ file: 'style.css', problem: 'file-removed', text: expect.stringContaining('was removed') }],
  });
});

test('a zip of the release passes, and one that leads out of itself is refused', async () => {
  const path = join(folder, 'release.zip');
  const entries = [...release].map(([name, content]) => ({ name: `2020-Q4/${name}`, content }));
  await writeFile(path, plantArchive(entries));
  expect((await verify([path])).status).toBe(0);
  await writeFile(path, plantArchive([...entries, { name: '../../style.css', content: 'x' }]));
  await expect(verify([path])).rejects.toMatchObject({ code: 'files.archive-unsafe' });
});

test('faults of use are told as such', async () => {
  const path = await written();
  await expect(verify([])).rejects.toThrow(UsageFault);
  await expect(verify([join(folder, 'nowhere')])).rejects.toThrow(UsageFault);
  await expect(verify([path], { key: 'abc' })).rejects.toThrow(/64 characters/);
  await expect(verify([path], { keys: join(folder, 'none.json') })).rejects.toThrow(UsageFault);
  await expect(verify([path], { keys: 'a', key: 'b' })).rejects.toThrow(UsageFault);
  await expect(verify([path], { language: 'ru' })).rejects.toThrow(UsageFault);
});
