import { type Language } from '../../../kernel/language.ts';
import { englishReader } from './number-words-en.ts';
import { finnishReader } from './number-words-fi.ts';
import { swedishReader } from './number-words-sv.ts';
import { type NumberWord, type Reader, type Word } from './numeral.ts';

export type { NumberWord } from './numeral.ts';

const readers: Readonly<Record<Language, Reader>> = { fi: finnishReader, sv: swedishReader, en: englishReader };

/** The words of a text, each with what stands before it since the last one. */
function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].map((match) => {
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    return { text: match[0].toLowerCase(), start: match.index, end, gap };
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
  const words = wordsOf(text);
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
