import { Problem } from '../../../kernel/problem.ts';
import { type AuditTable, type Line } from './audit-table.ts';
import { type AuditCell, type NumberStyle, plainLabel, readCell, roundedTo, styleEvidence } from './cell.ts';
import { isPeriod, kindOf, roleOf } from './labels.ts';
import { type Grid, type GridRow } from './read-grid.ts';

const isBlank = (cell: string | undefined): boolean => cell === undefined || plainLabel(cell) === '';
const markOf = (cell: string) => readCell(cell, { comma: 'decimal', stop: 'decimal' }).mark;
const isMark = (cell: string): boolean => ['zero', 'unknown'].includes(markOf(cell));
const isNumber = (cell: string): boolean => markOf(cell) === 'number';
const isWords = (cell: string): boolean => markOf(cell) === 'text';

/**
 * What a table can be read as: one table for each meaning that its commas and
 * full stops before three digits may have (`1.234`), the likelier first. Throws
 * a Problem when there is nothing with rows, columns and numbers.
 */
export function readTables(grid: Grid): readonly [AuditTable, ...AuditTable[]] {
  const rows = grid.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const [first, ...others] = stylesOf(rows).map((style) => readTable(rows, style));
  if (!first) throw new Problem('invalid', 'reports.audit-table-is-empty');
  return [first, ...others];
}

/** Numbers with three digits after a lone mark are thousands unless other cells show that the mark is a decimal sign. */
function stylesOf(rows: readonly GridRow[]): NumberStyle[] {
  const evidence = rows.flatMap(({ cells }) => cells.map((cell) => styleEvidence(cell)));
  const says = (mark: 'comma' | 'stop', what: 'decimal' | 'thousands') => evidence.some((one) => one[mark] === what);
  const stop = says('stop', 'decimal') && !says('stop', 'thousands') ? 'decimal' : 'thousands';
  const comma = says('comma', 'decimal') && !says('comma', 'thousands') ? 'decimal' : 'thousands';
  const usual: NumberStyle = {
    comma: comma === 'thousands' && says('stop', 'thousands') ? 'decimal' : comma,
    stop: stop === 'thousands' && says('comma', 'thousands') ? 'decimal' : stop,
  };
  const isOpen = (mark: 'comma' | 'stop', sign: ',' | '.') =>
    evidence.some((one) => one.isUnclear === sign) && !says(mark, 'decimal') && !says(mark, 'thousands');
  const other = (what: NumberStyle['comma']) => (what === 'decimal' ? 'thousands' : 'decimal');
  const styles = [usual];
  if (isOpen('comma', ',')) styles.push({ ...usual, comma: other(usual.comma) });
  if (isOpen('stop', '.')) styles.push({ ...usual, stop: other(usual.stop) });
  return styles;
}

function readTable(rows: readonly GridRow[], style: NumberStyle): AuditTable {
  const width = Math.max(0, ...rows.map(({ cells }) => lastFilled(cells)));
  const captions = rows.findIndex((row) => filled(row) > 1 || row.cells.slice(1).some((cell) => isNumber(cell)));
  const below = captions < 0 ? [] : rows.slice(captions);
  if (width < 2 || !below.some(({ cells }) => cells.some((cell, at) => at > 0 && isNumber(cell)))) {
    throw new Problem('invalid', 'reports.audit-no-table');
  }
  const headings = countHeadings(below);
  const labelColumns = countLabelColumns(below.slice(headings), width);
  if (labelColumns >= width) throw new Problem('invalid', 'reports.audit-no-table');
  const names = columnNames(below.slice(0, headings), width);
  const body = joinWrapped(below.slice(headings), labelColumns);
  const caption = rows.slice(0, Math.max(captions, 0)).flatMap(({ cells }) => cells.filter((cell) => !isBlank(cell)));
  const cells = body.map(({ row }) =>
    Array.from({ length: width - labelColumns }, (_, at) => readCell(row.cells[at + labelColumns] ?? '', style)),
  );
  const corner = names.slice(0, labelColumns).filter(Boolean);
  const rounding = roundingOf(cells, [...caption, ...names].join(' '));
  return {
    caption: [...caption.map(plainLabel), ...corner].join(' '),
    rows: body.map(({ row, label, group, indent }) => ({
      ...lineOf(label, row.number),
      group,
      indent,
    })),
    columns: names.slice(labelColumns).map((name, at) => lineOf(name, at + labelColumns + 1)),
    cells: rounding === undefined ? cells : cells.map((row) => row.map((cell) => roundedTo(cell, rounding))),
    isTurned: false,
  };
}

const lineOf = (label: string, number: number): Line => ({
  label,
  role: roleOf(label),
  kind: kindOf(label),
  group: 0,
  indent: 0,
  number,
});

