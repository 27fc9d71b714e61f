import { audit, type Weakness } from './audit.ts';
import { type SumSystem } from './sum-system.ts';

/** A number that may be printed or hidden. */
export interface TableCell {
  /** The number; null where it is not known here, as when an earlier release has hidden it. */
  readonly value: number | null;
  /**
   * `fixed`: published for good; `printed`: will be, unless it is hidden;
   * `hidden`: must not be printed; `absent`: stands in no table.
   */
  readonly state: 'fixed' | 'printed' | 'hidden' | 'absent';
  /** Small enough to tell of single people. */
  readonly isSmall: boolean;
  /** A zero that is shown wherever zeros are open can hide nothing. */
  readonly mayHide: boolean;
  readonly floor: number;
}

export interface Table {
  readonly cells: readonly TableCell[];
  readonly sums: SumSystem['sums'];
}

export interface Suppression {
  /** Places of all cells that are not printed, those of `hidden` included. */
  readonly hidden: ReadonlySet<number>;
  /** What could not be protected, whatever is hidden. */
  readonly weaknesses: readonly Weakness[];
}

/**
 * Audits that are given to showing again what need not be hidden: this number
 * over the square of the hidden cells, which is what one costs. In large tables
 * it would find one in three hundred.
 */
const tidyingWork = 200_000;
const mostRounds = 200;

/** The cells below the threshold, and the zeros where they too would tell of people. */
export const isSmallCount = (count: number, threshold: number, zeros: 'open' | 'hidden'): boolean =>
  count < threshold && (count > 0 || zeros === 'hidden');

/**
 * Hides further cells until no hidden one can be computed or pinned down to a
 * range narrower than `width`: first sum by sum, then by the audit of all sums
 * together; last it shows again what proved needless. Prefers small numbers,
 * and among them those that need no other to be hidden for their own sake.
 */
export function suppress(table: Table, width: number): Suppression {
  const state = new Suppressing(table, width);
  state.mendSums(table.sums.keys());
  let weaknesses = state.weaknesses();
  const hopeless = new Set<number>();
  for (let round = 0; round < mostRounds && weaknesses.some(({ cell }) => !hopeless.has(cell)); round += 1) {
    const added = state.protect(weaknesses.filter(({ cell }) => !hopeless.has(cell)));
    if (added.length === 0) for (const { cell } of weaknesses) hopeless.add(cell);
    const isLeft = (weakness: Weakness): boolean => hopeless.has(weakness.cell);
    const touched = [...added, ...weaknesses.map(({ cell }) => cell)];
    weaknesses = [...weaknesses.filter(isLeft), ...state.weaknesses(touched).filter((weakness) => !isLeft(weakness))];
  }
  if (weaknesses.length === 0) state.tidy(tidyingWork);
  return { hidden: state.hidden, weaknesses: uniqueCells(weaknesses) };
}

const uniqueCells = (weaknesses: readonly Weakness[]): Weakness[] => [
  ...new Map(weaknesses.map((weakness) => [weakness.cell, weakness])).values(),
];

/** A sum while cells are being hidden. */
interface SumState {
  readonly unknown: Set<number>;
  /** The total less the visible parts and less the floors of the others: the room that the hidden parts share. */
  room: number;
}

class Suppressing {
  readonly hidden = new Set<number>();
  private readonly added = new Set<number>();
  private readonly table: Table;
  private readonly width: number;
  private readonly sums: SumState[];
  /** For each cell the sums that it is in. */
  private readonly within: number[][];

  constructor(table: Table, width: number) {
    this.table = table;
    this.width = width;
    this.within = table.cells.map(() => []);
    this.sums = table.sums.map(({ total, parts }, at) => {
      for (const cell of [total, ...parts]) this.within[cell]?.push(at);
      const unknown = new Set([total, ...parts].filter((cell) => !this.isVisible(cell)));
      const room = parts.reduce((left, part) => left - this.least(part), this.valueOf(total));
      return { unknown, room };
    });
    table.cells.forEach(({ state }, at) => state === 'hidden' && this.hidden.add(at));
  }

  private isVisible(cell: number): boolean {
    const state = this.table.cells[cell]?.state;
    return (state === 'fixed' || state === 'printed') && !this.hidden.has(cell);
  }

  private valueOf = (cell: number): number => this.table.cells[cell]?.value ?? 0;

  /** What a reader surely knows to be in a cell. */
  private least = (cell: number): number =>
    this.isVisible(cell) ? this.valueOf(cell) : (this.table.cells[cell]?.floor ?? 0);

  private isSecret = (cell: number): boolean => this.hidden.has(cell) || this.isSmallAbsent(cell);

  private isSmallAbsent(cell: number): boolean {
    const found = this.table.cells[cell];
    return found?.state === 'absent' && found.isSmall;
  }

  /** Whether a sum by itself gives a secret away: one unknown, too little room, or one person's knowledge of the other. */
  private isWeak(sum: number): boolean {
    const { unknown, room } = this.sums[sum] ?? { unknown: new Set<number>(), room: 0 };
    if (unknown.size === 0) return false;
    const cells = [...unknown];
    const secrets = cells.filter(this.isSecret);
    if (secrets.length === 0) return false;
    if (unknown.size === 1) return true;
    if (unknown.has(this.table.sums[sum]?.total ?? -1)) return false;
    if (room < this.width) return true;
    if (unknown.size > 2) return false;
    const isAlone = (cell: number): boolean => this.table.cells[cell]?.value === 1;
    const isSmall = (cell: number): boolean => this.table.cells[cell]?.isSmall === true;
    return cells.some((cell) => isAlone(cell) && cells.some((other) => other !== cell && isSmall(other)));
  }

