import { openTable } from '../../../platform/files/tabular/open-table.ts';
import { type FileToImport } from '../feedback-import.ts';
import { type ColumnSurvey } from '../import-draft.ts';

/** Rows that are looked at in each file: enough to meet every usual value, little enough to be quick. */
const surveyedRows = 20_000;
const mostValues = 60;
const longestValue = 200;
const shownExamples = 3;

interface Growing {
  readonly name: string;
  files: number;
  readonly counts: Map<string, number>;
  readonly examples: string[];
  isOpen: boolean;
}

/**
 * Looks at what the columns of files hold. Throws the reader's Problem when one is not a table.
 */
export async function surveyFiles(files: readonly FileToImport[]): Promise<ColumnSurvey[]> {
  const columns = new Map<string, Growing>();
  for (const file of files) await surveyFile(file, columns);
  return [...columns.values()].map(({ name, files: inFiles, counts, examples, isOpen }) => ({
    name,
    files: inFiles,
    examples,
    isOpen,
    values: isOpen
      ? []
      : [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count),
  }));
}

async function surveyFile(file: FileToImport, columns: Map<string, Growing>): Promise<void> {
  const table = await openTable(file);
  try {
    const own = table.header.map((column) => growing(columns, column));
    let left = surveyedRows;
    for await (const { cells } of table.rows) {
      for (const [index, column] of own.entries()) note(column, cells[index] ?? '');
      left -= 1;
      if (left === 0) break;
    }
  } finally {
    await table.close();
  }
}

function growing(columns: Map<string, Growing>, name: string): Growing {
  const known = columns.get(name) ?? { name, files: 0, counts: new Map(), examples: [], isOpen: false };
  known.files += 1;
  columns.set(name, known);
  return known;
}

function note(column: Growing, cell: string): void {
  const value = cell.trim();
  if (value === '') return;
  if (column.examples.length < shownExamples && !column.examples.includes(value)) {
    column.examples.push(value.slice(0, longestValue).toWellFormed());
  }
  if (column.isOpen) return;
  if (value.length > longestValue || (column.counts.size >= mostValues && !column.counts.has(value))) {
    column.isOpen = true;
    column.counts.clear();
    return;
  }
  column.counts.set(value, (column.counts.get(value) ?? 0) + 1);
}
