import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { Problem } from '../../../kernel/problem.ts';

/** One row as a spreadsheet shows it. */
export interface GridRow {
  /** From 1, blank rows counted. */
  readonly number: number;
  readonly cells: readonly string[];
}
export type Grid = readonly GridRow[];

/** A table that people typed is smaller than this; what is larger is an export of records. */
const gridLimits = { characters: 300_000, rows: 500, columns: 40 } as const;

/** The likeliest first: a comma is also a decimal sign. */
const delimiters = ['\t', ';', '|', ','] as const;

/**
 * Cuts a pasted or typed table into cells, whatever stands between them: tab,
 * semicolon, comma, bar (Markdown too) or two blanks and more. Throws a Problem
 * when it is empty, too large, not text, or a quotation mark never ends.
 */
export function readGrid(text: string): Grid {
  const source = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '\n');
  if (source.trim() === '') throw new Problem('invalid', 'reports.audit-table-is-empty');
  if (source.includes('\u0000')) throw new Problem('invalid', 'reports.audit-table-is-not-text');
  if (source.length > gridLimits.characters) throw tooLarge();
  const candidates = delimiters.flatMap((delimiter) => (source.includes(delimiter) ? [cut(source, delimiter)] : []));
  const best = bestOf([...candidates, cutByBlanks(source)]);
  return checkedGrid(best ?? cutByBlanks(source));
}

const tooLarge = (): Problem =>
  new Problem('too-large', 'reports.audit-table-is-too-large', { rows: gridLimits.rows, columns: gridLimits.columns });

/** The same limits for rows that came some other way, such as a workbook. */
export function checkedGrid(grid: Grid): Grid {
  if (grid.length > gridLimits.rows) throw tooLarge();
  if (grid.some(({ cells }) => cells.length > gridLimits.columns)) throw tooLarge();
  return grid;
}

function cut(source: string, delimiter: string): Grid | Problem {
  try {
    const rows: string[][] = parse(source, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      escape: '"',
    });
    const grid = rows.map((cells, at) => ({ number: at + 1, cells }));
    return delimiter === '|' ? grid.flatMap(withoutBars) : grid;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const row = typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    return new Problem('invalid', 'reports.audit-quote-not-closed', { row }, { cause });
  }
}

/** A Markdown row has bars around it, and a row of dashes under its heading. */
function withoutBars({ number, cells }: GridRow): GridRow[] {
  const isFramed = cells.length > 2 && cells[0]?.trim() === '' && cells.at(-1)?.trim() === '';
  const inner = isFramed ? cells.slice(1, -1) : cells;
  return inner.length > 1 && inner.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell)) ? [] : [{ number, cells: inner }];
}

const cutByBlanks = (source: string): Grid =>
  source.split(/\r\n|\n|\r/).map((line, at) => ({ number: at + 1, cells: line.trimEnd().split(/ {2,}|\t/) }));

/** The cutting in which the most rows have the same number of cells; the earlier one when two are as good. */
function bestOf(candidates: readonly (Grid | Problem)[]): Grid | undefined {
  let best: { grid: Grid; score: number } | undefined;
  for (const grid of candidates) {
    if (grid instanceof Problem) continue;
    const score = evenness(grid);
    if (score > (best?.score ?? 0) * 1.01) best = { grid, score };
  }
  const fault = candidates.find((one) => one instanceof Problem);
  if (!best && fault) throw fault;
  return best?.grid;
}

function evenness(grid: Grid): number {
  const widths = grid.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).map(({ cells }) => cells.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const scores = [...counts].map(([width, count]) => (count / widths.length) ** 2 * Math.log2(width + 1));
  return Math.max(0, ...scores);
}
