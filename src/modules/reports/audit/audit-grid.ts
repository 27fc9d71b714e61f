import { type At, type AuditTable, cellAt, keyOf, placeOf, turned } from './audit-table.ts';
import { checkMeans } from './check-means.ts';
import { checkShares, type SharesCheck, type ValuesAt } from './check-shares.ts';
import { checkTotals, type TotalsCheck, totalFinding } from './check-totals.ts';
import { type Finding, type Unjudged } from './finding.ts';
import { type Grid } from './read-grid.ts';
import { readTables } from './read-table.ts';

export interface AuditedTable {
  readonly table: AuditTable;
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
  readonly checked: { readonly totals: number; readonly shares: number };
  /** What a cell may be: the rows' own value first when they contradict what is printed. */
  readonly values: ValuesAt;
}

/** So many contradictions at once say that the numbers were misread rather than mistyped. */
const misreadFrom = 3;

/** Audits a table by itself. The likeliest way to read its numbers is left only when it contradicts itself all over. */
export function auditGrid(grid: Grid): AuditedTable {
  const [first, ...others] = readTables(grid).map(auditTable);
  if (!first) throw new Error('a grid that can be read gives at least one table');
  return others.reduce(
    (best, one) =>
      best.findings.length >= misreadFrom && one.findings.length <= best.findings.length / 2 ? one : best,
    first,
  );
}

function auditTable(table: AuditTable): AuditedTable {
  const across = turned(table);
  const misfits = (at: At, value: number): number =>
    bothAxes(table, across, valuesWith(table, new Map([[keyOf(at), [value]]]))).flatMap(({ findings }) => findings)
      .length;
  const totals: TotalsCheck = checkTotals(table, misfits);
  const corrected = new Map(
    totals.corrections.map(({ at, readings }) => [
      keyOf(at),
      [...readings.map(({ value }) => value), cellAt(table, at)?.value ?? 0],
    ]),
  );
  const values = valuesWith(table, corrected);
  const shares = bothAxes(table, across, values);
  const found = [
    ...totals.corrections.map((correction) => totalFinding(table, correction)),
    ...shares.flatMap(({ findings }) => findings),
    ...checkMeans(table),
  ];
  return {
    table,
    findings: oncePerCell(found).toSorted(byPlace),
    unjudged: [...totals.unjudged, ...shares.flatMap(({ unjudged }) => unjudged), ...wordsAmongNumbers(table)],
    checked: { totals: totals.checked, shares: shares.reduce((sum, { checked }) => sum + checked, 0) },
    values,
  };
}

/** Shares stand in columns or in rows; of a table of nothing but shares, the axis with an origin is told. */
function bothAxes(table: AuditTable, across: AuditTable, values: ValuesAt): SharesCheck[] {
  const down = checkShares(table, values);
  const along = checkShares(across, ({ row, column }) => values({ row: column, column: row }));
  const judged = [down, along].filter(({ checked }) => checked > 0);
  if (judged.length > 0) return judged;
  return [{ ...down, unjudged: down.unjudged.length > 0 ? down.unjudged : along.unjudged }];
}

const valuesWith =
  (table: AuditTable, corrected: ReadonlyMap<string, readonly number[]>): ValuesAt =>
  (at) => {
    const cell = cellAt(table, at);
    return corrected.get(keyOf(at)) ?? (cell && cell.mark !== 'text' && cell.mark !== 'unknown' ? [cell.value] : []);
  };

function oncePerCell(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ place }) => {
    const key = place.in === 'table' ? `${place.row}/${place.column}` : `${place.line}:${place.column}`;
    return !seen.has(key) && seen.add(key);
  });
}

const byPlace = ({ place: a }: Finding, { place: b }: Finding): number =>
  a.in === 'table' && b.in === 'table' ? a.row - b.row || a.column - b.column : 0;

/** Words in a column of numbers were not read: the person should know. */
const wordsAmongNumbers = (table: AuditTable): Unjudged[] =>
  table.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column): Unjudged[] => {
      if (cell.mark !== 'text') return [];
      const others = table.cells.filter((each) => each[column]?.mark === 'number').length;
      if (others < table.cells.length / 2) return [];
      return [{ place: placeOf(table, { row, column }), text: cell.text, reason: 'cell-is-no-number' }];
    }),
  );
