import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, parseFigureCode } from './figure-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc
  .record({ origin: fc.string(), length: fc.nat({ max: 6 }) })
  .map(({ origin, length }) => codesOf(origin)[length] ?? '');

test('a code is read as people type it', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(parseFigureCode(code)).toBe(code);
      expect(parseFigureCode(` ${code.toLowerCase().replace('-', ' ')}`)).toBe(code);
      expect(parseFigureCode(code.replace('-', '').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
    }),
  );
});

test('every single wrong character is noticed', () => {
  for (const code of codesOf('one figure')) {
    for (let place = 2; place < code.length; place += 1) {
      for (const wrong of alphabet) {
        if (wrong === code[place]) continue;
        expect(parseFigureCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeUndefined();
      }
    }
  }
});

test('every swap of two neighbours is noticed, also with the check character', () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (let place = 2; place < code.length - 1; place += 1) {
        const [left, right] = [code.charAt(place), code.charAt(place + 1)];
        if (left === right) continue;
        expect(parseFigureCode(code.slice(0, place) + right + left + code.slice(place + 2))).toBeUndefined();
      }
    }),
  );
});

test('what is no code is not read as one', () => {
  for (const typed of ['', 'F-', '2243', 'F-UUUUU', 'F-7K2', 'palaute', 'F-<b>12'])
    expect(parseFigureCode(typed)).toBeUndefined();
});

test('a longer code of the same cell differs from the shorter one', () => {
  const all = codesOf('feedback.received/1/review/2020-Q4');
  expect(new Set(all).size).toBe(all.length);
  expect(all[0]).toHaveLength(7);
});
