import { scaleLinear } from 'd3-scale';
import type { ChartValue } from './chart.tsx';

/** Two decimals: the same values give the same bytes on every machine. */
export const rounded = (value: number): number => {
  const result = Math.round(value * 100) / 100;
  return Object.is(result, -0) ? 0 : result;
};

export const percent = (value: number): string => `${rounded(value)}%`;

/** Characters of chart text that fit a phone's 328 px, with care. */
export const lineLength = 40;

/** Height of a line of chart text, px. */
export const lineHeight = 20;

const numbersOf = (values: readonly (ChartValue | undefined)[]): number[] =>
  values.filter((value) => typeof value === 'number').filter(Number.isFinite);

/** From the least to the greatest, zero always among them: a bar that does not start from zero lies. */
export function domainWithZero(values: readonly (ChartValue | undefined)[]): [number, number] {
  const numbers = numbersOf(values);
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  return low === high ? [0, 1] : [low, high];
}

/** The place of a value across the width, 0-100. */
export const across = (domain: readonly [number, number]) => scaleLinear().domain(domain).range([0, 100]);

/** The place of a value between two heights in px. */
export const upwards = (domain: readonly [number, number], bottom: number, top: number) =>
  scaleLinear().domain(domain).range([bottom, top]);

/** A few round values inside a domain. */
export const roundTicks = (domain: readonly [number, number], count: number): number[] =>
  scaleLinear().domain(domain).ticks(count).map(rounded);

/** Words in lines of at most so many characters; a longer word is broken with a hyphen. */
export function wrapText(text: string, length: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((each) => brokenWord(each, length))) {
    if (line !== '' && line.length + 1 + word.length > length) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function brokenWord(word: string, length: number): string[] {
  const parts: string[] = [];
  let rest = [...word];
  while (rest.length > length) {
    // No part of one or two letters is left behind.
    const take = rest.length - (length - 1) < 3 ? length - 3 : length - 1;
    parts.push(`${rest.slice(0, take).join('')}-`);
    rest = rest.slice(take);
  }
  return [...parts, rest.join('')];
}
