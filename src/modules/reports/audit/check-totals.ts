import { type At, type AuditTable, cellAt, keyOf, placeOf } from './audit-table.ts';
import { type Equation, equationsOf, round } from './equations.ts';
import { countsPeople } from './labels.ts';
import { type ComputedReading, type Finding, type Unjudged } from './finding.ts';

/** What the rows give instead of a printed number. */
export interface Correction {
  readonly at: At;
  readonly kind: 'row-total' | 'column-total' | 'grand-total' | 'cell';
  readonly readings: readonly ComputedReading[];
  readonly equations: readonly Equation[];
}

export interface TotalsCheck {
  readonly corrections: readonly Correction[];
  readonly unjudged: readonly Unjudged[];
  readonly checked: number;
}

/**
 * Finds printed totals that their parts contradict. One wrong cell stands in
 * several sums; when changing a single cell would set all of its sums right,
 * that cell is what is wrong. Else each sum that does not hold blames its total.
 * `misfits` says how many shares of the table contradict a supposed value.
 */
export function checkTotals(table: AuditTable, misfits: (at: At, value: number) => number): TotalsCheck {
  const equations = equationsOf(table);
  const wrong = equations.filter(({ holds }) => !holds);
  const overlapping = wrong.filter((equation) => mayOverlap(table, equation));
  const doubtful = wrong.filter(
    (equation) => equation.isOpen || mayMissParts(table, equation) || overlapping.includes(equation),
  );
  const certain = wrong.filter((equation) => !doubtful.includes(equation));
  const held = equations.filter(({ holds }) => holds);
  return {
    corrections: explain(table, certain, held, misfits),
    unjudged: doubtful.map((equation) => ({
      place: placeOf(table, equation.total),
      text: cellAt(table, equation.total)?.text ?? '',
      reason: overlapping.includes(equation) ? 'people-may-be-in-several' : 'part-is-not-told',
    })),
    checked: equations.length - doubtful.length,
  };
}

/** Empty cells may be values left out, when the table writes its zeros and the total is the larger. */
function mayMissParts(table: AuditTable, { hasEmptyPart, difference }: Equation): boolean {
  if (!hasEmptyPart || difference < 0) return false;
  return table.cells.some((row) =>
    row.some(({ mark, value, isPercent }) => mark === 'zero' || (mark === 'number' && value === 0 && !isPercent)),
  );
}

/** People who could choose several answers are fewer than the answers. */
function mayOverlap(table: AuditTable, { total, axis, difference }: Equation): boolean {
  const line = axis === 'column' ? table.rows[total.row] : table.columns[total.column];
  return difference < 0 && countsPeople(line?.label ?? '');
}

interface Suspect {
  readonly at: At;
  readonly value: number;
  readonly equations: readonly Equation[];
  readonly isTotal: boolean;
}

function explain(
  table: AuditTable,
  wrong: readonly Equation[],
  held: readonly Equation[],
  misfits: (at: At, value: number) => number,
): Correction[] {
  const corrections: Correction[] = [];
  let open = [...wrong];
  while (open.length > 0) {
    const best = suspectOf(table, open, held, misfits);
    const first = open[0];
    if (!first) break;
    const chosen: Suspect = best ?? { at: first.total, value: first.sum, equations: [first], isTotal: true };
    corrections.push(correctionOf(table, chosen));
    open = open.filter((equation) => !chosen.equations.includes(equation));
  }
  return merged(corrections);
}

