import { type At, type AuditTable, cellAt, keyOf, kindAt, placeOf } from './audit-table.ts';
import { type AuditCell } from './cell.ts';
import { round } from './equations.ts';
import { type ComputedReading, type Finding, type Unjudged } from './finding.ts';

/** The values that a count may have: as printed, and as its rows give it when they contradict it. */
export type ValuesAt = (at: At) => readonly number[];

/** One way in which a column of shares or changes may have come about. */
interface Origin {
  readonly kind: 'share' | 'change';
  readonly isPercent: boolean;
  readonly scale: 1 | 100;
  /** The cells that the number of a row is computed from, or undefined where it cannot be. */
  readonly from: (row: number) => readonly [part: At, whole: At] | undefined;
  readonly compute: (part: number, whole: number) => number;
}

export interface SharesCheck {
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
  readonly checked: number;
}

/**
 * Checks the columns of shares and changes. How such a column was computed is
 * not written in a table, so the origin that most of its rows bear out is taken;
 * rows that contradict it are findings. Without any origin, only a column that
 * is said to make up a whole must add up to 100.
 */
export function checkShares(table: AuditTable, values: ValuesAt): SharesCheck {
  const derived = table.columns.flatMap((_line, column) => {
    const rows = table.rows.flatMap((_row, row) => (isDerived(table, { row, column }) ? [row] : []));
    return rows.length > 0 ? [{ column, rows }] : [];
  });
  const checks = derived.slice(0, mostDerived).map(({ column, rows }) => checkColumn(table, column, rows, values));
  return {
    findings: checks.flatMap(({ findings }) => findings),
    unjudged: checks.flatMap(({ unjudged }) => unjudged),
    checked: checks.reduce((sum, { checked }) => sum + checked, 0),
  };
}

const isDerived = (table: AuditTable, at: At): boolean => {
  const kind = kindAt(table, at);
  const ofColumn = cellAt(table, at)?.isPercent === true || table.columns[at.column]?.kind === kind;
  return ofColumn && (kind === 'percent' || kind === 'change') && cellAt(table, at)?.mark === 'number';
};

function checkColumn(table: AuditTable, column: number, rows: readonly number[], values: ValuesAt): SharesCheck {
  const sample = rows.slice(0, sampleRows);
  const likeliest = originsOf(table, column)
    .map((origin) => ({ origin, ...judge(table, column, sample, origin, values) }))
    .filter(({ fits, judged }) => fits.length >= Math.max(1, judged / 2))
    .toSorted((a, b) => b.fits.length - a.fits.length || a.misfits.length - b.misfits.length)[0];
  const best = likeliest && judge(table, column, rows, likeliest.origin, values);
  const isNamed = table.columns[column]?.kind !== 'count';
  // One row that happens to fit is no proof of where the numbers come from.
  if (best && (best.fits.length > 1 || (isNamed && best.misfits.length === 0))) {
    return { findings: best.misfits, unjudged: [], checked: best.judged };
  }
  return checkSum(table, column, rows);
}

interface Judged {
  readonly fits: readonly number[];
  readonly misfits: readonly Finding[];
  readonly judged: number;
}

function judge(table: AuditTable, column: number, rows: readonly number[], origin: Origin, values: ValuesAt): Judged {
  const fits: number[] = [];
  const misfits: Finding[] = [];
  let judged = 0;
  for (const row of rows) {
    const at = { row, column };
    const cell = cellAt(table, at);
    const from = origin.from(row);
    if (!cell || !from) continue;
    const readings = readingsOf(from, origin, values);
    if (readings.length === 0) continue;
    const isWhole = keyOf(from[0]) === keyOf(from[1]);
    const isBorneOut = readings.some(({ value }) => within(cell, value / (100 / origin.scale)));
    // A blank may be nothing or left out: it bears a share out, and contradicts none.
    if (!isBorneOut && cellAt(table, from[0])?.mark === 'empty') continue;
    judged += 1;
    if (isBorneOut) {
      if (!isWhole) fits.push(row);
    } else misfits.push(shareFinding(table, at, cell, origin, readings));
  }
  return { fits, misfits: largestRemainder(table, column, rows, misfits), judged };
}

/** What a share or change is from the printed numbers and from the corrected ones, the corrected first. */
function readingsOf([part, whole]: readonly [At, At], origin: Origin, values: ValuesAt): ComputedReading[] {
  const seen = new Set<string>();
  return values(whole).flatMap((below) =>
    values(part).flatMap((above) => {
      const of = `${above} / ${below}`;
      if (below === 0 || seen.has(of)) return [];
      seen.add(of);
      return [{ value: round(origin.compute(above, below)), of }];
    }),
  );
}

const within = (cell: AuditCell, exact: number): boolean =>
  exact >= cell.value - cell.step / 2 - 1e-9 && exact <= cell.value + cell.step / 2 + 1e-9;

/** Shares that were made to add up to 100 differ by less than a step; that is a method, not a fault. */
function largestRemainder(table: AuditTable, column: number, rows: readonly number[], misfits: Finding[]): Finding[] {
  const details = rows.filter((row) => table.rows[row]?.role === 'detail');
  const sum = round(details.reduce((total, row) => total + (cellAt(table, { row, column })?.value ?? 0), 0));
  const step = Math.max(0, ...details.map((row) => cellAt(table, { row, column })?.step ?? 0));
  if (sum !== 100) return misfits;
  return misfits.filter(
    ({ printed, readings }) =>
      typeof printed !== 'number' || !readings.some(({ value }) => Math.abs(value - printed) < step),
  );
}

