import { type At, cellAt, kindAt } from '../audit-table.ts';
import { type AuditedTable } from '../audit-grid.ts';
import { round } from '../equations.ts';
import { type ComputedReading } from '../finding.ts';
import { type Named, periodPairs } from './names.ts';

/** Every value that a cell may have, with the words for it. */
function readingsAt({ table, values }: AuditedTable, at: At): ComputedReading[] {
  const names = [table.rows[at.row]?.label, table.columns[at.column]?.label].filter(Boolean).join(', ');
  return values(at).map((value) => ({ value, of: names }));
}

const isTotalLine = ({ role }: { readonly role: string }): boolean => role === 'total';

/** The lines of an axis that a sum of everything stands in; every line of counts when there is none. */
function totalLines(audited: AuditedTable, axis: 'row' | 'column'): number[] {
  const lines = axis === 'row' ? audited.table.rows : audited.table.columns;
  const totals = lines.flatMap((line, at) => (isTotalLine(line) ? [at] : []));
  if (totals.length > 0) return totals;
  const counts = lines.flatMap(({ kind }, at) => (kind === 'count' ? [at] : []));
  const dated = periodPairs(audited.table).filter((pair) => pair.axis === axis);
  if (dated.length > 0) return [...new Set(dated.flatMap(({ newer, older }) => [newer, older]))];
  return axis === 'column' && counts.length === 1 ? counts : [];
}

const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();

export interface Subject {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export const subjectOf = (names: readonly Named[]): Subject => ({
  rows: [...new Set(names.filter(({ axis }) => axis === 'row').map(({ at }) => at))],
  columns: [...new Set(names.filter(({ axis }) => axis === 'column').map(({ at }) => at))],
});

/** The cells that a subject speaks of first: the crossing, else the totals of its rows or columns, else the grand totals. */
export function subjectCells(audited: AuditedTable, { rows, columns }: Subject): At[] {
  const down = rows.length > 0 ? rows : totalLines(audited, 'row');
  const across = columns.length > 0 ? columns : totalLines(audited, 'column');
  return down.flatMap((row) => across.map((column) => ({ row, column }))).filter((at) => isCount(audited, at));
}

const isCount = ({ table }: AuditedTable, at: At): boolean =>
  kindAt(table, at) === 'count' && !['text', 'unknown', undefined].includes(cellAt(table, at)?.mark);

/** All numbers of the lines that a subject names; of everything total when it names none. */
export function cellsOfSubject(audited: AuditedTable, subject: Subject): At[] {
  const { table } = audited;
  if (subject.rows.length === 0 && subject.columns.length === 0) return subjectCells(audited, subject);
  const all = table.rows.flatMap((_line, row) => table.columns.map((_other, column) => ({ row, column })));
  const inLine = all.filter(
    ({ row, column }) =>
      (subject.rows.length === 0 || subject.rows.includes(row)) &&
      (subject.columns.length === 0 || subject.columns.includes(column)),
  );
  // `Of feedback about X, 128 cases, 78 were complaints`: the row's total is meant beside the crossing too.
  const totals = subject.rows.length > 0 ? subjectCells(audited, { rows: subject.rows, columns: [] }) : [];
  return uniqueBy([...inLine, ...totals], ({ row, column }) => `${row}/${column}`).filter(
    (at) => cellAt(table, at)?.mark !== 'text',
  );
}

export const countReadings = (audited: AuditedTable, cells: readonly At[]): ComputedReading[] =>
  cells.flatMap((at) => readingsAt(audited, at));

/**
 * Shares of the cells of a subject: of their column's total, of their row's, of
 * all, and of totals that the text states. Those are of the newer period.
 */
export function shareReadings(
  audited: AuditedTable,
  subject: Subject,
  stated: readonly number[],
  mayBeEarlier: boolean,
): ComputedReading[] {
  const { table, values } = audited;
  const isWhole = subject.rows.length === 0 && subject.columns.length === 0;
  const totalRows = totalLines(audited, 'row');
  const totalColumns = newerFirst(audited, totalLines(audited, 'column'), false);
  const readings = newerFirst(audited, subjectCells(audited, subject), mayBeEarlier).flatMap(({ row, column }) => {
    const isPart = !totalLines(audited, 'column').includes(column);
    const bases = [
      ...totalRows.map((total) => ({ row: total, column })),
      ...(isPart ? totalColumns.map((total) => ({ row, column: total })) : []),
      ...(isPart ? totalRows.flatMap((total) => totalColumns.map((across) => ({ row: total, column: across }))) : []),
    ].filter((base) => isCount(audited, base) && !(base.row === row && base.column === column));
    const wholes = [
      ...(isWhole ? [] : bases.flatMap((base) => values(base))),
      ...(isOlder(audited, column) ? [] : stated),
    ];
    return values({ row, column }).flatMap((part) => wholes.flatMap((whole) => shareOf(part, whole)));
  });
  const printed = cellsOfSubject(audited, subject)
    .filter((at) => kindAt(table, at) === 'percent' && !isWhole)
    .flatMap((at) => readingsAt(audited, at));
  return uniqueBy([...readings, ...printed], ({ of, value }) => `${of} ${value}`);
}

const isOlder = ({ table }: AuditedTable, column: number): boolean =>
  periodPairs(table).some((pair) => pair.axis === 'column' && pair.older === column);

/** Cells or columns of the newer period, and those of the earlier one after them when they may be meant. */
export function newerFirst<T extends number | At>(
  audited: AuditedTable,
  items: readonly T[],
  mayBeEarlier: boolean,
): T[] {
  const older = (item: T): boolean => isOlder(audited, typeof item === 'number' ? item : item.column);
  const newer = items.filter((item) => !older(item));
  return mayBeEarlier || newer.length === 0 ? [...newer, ...items.filter(older)] : newer;
}

export const shareOf = (part: number, whole: number): ComputedReading[] =>
  whole > 0 && part <= whole ? [{ value: round((part / whole) * 100), of: `${part} / ${whole}` }] : [];

/** What became of the cells of a subject between two periods, as how many times as many: newer / older. */
export function changeReadings(audited: AuditedTable, subject: Subject): ComputedReading[] {
  const { table, values } = audited;
  const [pair] = periodPairs(table).filter(
    ({ axis }) => (axis === 'column' ? subject.columns : subject.rows).length === 0,
  );
  if (!pair) return [];
  const isAcross = pair.axis === 'column';
  const lines = isAcross
    ? subject.rows.length > 0
      ? subject.rows
      : totalLines(audited, 'row')
    : subject.columns.length > 0
      ? subject.columns
      : totalLines(audited, 'column');
  return lines.flatMap((line) => {
    const at = (period: number): At => (isAcross ? { row: line, column: period } : { row: period, column: line });
    return values(at(pair.newer)).flatMap((now) =>
      values(at(pair.older)).flatMap((before) =>
        before > 0 ? [{ value: now / before, of: `${now} / ${before}` }] : [],
      ),
    );
  });
}

/** The plain differences between the two periods. */
export function differenceReadings(audited: AuditedTable, subject: Subject): ComputedReading[] {
  return changeReadings(audited, subject).flatMap(({ of }) => {
    const [now = 0, before = 0] = of.split(' / ').map(Number);
    return [{ value: Math.abs(now - before), of: `${now} − ${before}` }];
  });
}
