import { Problem } from '../../../kernel/problem.ts';

/** Spaces, byte-order marks and zero-width signs around a name, which nobody sees. */
const around = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;

/** The names of the columns, trimmed. A Problem when one comes twice or there are too many; a blank one stays blank. */
export function readHeader(cells: readonly string[], name: string, mostColumns: number): string[] {
  if (cells.length > mostColumns) throw new Problem('too-large', 'files.too-many-columns', { name, most: mostColumns });
  const header = cells.map((cell) => cell.replaceAll(around, ''));
  const seen = new Set<string>();
  for (const column of header) {
    if (column !== '' && seen.has(column)) throw new Problem('invalid', 'files.header-twice', { name, column });
    seen.add(column);
  }
  if (seen.size === 1 && seen.has('')) throw new Problem('invalid', 'files.header-blank', { name });
  return header;
}
