import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/id.ts';
import { addSealingKey, keyRingInMemory, keyRingOfFolder, removeSealingKey, sealerWith } from './index.ts';

const label = 'people.contact 1';
const text = 'aino@example.fi';

describe('what is sealed', () => {
  const sealer = sealerWith(keyRingInMemory());

  test('opens again, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (content, row) => {
        expect(await sealer.open(row, await sealer.seal(row, content))).toBe(Buffer.from(content).toString());
      }),
    );
  });

  test('holds nothing of the text, and no two seals of it are alike', async () => {
    const [one, other] = [await sealer.seal(label, text), await sealer.seal(label, text)];
    expect(Buffer.from(one.content).includes('aino')).toBe(false);
    expect(Buffer.from(one.content).equals(other.content)).toBe(false);
    expect(Buffer.from(one.wrappedKey).equals(other.wrappedKey)).toBe(false);
  });

  test('does not open in another row, nor with the data key of another', async () => {
    const [one, other] = [await sealer.seal(label, text), await sealer.seal(label, text)];
    await expect(sealer.open('people.contact 2', one)).rejects.toThrow('platform.sealed-is-damaged');
    await expect(sealer.open(label, { ...one, wrappedKey: other.wrappedKey })).rejects.toThrow('sealed-is-damaged');
  });

  test('does not open when a bit of it is changed or a part is missing', async () => {
    const sealed = await sealer.seal(label, text);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat({ max: 7 }),
        fc.constantFrom('content', 'wrappedKey'),
        async (at, bit, part) => {
          const bytes = sealed[part].slice();
          const place = at % bytes.length;
          bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
          await expect(sealer.open(label, { ...sealed, [part]: bytes })).rejects.toThrow('sealed-is-damaged');
          await expect(sealer.open(label, { ...sealed, [part]: bytes.slice(0, place) })).rejects.toThrow();
        },
      ),
    );
  });

  test('is found by an index that another row, another value and another key do not have', async () => {
    const index = await sealer.index('email', text);
    const same = (other: Uint8Array) => Buffer.from(index).equals(other);
    expect(same(await sealer.index('email', text))).toBe(true);
    expect(same(await sealer.index('phone', text))).toBe(false);
    expect(same(await sealer.index('email', 'aini@example.fi'))).toBe(false);
    expect(same(await sealerWith(keyRingInMemory()).index('email', text))).toBe(false);
  });
});

describe('keys in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'kuulolla-sealing-')), 'keys');
  });
  afterEach(async () => rm(join(folder, '..'), { recursive: true, force: true }));

  test('the newest seals, the others open what they have sealed, and a running service finds a new one', async () => {
    const first = await addSealingKey(folder);
    const running = sealerWith(keyRingOfFolder(folder));
    const old = await running.seal(label, text);
    const second = await addSealingKey(folder);
    const started = sealerWith(keyRingOfFolder(folder));
    expect(await started.readable()).toEqual([second.keyId, first.keyId]);
    const young = await running.seal(label, text);
    expect([old.keyId, young.keyId]).toEqual([first.keyId, second.keyId]);
    expect(await started.open(label, old)).toBe(text);
    expect(await started.open(label, young)).toBe(text);
    expect(await started.indexes('email', text)).toContainEqual(await started.index('email', text));
    expect(await started.indexes('email', text)).toHaveLength(2);
  });

  test('begin with the first that is needed, and tell where it is', async () => {
    const made: string[] = [];
    const sealer = sealerWith(keyRingOfFolder(folder, (path) => made.push(path)));
    expect(await sealer.readable()).toEqual([]);
    await sealer.seal(label, text);
    await sealer.seal(label, text);
    expect(made).toEqual([join(folder, `${await sealer.writesWith()}.key`)]);
  });

  test('without its key a text is told to be closed', async () => {
    const { keyId } = await addSealingKey(folder);
    const sealed = await sealerWith(keyRingOfFolder(folder)).seal(label, text);
    await removeSealingKey(folder, keyId);
    await addSealingKey(folder);
    await expect(sealerWith(keyRingOfFolder(folder)).open(label, sealed)).rejects.toMatchObject({
      code: 'platform.sealing-key-missing',
      facts: { keyId },
    });
  });

  test('are for the account of the service alone', async () => {
    const { path } = await addSealingKey(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toHaveLength(1);
    await chmod(path, 0o640);
    await expect(keyRingOfFolder(folder).all()).rejects.toThrow(/chmod 600/);
  });

  test('that are spoilt, missing or cannot be written are told with what to do', async () => {
    await addSealingKey(folder);
    await writeFile(join(folder, `${newId()}.key`), 'no key', { mode: 0o600 });
    await expect(keyRingOfFolder(folder).all()).rejects.toThrow(/is no sealing key/);
    const file = join(folder, '..', 'file');
    await writeFile(file, '');
    await expect(addSealingKey(file)).rejects.toThrow(/KUULOLLA_SEALING_KEYS/);
  });
});
