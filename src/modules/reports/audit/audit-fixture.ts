import * as fc from 'fast-check';

/** Random tables that add up, typed in random ways, for tests of the audit. */

type CellName = `${number}/${number}`;

interface Typing {
  readonly delimiter: '\t' | ';' | ',' | '|';
  readonly thousands: '' | ' ' | '\u00a0' | '\u202f' | ',' | '.';
  readonly decimal: ',' | '.';
  readonly zero: '0' | '-' | '–' | '';
  readonly total: string;
  readonly corner: string;
  readonly title: boolean;
  readonly note: boolean;
  readonly footnotes: boolean;
  readonly wrapsLabel: boolean;
  readonly spans: boolean;
  readonly totalFirst: boolean;
}

export interface RandomTable {
  /** Counts by row and column with their totals last, each line as long as the other. */
  readonly counts: readonly (readonly number[])[];
  readonly hasRowTotals: boolean;
  /** Decimals of a last column of shares, when there is one. */
  readonly shares: 0 | 1 | undefined;
  readonly typing: Typing;
}

/** Where a planted number is, by row and column of the counts; the column after the last is that of the shares. */
export interface Planted {
  readonly row: number;
  readonly column: number;
  readonly by: number;
}

const typing: fc.Arbitrary<Typing> = fc
  .record({
    delimiter: fc.constantFrom<Typing['delimiter'][]>('\t', ';', ',', '|'),
    thousands: fc.constantFrom<Typing['thousands'][]>('', ' ', '\u00a0', '\u202f', ',', '.'),
    zero: fc.constantFrom<Typing['zero'][]>('0', '-', '–', ''),
    total: fc.constantFrom('Yhteensä', 'yht.', 'Summa', 'Totalt', 'Total', 'Sammanlagt', 'YHTEENSÄ', 'Kaikki yhteensä'),
    corner: fc.constantFrom('', 'Teema', 'Tema', 'Theme'),
    title: fc.boolean(),
    note: fc.boolean(),
    footnotes: fc.boolean(),
    wrapsLabel: fc.boolean(),
    spans: fc.boolean(),
    totalFirst: fc.boolean(),
  })
  .map((it) => ({ ...it, decimal: it.thousands === ',' ? '.' : ',' }));

const withTotals = (inner: readonly (readonly number[])[], hasRowTotals: boolean): number[][] => {
  const rows = inner.map((row) => (hasRowTotals ? [...row, row.reduce((sum, one) => sum + one, 0)] : [...row]));
  const width = rows[0]?.length ?? 0;
  const total = Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return [...rows, total];
};

/** Counts that are all rounded alike would be read as rounded numbers; such a table is another case. */
const isRounded = (counts: readonly (readonly number[])[]): boolean => counts.flat().every((one) => one % 5 === 0);

export const randomTable: fc.Arbitrary<RandomTable> = fc
  .record({ rows: fc.integer({ min: 3, max: 7 }), columns: fc.integer({ min: 2, max: 5 }), hasRowTotals: fc.boolean() })
  .chain(({ rows, columns, hasRowTotals }) =>
    fc.record({
      counts: fc
        .array(
          fc.array(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4000 })), {
            minLength: columns,
            maxLength: columns,
          }),
          {
            minLength: rows,
            maxLength: rows,
          },
        )
        // A column of blanks alone has nothing that its total could contradict.
        .map(([first = [], ...others]) => withTotals([first.map((one) => one + 1), ...others], hasRowTotals))
        .filter((counts) => !isRounded(counts)),
      hasRowTotals: fc.constant(hasRowTotals),
      shares: fc.constantFrom<(0 | 1 | undefined)[]>(undefined, 0, 1),
      typing,
    }),
  );

const rowNames = [
  'Hoitoonpääsy',
  'Tasa-arvo',
  'Neuvonta ja ohjaus',
  'Tilat, välineet',
  'Viestintä',
  'Verkkopalvelut',
  'Nopeus',
];
const columnNames = ['kiitos', 'moite', 'idea', 'kysymys', 'muu'];

function typedNumber(value: number, decimals: number, { thousands, decimal, zero }: Typing): string {
  if (value === 0 && decimals === 0) return zero;
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  return rest === undefined ? grouped : `${grouped}${decimal}${rest}`;
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The table as somebody typed it, and the place of every number in the text. */
export function typed(table: RandomTable, planted?: Planted): { text: string; placeOf: ReadonlyMap<CellName, string> } {
  const { counts, hasRowTotals, shares, typing: how } = table;
  const width = counts[0]?.length ?? 0;
  const grand = counts.at(-1) ?? [];
  const off = (row: number, column: number): number =>
    planted?.row === row && planted.column === column ? planted.by : 0;
  const values = counts.map((row, at) => {
    const cells = row.map((value, column) => typedNumber(value + off(at, column), 0, how));
    const whole = grand[width - 1] ?? 0;
    const share = whole === 0 ? 0 : ((row[width - 1] ?? 0) / whole) * 100;
    const step = 10 ** -(shares ?? 0);
    const printed = Math.round(share / step) * step + off(at, width);
    return shares === undefined ? cells : [...cells, `${typedNumber(printed, shares, { ...how, zero: '0' })} %`];
  });
  const names = columnNames.slice(0, hasRowTotals ? width - 1 : width);
  const heading = [
    how.corner,
    ...names,
    ...(hasRowTotals ? [how.total] : []),
    ...(shares === undefined ? [] : ['osuus, %']),
  ];
  const blank = heading.map(() => '');
  const lines: string[][] = [];
  if (how.title) lines.push(['Taulukko 3. Palautteet 2020', ...blank.slice(1)]);
  if (how.spans) lines.push(['', 'Palautetyyppi', ...blank.slice(2)]);
  lines.push(heading);
  const placeOf = new Map<CellName, string>();
  const order = counts.map((_row, at) => at);
  if (how.totalFirst) order.unshift(order.pop() ?? 0);
  for (const at of order) {
    const isTotal = at === counts.length - 1;
    const label = isTotal ? how.total : (rowNames[at] ?? '');
    const cells = (values[at] ?? []).map((cell) => (how.footnotes && at === 1 && /\d/.test(cell) ? `${cell}*` : cell));
    if (how.wrapsLabel && at === 0) {
      lines.push(['Hoitoon ja', ...blank.slice(1)], ['palveluun pääsy', ...cells]);
    } else lines.push([label, ...cells]);
    cells.forEach((_cell, column) => placeOf.set(`${at}/${column}`, `${lines.length}/${column + 2}`));
  }
  if (how.note) lines.push(['* Tiedot on koottu käsin.', ...blank.slice(1)]);
  return {
    text: lines.map((cells) => cells.map((cell) => quoted(cell, how.delimiter)).join(how.delimiter)).join('\n'),
    placeOf,
  };
}
