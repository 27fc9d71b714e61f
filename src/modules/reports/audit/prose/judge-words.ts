import { type AuditedTable } from '../audit-grid.ts';
import { type At } from '../audit-table.ts';
import { type ComputedReading } from '../finding.ts';
import { type Lexicon } from './lexicon.ts';
import { type Ground, isOfTable, mayBeEarlier } from './judge-number.ts';
import { type Named } from './names.ts';
import { type Sentence } from './sentence.ts';
import { changeReadings, newerFirst, subjectCells, subjectOf } from './table-numbers.ts';

/** A claim in words: where it stands, and whether the table bears it out. */
export interface WordClaim {
  readonly start: number;
  readonly end: number;
  readonly kind: 'claim-superlative' | 'claim-direction';
  readonly isBorneOut: boolean;
  readonly printed: string;
  readonly computed: string | number;
  readonly readings: readonly ComputedReading[];
}

interface Superlative {
  readonly start: number;
  readonly end: number;
  readonly isMost: boolean;
  readonly place: 1 | 2;
}

function superlativesIn(masked: string, { most, least, second }: Lexicon): Superlative[] {
  const of = (words: RegExp, isMost: boolean): Superlative[] =>
    [...masked.matchAll(new RegExp(words.source, 'giu'))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      isMost,
      place: second.test(masked.slice(0, match.index)) ? 2 : 1,
    }));
  return [...of(most, true), ...of(least, false)].toSorted((a, b) => a.start - b.start);
}

/** Superlatives that name a row or a column: it must be the largest, or the smallest, of them. */
function superlativeClaims(ground: Ground, sentence: Sentence): WordClaim[] {
  const { lexicon } = ground;
  const all = superlativesIn(sentence.masked, lexicon);
  return all.flatMap((one, at) => {
    const from = sentence.start + (at === 0 ? 0 : (all[at - 1]?.end ?? 0));
    const to = sentence.start + (all[at + 1]?.start ?? sentence.masked.length);
    const near = sentence.names.filter(({ start, end }) => start >= from && end <= to);
    const after = near.filter(({ start }) => start >= sentence.start + one.end);
    const names = all.length > 1 && after.some(({ axis }) => axis === 'row') ? after : near;
    const claim = claimOf(ground, sentence, one, names);
    return claim ? [claim] : [];
  });
}

function claimOf(
  ground: Ground,
  sentence: Sentence,
  superlative: Superlative,
  names: readonly Named[],
): WordClaim | undefined {
  const { audited } = ground;
  const { rows, columns } = subjectOf(names);
  if (rows.length > 0 && columns.length < 2) {
    const all = subjectCells(audited, { rows: detailsOf(audited, 'row'), columns });
    const cells = newerFirst(audited, all, mayBeEarlier(ground, sentence));
    return ranked(audited, sentence, superlative, names, 'row', rows, cells);
  }
  if (rows.length > 0 || columns.length === 0 || !endsTheClause(sentence, superlative, names)) return undefined;
  const cells = subjectCells(audited, { rows: [], columns: detailsOf(audited, 'column') });
  return ranked(audited, sentence, superlative, names, 'column', columns, cells);
}

const detailsOf = ({ table }: AuditedTable, axis: 'row' | 'column'): number[] =>
  (axis === 'row' ? table.rows : table.columns).flatMap(({ role, kind }, at) =>
    role === 'detail' && kind === 'count' ? [at] : [],
  );

/** `Eniten oli moitteita.` ranks the columns; `Eniten moitteita sai …` goes on to something that is not in the table. */
function endsTheClause(sentence: Sentence, superlative: Superlative, names: readonly Named[]): boolean {
  const last = Math.max(sentence.start + superlative.end, ...names.map(({ end }) => end));
  const rest = /^[^.,;:()!?\n]*/u.exec(sentence.masked.slice(last - sentence.start))?.[0] ?? '';
  return !/\p{L}/u.test(rest);
}

