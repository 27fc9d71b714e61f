import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type SpreadsheetDocument, writeOds, writeXlsx } from '../../src/platform/files/spreadsheet/index.ts';
import { openTable } from '../../src/platform/files/tabular/open-table.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const noOffice = 'LibreOffice is not on this machine (soffice): install libreoffice-calc to run this test';
const run = promisify(execFile);

const document: SpreadsheetDocument = {
  title: 'Koe',
  description: 'Kaksi taulukkoa',
  author: 'Koekaupunki',
  language: 'fi',
  madeAt: new Date('2021-01-15T10:00:00Z'),
  sheets: [
    {
      name: 'Kansi',
      title: 'Kansi',
      lines: [{ text: 'Käyttöehdot', toPage: 'https://creativecommons.org/licenses/by/4.0/' }],
      table: {
        name: 'contents',
        columns: [{ heading: 'Sivu' }],
        rows: [{ cells: [{ text: "O'Taulukko", toSheet: 1 }] }],
      },
    },
    {
      name: "O'Taulukko",
      title: 'Palautteet',
      lines: [],
      table: {
        name: 'feedback.received',
        columns: [
          { heading: 'Teema' },
          { heading: 'Määrä', isNumeric: true },
          { heading: 'Osuus (%)', isNumeric: true },
        ],
        rows: [
          { cells: ['=1+1', { value: 12345, decimals: 0 }, { value: 28.6, decimals: 1 }] },
          { cells: ['@SUM(B3) & <muuta>', '[c]', '[x]'] },
          { cells: ['Yhteensä', { value: -0.5, decimals: 2 }, { value: 100, decimals: 1 }], isTotal: true },
        ],
      },
    },
  ],
};

test.for([
  ['xlsx', writeXlsx],
  ['ods', writeOds],
] as const)(
  'LibreOffice opens the workbook as %s, with every cell as it was written',
  async ([ending, write], context) => {
    if (!hasOffice) return context.skip(noOffice);
    const folder = await mkdtemp(join(tmpdir(), 'kuulolla-office-'));
    try {
      await writeFile(join(folder, `koe.${ending}`), write(document));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const again = join(folder, 'again');
      const target = 'xlsx:Calc MS Excel 2007 XML';
      await run('soffice', [
        profile,
        '--headless',
        '--convert-to',
        target,
        '--outdir',
        again,
        join(folder, `koe.${ending}`),
      ]);
      // What LibreOffice took in, it writes out again; our own reader says what that is.
      const rowsOf = async (sheet: string): Promise<string[][]> => {
        const table = await openTable(join(again, 'koe.xlsx'), { sheet });
        const rows: string[][] = [];
        for await (const { cells } of table.rows) rows.push([...cells]);
        return rows;
      };
      expect(await rowsOf('Kansi')).toEqual([['Käyttöehdot'], ['Sivu'], ["O'Taulukko"]]);
      expect(await rowsOf("O'Taulukko")).toEqual([
        ['Teema', 'Määrä', 'Osuus (%)'],
        ['=1+1', '12345', '28.6'],
        ['@SUM(B3) & <muuta>', '[c]', '[x]'],
        ['Yhteensä', '-0.5', '100'],
      ]);
      const files = unzipSync(await readFile(join(again, 'koe.xlsx')));
      const tables = Object.entries(files).flatMap(([path, bytes]) =>
        path.startsWith('xl/tables/') ? [strFromU8(bytes)] : [],
      );
      expect(tables.map((text) => / ref="([^"]+)"/.exec(text)?.[1]).toSorted()).toEqual(['A2:C5', 'A3:A4']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
