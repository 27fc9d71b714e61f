import { expect, test } from 'vitest';
import { codeFromName } from './code-from-name.ts';

test('a name gives a plain code, which is empty when there is no letter to give', () => {
  expect(codeFromName('Säännölliset  raadit (SOTE)')).toBe('saannolliset-raadit-sote');
  expect(codeFromName('–')).toBe('');
});

test('a code that is cut short ends with a letter', () => {
  expect(codeFromName('Kallion terveysasema', 8)).toBe('kallion');
});
