import { type AuditedTable } from '../audit-grid.ts';
import { grim } from '../check-means.ts';
import { type ComputedReading } from '../finding.ts';
import { yearOf } from '../labels.ts';
import { borneOut, fits, judge, type Judgement, unjudged } from './judgement.ts';
import { countNouns, type Lexicon } from './lexicon.ts';
import { isOwnWord, type Named, periodPairs } from './names.ts';
import { type ProseNumber } from './prose-number.ts';
import { namesBeside, type Sentence } from './sentence.ts';
import {
  cellsOfSubject,
  changeReadings,
  countReadings,
  differenceReadings,
  shareOf,
  shareReadings,
  type Subject,
  subjectCells,
  subjectOf,
} from './table-numbers.ts';

/** What a number is judged against. */
export interface Ground {
  readonly audited: AuditedTable;
  readonly lexicon: Lexicon;
  /** Totals that the text states as facts: `2243 palautetta` in all. */
  readonly stated: readonly ProseNumber[];
}

/** Judges one number of a sentence by the table and by what else the text states. */
export function judgeNumber(ground: Ground, sentence: Sentence, number: ProseNumber): Judgement {
  if (isSmallTalk(sentence, number)) return { is: 'ignored' };
  const mean = judgeMean(ground, sentence, number);
  if (mean) return mean;
  if (number.unit === 'measured') return unjudged;
  if (number.unit === 'percent') return judgePercent(ground, sentence, number);
  return number.unit === 'times' ? judgeTimes(ground, sentence, number) : judgeCount(ground, sentence, number);
}

/** `kahdessa pisteessä`: a small number in words, of something that the table does not count. */
const isSmallTalk = (sentence: Sentence, { isWord, unit, value, noun, isCounted }: ProseNumber): boolean =>
  isWord &&
  (unit === 'count' || unit === 'measured') &&
  value <= 12 &&
  (sentence.names.length === 0 || noun === '' || !isCounted);

const sizeOfSample = /(?<!\p{L})n\s*=\s*(\d+)/iu;
const people =
  /(\d+)\s(?:vastaaja|vastausta|haastatel|asiak|svarande|svar|intervjua|respondent|answers|responses|interview)/iu;

function judgeMean({ lexicon }: Ground, sentence: Sentence, number: ProseNumber): Judgement | undefined {
  const before = sentence.masked.slice(0, number.start - sentence.start).slice(-50);
  if (!lexicon.mean.test(before) || number.unit !== 'count' || number.isWord) return undefined;
  const n = Number(sizeOfSample.exec(sentence.text)?.[1] ?? people.exec(sentence.text)?.[1]);
  // From that many answers on, every mean of so few decimals is possible.
  if (!Number.isInteger(n) || n < 1 || n >= 1 / number.step) return unjudged;
  const { isPossible, nearest } = grim(number.value, number.step, n);
  if (isPossible) return borneOut;
  return { is: 'wrong', kind: 'claim-mean', readings: [{ value: nearest, of: `${Math.round(nearest * n)} / ${n}` }] };
}

interface About {
  readonly subject: Subject;
  readonly names: readonly Named[];
  readonly isKnown: boolean;
}

function aboutOf(sentence: Sentence, number: ProseNumber): About {
  const names = namesBeside(sentence, number);
  return { subject: subjectOf(names), names, isKnown: names.length > 0 || sentence.isOfTable };
}

function judgePercent(ground: Ground, sentence: Sentence, number: ProseNumber): Judgement {
  const { audited, lexicon, stated } = ground;
  const about = aboutOf(sentence, number);
  const beside = countBeside(sentence, number, lexicon);
  const wholes = stated.map(({ value }) => value);
  const direction = directionOf(sentence, number, lexicon);
  if (direction !== 0 && isOfTable(audited, sentence)) {
    const changes = changeReadings(audited, about.subject).map(({ value, of }) => ({ value: roundedTo(value), of }));
    if (!about.isKnown) return unjudged;
    const signed = {
      ...number,
      low: Math.min(number.low * direction, number.high * direction),
      high: Math.max(number.low * direction, number.high * direction),
    };
    return judge(signed, changes, 'claim-change');
  }
  if (direction !== 0) return unjudged;
  if (!hasKnownBase(ground, sentence, number)) return unjudged;
  const ofCount = beside ? wholes.flatMap((whole) => shareOf(beside.value, whole)) : [];
  const ofTable = about.isKnown ? shareReadings(audited, about.subject, wholes, mayBeEarlier(ground, sentence)) : [];
  return judge(number, [...ofCount, ...ofTable], 'claim-share');
}

