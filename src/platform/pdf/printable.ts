import { coveredCharacters } from './covered-characters.ts';

/**
 * A piece of text as the fonts of a PDF can print it: characters, or a sign of
 * which no font has a picture and which is read out instead.
 */
export type PrintRun = { readonly text: string } | { readonly sign: string };

/** What nearly all text is made of, all of it covered: nothing to look for. */
const everyday = /^[\u0020-\u007e\u00a0-\u017f\u2010-\u201e\u2022\u2026\u2212\u2264\u2265]*$/;

const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' });

/**
 * Cuts cleaned text into what can be printed and what cannot; joined, the runs
 * are the text. A letter with marks that Unicode has no single character for
 * counts as what cannot be: Typst would tell a reader the letter once for each.
 */
export function printable(text: string): PrintRun[] {
  const clean = cleaned(text);
  if (everyday.test(clean)) return clean === '' ? [] : [{ text: clean }];
  const runs: PrintRun[] = [];
  let plain = '';
  for (const { segment } of graphemes.segment(clean)) {
    if (isCovered(segment)) {
      plain += segment;
      continue;
    }
    if (plain !== '') runs.push({ text: plain });
    plain = '';
    runs.push({ sign: segment });
  }
  return plain === '' ? runs : [...runs, { text: plain }];
}

/**
 * The text as a document may hold it: in composed form (NFC), line ends and tabs
 * as spaces, and without control characters, halves of surrogate pairs and what
 * Unicode says is no character.
 */
export const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g, ' ')
    .replaceAll(/[\p{Cc}\p{Noncharacter_Code_Point}\ufeff\ufff9-\ufffb]/gu, '');

/** The text with `□` in place of what no font has: for pictures, whose alternative text says it. */
export const drawable = (text: string): string =>
  printable(text)
    .map((run) => ('text' in run ? run.text : '□'))
    .join('');

/** What has no picture by its nature, such as a joiner or the sign that turns the direction of text. */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;
const mark = /^\p{Mark}$/u;

const isCovered = (grapheme: string): boolean =>
  [...grapheme].every((each) => unseen.test(each) || (covers(each.codePointAt(0) ?? 0) && !mark.test(each)));

const ranges = coveredCharacters.split(' ').map((range): readonly [number, number] => {
  const [from = '', to = from] = range.split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
});

/** By halving: the ranges rise. */
function covers(code: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}
