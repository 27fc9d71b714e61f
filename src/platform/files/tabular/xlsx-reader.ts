import { Problem } from '../../../kernel/problem.ts';
import { type FileBytes } from './file-bytes.ts';
import { readHeader } from './header.ts';
import { type Table, type TableLimits, type TableOptions, type TableRow } from './table.ts';
import { dateOfSerial } from './xlsx-date.ts';
import { plainText, readWorkbook, type Workbook } from './xlsx-workbook.ts';
import { type XmlEvent, xmlEvents } from './xml-events.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

/** Opens one sheet of an Excel workbook as a table. Formulas are never run: their stored values are read. */
export async function openXlsx(file: FileBytes, options: TableOptions, limits: TableLimits): Promise<Table> {
  const archive = await openZip(file, limits);
  try {
    if (!archive.names.includes('xl/workbook.xml'))
      throw new Problem('invalid', 'files.not-a-workbook', { name: file.name });
    const workbook = await readWorkbook(archive, file.name, options.sheet);
    const counter = { bytesRead: 0 };
    const rows = readRows(archive, workbook, file.name, limits, counter);
    const first = await rows.next();
    if (first.done) throw new Problem('invalid', 'files.empty', { name: file.name });
    const header = readHeader(first.value.cells, file.name, limits.columns);
    return {
      format: 'xlsx',
      encoding: 'utf-8',
      delimiter: '',
      sheet: workbook.sheet,
      header,
      rows: padded(rows, header.length),
      progress: () => ({ bytesRead: Math.min(counter.bytesRead, file.size), bytesTotal: file.size }),
      close: async () => {
        await rows.return(undefined);
      },
    };
  } catch (cause) {
    archive.close();
    throw cause;
  }
}

/** Workbooks leave out blank cells at the end of a row. */
async function* padded(rows: AsyncIterable<TableRow>, columns: number): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    const missing = columns - row.cells.length;
    yield missing > 0 ? { number: row.number, cells: [...row.cells, ...Array<string>(missing).fill('')] } : row;
  }
}

async function* readRows(
  archive: ZipArchive,
  workbook: Workbook,
  name: string,
  limits: TableLimits,
  counter: { bytesRead: number },
): AsyncGenerator<TableRow, undefined> {
  try {
    const stream = await archive.read(workbook.sheetPath);
    // Packed bytes are not seen here; what is unpacked, at the usual ratio of a sheet, is near enough for a bar.
    stream.on('data', (piece: Buffer) => (counter.bytesRead += piece.length / usualRatio));
    const reader = makeRowReader(workbook, name, limits);
    for await (const event of xmlEvents(stream, name)) {
      const row = reader(event);
      if (row && row.cells.some((cell) => cell !== '')) yield row;
    }
  } finally {
    archive.close();
  }
  return undefined;
}

const usualRatio = 8;

/** Zero-based column of a reference such as `AB12`; undefined when the cell has none. */
export function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (const sign of reference) {
    const value = sign.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column > 0 ? column - 1 : undefined;
}

/** Takes the events of a sheet one by one and gives a row when one is complete. */
function makeRowReader(
  workbook: Workbook,
  name: string,
  limits: TableLimits,
): (event: XmlEvent) => TableRow | undefined {
  let number = 0;
  let cells: string[] = [];
  let column = -1;
  let cell: Readonly<Record<string, string>> = {};
  let value = '';
  let isValue = false;
  let isPhonetic = false;

  const openElement = (element: string, attributes: Readonly<Record<string, string>>): void => {
    if (element === 'row') {
      number = Number(attributes['r'] ?? number + 1);
      cells = [];
      column = -1;
    } else if (element === 'c') {
      cell = attributes;
      value = '';
      column = columnOf(attributes['r']) ?? column + 1;
      if (column >= limits.columns)
        throw new Problem('too-large', 'files.too-many-columns', { name, most: limits.columns });
    } else if (element === 'rPh') isPhonetic = true;
    else if (element === 'v' || element === 't') isValue = !isPhonetic;
  };
  const closeElement = (element: string): TableRow | undefined => {
    if (element === 'v' || element === 't') isValue = false;
    else if (element === 'rPh') isPhonetic = false;
    else if (element === 'c') {
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, value, workbook);
    } else if (element === 'row') {
      if (number > limits.rows) throw new Problem('too-large', 'files.too-many-rows', { name, most: limits.rows });
      return { number, cells };
    }
    return undefined;
  };
  return (event) => {
    if (event.type === 'text') {
      if (isValue) value += event.text;
      return undefined;
    }
    return event.type === 'open' ? void openElement(event.name, event.attributes) : closeElement(event.name);
  };
}

function cellText(cell: Readonly<Record<string, string>>, value: string, workbook: Workbook): string {
  switch (cell['t'] ?? 'n') {
    case 's':
      return workbook.sharedTexts[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'n':
      return numberText(value, workbook.dateStyles[Number(cell['s'] ?? 0)] === true, workbook.isFrom1904);
    default:
      // Formula results, inline texts, ISO dates and error values stand as they are.
      return plainText(value);
  }
}

function numberText(value: string, isDate: boolean, isFrom1904: boolean): string {
  if (value === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  // 15 digits are what a spreadsheet shows: 0.1 + 0.2 is 0.3 there.
  return isDate ? dateOfSerial(number, isFrom1904) : String(Number(number.toPrecision(15)));
}