const roundedTo = (ratio: number): number => Math.round((ratio - 1) * 1e6) / 1e4;

/** `241 moitetta eli 11 %`: the count that a share restates. */
function countBeside(sentence: Sentence, number: ProseNumber, { or }: Lexicon): ProseNumber | undefined {
  const at = sentence.numbers.indexOf(number);
  const before = sentence.numbers[at - 1];
  if (before?.unit !== 'count') return undefined;
  const between = sentence.masked.slice(before.end - sentence.start, number.start - sentence.start);
  return between.length < 60 && or.test(between) ? before : undefined;
}

/** A share of customers says nothing of a table of feedback: what follows `of` must be what is counted. */
function hasKnownBase({ lexicon, audited }: Ground, sentence: Sentence, number: ProseNumber): boolean {
  const after = sentence.masked.slice(number.end - sentence.start).replaceAll('\n', ' ');
  const noun =
    lexicon.shareOf.exec(after)?.groups?.['noun'] ??
    /([\p{L}]+(?:sta|stä))\s*$/iu.exec(sentence.masked.slice(0, number.start - sentence.start))?.[1];
  if (noun === undefined || countNouns.test(` ${noun}`)) return true;
  return isOwnWord(audited.table, noun);
}

/** A word of direction farther away is of something else. */
const mostApart = 60;

/** +1 for growth, -1 for decline, 0 when the sentence tells of no change; the nearest word counts. */
function directionOf(sentence: Sentence, number: ProseNumber, { more, less }: Lexicon): -1 | 0 | 1 {
  const from = Math.max(0, number.start - sentence.start - mostApart);
  const at = number.start - sentence.start - from;
  const near = sentence.masked.slice(from, from + at + mostApart);
  const distance = (words: RegExp): number =>
    Math.min(
      Infinity,
      ...[...near.matchAll(new RegExp(words.source, 'giu'))].map((match) => Math.abs(match.index - at)),
    );
  const [up, down] = [distance(more), distance(less)];
  if (Math.min(up, down) === Infinity) return 0;
  return up < down ? 1 : -1;
}

/** Whether a sentence may be of the earlier of the table's two periods: then both are tried. */
export const mayBeEarlier = ({ audited, lexicon }: Ground, { text }: Sentence): boolean => {
  const { rows, columns } = audited.table;
  const older = periodPairs(audited.table).map((pair) => (pair.axis === 'row' ? rows : columns)[pair.older]);
  const years = older.flatMap((line) => yearOf(line?.label ?? '') ?? []);
  return lexicon.earlier.test(text) || years.some((year) => text.includes(String(year)));
};

const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d])/g)].map(([year]) => Number(year));

const otherPeriods = /(?:neljännek|kvartaal|kuukau|viiko|quarter|month|week|kvartal|månad|veck)/iu;

/** A change over other years than the table's, or over quarters, is not the table's to judge. */
export function isOfTable({ table }: AuditedTable, { text }: Sentence): boolean {
  const known = new Set([...table.columns, ...table.rows].flatMap(({ label }) => yearOf(label) ?? []));
  const told = yearsIn(text);
  return told.every((year) => known.has(year)) && (told.length > 0 || !otherPeriods.test(text));
}

function judgeTimes(ground: Ground, sentence: Sentence, number: ProseNumber): Judgement {
  const { audited } = ground;
  const about = aboutOf(sentence, number);
  if (!about.isKnown) return unjudged;
  const between = ratioReadings(ground, sentence, number);
  if (between.length > 0) return judge(number, between, 'claim-ratio');
  if (!isOfTable(audited, sentence)) return unjudged;
  return judge(
    number,
    changeReadings(audited, about.subject),
    number.sense === 'change' ? 'claim-change' : 'claim-ratio',
  );
}

