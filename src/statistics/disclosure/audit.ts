import { movesOf, reduce, reals } from './elimination.ts';
import { rangesOf } from './ranges.ts';
import { type Component, componentsOf, type SumSystem } from './sum-system.ts';

/** Why a number is not protected. */
export type WeaknessKind =
  /** Anyone can compute it from the published sums. */
  | 'determined'
  /** The published sums leave too little room for it. */
  | 'narrow'
  /** The one person in another cell can compute it, knowing that cell. */
  | 'locked'
  /** It stands nowhere in print, and yet anyone can compute that it is small. */
  | 'derived';

export interface Weakness {
  /** Its place in the list of cells. */
  readonly cell: number;
  readonly kind: WeaknessKind;
}

export interface AuditOptions {
  /** A secret must be able to take values this far apart. */
  readonly width: number;
  /** Who may know a cell by being alone in it, and which cells must be kept from such a person; nobody when left out. */
  readonly isAlone?: (cell: number) => boolean;
  readonly isSmall?: (cell: number) => boolean;
  /** Only the parts of the system that hold one of these cells; all when left out. */
  readonly touching?: Iterable<number>;
}

/**
 * Every number that the published sums give away. Exact for what can be
 * computed (linear algebra over all sums at once); for ranges the true least
 * and greatest possible values, given that no number is below its floor. Where
 * published numbers contradict one another after a revision there are no
 * ranges, and only what can be computed is found.
 */
export function audit(system: SumSystem, options: AuditOptions): Weakness[] {
  const touched = options.touching && new Set(options.touching);
  return componentsOf(system).flatMap((component) =>
    touched && !component.cells.some((cell) => touched.has(cell)) ? [] : auditComponent(system, component, options),
  );
}

function auditComponent({ cells }: SumSystem, component: Component, options: AuditOptions): Weakness[] {
  const isSecret = (cell: number): boolean => cells[cell]?.isSecret === true;
  const moves = movesOf(component);
  const determined = component.cells.filter((cell) => moves.get(cell) === undefined);
  const secrets = component.cells.filter((cell) => isSecret(cell) && moves.get(cell) !== undefined);
  const ranges = rangesOf(component, (cell) => cells[cell]?.floor ?? 0, secrets, options.width);
  const narrow = secrets.filter((cell) => {
    const range = ranges?.get(cell);
    return range !== undefined && range.high - range.low < options.width - 1e-6;
  });
  const told = new Set(narrow);
  return [
    ...determined.filter(isSecret).map((cell): Weakness => ({ cell, kind: 'determined' })),
    ...derivedOf(
      component,
      determined.filter((cell) => !isSecret(cell)),
      options.width,
    ),
    ...narrow.map((cell): Weakness => ({ cell, kind: 'narrow' })),
    ...lockedOf(moves, options)
      .filter((cell) => !told.has(cell))
      .map((cell): Weakness => ({ cell, kind: 'locked' })),
  ];
}

/** Numbers in no print that come out as small. */
function derivedOf(component: Component, cells: readonly number[], threshold: number): Weakness[] {
  if (cells.length === 0) return [];
  const { rows } = reduce(component.equations, reals);
  return cells.flatMap((cell): Weakness[] => {
    const value = rows.get(cell)?.constant ?? 0;
    return value > 0.5 && value < threshold - 0.5 ? [{ cell, kind: 'derived' }] : [];
  });
}

/** Small cells that move only together with a cell in which one person is alone. */
function lockedOf(
  moves: ReadonlyMap<number, string | undefined>,
  { isAlone = () => false, isSmall = () => false }: AuditOptions,
): number[] {
  const together = new Map<string, number[]>();
  for (const [cell, move] of moves) {
    if (move !== undefined) together.set(move, [...(together.get(move) ?? []), cell]);
  }
  return [...together.values()].flatMap((cells) =>
    cells.filter((cell) => isSmall(cell) && cells.some((other) => other !== cell && isAlone(other))),
  );
}
