import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Options } from 'csv-parse';
import { Problem } from '../../../kernel/problem.ts';
import { detectDelimiter } from './delimiter.ts';
import { detectEncoding, toUtf8 } from './encoding.ts';
import { type FileBytes } from './file-bytes.ts';
import { readHeader } from './header.ts';
import { type Table, type TableLimits, type TableOptions, type TableRow } from './table.ts';

/** Spreadsheet programs write it as the first line, and hide it when they read. */
const delimiterLine = /^sep=(.)\r?\n/i;

/** Opens a text file as a table. `beginning` is its first piece, for what has to be guessed. */
export async function openCsv(
  file: FileBytes,
  beginning: Buffer,
  options: TableOptions,
  limits: TableLimits,
): Promise<Table> {
  const found = detectEncoding(beginning, beginning.length === file.size);
  const encoding = options.encoding ?? found.encoding;
  const sample = new TextDecoder(encoding).decode(beginning);
  const line = delimiterLine.exec(sample);
  const delimiter = options.delimiter ?? line?.[1] ?? detectDelimiter(sample);
  const counter = { bytesRead: 0 };
  const text = toUtf8(counted(file.from(found.markBytes), counter), encoding, file.name);
  const records = readRecords(text, delimiter, limits, file.name, line ? 1 : 0);
  const first = await records.next();
  if (first.done) throw new Problem('invalid', 'files.empty', { name: file.name });
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheet: '',
    header: readHeader(first.value.cells, file.name, limits.columns),
    rows: records,
    progress: () => ({ bytesRead: Math.min(counter.bytesRead, file.size), bytesTotal: file.size }),
    close: async () => {
      await records.return(undefined);
    },
  };
}

async function* counted(pieces: AsyncIterable<Buffer>, counter: { bytesRead: number }): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    counter.bytesRead += piece.length;
    yield piece;
  }
}

const csvOptions = (delimiter: string, limits: TableLimits): Options => ({
  delimiter,
  // Files put together by hand mix line ends.
  record_delimiter: ['\r\n', '\n', '\r'],
  // A quotation mark inside an unquoted cell is a quotation mark.
  relax_quotes: true,
  relax_column_count: true,
  max_record_size: limits.rowBytes,
});

async function* readRecords(
  text: AsyncIterable<Buffer>,
  delimiter: string,
  limits: TableLimits,
  name: string,
  linesToSkip: number,
): AsyncGenerator<TableRow, undefined> {
  const parser: Transform = parse(csvOptions(delimiter, limits));
  const source = Readable.from(text, { objectMode: false, highWaterMark: 1 });
  // What goes wrong in the source comes out of the parser, whose rows are read below.
  const flow = pipeline(source, parser).catch(() => undefined);
  let number = 0;
  try {
    for await (const cells of parser) {
      number += 1;
      if (number <= linesToSkip || (cells.length === 1 && cells[0] === '')) continue;
      if (number > limits.rows) throw new Problem('too-large', 'files.too-many-rows', { name, most: limits.rows });
      yield { number, cells };
    }
  } catch (cause) {
    throw asProblem(cause, name, number + 1);
  } finally {
    parser.destroy();
    source.destroy();
    await flow;
  }
  return undefined;
}

function asProblem(cause: unknown, name: string, row: number): unknown {
  if (!(cause instanceof CsvError)) return cause;
  switch (cause.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new Problem('invalid', 'files.quote-not-closed', { name, row }, { cause });
    case 'CSV_MAX_RECORD_SIZE':
      return new Problem('too-large', 'files.row-too-long', { name, row }, { cause });
    default:
      return new Problem('invalid', 'files.unreadable-row', { name, row }, { cause });
  }
}
