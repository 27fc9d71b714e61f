import { type Language } from '../../../../kernel/language.ts';
import { numberWordsIn } from '../../prose/number-words.ts';
import { type NumberStyle, readDigits } from '../cell.ts';
import { countNouns, type Lexicon, lexicons, measured } from './lexicon.ts';

export type Hedge = 'about' | 'nearly' | 'over' | 'justOver' | 'under' | 'none';

/** A number that a text states, with the bounds of what it can mean. */
export interface ProseNumber {
  /** As it stands there, with its percent sign. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: 'count' | 'percent' | 'times' | 'measured';
  /** In words a number is meant roughly: `kolmanneksella`, `puolet`. */
  readonly isWord: boolean;
  /** A fraction says a share, a multiple a change. */
  readonly sense: 'share' | 'change' | 'open';
  readonly hedge: Hedge;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** What is counted, right after it; empty when nothing follows. */
  readonly noun: string;
  /** Something that feedback is counted in follows, or nothing that could be something else. */
  readonly isCounted: boolean;
}

const numeral =
  /(?<![\p{L}\d])[-−+]?(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d+(?:[.,]\d{3})*(?!\d)|\d+)(?:[.,]\d+)?/gu;
const percentAfter =
  /^[\s\u00a0\u202f]*(?:%(?!-yks)|prosent(?!tiyks)\p{L}*|procent(?!enhet)\p{L}*|per\s?cent(?!age)|percent(?!age))(?::\p{L}+)?/iu;
const timesAfter =
  /^(?:[\s\u00a0]*(?:-|–)?(?:kertai\p{L}*|kertaistu\p{L}*|faldig\p{L}*|fold)|[\s\u00a0]+(?:kertaa (?:niin|enemmän|suurempi|vähemmän)|gånger (?:så|fler|mer|större)|times (?:as|more|the)))/iu;
const listOfPercents =
  /^[\s\u00a0]*(?:,|ja|sekä|och|samt|and|–)[\s\u00a0]*(?:\d+(?:[.,]\d+)?[\s\u00a0]*(?:,|ja|sekä|och|samt|and)[\s\u00a0]*)*\d+(?:[.,]\d+)?[\s\u00a0]*(?:%|prosent|procent|per ?cent)/iu;
const scaleAfter =
  /^[\s\u00a0]*(miljoona\p{L}*|milj\.|miljon(?:er)?|million|tuhatta|tuhannen|tusen|thousand)(?!\p{L})/iu;

const styles: Readonly<Record<Language, NumberStyle>> = {
  fi: { comma: 'decimal', stop: 'thousands' },
  sv: { comma: 'decimal', stop: 'thousands' },
  en: { comma: 'thousands', stop: 'decimal' },
};

/** How far a number's own words are looked for. */
const nearby = 120;

/** The numbers of a masked text in their order, in digits and in words. */
export function proseNumbers(masked: string, language: Language): ProseNumber[] {
  const lexicon = lexicons[language];
  const digits = [...masked.matchAll(numeral)].map((match) => inDigits(masked, match[0], match.index, language));
  const words = numberWordsIn(masked, language).map(({ text, index, kind, value }) => {
    const after = masked.slice(index + text.length, index + text.length + nearby);
    const percent = kind === 'count' ? percentAfter.exec(after)?.[0] : undefined;
    const isTimes = kind === 'count' && timesAfter.test(after);
    const scaled = kind === 'fraction' ? value * 100 : value;
    const unit =
      percent !== undefined || kind === 'fraction' ? 'percent' : kind === 'multiple' || isTimes ? 'times' : 'count';
    return finished(masked, lexicon, {
      text: text + (percent ?? ''),
      start: index,
      end: index + text.length + (percent?.length ?? 0),
      value: scaled,
      unit,
      isWord: true,
      sense: kind === 'fraction' ? 'share' : kind === 'multiple' ? 'change' : 'open',
      step: 1,
    });
  });
  // A word inside a number belongs to it: `2 miljoonaa`.
  const all = [...digits, ...words].toSorted((a, b) => a.start - b.start);
  return all.filter((one, at) => one.start >= (all[at - 1]?.end ?? 0));
}

type Raw = Pick<ProseNumber, 'text' | 'start' | 'end' | 'value' | 'unit' | 'isWord' | 'sense' | 'step'>;

