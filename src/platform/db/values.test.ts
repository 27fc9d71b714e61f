import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readValue, toParameter } from './values.ts';

const textArray = 1009;
const numberArray = 1007;

test('a list of any texts comes back as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: 'grapheme' }))), (list) => {
      expect(readValue(textArray, toParameter(list) ?? '')).toEqual(list);
    }),
  );
});

test('lists in lists and lists with bounds of their own are read', () => {
  expect(readValue(numberArray, '{{1,2},{3,NULL}}')).toEqual([
    [1, 2],
    [3, null],
  ]);
  expect(readValue(numberArray, '[0:1]={7,8}')).toEqual([7, 8]);
  expect(toParameter([[1, 2], []])).toBe('{{"1","2"},{}}');
});

test('an instant keeps its moment whatever the offset it is written in', () => {
  const noon = new Date('2026-06-30T12:00:00.250Z');
  expect(readValue(1184, '2026-06-30 12:00:00.25+00')).toEqual(noon);
  expect(readValue(1184, '2026-06-30 15:00:00.25+03')).toEqual(noon);
  expect(readValue(1184, '2026-06-30 17:30:00.25+05:30')).toEqual(noon);
});

test('what a number or a Date cannot hold is a fault', () => {
  expect(() => readValue(20, '9007199254740993')).toThrow('select it as text');
  expect(() => readValue(1184, 'infinity')).toThrow('select it as text');
});
