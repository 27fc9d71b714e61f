import { reals, reduce } from './elimination.ts';
import { type Component } from './sum-system.ts';

/** What an unknown number can be. Exact when the whole range was asked for; else at least so wide. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const tolerance = 1e-7;
/** From this many steps on the rule of Bland (1977) chooses, which cannot go round in circles. */
const stepsBeforeBland = 60;

/**
 * How far each asked cell can move while all equations hold and no cell falls
 * below its floor, by the simplex method (Dantzig 1951; the dictionary form of
 * Chvátal 1983). Every solution on the way is a possible table, so a cell whose
 * seen values lie `enough` apart is proved wide and asked no further; a
 * narrower one is searched to both ends. Undefined when no table fits: a
 * published number has been revised.
 */
export function rangesOf(
  component: Component,
  floorOf: (cell: number) => number,
  asked: readonly number[],
  enough: number,
): Map<number, Range> | undefined {
  const { rows, isConsistent } = reduce(component.equations, reals);
  if (!isConsistent) return undefined;
  const dictionary = new Dictionary(component.cells, rows, floorOf);
  if (!dictionary.findStart()) return undefined;
  const isWide = (cell: number): boolean => dictionary.seenWidth(cell) >= enough - tolerance;
  for (const cell of asked) {
    if (!isWide(cell)) dictionary.move(cell, 1, () => isWide(cell));
    if (!isWide(cell)) dictionary.move(cell, -1, () => isWide(cell));
  }
  return new Map(asked.map((cell) => [cell, dictionary.seen(cell, floorOf(cell))]));
}

type Rows = ReadonlyMap<number, { readonly coefficients: ReadonlyMap<number, number>; readonly constant: number }>;

/**
 * Solved cells as sums of free ones, all counted from their floors. Row by
 * row: the constant, then one factor for each free cell.
 */
class Dictionary {
  private readonly indexes: ReadonlyMap<number, number>;
  private readonly basic: number[];
  private readonly free: number[];
  private readonly rows: Float64Array[];
  private readonly lowest: Float64Array;
  private readonly highest: Float64Array;
  /** Where a cell is: its row, or -1 - its column. */
  private readonly place: Int32Array;

  constructor(cells: readonly number[], solved: Rows, floorOf: (cell: number) => number) {
    const index = new Map(cells.map((cell, at) => [cell, at]));
    this.indexes = index;
    this.basic = cells.flatMap((cell, at) => (solved.has(cell) ? [at] : []));
    this.free = cells.flatMap((cell, at) => (solved.has(cell) ? [] : [at]));
    const columnOf = new Map(this.free.map((at, column) => [at, column + 1]));
    this.rows = this.basic.map((at) => {
      const cell = cells[at] ?? -1;
      const row = new Float64Array(this.free.length + 1);
      const found = solved.get(cell);
      let constant = (found?.constant ?? 0) - floorOf(cell);
      for (const [other, factor] of found?.coefficients ?? []) {
        row[columnOf.get(index.get(other) ?? -1) ?? 0] = -factor;
        constant -= factor * floorOf(other);
      }
      row[0] = constant;
      return row;
    });
    this.place = new Int32Array(cells.length);
    this.basic.forEach((at, row) => (this.place[at] = row));
    this.free.forEach((at, column) => (this.place[at] = -2 - column));
    this.lowest = new Float64Array(cells.length).fill(Infinity);
    this.highest = new Float64Array(cells.length).fill(-Infinity);
  }

  /** First phase: lifts the rows below their floors one by one, and lets none fall that is not. False when no table fits. */
  findStart(): boolean {
    const isBelow = (row: number): boolean => (this.rows[row]?.[0] ?? 0) < -tolerance;
    for (let row = 0; row < this.rows.length; row += 1) {
      const at = this.basic[row] ?? 0;
      for (let steps = 0; (this.place[at] ?? -1) >= 0 && isBelow(this.place[at] ?? -1); steps += 1) {
        const place = this.place[at] ?? 0;
        const entering = this.entering(place, 1, steps > stepsBeforeBland);
        if (entering === undefined) return false;
        const lift = -(this.rows[place]?.[0] ?? 0) / (this.rows[place]?.[entering] ?? 1);
        this.pivot(this.leaving(entering, place, lift) ?? place, entering);
      }
    }
    this.look();
    return true;
  }

