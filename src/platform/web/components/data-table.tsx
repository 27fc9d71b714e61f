import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';

export type Column = { readonly key: string; readonly label: string; readonly numeric?: boolean };

export type Row = {
  readonly key?: string;
  /** What the row is about: the cell of the first column. */
  readonly header: ComponentChildren;
  /** One for each column after the first. */
  readonly cells: readonly ComponentChildren[];
};

export type TableSpec = {
  /** What the table tells, with its period and population. */
  readonly caption: string;
  /** The first column is that of the row headers. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Totals, under a stronger line. */
  readonly footer?: readonly Row[];
  /** What the marks in its cells mean, one sentence each, under the table. */
  readonly notes?: readonly string[];
};

export type DataTableProps = TableSpec & { readonly hideCaption?: boolean };

/** From this many columns on a phone must scroll the table sideways, so a keyboard must reach it. */
const wideFrom = 3;

/** A real table; a wide one scrolls inside its own named region. Throws when a row does not fit its columns. */
export const DataTable = (props: DataTableProps) => {
  const { caption, columns, rows, footer = [], notes = [] } = props;
  for (const row of [...rows, ...footer]) {
    if (row.cells.length !== columns.length - 1) {
      throw new RangeError(
        `Table "${caption}": ${columns.length} columns need ${columns.length - 1} cells after the header, a row has ${row.cells.length}`,
      );
    }
  }
  const table = <TableItself {...props} footer={footer} />;
  return (
    <>
      {columns.length < wideFrom ? (
        <div class="table-region">{table}</div>
      ) : (
        <div class="table-region" role="region" aria-label={caption} tabindex={0}>
          {table}
        </div>
      )}
      {notes.length > 0 && (
        <ul class="table-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
};

/** The mark of a number in a cell, such as `r`; who hears the page gets it in words. */
export const CellMark = ({ mark, name }: { mark: string; name: string }) => (
  <span class="cell-mark">
    <span aria-hidden="true">{mark}</span>
    <span class="visually-hidden">({name})</span>
  </span>
);

const TableItself = ({ caption, columns, rows, footer, hideCaption }: DataTableProps & { footer: readonly Row[] }) => (
  <table class="table">
    <caption class={hideCaption ? 'visually-hidden' : 'table__caption'}>
      <span class="table__caption-text">{caption}</span>
    </caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.key} scope="col" class={cellClass(column)}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        <TableRow key={row.key ?? at} row={row} columns={columns} />
      ))}
    </tbody>
    {footer.length > 0 && (
      <tfoot>
        {footer.map((row, at) => (
          <TableRow key={row.key ?? at} row={row} columns={columns} />
        ))}
      </tfoot>
    )}
  </table>
);

const TableRow = ({ row, columns }: { row: Row; columns: readonly Column[] }) => (
  <tr>
    <th scope="row" class="table__cell">
      {row.header}
    </th>
    {row.cells.map((cell, at) => (
      <td key={columns[at + 1]?.key} class={cellClass(columns[at + 1])}>
        {cell}
      </td>
    ))}
  </tr>
);

const cellClass = (column: Column | undefined) => classes('table__cell', column?.numeric && 'table__cell--number');
