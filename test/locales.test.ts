import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { localeFaults, type Texts } from './guards/locales.ts';
import { filesBelow, projectRoot } from './guards/source-files.ts';

const folders = filesBelow('src', ['/fi.ts', 'fi.ts'])
  .filter((file) => file.path.endsWith('locales/fi.ts'))
  .map((file) => file.path.slice(0, -'/fi.ts'.length));

async function textsIn(folder: string, language: 'fi' | 'sv' | 'en'): Promise<Texts> {
  const file: Record<string, unknown> = await import(pathToFileURL(`${projectRoot}${folder}/${language}.ts`).href);
  const texts = file[language];
  if (typeof texts !== 'object' || texts === null) throw new Error(`${folder}/${language}.ts exports no ${language}`);
  return { ...texts };
}

describe('every text is there in every language', () => {
  test('locale folders are found', () => {
    expect(folders.length).toBeGreaterThan(3);
  });
  test.each(folders)('%s', async (folder) => {
    const [fi, sv, en] = await Promise.all([textsIn(folder, 'fi'), textsIn(folder, 'sv'), textsIn(folder, 'en')]);
    expect(localeFaults(folder, { fi, sv, en })).toEqual([]);
  });
});

test('a missing, an extra and an empty text are found', () => {
  const faults = localeFaults('planted', {
    fi: { a: 'yksi', b: { c: 'kaksi' } },
    sv: { a: 'ett', b: {} },
    en: { a: ' ', b: { c: 'two' }, d: 'x' },
  });
  expect(faults).toHaveLength(3);
});
