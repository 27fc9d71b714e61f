import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFolder } from './read-folder.ts';
import { plantArchive, type PlantedEntry } from './tabular/planted-archive.ts';

let parent: string;
beforeEach(async () => void (parent = await mkdtemp(join(tmpdir(), 'kuulolla-folder-'))));
afterEach(async () => rm(parent, { recursive: true, force: true }));

const limits = { files: 5, fileBytes: 1000, allBytes: 2000 };
const archived = async (entries: readonly PlantedEntry[], own = limits) => {
  const path = join(parent, 'release.zip');
  await writeFile(path, plantArchive(entries));
  return readFolder(path, own);
};
const texts = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]);

test('a folder and an archive of it give the same files', async () => {
  const folder = join(parent, 'release');
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data/a.csv'), 'a');
  await writeFile(join(folder, 'b.json'), 'b');
  const expected = [
    ['b.json', 'b'],
    ['data/a.csv', 'a'],
  ];
  expect(texts(await readFolder(folder, limits)).toSorted()).toEqual(expected);
  const flat = [
    { name: 'b.json', content: 'b' },
    { name: 'data/a.csv', content: 'a' },
  ];
  expect(texts(await archived(flat))).toEqual(expected);
  const below = flat.map(({ name, content }) => ({ name: `release/${name}`, content }));
  expect(texts(await archived([{ name: 'release/', content: '' }, ...below]))).toEqual(expected);
});

test.each([
  ['a name that leads out of it', [{ name: '../outside.json', content: 'x' }]],
  ['a name from the root', [{ name: '/etc/passwd', content: 'x' }]],
  ['a link', [{ name: 'manifest.json', content: '/etc/passwd', mode: 0o120777 }]],
  [
    'two files of one name',
    [
      { name: 'a.json', content: '1' },
      { name: 'a.json', content: '2' },
    ],
  ],
])('an archive with %s is refused', async (_, entries) => {
  await expect(archived(entries)).rejects.toMatchObject({ code: 'files.archive-unsafe' });
});

test('a link in a folder is refused', async () => {
  await symlink('/etc/passwd', join(parent, 'manifest.json'));
  await expect(readFolder(parent, limits)).rejects.toMatchObject({ code: 'files.folder-has-link' });
});

test('too many files, too large a file and too much together are refused', async () => {
  const file = (name: string, size: number) => ({ name, content: 'x'.repeat(size) });
  const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => file(name, 1));
  for (const entries of [many, [file('a', 1001)], [file('a', 900), file('b', 900), file('c', 900)]]) {
    await expect(archived(entries)).rejects.toMatchObject({ code: 'files.folder-too-large' });
    await rm(join(parent, 'release.zip'));
    for (const { name, content } of entries) await writeFile(join(parent, name), content);
    await expect(readFolder(parent, limits)).rejects.toMatchObject({ code: 'files.folder-too-large' });
    for (const { name } of entries) await rm(join(parent, name));
  }
});

test('an archive that lies about its sizes, and one that is none, are refused', async () => {
  await expect(archived([{ name: 'a', content: 'x'.repeat(500), toldSize: 5 }])).rejects.toMatchObject({
    code: 'files.zip-broken',
  });
  await writeFile(join(parent, 'no.zip'), 'no archive');
  await expect(readFolder(join(parent, 'no.zip'), limits)).rejects.toMatchObject({ code: 'files.zip-broken' });
  await expect(readFolder(join(parent, 'nowhere'), limits)).rejects.toMatchObject({ kind: 'not-found' });
});
