import { type AuditTable } from '../audit-table.ts';
import { type ProsePlace } from '../finding.ts';
import { type Lexicon } from './lexicon.ts';
import { type Named, namedIn, namesCaption } from './names.ts';
import { type ProseNumber } from './prose-number.ts';

/** A sentence with its numbers and the rows and columns that it names; places are those of the whole text. */
export interface Sentence {
  /** As it stands in the text. */
  readonly text: string;
  /** Without what is no number of the report. */
  readonly masked: string;
  readonly start: number;
  readonly numbers: readonly ProseNumber[];
  readonly names: readonly Named[];
  /** It speaks of the whole table: by its caption, or by a reference to it. */
  readonly isOfTable: boolean;
}

const longestSentence = 1_500;

/** Cuts a text into sentences; a full stop inside a number or an abbreviation cuts nothing. */
export function sentencesOf(
  text: string,
  masked: string,
  numbers: readonly ProseNumber[],
  table: AuditTable,
  lexicon: Lexicon,
): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const own = masked.slice(start, end);
    if (own.trim() !== '' || text.slice(start, end).trim() !== '') {
      const words = text.slice(start, end);
      const inside = numbers.filter((one) => one.start >= start && one.start < end);
      const names = namedIn(own, table).map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
      const isOfTable = namesCaption(own, table) || lexicon.tableHere.test(words);
      sentences.push({ text: words, masked: own, start, numbers: inside, names, isOfTable });
    }
    start = end;
  };
  // A list without full stops is no sentence: a name far away is not of a number.
  const add = (end: number): void => {
    const pieces = Math.ceil((end - start) / longestSentence);
    const from = start;
    for (let piece = 1; piece < pieces; piece += 1) cut(from + piece * longestSentence);
    cut(end);
  };
  for (const match of masked.matchAll(
    /(?<=[.!?]["”’)]?)\s+(?=["”’(]?[\p{Lu}\d\s])|\n[ \t]*\n|\n(?=\s*(?:[#*•>-]|\d+[.)])\s)|(?<=^[ \t]*#[^\n]*)\n/gmu,
  )) {
    add(match.index + match[0].length);
  }
  add(text.length);
  return sentences;
}

/** The names beside a number: between the number before it and the one after it; those of the sentence when none is there. */
export function namesBeside(sentence: Sentence, number: ProseNumber): readonly Named[] {
  const at = sentence.numbers.indexOf(number);
  const from = sentence.numbers[at - 1]?.end ?? sentence.start;
  const to = sentence.numbers[at + 1]?.start ?? sentence.start + sentence.text.length;
  const near = sentence.names.filter(({ start, end }) => start >= from && end <= to);
  if (near.length === 0) return sentence.names;
  // In a list (`47 % complaints, 24 % praise`) a name belongs to one number only.
  const rows = near.some(({ axis }) => axis === 'row') ? [] : sentence.names.filter(({ axis }) => axis === 'row');
  return [...near, ...(rows.length === 1 ? rows : [])];
}

/** Tells where something stands in a text, with its words. */
export function makePlacer(text: string): (start: number, end: number) => ProsePlace {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (start, end) => {
    let [line, above] = [0, lineStarts.length];
    while (above - line > 1) {
      const middle = Math.floor((line + above) / 2);
      if ((lineStarts[middle] ?? 0) <= start) line = middle;
      else above = middle;
    }
    const column = start - (lineStarts[line] ?? 0) + 1;
    return { in: 'prose', line: line + 1, column, quote: text.slice(start, end).replaceAll(/\s+/gu, ' ') };
  };
}
