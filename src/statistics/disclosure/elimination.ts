import { type Equation } from './sum-system.ts';

/** Numbers that can be multiplied and divided: reals, or whole numbers modulo a prime. */
export interface Arithmetic {
  from(value: number): number;
  /** `a - b * c` */
  minusProduct(a: number, b: number, c: number): number;
  divide(a: number, b: number): number;
  isZero(value: number): boolean;
}

/** Below 2^26, so that a product of two residues is exact in a double. */
const prime = 67_108_859;

function inverse(value: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % prime) + prime) % prime;
}

/** Exact: whole numbers modulo a prime. */
const residues: Arithmetic = {
  from: (value) => ((value % prime) + prime) % prime,
  minusProduct: (a, b, c) => (a - ((b * c) % prime) + prime) % prime,
  divide: (a, b) => (a * inverse(b)) % prime,
  isZero: (value) => value === 0,
};

const tolerance = 1e-9;

/** Doubles. Sums have the coefficients 1 and -1, so that rounding stays far from what is looked for. */
export const reals: Arithmetic = {
  from: (value) => value,
  minusProduct: (a, b, c) => a - b * c,
  divide: (a, b) => a / b,
  isZero: (value) => Math.abs(value) < tolerance,
};

/** A cell as the others give it: it is the constant minus each coefficient times its free cell. */
export interface ReducedRow {
  readonly coefficients: ReadonlyMap<number, number>;
  readonly constant: number;
}

/** Equations solved for some of their cells; all other cells are free. */
export interface Reduced {
  readonly rows: ReadonlyMap<number, ReducedRow>;
  /** False when the equations contradict one another: a number has been revised. */
  readonly isConsistent: boolean;
}

interface Row {
  readonly coefficients: Map<number, number>;
  constant: number;
}

/** Gauss and Jordan's elimination over sparse rows, shortest first, each solved for the cell that the fewest other rows hold. */
export function reduce(equations: readonly Equation[], arithmetic: Arithmetic): Reduced {
  const rows = new Map<number, Row>();
  /** For each free cell the solved cells whose rows hold it. */
  const holders = new Map<number, Set<number>>();
  let isConsistent = true;
  const subtract = (from: Row, factor: number, row: Row, holder?: number): void => {
    for (const [cell, coefficient] of row.coefficients) {
      const value = arithmetic.minusProduct(from.coefficients.get(cell) ?? 0, factor, coefficient);
      if (arithmetic.isZero(value)) {
        from.coefficients.delete(cell);
        if (holder !== undefined) holders.get(cell)?.delete(holder);
      } else {
        from.coefficients.set(cell, value);
        if (holder !== undefined) holdersOf(holders, cell).add(holder);
      }
    }
    from.constant = arithmetic.minusProduct(from.constant, factor, row.constant);
  };
  for (const equation of equations.toSorted((a, b) => a.coefficients.size - b.coefficients.size)) {
    const row: Row = { coefficients: new Map(), constant: arithmetic.from(equation.constant) };
    for (const [cell, coefficient] of equation.coefficients) row.coefficients.set(cell, arithmetic.from(coefficient));
    for (const cell of equation.coefficients.keys()) {
      const solved = rows.get(cell);
      if (!solved) continue;
      const factor = row.coefficients.get(cell) ?? 0;
      row.coefficients.delete(cell);
      subtract(row, factor, solved);
    }
    const pivot = bestPivot(row, holders);
    if (pivot === undefined) {
      isConsistent &&= arithmetic.isZero(row.constant);
      continue;
    }
    const own = row.coefficients.get(pivot) ?? 1;
    row.coefficients.delete(pivot);
    for (const [cell, coefficient] of row.coefficients) row.coefficients.set(cell, arithmetic.divide(coefficient, own));
    row.constant = arithmetic.divide(row.constant, own);
    for (const holder of holders.get(pivot) ?? []) {
      const other = rows.get(holder);
      if (!other) continue;
      const factor = other.coefficients.get(pivot) ?? 0;
      other.coefficients.delete(pivot);
      subtract(other, factor, row, holder);
    }
    holders.delete(pivot);
    for (const cell of row.coefficients.keys()) holdersOf(holders, cell).add(pivot);
    rows.set(pivot, row);
  }
  return { rows, isConsistent };
}

function holdersOf(holders: Map<number, Set<number>>, cell: number): Set<number> {
  const found = holders.get(cell) ?? new Set<number>();
  holders.set(cell, found);
  return found;
}

function bestPivot(row: Row, holders: ReadonlyMap<number, ReadonlySet<number>>): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const cell of row.coefficients.keys()) {
    const count = holders.get(cell)?.size ?? 0;
    if (count < least) [best, least] = [cell, count];
  }
  return best;
}

/**
 * How each cell may move when the equations hold: cells with one text move
 * only together (who knows one knows the other); undefined for a cell that
 * cannot move at all, which anyone can compute. Exact up to the chance that the
 * prime divides a determinant of the equations.
 */
export function movesOf(component: { readonly cells: readonly number[]; readonly equations: readonly Equation[] }) {
  const { rows } = reduce(component.equations, residues);
  return new Map(
    component.cells.map((cell): [number, string | undefined] => {
      const row = rows.get(cell);
      if (!row) return [cell, `1*${cell}`];
      const free = [...row.coefficients].toSorted(([a], [b]) => a - b);
      const [first] = free;
      if (!first) return [cell, undefined];
      return [cell, free.map(([one, factor]) => `${residues.divide(factor, first[1])}*${one}`).join('+')];
    }),
  );
}
