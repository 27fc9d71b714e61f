import { type AuditCell } from './cell.ts';
import { type TablePlace } from './finding.ts';
import { type LineKind, type LineRole } from './labels.ts';

/** A row or a column: what it is called, what stands in it, and where it is in the source (from 1). */
export interface Line {
  readonly label: string;
  readonly role: LineRole;
  readonly kind: LineKind;
  /** Lines under the same group heading have the same number. */
  readonly group: number;
  /** How far the label is indented. */
  readonly indent: number;
  readonly number: number;
}

/** A table as it was read: its lines on both axes, and a cell where they cross. */
export interface AuditTable {
  readonly caption: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** By row, then column. */
  readonly cells: readonly (readonly AuditCell[])[];
  /** Rows and columns are swapped: places are told the other way round. */
  readonly isTurned: boolean;
}

/** A cell by the numbers of its row and column, from 0. */
export interface At {
  readonly row: number;
  readonly column: number;
}

export const keyOf = ({ row, column }: At): string => `${row}/${column}`;

export const cellAt = (table: AuditTable, at: At): AuditCell | undefined => table.cells[at.row]?.[at.column];

/** What the crossing of a row and a column is: a count only when both are. */
export function kindAt(table: AuditTable, { row, column }: At): LineKind {
  const kinds = [table.columns[column]?.kind ?? 'other', table.rows[row]?.kind ?? 'other'];
  if (cellAt(table, { row, column })?.isPercent) return kinds.includes('change') ? 'change' : 'percent';
  return kinds.find((kind) => kind !== 'count') ?? 'count';
}

/** The same table with its rows as columns, so that one rule serves both axes. */
export const turned = (table: AuditTable): AuditTable => ({
  caption: table.caption,
  rows: table.columns,
  columns: table.rows,
  cells: table.columns.map((_line, column) => table.cells.flatMap((row) => row[column] ?? [])),
  isTurned: !table.isTurned,
});

export const turnedAt = ({ row, column }: At): At => ({ row: column, column: row });

/** Where a cell stands in the source. */
export function placeOf(table: AuditTable, at: At): TablePlace {
  const [row, column] = [table.rows[at.row], table.columns[at.column]];
  const [across, down] = table.isTurned ? [column, row] : [row, column];
  return {
    in: 'table',
    row: across?.number ?? 0,
    column: down?.number ?? 0,
    rowLabel: across?.label ?? '',
    columnLabel: down?.label ?? '',
  };
}
