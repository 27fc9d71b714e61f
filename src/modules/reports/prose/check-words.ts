import { type Language } from '../../../kernel/language.ts';
import { type Fault } from '../fault.ts';
import { reportTexts } from '../texts.ts';
import { asSeen } from './number-words.ts';
import { type NumberSegment, type Segment } from './segment.ts';

const changes = new Set(['diff', 'pctChange', 'times']);
const rankings = new Set(['top', 'top-least', 'max', 'rank']);

/** One sentence: what people wrote in it, and what operators gave. */
interface Sentence {
  readonly written: string;
  readonly numbers: readonly NumberSegment[];
  readonly operators: readonly string[];
}

/** Cuts prose into sentences; a full stop inside a number is inside its segment and cuts nothing. */
export function sentencesOf(segments: readonly Segment[]): Sentence[] {
  const sentences: Sentence[] = [];
  let written = '';
  let parts: Segment[] = [];
  const end = (): void => {
    const numbers = parts.filter((part): part is NumberSegment => part.kind === 'number');
    const operators = parts.flatMap((part) => ('operator' in part ? [part.operator] : []));
    if (written.trim() !== '' || parts.length > 0) sentences.push({ written, numbers, operators });
    written = '';
    parts = [];
  };
  for (const segment of segments) {
    if (segment.kind !== 'text') {
      parts.push(segment);
      continue;
    }
    const pieces = segment.text.split(/(?<=[.!?;:])\s+|\n+/u);
    pieces.forEach((piece, at) => {
      if (at > 0) end();
      written += ` ${piece}`;
    });
  }
  end();
  return sentences;
}

/**
 * C5 and C6: in a sentence with numbers, a word of direction that a person
 * typed must agree with a change that an operator computed, and a superlative
 * must stand beside one that an operator ranked.
 */
export function checkWords(segments: readonly Segment[], language: Language, place: string): Fault[] {
  const { directionWords } = reportTexts[language];
  return sentencesOf(segments)
    .filter(({ numbers }) => numbers.length > 0)
    .map((sentence) => ({ ...sentence, written: without(sentence.written, directionWords.ignored) }))
    .flatMap((sentence) => [
      ...checkDirection(sentence, directionWords.more, 1, place),
      ...checkDirection(sentence, directionWords.less, -1, place),
      ...checkSuperlative(sentence, directionWords.most, ['top', 'max', 'rank'], place),
      ...checkSuperlative(sentence, directionWords.least, ['top-least', 'max', 'rank'], place),
    ]);
}

/** The text without phrases that only look like a direction. */
const without = (text: string, phrases: string): string =>
  phrases.split('|').reduce((left, phrase) => left.replaceAll(phrase, ' '), asSeen(text));

const wordsIn = (text: string, patterns: string): string[] =>
  (asSeen(text).match(/[\p{L}-]+/gu) ?? []).filter((word) =>
    patterns
      .split(' ')
      .some((pattern) => (pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern)),
  );

function checkDirection(it: Sentence, patterns: string, sign: 1 | -1, place: string): Fault[] {
  const signs = it.numbers
    .filter(({ operator }) => changes.has(operator))
    .map(({ operator, value }) => Math.sign(operator === 'times' ? value - 1 : value));
  return wordsIn(it.written, patterns).flatMap((word): Fault[] => {
    if (signs.includes(sign)) return [];
    const problem = signs.length === 0 ? 'direction-is-untraced' : 'direction-differs';
    return [{ check: 'C5', problem, place, facts: { word } }];
  });
}

function checkSuperlative(it: Sentence, patterns: string, by: readonly string[], place: string): Fault[] {
  const words = wordsIn(it.written, patterns);
  if (it.operators.some((operator) => by.includes(operator))) return [];
  const problem = it.operators.some((operator) => rankings.has(operator))
    ? 'superlative-differs'
    : 'superlative-is-untraced';
  return words.map((word) => ({ check: 'C6', problem, place, facts: { word } }));
}

/** What a text says in numbers, whatever the order and the language: each number with its code. */
const saidIn = (segments: readonly Segment[]): { readonly said: string; readonly code: string }[] =>
  segments
    .filter((segment): segment is NumberSegment => segment.kind === 'number')
    .map(({ operator, code, value }) => ({ said: `${operator} ${code} ${value}`, code }))
    .toSorted((one, other) => (one.said < other.said ? -1 : 1));

/** C7: the same text says the same numbers in every language. */
export function checkLanguages(texts: Readonly<Record<Language, readonly Segment[]>>, place: string): Fault[] {
  const own = saidIn(texts.fi);
  const lacks = (all: typeof own) => (one: (typeof own)[number]) => !all.some(({ said }) => said === one.said);
  return (['sv', 'en'] as const).flatMap((language): Fault[] => {
    const other = saidIn(texts[language]);
    const differing = [...own.filter(lacks(other)), ...other.filter(lacks(own))];
    if (own.length === other.length && differing.length === 0) return [];
    const codes = differing.map(({ code }) => code).join(', ');
    return [{ check: 'C7', problem: 'languages-differ', place, facts: { language, codes } }];
  });
}
