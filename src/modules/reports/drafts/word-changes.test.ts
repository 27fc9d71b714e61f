import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordChanges } from './word-changes.ts';

const textOf = (changes: ReturnType<typeof wordChanges>, side: 'theirs' | 'mine'): string =>
  changes
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');

const words = fc
  .array(fc.constantFrom('oli', 'ei', '{f feedback.received}', '{diff {f a} {f b}}', '{', '}', '.', '\n', '  '))
  .map((all) => all.join(' '));

describe('how two wordings differ', () => {
  test('both texts can be read out of the changes, whatever they are', () => {
    const texts = fc.oneof(words, fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, texts, (theirs, mine) => {
        const changes = wordChanges(theirs, mine);
        expect(textOf(changes, 'theirs')).toBe(theirs);
        expect(textOf(changes, 'mine')).toBe(mine);
      }),
    );
  });

  test('what is equal is told as equal', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(wordChanges(text, text).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('a changed word is told alone, a reference in braces as one word', () => {
    expect(wordChanges('Niitä oli {f a kind=b} nyt.', 'Niitä oli {f a kind=c} nyt.')).toEqual([
      { kind: 'same', text: 'Niitä oli ' },
      { kind: 'theirs', text: '{f a kind=b} ' },
      { kind: 'mine', text: '{f a kind=c} ' },
      { kind: 'same', text: 'nyt.' },
    ]);
  });

  test('texts of full length that share nothing are compared at once', () => {
    const [one, other] = ['a', 'b'].map((letter) => `${letter} `.repeat(4000));
    const started = performance.now();
    expect(wordChanges(one ?? '', other ?? '')).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
