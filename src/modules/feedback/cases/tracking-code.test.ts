import { describe, expect, test } from 'vitest';
import { newTrackingCode, readTrackingCode } from './tracking-code.ts';

describe('the code of a case', () => {
  test('is read however it is typed', () => {
    const code = newTrackingCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readTrackingCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
    expect(readTrackingCode(` ${code.replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(code);
  });
  test('is nothing else', () => {
    for (const typed of ['', 'U'.repeat(20), newTrackingCode().slice(1), 'x'.repeat(10_000_000)]) {
      expect(readTrackingCode(typed)).toBeUndefined();
    }
  });
});
