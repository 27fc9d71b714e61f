/** A two-way table of counts with its totals, all multiples of one base. */
export interface RoundedTable {
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/**
 * Controlled rounding of a two-way table (Cox 1987): every cell, row total,
 * column total and the grand total becomes a multiple of the base less than
 * one base away, multiples stay as they are, and everything still adds up.
 * The same table gives the same result, so that averages of repeated releases
 * tell nothing. Refuses with a `RangeError` counts that are negative or no
 * whole numbers, rows of unequal length, and a base below 2.
 */
export function controlledRounding(counts: readonly (readonly number[])[], base: number): RoundedTable {
  const width = counts[0]?.length ?? 0;
  if (!Number.isInteger(base) || base < 2) throw new RangeError('the base is a whole number from 2');
  if (counts.some((row) => row.length !== width || row.some((count) => !Number.isInteger(count) || count < 0))) {
    throw new RangeError('every row holds as many counts, each a whole number from 0');
  }
  const table = withMargins(counts);
  roundByCycles(table, base);
  const cells = table.slice(0, -1).map((row) => row.slice(0, -1));
  const last = table.at(-1) ?? [];
  return {
    cells,
    rowTotals: table.slice(0, -1).map((row) => 0 - (row.at(-1) ?? 0)),
    columnTotals: last.slice(0, -1).map((value) => 0 - value),
    total: last.at(-1) ?? 0,
  };
}

/** The table with its totals as negative numbers, so that every row and column adds up to zero. */
function withMargins(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => [...row, 0 - row.reduce((sum, count) => sum + count, 0)]);
  const columns = (rows[0] ?? [0]).map((_, at) => 0 - rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return [...rows, columns];
}

/**
 * While something is no multiple, there is a cycle of such cells that turns at
 * each from its row to its column: adding and taking away in turn keeps every
 * sum, and brings at least one cell to a multiple.
 */
function roundByCycles(table: number[][], base: number): void {
  const isOff = (row: number, column: number): boolean => (table[row]?.[column] ?? 0) % base !== 0;
  const height = table.length;
  const width = table[0]?.length ?? 0;
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  const inRow = upTo(height).map((row) => new Set(upTo(width).filter((column) => isOff(row, column))));
  const inColumn = upTo(width).map((column) => new Set(upTo(height).filter((row) => isOff(row, column))));
  for (let row = 0; row < height; row += 1) {
    while ((inRow[row]?.size ?? 0) > 0) {
      const cycle = cycleFrom(row, inRow, inColumn);
      const shift = shiftOf(cycle, table, base);
      cycle.forEach(({ row: at, column }, step) => {
        const line = table[at];
        if (!line) return;
        line[column] = (line[column] ?? 0) + (step % 2 === 0 ? shift : -shift);
        if (isOff(at, column)) return;
        inRow[at]?.delete(column);
        inColumn[column]?.delete(at);
      });
    }
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A line with one cell that is no multiple has another, because it adds up to zero: the walk can always go on until it meets itself. */
function cycleFrom(
  start: number,
  inRow: readonly ReadonlySet<number>[],
  inColumn: readonly ReadonlySet<number>[],
): readonly Place[] {
  const steps: Place[] = [];
  const seen = new Map<number, number>([[start, 0]]);
  let row = start;
  let cameBy: number | undefined;
  for (;;) {
    const column = otherThan(inRow[row], cameBy);
    const next = otherThan(inColumn[column], row);
    steps.push({ row, column }, { row: next, column });
    cameBy = column;
    row = next;
    const before = seen.get(row);
    if (before !== undefined) return closed(steps.slice(before));
    seen.set(row, steps.length);
  }
}

/** When the walk comes back to its first row by the column in which it left, that pair falls out. */
function closed(steps: readonly Place[]): readonly Place[] {
  const first = steps[0];
  const last = steps.at(-1);
  return first && last && first.column === last.column ? steps.slice(1, -1) : [...steps];
}

function otherThan(places: ReadonlySet<number> | undefined, not: number | undefined): number {
  for (const place of places ?? []) if (place !== not) return place;
  throw new Error('a line of the table does not add up to zero');
}

/** The smaller of the two shifts that bring a cell of the cycle to a multiple and none beyond; at a tie upwards. */
function shiftOf(cycle: readonly Place[], table: readonly (readonly number[])[], base: number): number {
  let up = Infinity;
  let down = Infinity;
  cycle.forEach(({ row, column }, step) => {
    const value = table[row]?.[column] ?? 0;
    const over = ((value % base) + base) % base;
    up = Math.min(up, step % 2 === 0 ? base - over : over);
    down = Math.min(down, step % 2 === 0 ? over : base - over);
  });
  return up <= down ? up : -down;
}
