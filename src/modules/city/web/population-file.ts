import { Problem } from '../../../kernel/problem.ts';
import { openTable } from '../../../platform/files/tabular/open-table.ts';
import { type PopulationRow } from '../population.ts';

/** The names of the columns of a population file, and what each becomes. */
export const populationColumns = {
  district: 'district',
  year: 'year',
  age_group: 'ageGroup',
  language: 'language',
  population: 'population',
} as const satisfies Record<string, keyof PopulationRow>;

export const columnNames = ['district', 'year', 'age_group', 'language', 'population'] as const;

/** More than any city has: districts x ages x languages x years. */
export const mostRows = 100_000;

export type PopulationFile =
  | { readonly kind: 'read'; readonly rows: readonly PopulationRow[] }
  | { readonly kind: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Reads a population file whole; it is small. What is wrong with the file itself is an answer, not a fault. */
export async function readPopulationFile(name: string, bytes: Uint8Array): Promise<PopulationFile> {
  try {
    const table = await openTable({ name, bytes }, { limits: { rows: mostRows } });
    const header = table.header.map((column) => column.trim().toLowerCase().replaceAll(/[ -]/g, '_'));
    const missing = columnNames.filter((column) => !header.includes(column));
    if (missing.length > 0) {
      await table.close();
      return { kind: 'columns-missing', columns: missing };
    }
    const rows: PopulationRow[] = [];
    for await (const { cells } of table.rows) {
      const cell = (column: (typeof columnNames)[number]): string => (cells[header.indexOf(column)] ?? '').trim();
      if (cells.some((each) => each.trim() !== '')) rows.push(rowFrom(cell));
    }
    return rows.length === 0 ? { kind: 'no-rows' } : { kind: 'read', rows };
  } catch (fault) {
    // The reader refuses files by Problems; here they belong at the field of the form that offered the file.
    if (fault instanceof Problem) return { kind: 'refused', problem: fault };
    throw fault;
  }
}

const rowFrom = (cell: (column: (typeof columnNames)[number]) => string): PopulationRow => ({
  district: cell('district'),
  year: cell('year'),
  ageGroup: cell('age_group'),
  language: cell('language'),
  population: cell('population'),
});

/** Rows as lines of text, for the page between reading and saving; what comes back is read anew from the start. */
export const rowsToText = (rows: readonly PopulationRow[]): string =>
  rows
    .map((row) => [row.district, row.year, row.ageGroup, row.language, row.population].map(String).join('\t'))
    .join('\n');

export const textToRows = (text: string): PopulationRow[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [district = '', year = '', ageGroup = '', language = '', population = ''] = line.split('\t');
      return { district, year, ageGroup, language, population };
    });