function inDigits(masked: string, found: string, start: number, language: Language): ProseNumber {
  const bare = found.replace(/^[-−+]/u, '').replaceAll(/[\u00a0\u202f\u2009]/gu, ' ');
  const { value: size, decimals } = readDigits(bare, styles[language]);
  const sign = /^[-−]/u.test(found) ? -1 : 1;
  const after = masked.slice(start + found.length, start + found.length + nearby);
  const percent = percentAfter.exec(after)?.[0];
  const scale = percent === undefined ? scaleAfter.exec(after) : null;
  const factor = scale ? (/^mil/iu.test(scale[1] ?? '') ? 1e6 : 1e3) : 1;
  const tail = percent ?? scale?.[0] ?? '';
  const times = tail === '' ? timesAfter.exec(after)?.[0] : undefined;
  const isListed = tail === '' && listOfPercents.test(after);
  return finished(masked, lexicons[language], {
    text: found + tail + (times ?? ''),
    start,
    end: start + found.length + tail.length + (times?.length ?? 0),
    value: sign * size * factor,
    unit: percent !== undefined || isListed ? 'percent' : times === undefined ? 'count' : 'times',
    isWord: false,
    sense: 'open',
    step: factor * 10 ** -decimals,
  });
}

function finished(masked: string, lexicon: Lexicon, raw: Raw): ProseNumber {
  const before = masked.slice(Math.max(0, raw.start - 40), raw.start).replaceAll('\n', ' ');
  const after = masked.slice(raw.end, raw.end + 60);
  const hedge = hedgeOf(before, lexicon);
  const unit = raw.unit === 'count' && measured.test(after) ? 'measured' : raw.unit;
  const noun = /^[\s\u00a0]+([\p{L}-]+)/u.exec(after)?.[1] ?? '';
  const isCounted = noun === '' || countNouns.test(after) || freeWords.test(noun);
  return { ...raw, unit, hedge, noun, isCounted, ...boundsOf(raw, unit, hedge) };
}

/** Words that may follow a number without saying what is counted. */
const freeWords =
  /^(?:ja|eli|sekä|oli|on|ovat|kun|kuin|enemmän|vähemmän|vuonna|joista|tai|och|eller|var|är|fler|färre|som|mot|and|or|was|were|in|more|fewer|compared|mutta|men|but|tuli|kom|came)$/iu;

/** The longest hedge wins: `just under` is no `under`. */
function hedgeOf(before: string, { hedges }: Lexicon): Hedge {
  const order = ['justOver', 'nearly', 'about', 'over', 'under'] as const;
  return order.find((hedge) => hedges[hedge].test(before)) ?? 'none';
}

/**
 * What a stated number may stand for. Digits stand for what rounds to them;
 * words for a tenth around, of a small share for half a percentage point; `about` for a tenth; `nearly` for the last 15 per
 * cent below; `over` and `under` bound one side.
 */
function boundsOf(raw: Raw, unit: ProseNumber['unit'], hedge: Hedge): { low: number; high: number } {
  const { value, step, isWord, sense } = raw;
  const rough = isWord && sense !== 'open';
  const half = rough
    ? unit === 'times' && value >= 2
      ? 0.5
      : Math.max(Math.abs(value) * 0.1, unit === 'percent' ? 0.5 : 0)
    : isExact(raw, unit)
      ? 0
      : step / 2;
  const size = Math.abs(value);
  switch (hedge) {
    case 'none':
      return { low: value - half, high: value + half };
    case 'about':
      return { low: value - Math.max(half, size * 0.1), high: value + Math.max(half, size * 0.1) };
    case 'nearly':
      return { low: value - size * 0.15, high: value + (rough ? 0 : half) };
    case 'over':
      return { low: value - (isExact(raw, unit) ? 0 : half), high: Infinity };
    case 'justOver':
      return { low: value - (rough ? 0 : half), high: value + size * 0.2 };
    case 'under':
      return { low: unit === 'percent' ? -Infinity : 0, high: value + (isExact(raw, unit) ? 0 : half) };
  }
}

/** A whole count is exact; everything else is rounded. */
const isExact = ({ step }: Raw, unit: ProseNumber['unit']): boolean => unit === 'count' && step === 1;