function shareFinding(
  table: AuditTable,
  at: At,
  cell: AuditCell,
  { kind, isPercent }: Origin,
  readings: readonly ComputedReading[],
): Finding {
  return {
    kind,
    place: placeOf(table, at),
    printed: cell.value,
    printedText: cell.text,
    computed: readings[0]?.value ?? 0,
    ...(isPercent ? { unit: 'percent' } : {}),
    readings,
  };
}

/** More pairs than these columns have would take too long to try; such a table is an export. */
const mostColumns = 8;
const mostTotals = 4;
const mostDerived = 24;
/** So many rows tell where a column comes from; all are then judged by it. */
const sampleRows = 40;

function originsOf(table: AuditTable, column: number): Origin[] {
  // Of two columns that bear the shares out alike, the nearer one is meant.
  const counts = table.columns
    .flatMap((line, at) => (line.kind === 'count' && at !== column ? [at] : []))
    .toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column))
    .slice(0, mostColumns);
  const hasSigns = table.rows.some((_line, row) => cellAt(table, { row, column })?.isPercent);
  const largest = Math.max(0, ...table.rows.map((_line, row) => Math.abs(cellAt(table, { row, column })?.value ?? 0)));
  const scale = !hasSigns && largest <= 1 ? 1 : 100;
  const isChange = table.columns[column]?.kind === 'change';
  const counted = (at: At): At | undefined =>
    ['number', 'zero', 'empty'].includes(cellAt(table, at)?.mark ?? 'text') ? at : undefined;
  const pair = (part: At, whole: At): readonly [At, At] | undefined => {
    const [one, other] = [counted(part), counted(whole)];
    return one && other ? [one, other] : undefined;
  };
  const share = (part: number, whole: number): number => (part / whole) * 100;
  const totals = table.rows
    .flatMap((line, row) => (line.role === 'total' || line.role === 'subtotal' ? [row] : []))
    .slice(-mostTotals);
  const ofTotal = counts.flatMap((count) =>
    totals.map((total): Origin => ({
      kind: 'share',
      isPercent: true,
      scale,
      from: (row) => pair({ row, column: count }, { row: total, column: count }),
      compute: share,
    })),
  );
  const ofPair = counts.flatMap((part) =>
    counts.flatMap((whole): Origin[] => {
      if (part === whole) return [];
      const from = (row: number) => pair({ row, column: part }, { row, column: whole });
      const changes: Origin[] = [
        { kind: 'change', isPercent: true, scale, from, compute: (now, before) => ((now - before) / before) * 100 },
        { kind: 'change', isPercent: false, scale: 100, from, compute: (now, before) => now - before },
      ];
      if (!hasSigns && !/%/.test(table.columns[column]?.label ?? '')) changes.reverse();
      return isChange ? changes : [{ kind: 'share', isPercent: true, scale, from, compute: share }];
    }),
  );
  return isChange ? ofPair : [...ofTotal, ...ofPair];
}

/** A column that makes up a whole, by its total of 100 or by its name, adds up to 100 within its rounding. */
function checkSum(table: AuditTable, column: number, rows: readonly number[]): SharesCheck {
  const details = rows.filter((row) => table.rows[row]?.role === 'detail');
  const cells = details.flatMap((row) => cellAt(table, { row, column }) ?? []);
  const totalRow = rows.findLast((row) => table.rows[row]?.role === 'total');
  const total = totalRow === undefined ? undefined : cellAt(table, { row: totalRow, column });
  const sum = round(cells.reduce((all, { value }) => all + value, 0));
  const room = cells.reduce((all, { step }) => all + step / 2, 0) + 1e-9;
  const isWhole =
    total?.value === 100 || (total === undefined && isDistribution(table, column) && Math.abs(sum - 100) <= 12);
  const none = { findings: [], unjudged: [], checked: 0 };
  if (!isWhole || cells.length < 2) return { ...none, unjudged: unjudgedOf(table, column, rows) };
  if (Math.abs(sum - 100) <= room) return { ...none, checked: 1 };
  const last = { row: totalRow ?? details.at(-1) ?? 0, column };
  const printed = total?.value ?? 100;
  const reading = { value: sum, of: cells.map(({ text }) => text).join(' + ') };
  const finding: Finding = {
    kind: 'shares-sum',
    place: placeOf(table, last),
    printed,
    printedText: total?.text ?? '100 %',
    computed: sum,
    unit: 'percent',
    readings: [reading],
  };
  return { findings: [finding], unjudged: [], checked: 1 };
}

const isDistribution = (table: AuditTable, column: number): boolean =>
  /(?:osuus|osuudet|jakauma|andel|fördelning|share|distribution)/iu.test(
    `${table.columns[column]?.label ?? ''} ${table.caption}`,
  );

/** One for the column: its shares have the same unknown base. */
const unjudgedOf = (table: AuditTable, column: number, rows: readonly number[]): Unjudged[] =>
  rows.slice(0, 1).map((row) => ({
    place: placeOf(table, { row, column }),
    text: cellAt(table, { row, column })?.text ?? '',
    reason: 'base-is-not-told',
  }));