  seenWidth(cell: number): number {
    const at = this.indexOf(cell);
    return (this.highest[at] ?? 0) - (this.lowest[at] ?? 0);
  }

  seen(cell: number, floor: number): Range {
    const at = this.indexOf(cell);
    return { low: (this.lowest[at] ?? 0) + floor, high: (this.highest[at] ?? 0) + floor };
  }

  private indexOf(cell: number): number {
    return this.indexes.get(cell) ?? 0;
  }

  /** Moves a cell up (1) or down (-1) until it can go no further or is wide enough. */
  move(cell: number, direction: 1 | -1, isEnough: () => boolean): void {
    const at = this.indexOf(cell);
    for (let steps = 0; !isEnough(); steps += 1) {
      const place = this.place[at] ?? 0;
      if (place < 0 && direction === -1) return;
      const entering = place < 0 ? -1 - place : this.entering(place, direction, steps > stepsBeforeBland);
      if (entering === undefined) return;
      const leaving = this.leaving(entering, direction === 1 && place >= 0 ? place : undefined);
      if (leaving === undefined) {
        this.highest[at] = Infinity;
        return;
      }
      this.pivot(leaving, entering);
      this.look();
    }
  }

  /** A column by which a row rises (1) or falls (-1). */
  private entering(row: number, direction: 1 | -1, byBland: boolean): number | undefined {
    const own = this.rows[row];
    let best: number | undefined;
    let size = tolerance;
    let first = Infinity;
    for (let column = 1; column <= this.free.length; column += 1) {
      const factor = (own?.[column] ?? 0) * direction;
      if (factor <= tolerance) continue;
      const name = this.free[column - 1] ?? 0;
      if (byBland ? name < first : factor > size) [best, size, first] = [column, factor, name];
    }
    return best;
  }

  /** The row that first falls to its floor when a column rises by no more than `most`; at a tie the first cell. */
  private leaving(column: number, except?: number, most = Infinity): number | undefined {
    let best: number | undefined;
    let least = most;
    let first = Infinity;
    this.rows.forEach((row, at) => {
      const factor = row[column] ?? 0;
      const height = row[0] ?? 0;
      // A row below its floor is lifted in its own turn.
      if (factor >= -tolerance || at === except || height < -tolerance) return;
      const limit = Math.max(0, height) / -factor;
      const name = this.basic[at] ?? 0;
      if (limit < least - tolerance || (limit <= least + tolerance && name < first && least < most)) {
        [best, least, first] = [at, Math.min(limit, least), name];
      }
    });
    return best;
  }

  private pivot(rowAt: number, column: number): void {
    const own = this.rows[rowAt];
    if (!own) return;
    const factor = own[column] ?? 1;
    const used: number[] = [];
    own.forEach((value, at) => {
      if (at === column || value === 0) return;
      own[at] = -value / factor;
      used.push(at);
    });
    own[column] = 1 / factor;
    for (const row of this.rows) {
      const times = row[column] ?? 0;
      if (row === own || times === 0) continue;
      row[column] = times / factor;
      for (const at of used) {
        const value = (row[at] ?? 0) + times * (own[at] ?? 0);
        row[at] = Math.abs(value) < 1e-11 ? 0 : value;
      }
    }
    const leaving = this.basic[rowAt] ?? 0;
    const entering = this.free[column - 1] ?? 0;
    this.basic[rowAt] = entering;
    this.free[column - 1] = leaving;
    this.place[entering] = rowAt;
    this.place[leaving] = -1 - column;
  }

  /** Remembers the values of this solution. */
  private look(): void {
    this.basic.forEach((at, row) => this.see(at, this.rows[row]?.[0] ?? 0));
    for (const at of this.free) this.see(at, 0);
  }

  private see(at: number, value: number): void {
    if (value < (this.lowest[at] ?? 0)) this.lowest[at] = value;
    if (value > (this.highest[at] ?? 0)) this.highest[at] = value;
  }
}
