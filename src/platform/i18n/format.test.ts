import { expect, test } from 'vitest';
import { compareText, formatDate, formatDateTime, formatNumber, formatPercent, formatPeriod } from './format.ts';

const at = new Date('2026-12-08T12:30:00Z');

test('numbers are written as each language writes them', () => {
  expect([formatNumber(2243, 'fi'), formatNumber(2243, 'sv'), formatNumber(2243, 'en')]).toEqual([
    '2\u00a0243',
    '2\u00a0243',
    '2,243',
  ]);
  expect([formatPercent(85.4, 'fi'), formatPercent(85.4, 'sv'), formatPercent(85.4, 'en')]).toEqual([
    '85,4\u00a0%',
    '85,4\u00a0%',
    '85.4%',
  ]);
  expect(formatNumber(-0, 'fi')).toBe('0');
});

test('dates and times are those of the city', () => {
  expect(formatDate(at, 'fi', 'Europe/Helsinki')).toBe('8.12.2026');
  expect(formatDateTime(at, 'fi', 'Europe/Helsinki')).toBe('8.12.2026 klo 14.30');
  expect(formatDateTime(at, 'en', 'Europe/Helsinki')).toBe('8 December 2026, 2:30 pm');
  expect(formatDate(new Date('2026-06-30T21:30:00Z'), 'fi', 'Europe/Helsinki')).toBe('1.7.2026');
});

test('a quarter is named by its months', () => {
  const period = { kind: 'quarter', year: 2020, quarter: 4 } as const;
  expect(formatPeriod(period, 'fi')).toBe('loka–joulukuu 2020');
  expect(formatPeriod(period, 'en')).toBe('October–December 2020');
});

test('Finnish sorts å, ä and ö to the end', () => {
  expect(['Östersundom', 'Aho', 'Ähtäri', 'Zoo'].sort(compareText('fi'))).toEqual([
    'Aho',
    'Zoo',
    'Ähtäri',
    'Östersundom',
  ]);
});
