import { createHash } from 'node:crypto';

/**
 * The code of a published number: `F-` with a few characters and one check
 * character. Crockford's base 32 without I, L, O and U, so that it survives
 * paper and telephone (Crockford, Base 32, 2002).
 */
export type FigureCode = string;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const shortest = 4;
const longest = 10;

/** Multiplication in the field of 32 elements, by x^5 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let left = a, bits = b; bits > 0; bits >>= 1) {
    if (bits & 1) product ^= left;
    left = left & 16 ? ((left << 1) & 31) ^ 0b00101 : left << 1;
  }
  return product;
}

/**
 * The check value: each character weighs another power of 2 in a field of 32,
 * so every wrong character and every swap of two characters shows.
 */
function checkOf(values: readonly number[]): number {
  let check = 0;
  // Horner from the left: the last character weighs 2, the check itself 1, so that a swap with it shows too.
  for (const value of values) check = multiply(check ^ value, 2);
  return check;
}

/** Adds the check character to characters of the alphabet. */
export function withCheck(characters: string): FigureCode {
  const check = checkOf([...characters].map((character) => alphabet.indexOf(character)));
  return `F-${characters}${alphabet.charAt(check)}`;
}

/**
 * The codes that a cell may have, shortest first: the first that no other cell
 * of the city has is its code. The origin names figure, definition, review and cell.
 */
export function codesOf(origin: string): FigureCode[] {
  const hash = createHash('sha256').update(origin).digest();
  const characters = Array.from({ length: longest }, (_, index) => alphabet.charAt((hash[index] ?? 0) & 31)).join('');
  return Array.from({ length: longest - shortest + 1 }, (_, more) => withCheck(characters.slice(0, shortest + more)));
}

/**
 * Reads a code as people type it: in small letters, without its dash, with O
 * for 0 and I or L for 1. Undefined when it is no code or a character is wrong.
 */
export function parseFigureCode(typed: string): FigureCode | undefined {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const found = /^F([0-9A-HJKMNP-TV-Z]{5,11})$/.exec(plain)?.[1];
  if (found === undefined) return undefined;
  const code = withCheck(found.slice(0, -1));
  return code === `F-${found}` ? code : undefined;
}
