import { type ParticipationArea, type Qualifier, type Unit } from '../../../kernel/figure.ts';
import { type Language, type Trilingual } from '../../../kernel/language.ts';
import { type Fault } from '../fault.ts';
import { checkWords } from '../prose/check-words.ts';
import { parseProse } from '../prose/parse.ts';
import { type Segment } from '../prose/segment.ts';

/** Units that people record in. */
export const recordedUnits = [
  'items',
  'people',
  'answers',
  'cases',
  'percent',
  'scale-points',
  'euros',
  'times',
  'days',
  'residents',
] as const satisfies readonly Unit[];
export type RecordedUnit = (typeof recordedUnits)[number];

export interface RecordedPart {
  readonly code: string;
  readonly label: Trilingual;
}

/** What is fixed when a figure is added: a number that measures something else is another figure. */
export interface RecordedMeasure {
  readonly slug: string;
  readonly unit: RecordedUnit;
  readonly decimals: number;
  readonly disclosure: 'open' | 'protected';
  /** Empty when the figure has one value a period. */
  readonly parts: readonly RecordedPart[];
}

/** How a figure is called and what it tells. */
export interface RecordedWording {
  readonly area: ParticipationArea | null;
  readonly title: Trilingual;
  /** One sentence: what it counts. */
  readonly counts: Trilingual;
  /** Whom or what it is about. */
  readonly population: Trilingual;
  /** The sentence of reports with `{value}` and `{period}`; null for the usual one. */
  readonly sentence: Trilingual | null;
}

/** A number that the city takes from documents and other systems. */
export interface RecordedFigure extends RecordedMeasure, RecordedWording {}

/** Where a value stands. */
export interface ValueSource {
  /** Document or system. */
  readonly document: string;
  /** Its day: `2021-05-18`. */
  readonly dated: string | null;
  readonly page: string | null;
  readonly link: string | null;
  /** How the number was got. */
  readonly method: string | null;
  readonly note: string | null;
}

/** One row of the register: of a period and part the newest holds. */
export interface RecordedValue extends ValueSource {
  readonly recordedValueId: string;
  readonly slug: string;
  readonly period: string;
  readonly part: string;
  /** Null when an earlier value was taken back. */
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** The part of a figure that has none. */
export const wholePart = '';

/** The id under which reviews know the figure. */
export const recordedFigureId = (slug: string): string => `recorded.${slug}`;

/** The newest row of each period and part, those taken back left out. Rows come newest first. */
export function valuesThatHold(rows: readonly RecordedValue[]): RecordedValue[] {
  const seen = new Set<string>();
  return rows.filter(({ slug, period, part, value }) => {
    const place = `${slug} ${period} ${part}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return value !== null;
  });
}

/** Kinds of things of which a handful in a protected figure would point at persons. */
const countsPersons: readonly Unit[] = ['people', 'answers', 'cases', 'residents'];
const smallestOfProtected = 5;

export type ValueFault = 'out-of-range' | 'too-many-decimals' | 'too-small-to-show';

/** Why a figure cannot have a value; undefined when it can. */
export function valueFault({ unit, decimals, disclosure }: RecordedMeasure, value: number): ValueFault | undefined {
  const [least, most] = unit === 'percent' ? [0, 100] : unit === 'scale-points' ? [1, 5] : [0, 1e12];
  if (value < least || value > most) return 'out-of-range';
  if (Number(value.toFixed(decimals)) !== value) return 'too-many-decimals';
  const isSmall = value > 0 && value < smallestOfProtected;
  return disclosure === 'protected' && isSmall && countsPersons.includes(unit) ? 'too-small-to-show' : undefined;
}

/** Reads a number as people type it: `4 400 000`, `4,7`; undefined when it is none. */
export function parseValue(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/gu, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

const places = /\{(value|period)\}/g;

/** Fills in the places of a sentence. */
export const fillSentence = (sentence: string, filled: Readonly<Record<'value' | 'period', string>>): string =>
  sentence.replaceAll(places, (_all, name: 'value' | 'period') => filled[name]);

/** What is wrong with a sentence of reports: no place for the value, numbers typed by hand, words that the value may belie. */
export function sentenceFaults(sentence: string, language: Language): (Fault | 'value-is-missing' | 'numbers-touch')[] {
  if (!sentence.includes('{value}')) return ['value-is-missing'];
  // A year straight before a number reads as one number.
  if (/\{period\}\s*\{value\}|\{value\}\s*\{value\}/.test(sentence)) return ['numbers-touch'];
  const { faults } = parseProse(
    fillSentence(sentence, { value: '{f value}', period: '{lit period "period"}' }),
    'sentence',
    language,
  );
  const [before = '', ...after] = fillSentence(sentence, { value: '\0', period: '' }).split('\0');
  const number: Segment = { kind: 'number', text: '', spoken: '', value: 1, operator: 'f', code: '', cells: [] };
  const segments: Segment[] = [{ kind: 'text', text: before }, number, { kind: 'text', text: after.join(' ') }];
  return [...faults, ...checkWords(segments, language, 'sentence')];
}
