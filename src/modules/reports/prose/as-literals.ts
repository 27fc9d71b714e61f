import { type Language } from '../../../kernel/language.ts';
import { numberWordsIn } from './number-words.ts';

/** A text that is quoted, as a narrative may hold it: its digits and number words are marked as what they are, its braces and quotes fall away. */
export function asLiterals(text: string, what: string, language: Language): string {
  const plain = text.replaceAll(/[{}"]/g, '');
  const digits = [...plain.matchAll(/\p{N}[\p{N}\u00a0\u202f.,–-]*\p{N}|\p{N}/gu)].map((match) => ({
    text: match[0],
    index: match.index,
  }));
  let marked = '';
  let end = 0;
  for (const number of [...digits, ...numberWordsIn(plain, language)].toSorted((a, b) => a.index - b.index)) {
    if (number.index < end) continue;
    marked += `${plain.slice(end, number.index)}{lit ${number.text} "${what}"}`;
    end = number.index + number.text.length;
  }
  return marked + plain.slice(end);
}
