import { expect, test } from 'vitest';
import { joinInserts } from './postgres-append.ts';

const insert = (text: string, ...parameters: string[]) => ({ text, parameters });

test('single rows of one shape become one insert', () => {
  const text = 'insert into pulses.press (id, at) values ($1, $2::timestamptz) on conflict do nothing';
  expect(joinInserts([insert(text, 'a', 'b'), insert(text, 'c', 'd')])).toEqual({
    text: 'insert into pulses.press (id, at) values ($1, $2::timestamptz), ($3, $4::timestamptz) on conflict do nothing',
    parameters: ['a', 'b', 'c', 'd'],
  });
});

test.each([
  'insert into pulses.press (id) values ($1) returning id',
  'insert into pulses.press (id) values ($1) on conflict (id) do update set id = excluded.id',
  'insert into pulses.press (id) select $1',
  "insert into pulses.press (id, at) values ($1, coalesce($2, 'x'))",
  'update pulses.press set id = $1',
])('what cannot be joined safely stays single: %s', (text) => {
  expect(joinInserts([insert(text, 'a'), insert(text, 'b')])).toBeUndefined();
});
