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

interface Token {
  readonly text: string;
  readonly start: number;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].map((match) => ({ text: match[0].toLowerCase(), start: match.index }));

/** Names that a label has: its words, less totals, periods and units. */
export function nameWords(label: string): string[] {
  return wordsIn(label).filter((word) => !isPeriod(word) && !totalWords.test(word));
}
const totalWords =
  /^(?:yhteensä|yht|summa|kaikkiaan|kaikki|totalt?|total|totals|sammanlagt|sum|all|alla|samtliga|grand|kvartal)$/iu;

/**
 * The rows and columns that a text names. All words of a label must be there,
 * near each other, in any inflection that keeps their beginning.
 */
export function namedIn(text: string, table: AuditTable): Named[] {
  const tokens = tokensOf(text);
  const of = (axis: Named['axis'], lines: readonly Line[]): Named[] =>
    lines.flatMap((line, at) => {
      if (line.role !== 'detail') return [];
      return findAll(tokens, nameWords(line.label)).map((span) => ({ axis, line, at, ...span }));
    });
  const found = [...of('row', table.rows), ...of('column', table.columns)];
  // `Palvelun nopeus` inside a longer name that is there too is not meant.
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
}

function findAll(tokens: readonly Token[], words: readonly string[]): { start: number; end: number }[] {
  const [first] = words;
  if (first === undefined) return [];
  const isAlone = words.length === 1;
  const fits = (token: string, word: string): boolean =>
    token.startsWith(stemOf(word, isAlone)) && token.length <= word.length + longestEnding;
  const spans: { start: number; end: number }[] = [];
  tokens.forEach((token, at) => {
    if (!fits(token.text, first)) return;
    let [next, end] = [at, token.start + token.text.length];
    for (const word of words.slice(1)) {
      const found = tokens.findIndex((one, index) => index > next && index <= next + 3 && fits(one.text, word));
      if (found < 0) return;
      next = found;
      end = (tokens[found]?.start ?? 0) + (tokens[found]?.text.length ?? 0);
    }
    spans.push({ start: token.start, end });
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

/** Two columns (or rows) of the same thing in two periods: the newer and the older. */
export interface PeriodPair {
  readonly axis: 'row' | 'column';
  readonly newer: number;
  readonly older: number;
}

/** Every pair of lines that differ by the year in their label only, the newest pair first. */
export function periodPairs(table: AuditTable): PeriodPair[] {
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
