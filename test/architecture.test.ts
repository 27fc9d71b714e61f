import { describe, expect, test } from 'vitest';
import { importFaults, importRings, lengthFaults, schemaFaults, sqlFaults } from './guards/architecture.ts';
import { filesBelow } from './guards/source-files.ts';

const source = filesBelow('src', ['.ts', '.tsx']);
const all = [
  ...source,
  ...['demo', 'test', 'bench', 'scripts'].flatMap((folder) => filesBelow(folder, ['.ts', '.tsx'])),
];

describe('the project keeps its architecture', () => {
  test('no file imports upwards, past a door or across a tier', () => {
    expect(importFaults(source)).toEqual([]);
  });
  test('no files import each other in a ring', () => {
    expect(importRings(source)).toEqual([]);
  });
  test('SQL stands in stores only', () => {
    expect(sqlFaults(source)).toEqual([]);
  });
  test('a store names the tables of its own module only', () => {
    expect(schemaFaults(source)).toEqual([]);
  });
  test('no file is longer than 400 lines', () => {
    expect(lengthFaults(all, 400)).toEqual([]);
  });
});

describe('each guard finds a planted fault', () => {
  const planted = (path: string, text: string) => [{ path, text }];

  test.each([
    ['kernel importing the platform', 'src/kernel/figure.ts', "import { sql } from '../platform/db/sql.ts';"],
    ['a module behind the door', 'src/modules/people/account.ts', "import { x } from '../city/theme.store.ts';"],
    ['an earlier tier importing a later one', 'src/modules/city/city.ts', "import { x } from '../feedback/index.ts';"],
    ['reports importing a source module', 'src/modules/reports/build.ts', "import { x } from '../feedback/index.ts';"],
    ['the service importing a test', 'src/modules/city/city.ts', "import { x } from '../../../test/builders.ts';"],
  ])('%s', (_name, path, text) => {
    expect(importFaults(planted(path, text))).toHaveLength(1);
  });
  test('a ring of imports', () => {
    const ring = [
      { path: 'src/kernel/a.ts', text: "import { b } from './b.ts';" },
      { path: 'src/kernel/b.ts', text: "import { a } from './a.ts';" },
    ];
    expect(importRings(ring)).toHaveLength(1);
  });
  test('SQL in a use case', () => {
    expect(sqlFaults(planted('src/modules/city/add.ts', 'await tx.run(sql`delete from city.theme`);'))).toHaveLength(1);
  });
  test("another module's tables in a store", () => {
    expect(schemaFaults(planted('src/modules/feedback/x.store.ts', 'sql`select 1 from city.theme`'))).toHaveLength(1);
  });
  test('a file of 401 lines', () => {
    expect(lengthFaults(planted('src/kernel/long.ts', 'x\n'.repeat(401)), 400)).toHaveLength(1);
  });
});