/** The single cell whose change sets right every sum that it stands in, and the most of them. */
function suspectOf(
  table: AuditTable,
  open: readonly Equation[],
  held: readonly Equation[],
  misfits: (at: At, value: number) => number,
): Suspect | undefined {
  const inHeld = new Set(held.flatMap(({ total, parts }) => [total, ...parts].map(keyOf)));
  const found = new Map<string, Suspect | undefined>();
  for (const equation of open) {
    for (const at of [equation.total, ...equation.parts]) {
      const key = keyOf(at);
      if (inHeld.has(key) || cellAt(table, at)?.mark === 'text') continue;
      const isTotal = at === equation.total;
      const value = round((cellAt(table, at)?.value ?? 0) + (isTotal ? -equation.difference : equation.difference));
      const before = found.get(key);
      if (found.has(key) && before?.value !== value) found.set(key, undefined);
      else if (value < 0 && (cellAt(table, at)?.value ?? 0) >= 0) found.set(key, undefined);
      else {
        const equations = [...(before?.equations ?? []), equation];
        found.set(key, { at, value, equations, isTotal: isTotal || before?.isTotal === true });
      }
    }
  }
  const suspects = [...found.values()].flatMap((suspect) => suspect ?? []);
  const inSeveral = suspects.filter(({ equations }) => equations.length > 1);
  const most = Math.max(0, ...inSeveral.map(({ equations }) => equations.length));
  return (
    inSeveral.find((one) => one.equations.length === most && one.isTotal) ??
    inSeveral.find((one) => one.equations.length === most) ??
    byShares(suspects, open[0], misfits)
  );
}

/** Trying every part of a longer column would take too long. */
const mostSuspects = 80;

/** A part of one wrong sum is blamed before its total only when the shares beside it say so. */
function byShares(
  suspects: readonly Suspect[],
  first: Equation | undefined,
  misfits: (at: At, value: number) => number,
): Suspect | undefined {
  if (!first || suspects.length > mostSuspects) return undefined;
  const usual = misfits(first.total, first.sum);
  if (usual === 0) return undefined;
  return suspects
    .filter(({ isTotal, equations }) => !isTotal && equations[0] === first)
    .map((suspect) => ({ suspect, misfits: misfits(suspect.at, suspect.value) }))
    .toSorted((a, b) => a.misfits - b.misfits)
    .find((one) => one.misfits < usual)?.suspect;
}

function correctionOf(table: AuditTable, { at, equations, isTotal, value }: Suspect): Correction {
  const axes = new Set(equations.filter(({ total }) => keyOf(total) === keyOf(at)).map(({ axis }) => axis));
  const kind =
    !isTotal || axes.size === 0
      ? 'cell'
      : axes.size === 2
        ? 'grand-total'
        : axes.has('row')
          ? 'row-total'
          : 'column-total';
  const sums = equations.map((equation) => ({ value, of: reckoning(table, equation, at) }));
  const seen = new Set<string>();
  const readings = sums.filter(({ of }) => !seen.has(of) && seen.add(of));
  return { at, kind, readings, equations };
}

const longestReckoning = 16;

/** `78 + 8 + 7 + …`, or for a part: the total less the others. */
function reckoning(table: AuditTable, { total, parts }: Equation, at: At): string {
  const text = (one: At): string => (cellAt(table, one)?.mark === 'number' ? (cellAt(table, one)?.text ?? '') : '0');
  const others = parts.filter((part) => keyOf(part) !== keyOf(at)).map(text);
  const shown = others.length > longestReckoning ? [...others.slice(0, longestReckoning), '…'] : others;
  return keyOf(total) === keyOf(at) ? shown.join(' + ') : `${text(total)} − ${shown.join(' − ')}`;
}

/** A total that both its row and its column contradict is one finding with two readings. */
function merged(corrections: readonly Correction[]): Correction[] {
  const byCell = new Map<string, Correction>();
  for (const one of corrections) {
    const before = byCell.get(keyOf(one.at));
    byCell.set(
      keyOf(one.at),
      before
        ? {
            at: one.at,
            kind: 'grand-total',
            readings: [...before.readings, ...one.readings],
            equations: [...before.equations, ...one.equations],
          }
        : one,
    );
  }
  return [...byCell.values()];
}

/** A correction as it is told. */
export function totalFinding(table: AuditTable, { at, kind, readings, equations }: Correction): Finding {
  const cell = cellAt(table, at);
  return {
    kind,
    place: placeOf(table, at),
    printed: cell?.value ?? 0,
    printedText: cell?.text ?? '',
    computed: readings[0]?.value ?? 0,
    readings,
    ...(equations.some(({ hasEmptyPart }) => hasEmptyPart) ? { hasEmptyPart: true } : {}),
  };
}
