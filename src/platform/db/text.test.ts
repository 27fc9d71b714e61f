import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasNul, storableText } from './text.ts';

test('a storable text is well-formed, has no NUL and stays as it is when made storable again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const storable = storableText(text);
      expect(storable.isWellFormed()).toBe(true);
      expect(hasNul(storable)).toBe(false);
      expect(storableText(storable)).toBe(storable);
    }),
  );
});

test('half of a surrogate pair becomes the replacement character, whole pairs and accents stay', () => {
  expect(storableText('ä\ud83dö\udf32 🌲')).toBe('ä\ufffdö\ufffd 🌲');
  expect(storableText('a\u0000b')).toBe('ab');
  expect(hasNul('a\u0000b')).toBe(true);
});