const filled = ({ cells }: GridRow): number => cells.filter((cell) => !isBlank(cell)).length;
const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

/** Rows on top that name columns: words, years and blanks, and no other numbers. */
function countHeadings(rows: readonly GridRow[]): number {
  let count = 0;
  for (const { cells } of rows) {
    const rest = cells.slice(1).filter((cell) => !isBlank(cell));
    const onlyNames = rest.every((cell) => isWords(cell) || isPeriod(plainLabel(cell)) || plainLabel(cell) === '%');
    const hasWords = rest.some((cell) => isWords(cell));
    // Below the first heading a row of mere years with a label of its own is data.
    if (rest.length === 0 || !onlyNames || (count > 0 && !hasWords && !isBlank(cells[0]))) break;
    if (rest.every(isMark)) break;
    count += 1;
  }
  return count;
}

/** Names that span columns stand over the first of them: they are carried on to the blanks that have a name below. */
function columnNames(rows: readonly GridRow[], width: number): string[] {
  const filledRows = rows.map(({ cells }, at) => {
    let carried = '';
    return Array.from({ length: width }, (_, column) => {
      const own = plainLabel(cells[column] ?? '');
      if (own !== '') carried = column > 0 ? own : '';
      const isAboveName = rows.slice(at + 1).some((below) => !isBlank(below.cells[column]));
      return own !== '' || !isAboveName ? own : carried;
    });
  });
  return Array.from({ length: width }, (_, column) =>
    joined(filledRows.map((row) => row[column] ?? '').filter((name, at, all) => name !== '' && name !== all[at - 1])),
  );
}

/** Parts of a name, put together; a hyphen at a line's end is where a word was cut. */
const joined = (parts: readonly string[]): string =>
  parts.reduce(
    (name, next) =>
      name === ''
        ? next
        : /\p{Ll}-$/u.test(name) && /^\p{Ll}/u.test(next)
          ? name.slice(0, -1) + next
          : `${name} ${next}`,
    '',
  );

/** The first column names rows; so do those after it that hold mostly words. */
function countLabelColumns(rows: readonly GridRow[], width: number): number {
  let count = 1;
  for (; count < width; count += 1) {
    const cells = rows.map(({ cells }) => cells[count] ?? '').filter((cell) => !isBlank(cell));
    const words = cells.filter(isWords).length;
    const isLabel = words > 0 && words >= cells.length * 0.6;
    const numbersFollow = rows.some(({ cells }) => cells.slice(count + 1).some(isNumber));
    if (!isLabel || !numbersFollow) break;
  }
  return count;
}

interface BodyRow {
  readonly row: GridRow;
  readonly label: string;
  readonly group: number;
  readonly indent: number;
}

/** A label over two lines becomes one; a line of words alone is a heading of a group or a note. */
function joinWrapped(rows: readonly GridRow[], labelColumns: number): BodyRow[] {
  const found: BodyRow[] = [];
  let [waiting, group] = ['', 0];
  for (const row of rows) {
    const own = row.cells.slice(0, labelColumns).map(plainLabel).filter(Boolean).join(' ');
    const hasValues = row.cells.slice(labelColumns).some((cell) => !isBlank(cell));
    const last = found.at(-1);
    if (hasValues) {
      const goesOn = waiting !== '' && (/^\p{Ll}/u.test(own) || own === '' || /[-,/]$/.test(waiting));
      if (waiting !== '' && !goesOn) group += 1;
      const indent = /^[\s\u00a0]*/u.exec(row.cells[0] ?? '')?.[0].length ?? 0;
      found.push({ row, label: goesOn ? joined([waiting, own].filter(Boolean)) : own, group, indent });
      waiting = '';
    } else if (waiting === '' && last && /^\p{Ll}/u.test(own)) {
      found[found.length - 1] = { ...last, label: joined([last.label, own]) };
    } else waiting = joined([waiting, own].filter(Boolean));
  }
  return found;
}

const roundedWords =
  /pyöristet|avrunda|rounded|tuhatta|tuhansi|tusental|thousands|1[ \u00a0.,]?000 ?(?:€|eur|asuk|inv|resid)|milj|mn\b/iu;

/** The step of whole numbers that are all multiples of it, or are said to be rounded; undefined for exact counts. */
function roundingOf(cells: readonly (readonly AuditCell[])[], words: string): number | undefined {
  const numbers = cells.flat().filter(({ mark, value, step, isPercent }) => {
    return mark === 'number' && value !== 0 && step === 1 && !isPercent;
  });
  const step = [1000, 100, 10, 5].find((one) => numbers.every(({ value }) => value % one === 0));
  if (step !== undefined && numbers.length >= (step === 5 ? 16 : 8)) return step;
  return roundedWords.test(words) ? 1 : undefined;
}
