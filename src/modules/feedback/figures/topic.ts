import { Problem } from '../../../kernel/problem.ts';
import { type Topic } from '../../../platform/figure-source.ts';

const mostWords = 20;
const longestWord = 60;

/** The code of a topic in the keys of cells: the theme's own, or the words. */
export const topicCode = (topic: Topic): string =>
  'theme' in topic ? topic.theme : `words:${topic.words.map((word) => word.trim().toLowerCase()).join(',')}`;

/**
 * A pattern that finds any of the words anywhere in a text, in large and small
 * letters: Finnish compounds hide words (`influenssarokote`), and the database
 * knows the letters of no language, so each letter stands in both sizes.
 * Refuses with a `Problem` when there is no word, or too many or too long ones.
 */
export function anyOfWords(words: readonly string[]): string {
  const plain = words.map((word) => word.trim()).filter((word) => word !== '');
  if (plain.length === 0 || plain.length > mostWords || plain.some((word) => word.length > longestWord)) {
    throw new Problem('invalid', 'reports.topic-words-cannot-be-used', { most: mostWords, longest: longestWord });
  }
  return plain.map((word) => [...word].map(inBothSizes).join('')).join('|');
}

function inBothSizes(letter: string): string {
  const small = letter.toLowerCase();
  const large = letter.toUpperCase();
  if (small !== large) return large.length === small.length ? `[${small}${large}]` : `(${small}|${large})`;
  return /[\p{L}\p{N}\s]/u.test(letter) ? letter : `\\${letter}`;
}
