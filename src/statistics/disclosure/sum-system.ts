/** One number as a reader meets it. */
export interface AuditCell {
  /** What is published; null when nothing is. */
  readonly value: number | null;
  /** The least that a reader knows an unpublished number to be: 1 where zeros are shown. */
  readonly floor: number;
  /** Whether it must stay unknown. What merely stands nowhere in print need not. */
  readonly isSecret: boolean;
}

/** A total and the numbers that add up to it, by their places in the list of cells. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** All that is published of some numbers, and how they add up. */
export interface SumSystem {
  readonly cells: readonly AuditCell[];
  readonly sums: readonly Sum[];
}

/** The sum of each coefficient times its unknown cell is the constant. */
export interface Equation {
  readonly coefficients: ReadonlyMap<number, number>;
  readonly constant: number;
}

/** Unknown cells that equations tie together; what is found about them depends on nothing else. */
export interface Component {
  readonly cells: readonly number[];
  readonly equations: readonly Equation[];
}

/** The equations over unknown cells, cut into parts that share no cell. Cells that are in no equation are in no part. */
export function componentsOf({ cells, sums }: SumSystem): Component[] {
  const equations = uniqueEquations(cells, sums);
  const leader = new Map<number, number>();
  const find = (cell: number): number => {
    let top = cell;
    for (let above = leader.get(top); above !== undefined && above !== top; above = leader.get(top)) top = above;
    for (let at = cell; at !== top;) {
      const next = leader.get(at) ?? top;
      leader.set(at, top);
      at = next;
    }
    return top;
  };
  for (const { coefficients } of equations) {
    let first: number | undefined;
    for (const cell of coefficients.keys()) {
      if (!leader.has(cell)) leader.set(cell, cell);
      if (first === undefined) first = find(cell);
      else leader.set(find(cell), first);
    }
  }
  const parts = new Map<number, { cells: number[]; equations: Equation[] }>();
  for (const cell of leader.keys()) {
    const top = find(cell);
    const part = parts.get(top) ?? { cells: [], equations: [] };
    part.cells.push(cell);
    parts.set(top, part);
  }
  for (const equation of equations) {
    for (const cell of equation.coefficients.keys()) {
      parts.get(find(cell))?.equations.push(equation);
      break;
    }
  }
  return [...parts.values()];
}

/** Several tables print the same sum: each is kept once. Sums without an unknown cell tell nothing. */
function uniqueEquations(cells: readonly AuditCell[], sums: readonly Sum[]): Equation[] {
  const found = new Map<string, Equation>();
  for (const { total, parts } of sums) {
    const coefficients = new Map<number, number>();
    let constant = 0;
    const add = (cell: number, factor: number): void => {
      const value = cells[cell]?.value ?? null;
      if (value !== null) constant -= factor * value;
      else coefficients.set(cell, (coefficients.get(cell) ?? 0) + factor);
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    if (coefficients.size === 0) continue;
    const order = [...coefficients.keys()].toSorted((a, b) => a - b);
    const key = `${constant}=${order.map((cell) => `${coefficients.get(cell)}*${cell}`).join('+')}`;
    if (!found.has(key)) found.set(key, { coefficients, constant });
  }
  return [...found.values()];
}
