import { extname } from 'node:path';
import { Problem } from '../../../kernel/problem.ts';
import { openCsv } from './csv-reader.ts';
import { fileBytes } from './file-bytes.ts';
import { type FileContent, sniff } from './sniff.ts';
import { type Table, type TableOptions, type TableSource, usualLimits } from './table.ts';
import { openXlsx } from './xlsx-reader.ts';

const sampleBytes = 1024 * 1024;
const workbookNames = new Set(['.xlsx', '.xlsm']);
const textNames = new Set(['.csv', '.tsv', '.txt', '.tab', '']);

/**
 * Opens a CSV file or an Excel workbook as a stream of rows. The content decides what it is: encoding, delimiter and
 * byte-order mark are found out unless the options name them. Throws a Problem that says what to do when the file is
 * empty, too large, or not what its name says.
 */
export async function openTable(source: TableSource, options: TableOptions = {}): Promise<Table> {
  const limits = { ...usualLimits, ...options.limits };
  const file = await fileBytes(source);
  const { name, size } = file;
  if (size > limits.fileBytes) {
    const facts = { name, megabytes: megabytes(size), most: megabytes(limits.fileBytes) };
    throw new Problem('too-large', 'files.too-large', facts);
  }
  const beginning = await file.first(Math.min(sampleBytes, size));
  const content = sniff(beginning);
  const ending = extname(name).toLowerCase();
  if (content === 'text' && !workbookNames.has(ending)) return openCsv(file, beginning, options, limits);
  if (content === 'zip' && !textNames.has(ending)) return openXlsx(file, options, limits);
  throw refusal(content, name);
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

function refusal(content: FileContent, name: string): Problem {
  if (content === 'empty') return new Problem('invalid', 'files.empty', { name });
  if (content === 'zip' || content === 'text') return new Problem('invalid', `files.named-wrong-${content}`, { name });
  return new Problem('invalid', `files.content-${content}`, { name });
}
