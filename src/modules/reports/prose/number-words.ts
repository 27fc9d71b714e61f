import { type Language } from '../../../kernel/language.ts';
import { englishReader } from './number-words-en.ts';
import { finnishReader } from './number-words-fi.ts';
import { swedishReader } from './number-words-sv.ts';
import { type NumberWord, type Reader, type Word } from './numeral.ts';

export type { NumberWord } from './numeral.ts';

const readers: Readonly<Record<Language, Reader>> = { fi: finnishReader, sv: swedishReader, en: englishReader };

/** Letters with their accents apart, and signs that nobody sees between them: soft hyphens, zero-width blanks. */
const anyWord = /\p{L}[\p{L}\p{M}\p{DI}]*(?:-\p{L}[\p{L}\p{M}\p{DI}]*)*/gu;

/** Small letters as a reader sees them, whatever signs they are made of: `nelja\u0308` and `kol\u00adme` are pasted so. */
export const asSeen = (text: string): string =>
  text
    .replaceAll(/\p{DI}/gu, '')
    .normalize('NFKC')
    .toLowerCase();

/** The words of a text, each with what stands before it since the last one. */
function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(anyWord)].map((match) => {
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    return { text: asSeen(match[0]), start: match.index, end, gap };
  });
}

/**
 * The numbers that a text says in words, in their order: whole numbers from two
 * upwards in any case (`kahdessasadassa`, `tvåhundra`, `two hundred`), fractions
 * (`kolmannes`, `hälften`, `nine out of ten`) and multiples (`kuusinkertaistui`,
 * `fördubblades`, `twice`). One, half a thing, ordinals, vague numbers
 * (`satoja`, `hundreds`) and quarters of a year are no numbers.
 */
export function numberWordsIn(text: string, language: Language): NumberWord[] {
  // A blank without width may stand between two words or within one: it is read as both.
  const apart = readWords(text, wordsOf(text.replaceAll(noWidth, ' ')), language);
  if (!text.includes(noWidth)) return apart;
  const isNew = ({ index, text: { length } }: NumberWord): boolean =>
    !apart.some((known) => known.index < index + length && index < known.index + known.text.length);
  const joined = readWords(text, wordsOf(text), language).filter(isNew);
  return [...apart, ...joined].toSorted((one, other) => one.index - other.index);
}

const noWidth = '\u200b';

function readWords(text: string, words: readonly Word[], language: Language): NumberWord[] {
  const read = readers[language];
  const found: NumberWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const reading = read(words, at);
    const [first, last] = [words[at], words[at + (reading?.words ?? 1) - 1]];
    if (!reading || !first || !last) continue;
    const { kind, value } = reading;
    found.push({ text: text.slice(first.start, last.end), index: first.start, kind, value });
    at += reading.words - 1;
  }
  return found;
}