function ranked(
  audited: AuditedTable,
  sentence: Sentence,
  { start, end, isMost, place }: Superlative,
  names: readonly Named[],
  axis: 'row' | 'column',
  claimed: readonly number[],
  cells: readonly At[],
): WordClaim | undefined {
  // A comparison of two periods has two columns of totals: the claim may be of either.
  const other = axis === 'row' ? 'column' : 'row';
  const fields = [...new Set(cells.map((at) => at[other]))].map((field) => cells.filter((at) => at[other] === field));
  const judged = fields.flatMap((field) => {
    const values = new Map(field.map((at) => [at[axis], audited.values(at)]));
    if (values.size < 2 || !claimed.every((line) => values.has(line))) return [];
    return [{ values, isTrue: isRanked(values, claimed, isMost, place) }];
  });
  const [first] = judged;
  if (!first) return undefined;
  const lines = axis === 'row' ? audited.table.rows : audited.table.columns;
  const valueOf = (line: number): number => first.values.get(line)?.[0] ?? 0;
  const order = [...first.values.keys()].toSorted((a, b) =>
    isMost ? valueOf(b) - valueOf(a) : valueOf(a) - valueOf(b),
  );
  const right = order.slice(place - 1, place - 1 + claimed.length);
  const label = (line: number): string => lines[line]?.label ?? '';
  return {
    start: Math.min(sentence.start + start, ...names.map((name) => name.start)),
    end: Math.max(sentence.start + end, ...names.map((name) => name.end)),
    kind: 'claim-superlative',
    isBorneOut: judged.some(({ isTrue }) => isTrue),
    printed: claimed.map(label).join(', '),
    computed: right.map(label).join(', '),
    readings: [...right, ...claimed].map((line) => ({ value: valueOf(line), of: label(line) })),
  };
}

/** Ties are shared places. The printed values or the corrected ones may bear the claim out. */
function isRanked(
  values: ReadonlyMap<number, readonly number[]>,
  claimed: readonly number[],
  isMost: boolean,
  place: 1 | 2,
): boolean {
  const sign = isMost ? 1 : -1;
  const better = (own: number): number =>
    [...values].filter(([line, [value = 0]]) => !claimed.includes(line) && value * sign > own * sign).length;
  return claimed.every((line) =>
    (values.get(line) ?? []).some((own) => {
      const ahead = better(own);
      const equal = [...values].some(([other, [value]]) => !claimed.includes(other) && value === own);
      return place === 1 ? ahead === 0 : ahead === 1 || (ahead === 0 && equal);
    }),
  );
}

const comparative = /^(?:enem|vähemm|suur|more|less|fewer|fler|mer|färre|mindre|högre|lägre|higher|lower)/iu;
const negation = /(?<!\p{L})(?:ei|eivät|eikä|inte|not|did not|didn’t|no)(?!\p{L})/iu;

/** `Moitteet vähenivät.`: growth or decline of one named thing, without a number. */
function directionClaims({ audited, lexicon }: Ground, sentence: Sentence): WordClaim[] {
  const names = sentence.names;
  const subject = subjectOf(names);
  const isOne = subject.rows.length + subject.columns.length === 1 || (names.length === 0 && sentence.isOfTable);
  if (!isOne || sentence.numbers.length > 0 || negation.test(sentence.masked)) return [];
  if (!isOfTable(audited, sentence)) return [];
  const readings = changeReadings(audited, subject);
  if (readings.length === 0) return [];
  const found = (
    [
      [lexicon.more, 1],
      [lexicon.less, -1],
    ] as const
  ).flatMap(([words, sign]) =>
    [...sentence.masked.matchAll(new RegExp(`(?:${words.source})\\p{L}*`, 'giu'))]
      .filter(([word]) => !comparative.test(word))
      .map((match) => ({ match, sign })),
  );
  if (found.length !== 1) return [];
  return found.map(({ match, sign }) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    kind: 'claim-direction' as const,
    isBorneOut: readings.some(({ value }) => Math.sign(value - 1) === sign),
    printed: match[0],
    computed: Math.round(((readings[0]?.value ?? 1) - 1) * 1000) / 10,
    readings: readings.map(({ value, of }) => ({ value: Math.round((value - 1) * 1000) / 10, of })),
  }));
}

/** Claims in words, each with the cells that it is about. */
export const wordClaims = (ground: Ground, sentence: Sentence): WordClaim[] => [
  ...superlativeClaims(ground, sentence),
  ...directionClaims(ground, sentence),
];
