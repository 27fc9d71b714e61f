import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameWord, placeCalled, placesLike, placesNamedIn } from './places.ts';

const places = ['Kallion terveysasema', 'Kallion hammashoitola', 'Malmin terveysasema', 'Maunulan vanhustenkeskus'].map(
  (name) => ({ id: name, name }),
);
const names = (found: readonly { readonly name: string }[]): string[] => found.map(({ name }) => name);

describe('a service point', () => {
  test.each([
    ['Odotin Kallion terveysasemalla kaksi tuntia.', ['Kallion terveysasema']],
    ['Äitini on Maunulan vanhustenkeskuksessa.', ['Maunulan vanhustenkeskus']],
    ['Terveysasemalla oli jono.', []],
    ['', []],
  ])('is found in %j', (text, expected) => {
    expect(names(placesNamedIn(text, places))).toEqual(expected);
  });
  test.each([
    ['kallio', ['Kallion terveysasema', 'Kallion hammashoitola']],
    ['terveys malmi', ['Malmin terveysasema']],
    ['Kalliossa', ['Kallion terveysasema', 'Kallion hammashoitola']],
    ['itäkeskus', []],
    ['  ', []],
  ])('is found by %j', (typed, expected) => {
    expect(names(placesLike(typed, places))).toEqual(expected);
  });
  test('is taken for meant only when it is called so', () => {
    expect(placeCalled('kallion  TERVEYSASEMA', places)?.id).toBe('Kallion terveysasema');
    expect(placeCalled('Kallion', places)).toBeUndefined();
    expect(placeCalled('', places)).toBeUndefined();
  });
  test('is always found by its own name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ name }) => {
        expect(names(placesNamedIn(`x ${name} y`, places))).toContain(name);
        expect(names(placesLike(name, places))).toContain(name);
      }),
    );
  });
});

test('short words must stand as they are', () => {
  expect(isSameWord('talo', 'tala')).toBe(false);
  expect(isSameWord('talo', 'talo')).toBe(true);
});
