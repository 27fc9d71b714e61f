import { expect, test } from 'vitest';
import { isId, lowestIdAt, momentOfId, newId } from './id.ts';

test('ids made later sort later and no two are the same', () => {
  const ids = Array.from({ length: 500 }, (_each, at) => newId(1_600_000_000_000 + at));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(500);
});

test('an id is a UUID of version 7 that holds its millisecond', () => {
  const id = newId(0x0123456789ab);
  expect(isId(id)).toBe(true);
  expect(id.slice(0, 15)).toBe('01234567-89ab-7');
  expect('89ab').toContain(id[19]);
});

test('an id tells its moment, and the lowest id of a moment bounds those made since', () => {
  const id = newId(0x0123456789ab);
  expect(momentOfId(id)).toBe(0x0123456789ab);
  expect(isId(lowestIdAt(0x0123456789ab))).toBe(true);
  expect(lowestIdAt(0x0123456789ab) <= id).toBe(true);
  expect(lowestIdAt(0x0123456789ac) > id).toBe(true);
});