/** How many times as many of one named thing as of another; what stands after `than` is the base. */
function ratioReadings({ audited, lexicon }: Ground, sentence: Sentence, number: ProseNumber): ComputedReading[] {
  const [first, second, ...others] = firstOfEach(sentence.names);
  if (!first || !second || others.length > 0 || first.axis !== second.axis) return [];
  const than = lexicon.than.exec(sentence.masked.slice(number.start - sentence.start));
  const isBaseLast = than !== null && second.start > number.start + than.index;
  const valuesOf = (named: Named): ComputedReading[] =>
    countReadings(audited, subjectCells(audited, subjectOf([named]))).map(({ value }) => ({
      value,
      of: named.line.label,
    }));
  const ratios = (above: Named, below: Named): ComputedReading[] =>
    valuesOf(above).flatMap((one) =>
      valuesOf(below).flatMap((base) =>
        base.value > 0 ? [{ value: one.value / base.value, of: `${one.value} / ${base.value}` }] : [],
      ),
    );
  return isBaseLast ? ratios(first, second) : [...ratios(first, second), ...ratios(second, first)];
}

const firstOfEach = (names: readonly Named[]): Named[] =>
  [...new Map(names.toReversed().map((one) => [`${one.axis}${one.at}`, one])).values()].toSorted(
    (a, b) => a.start - b.start,
  );

function judgeCount({ audited, lexicon, stated }: Ground, sentence: Sentence, number: ProseNumber): Judgement {
  const about = aboutOf(sentence, number);
  if (!about.isKnown || stated.includes(number)) return unjudged;
  const cells = cellsOfSubject(audited, about.subject);
  const own = countReadings(audited, subjectCells(audited, about.subject));
  const readings = [...own, ...countReadings(audited, cells), ...sumOf(audited, about)];
  if (readings.some(({ value }) => fits(number, value))) return borneOut;
  if (differenceReadings(audited, about.subject).some(({ value }) => fits(number, value))) return borneOut;
  if (!isClearCount(audited, sentence, number, about)) return unjudged;
  const isTotal = lexicon.total.test(sentence.masked) && about.names.length === 0;
  if (about.names.length === 0 && !isTotal) return unjudged;
  return judge(number, uniqueReadings(own.length > 0 ? own : readings), isTotal ? 'claim-total' : 'claim-count');
}

const uniqueReadings = (readings: readonly ComputedReading[]): ComputedReading[] => [
  ...new Map(readings.map((one) => [`${one.of} ${one.value}`, one])).values(),
];

/** Several named things may be told together. */
function sumOf(audited: AuditedTable, { names, subject }: About): ComputedReading[] {
  if (firstOfEach(names).length < 2) return [];
  const cells = countReadings(audited, subjectCells(audited, subject));
  return [{ value: cells.reduce((sum, { value }) => sum + value, 0), of: cells.map(({ value }) => value).join(' + ') }];
}

/** `21 fewer`: how far apart two counts are, of which the table need not have both. */
const comparative = /^(?:enemmän|vähemmän|fler|färre|more|fewer|less)$/iu;

/** A table without years is of the year in its caption; of which year it is else, nobody knows. */
const isOfOtherYear = ({ table }: AuditedTable, { text }: Sentence): boolean =>
  yearsIn(text).some((year) => !table.caption.includes(String(year)));

/** Only a number of what the table counts, of its own period, can contradict it. */
function isClearCount(audited: AuditedTable, sentence: Sentence, number: ProseNumber, { names }: About): boolean {
  if (number.step < 1 || number.value < 0) return false;
  const known = [...audited.table.columns, ...audited.table.rows].some(({ label }) => yearOf(label) !== undefined);
  if (known ? !isOfTable(audited, sentence) : isOfOtherYear(audited, sentence)) return false;
  if (comparative.test(number.noun)) return false;
  const isOwnNoun = isOwnWord(audited.table, number.noun);
  const isNamedNoun = names.some(({ start }) => start >= number.end && start <= number.end + 2);
  return number.isCounted || isOwnNoun || isNamedNoun;
}
