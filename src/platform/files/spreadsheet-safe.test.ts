import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadsheetSafe } from './spreadsheet-safe.ts';
import { csvLine, toCsv } from './write-csv.ts';

describe('what a spreadsheet would run comes out as text', () => {
  test.each([
    '=HYPERLINK("http://x","y")',
    '+358401234567*2',
    '-1+1|cmd',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '\ufeff=1+1',
    '＝1+1',
    '＋1',
    '－1+1',
    '＠SUM(A1)',
    '\ttext',
  ])('%j', (text) => {
    expect(spreadsheetSafe(text)).toBe(`'${text}`);
  });

  test.each(['-5', '+5', '-5,25', '-1.5e3', '12', 'hyvä = parempi', '', 'a@b.fi', '1-2'])(
    '%j stays as it is',
    (text) => {
      expect(spreadsheetSafe(text)).toBe(text);
    },
  );

  test('no cell begins as a formula, whatever stood in it', () => {
    const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\r', '＝', '1', 'a', '|') });
    fc.assert(
      fc.property(nasty, (text) => {
        const safe = spreadsheetSafe(text);
        expect(/^[ ]*[=+\-@＝]/.test(safe) && !/^[+-]?\d+$/.test(safe)).toBe(false);
      }),
    );
  });
});

test('numbers stay numbers, quotation marks are doubled and nothing stays empty', () => {
  expect(csvLine([-5, 'sanoi "hei"', null, true, 'a,b', 'r\nv'])).toBe('-5,"sanoi ""hei""",,true,"a,b","r\nv"\r\n');
  expect(toCsv(['=a'], [['=b']])).toBe("'=a\r\n'=b\r\n");
});

test('half of a surrogate pair becomes a replacement sign, so that the file is UTF-8', () => {
  expect(csvLine(['a\ud800b'])).toBe('a\ufffdb\r\n');
});