  private setHidden(cell: number, isHidden: boolean): void {
    const sign = isHidden ? 1 : -1;
    const difference = this.valueOf(cell) - (this.table.cells[cell]?.floor ?? 0);
    for (const at of this.within[cell] ?? []) {
      const sum = this.sums[at];
      if (!sum) continue;
      if (isHidden) sum.unknown.add(cell);
      else sum.unknown.delete(cell);
      if (this.table.sums[at]?.total !== cell) sum.room += sign * difference;
    }
    if (isHidden) this.hidden.add(cell);
    else this.hidden.delete(cell);
    if (isHidden) this.added.add(cell);
    else this.added.delete(cell);
  }

  private canHide = (cell: number): boolean => {
    const found = this.table.cells[cell];
    return found?.state === 'printed' && found.mayHide && !this.hidden.has(cell);
  };

  private loss = (cell: number): number => 1 + Math.log2(1 + this.valueOf(cell));

  /** What hiding a cell costs: its own loss, and that of the cells that its other sums would then need. */
  private costOf(cell: number, purpose: number): number {
    const others = (this.within[cell] ?? []).filter((sum) => sum !== purpose);
    const before = others.map((sum) => this.isWeak(sum));
    const wasHidden = this.hidden.has(cell);
    if (!wasHidden) this.setHidden(cell, true);
    const further = others.map((sum, at) => {
      const isWeak = this.isWeak(sum);
      if (isWeak && !before[at]) return this.cheapestLoss(sum);
      return before[at] && !isWeak ? -2 : 0;
    });
    if (!wasHidden) this.setHidden(cell, false);
    return this.loss(cell) + further.reduce((all, one) => all + one, 0);
  }

  private membersOf = (sum: number): readonly number[] => {
    const found = this.table.sums[sum];
    return found ? [found.total, ...found.parts] : [];
  };

  private cheapestLoss(sum: number): number {
    const impossible = 40;
    return this.membersOf(sum).reduce(
      (least, cell) => (this.canHide(cell) ? Math.min(least, this.loss(cell)) : least),
      impossible,
    );
  }

  private cheapest(sums: readonly number[]): number | undefined {
    let best: number | undefined;
    let least = Infinity;
    for (const sum of sums) {
      for (const cell of this.membersOf(sum)) {
        if (!this.canHide(cell) || cell === best) continue;
        // Nothing that follows from hiding a cell makes it much cheaper than its own loss.
        if (this.loss(cell) - 4 >= least) continue;
        const cost = this.costOf(cell, sum);
        if (cost < least) [best, least] = [cell, cost];
      }
    }
    return best;
  }

  /** Hides cells until no sum by itself is weak. */
  mendSums(sums: Iterable<number>): number[] {
    const added: number[] = [];
    const waiting = new Set(sums);
    for (const sum of waiting) {
      waiting.delete(sum);
      if (!this.isWeak(sum)) continue;
      const cell = this.cheapest([sum]);
      if (cell === undefined) continue;
      this.setHidden(cell, true);
      added.push(cell);
      for (const other of this.within[cell] ?? []) waiting.add(other);
    }
    return added;
  }

  /** Hides one more cell near each weak one, and what that makes necessary; the cells that were hidden. */
  protect(weaknesses: readonly Weakness[]): number[] {
    const used = new Set<number>();
    const added: number[] = [];
    for (const { cell } of weaknesses) {
      const near = this.within[cell] ?? [];
      if (near.some((sum) => used.has(sum))) continue;
      const further = sumsBeyond(near, this.neighbours);
      const chosen = this.cheapest(near) ?? this.cheapest(further);
      if (chosen === undefined) continue;
      this.setHidden(chosen, true);
      const own = this.within[chosen] ?? [];
      for (const sum of [...near, ...own]) used.add(sum);
      added.push(chosen, ...this.mendSums(own));
    }
    return added;
  }

  /** Sums that share an unknown cell with a sum. */
  private neighbours = (sum: number): number[] =>
    [...(this.sums[sum]?.unknown ?? [])].flatMap((cell) => this.within[cell] ?? []);

  /** The audit of everything as it would now be published. */
  weaknesses(touching?: Iterable<number>): Weakness[] {
    const cells = this.table.cells.map(({ value, floor }, at) => ({
      value: this.isVisible(at) ? value : null,
      floor,
      isSecret: this.isSecret(at),
    }));
    return audit(
      { cells, sums: this.table.sums },
      {
        width: this.width,
        isAlone: (cell) => this.table.cells[cell]?.value === 1,
        isSmall: (cell) => this.table.cells[cell]?.isSmall === true,
        touching,
      },
    );
  }

  /** Shows again, the greatest loss first, what the others do not need, while the work lasts. */
  tidy(work: number): void {
    let left = Math.floor(work / (1 + this.hidden.size ** 2));
    for (const cell of [...this.added].toSorted((a, b) => this.loss(b) - this.loss(a))) {
      if (left <= 0) return;
      this.setHidden(cell, false);
      const sums = this.within[cell] ?? [];
      const isNeeded = sums.some((sum) => this.isWeak(sum));
      if (!isNeeded) left -= 1;
      const near = sums.flatMap((sum) => [...(this.sums[sum]?.unknown ?? [])]);
      if (isNeeded || this.weaknesses(near).length > 0) this.setHidden(cell, true);
    }
  }
}

/** The sums one step away. */
function sumsBeyond(near: readonly number[], neighbours: (sum: number) => readonly number[]): number[] {
  return [...new Set(near.flatMap(neighbours))].filter((sum) => !near.includes(sum));
}
