import { roundHalfUp } from '../../../statistics/rounding.ts';

/** The operators that compute a number from others. */
export const arithmeticOperators = ['diff', 'pctChange', 'times', 'share', 'sum', 'rank'] as const;
export type Arithmetic = (typeof arithmeticOperators)[number];

export interface Operand<Unit extends string> {
  readonly value: number;
  readonly decimals: number;
  readonly unit: Unit;
}

/** Units that only computed numbers have, and per cent. */
type ComputedUnit = 'percent' | 'points' | 'times' | 'place';

/**
 * What an operator gives for published numbers, rounded half up; the same for the build of a review and for whoever
 * recomputes it. Not finite when the divisor is zero or an operand is missing.
 */
export function compute<Unit extends string>(
  operator: Arithmetic,
  operands: readonly Operand<Unit>[],
): Operand<Unit | ComputedUnit> {
  const [one, other] = operands.map(({ value }) => value);
  const first = one ?? Number.NaN;
  const second = other ?? Number.NaN;
  const decimals = Math.max(0, ...operands.map((it) => it.decimals));
  const unit = operands[0]?.unit ?? 'place';
  const rounded = (value: number, decimals: number, unit: Unit | ComputedUnit) => ({
    value: roundHalfUp(value, decimals),
    decimals,
    unit,
  });
  switch (operator) {
    case 'diff':
      return rounded(first - second, decimals, unit === 'percent' ? 'points' : unit);
    case 'pctChange':
      return rounded((100 * (first - second)) / second, 0, 'percent');
    case 'times':
      return rounded(first / second, 1, 'times');
    case 'share':
      return rounded((100 * first) / second, 1, 'percent');
    case 'sum':
      return rounded(
        operands.reduce((all, { value }) => all + value, 0),
        decimals,
        unit,
      );
    case 'rank':
      // The first among all the others: 1 the largest, equal ones share a place.
      return rounded(operands.slice(1).filter(({ value }) => value > first).length + 1, 0, 'place');
  }
}
