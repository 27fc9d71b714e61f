import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './hash.ts';

test('SHA-256 is that of FIPS 180-4', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the order in which keys were written changes no fingerprint', () => {
  expect(sha256(canonicalJson({ b: [1, { d: null, c: 'ä' }], a: true }))).toBe(
    sha256('{"a":true,"b":[1,{"c":"ä","d":null}]}'),
  );
});
