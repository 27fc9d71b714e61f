import { type AuditTable, type Line } from '../audit-table.ts';
import { isPeriod, yearOf } from '../labels.ts';

/** A row or column that a text names, and where. */
export interface Named {
  readonly axis: 'row' | 'column';
  readonly line: Line;
  /** Number of the line in its axis, from 0. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const fillers = new Set(
  'ja sekä tai och samt eller and or of the a an av för i på om in on for to till kpl st lkm antal määrä number'.split(
    ' ',
  ),
);

const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).filter((word) => !fillers.has(word) && word.length > 1);

/** The beginning of a word that stays when it is inflected: two or three letters shorter. */
function stemOf(word: string, isAlone: boolean): string {
  if (word.length <= 5) return word.slice(0, Math.max(3, word.length - (isAlone ? 1 : 2)));
  return word.slice(0, word.length - (word.length >= 8 ? 3 : 2));
}

const longestEnding = 6;

/** A token fits when it begins so and is no longer. */
interface Stem {
  readonly stem: string;
  readonly longest: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].map((match) => ({ text: match[0].toLowerCase(), start: match.index }));

/** Names that a label has: its words, less totals, periods and units. */
const nameWords = (label: string): string[] =>
  wordsIn(label).filter((word) => !isPeriod(word) && !totalWords.test(word));

/** The words of a line's label as they are looked for. */
function stemsOf(line: Line): readonly Stem[] {
  const words = nameWords(line.label);
  return words.map((word) => ({ stem: stemOf(word, words.length === 1), longest: word.length + longestEnding }));
}

const totalWords =
  /^(?:yhteensä|yht|summa|kaikkiaan|kaikki|totalt?|total|totals|sammanlagt|sum|all|alla|samtliga|grand|kvartal)$/iu;

/**
 * The rows and columns that a text names. All words of a label must be there,
 * near each other, in any inflection that keeps their beginning.
 */
export function namedIn(text: string, table: AuditTable): Named[] {
  const tokens = tokensOf(text);
  const found = nameable(table).flatMap(({ axis, line, at, stems }) =>
    findAll(tokens, stems).map((span): Named => ({ axis, line, at, ...span })),
  );
  // `Palvelun nopeus` inside a longer name that is there too is not meant.
  return found.filter(
    (one) =>
      !found.some(
        (other) => other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  );
}

interface Nameable extends Pick<Named, 'axis' | 'line' | 'at'> {
  readonly stems: readonly Stem[];
}
const nameableOfTables = new WeakMap<AuditTable, readonly Nameable[]>();

/** The lines that a text can name: a name that two lines share names neither. */
function nameable(table: AuditTable): readonly Nameable[] {
  const known = nameableOfTables.get(table);
  if (known) return known;
  const of = (axis: Named['axis'], lines: readonly Line[]): Nameable[] => {
    const all = lines.flatMap((line, at) => (line.role === 'detail' ? [{ axis, line, at, stems: stemsOf(line) }] : []));
    const uses = new Map<string, number>();
    const nameOf = ({ stems }: Nameable): string => stems.map(({ stem }) => stem).join(' ');
    for (const one of all) uses.set(nameOf(one), (uses.get(nameOf(one)) ?? 0) + 1);
    return all.filter((one) => one.stems.length > 0 && uses.get(nameOf(one)) === 1);
  };
  const found = [...of('row', table.rows), ...of('column', table.columns)];
  nameableOfTables.set(table, found);
  return found;
}

function findAll(tokens: readonly Token[], stems: readonly Stem[]): { start: number; end: number }[] {
  const [first, ...others] = stems;
  if (first === undefined) return [];
  const fits = ({ text }: Token, { stem, longest }: Stem): boolean => text.startsWith(stem) && text.length <= longest;
  const spans: { start: number; end: number }[] = [];
  tokens.forEach((token, at) => {
    if (!fits(token, first)) return;
    let [next, last] = [at, token];
    for (const other of others) {
      const found = tokens.slice(next + 1, next + 4).findIndex((one) => fits(one, other));
      const word = tokens[next + 1 + found];
      if (found < 0 || !word) return;
      [next, last] = [next + 1 + found, word];
    }
    spans.push({ start: token.start, end: last.start + last.text.length });
  });
  return spans;
}

const shortestOwnWord = 8;
const generic =
  /^(?:taulukko|luokittelu|palaut|palautetyyp|palauteluok|määr|osuu|yhteen|asiakaspalaut|vuosi|vuon|tabell|respons|antal|andel|table|feedback|number|share|kaupun|stad|city|helsin|sosiaali|neljännes|kvartal|quarter)/iu;

/** Whether a text speaks of what the whole table is about: a telling word of its caption. */
export function namesCaption(text: string, table: AuditTable): boolean {
  const own = wordsIn(table.caption).filter((word) => word.length >= shortestOwnWord && !generic.test(word));
  const tokens = tokensOf(text).map((token) => token.text);
  return own.some((word) =>
    tokens.some((token) => {
      const shared = sharedBeginning(word, token);
      return shared >= shortestOwnWord && shared >= Math.min(word.length, token.length) * 0.6;
    }),
  );
}

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

const wordsOfTables = new WeakMap<AuditTable, readonly string[]>();

/** Whether a noun is one that the table uses in its caption or labels, in any inflection. */
export function isOwnWord(table: AuditTable, noun: string): boolean {
  const words =
    wordsOfTables.get(table) ??
    [table.caption, ...[...table.rows, ...table.columns].map(({ label }) => label)]
      .flatMap(nameWords)
      .map((word) => word.slice(0, Math.max(4, word.length - 3)));
  wordsOfTables.set(table, words);
  return words.some((word) => noun.toLowerCase().startsWith(word));
}

/** Two columns (or rows) of the same thing in two periods: the newer and the older. */
export interface PeriodPair {
  readonly axis: 'row' | 'column';
  readonly newer: number;
  readonly older: number;
}

const pairsOfTables = new WeakMap<AuditTable, readonly PeriodPair[]>();

/** Every pair of lines that differ by the year in their label only, the newest pair first. */
export function periodPairs(table: AuditTable): readonly PeriodPair[] {
  const known = pairsOfTables.get(table) ?? findPairs(table);
  pairsOfTables.set(table, known);
  return known;
}

/** A table of more years than this is a time series, in which a text may compare any two. */
const mostPeriods = 12;

function findPairs(table: AuditTable): PeriodPair[] {
  const of = (axis: 'row' | 'column', lines: readonly Line[]): PeriodPair[] => {
    const dated = lines.flatMap(({ label, kind }, at) => {
      const year = yearOf(label);
      if (year === undefined || kind !== 'count') return [];
      return [
        {
          at,
          year,
          rest: label
            .replaceAll(/(?:19|20)\d{2}/g, '')
            .trim()
            .toLowerCase(),
        },
      ];
    });
    if (dated.length > mostPeriods) return [];
    return dated
      .flatMap((newer) =>
        dated
          .filter((older) => older.year < newer.year && older.rest === newer.rest)
          .map((older) => ({ axis, newer: newer.at, older: older.at, years: [newer.year, older.year] })),
      )
      .toSorted((a, b) => (b.years[0] ?? 0) - (a.years[0] ?? 0) || (b.years[1] ?? 0) - (a.years[1] ?? 0))
      .map(({ axis: own, newer, older }) => ({ axis: own, newer, older }));
  };
  return [...of('column', table.columns), ...of('row', table.rows)];
}
