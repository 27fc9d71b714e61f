import {
  nextText,
  numeralAt,
  previousText,
  type Reader,
  type Reading,
  type Unit,
  unitsIn,
  unitsOf,
} from './numeral.ts';

const units = unitsOf(
  [1, 'add', 'one'],
  [2, 'add', 'two'],
  [3, 'add', 'three'],
  [4, 'add', 'four'],
  [5, 'add', 'five'],
  [6, 'add', 'six'],
  [7, 'add', 'seven'],
  [8, 'add', 'eight'],
  [9, 'add', 'nine'],
  [10, 'add', 'ten'],
  [11, 'add', 'eleven'],
  [12, 'add', 'twelve'],
  [13, 'add', 'thirteen'],
  [14, 'add', 'fourteen'],
  [15, 'add', 'fifteen'],
  [16, 'add', 'sixteen'],
  [17, 'add', 'seventeen'],
  [18, 'add', 'eighteen'],
  [19, 'add', 'nineteen'],
  [20, 'add', 'twenty'],
  [30, 'add', 'thirty'],
  [40, 'add', 'forty'],
  [50, 'add', 'fifty'],
  [60, 'add', 'sixty'],
  [70, 'add', 'seventy'],
  [80, 'add', 'eighty'],
  [90, 'add', 'ninety'],
  [100, 'times', 'hundred'],
  [1000, 'scale', 'thousand'],
  [1_000_000, 'scale', 'million'],
);

const tens = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;

/** `twenty-five`; English numerals are otherwise written apart. */
function unitsOfWord(word: string): Unit[] | undefined {
  const [first = '', second] = word.split('-');
  if (second !== undefined && (!tens.test(first) || word.split('-').length > 2)) return undefined;
  const cut = [first, second ?? ''].map((part) => (part === '' || units.has(part) ? unitsIn(part, units) : undefined));
  return cut[0] && cut[1] ? [...cut[0], ...cut[1]] : undefined;
}

const parts: ReadonlyMap<string, number> = new Map(
  Object.entries({ half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 }),
);
const partOf = (word: string): number | undefined => parts.get(word) ?? parts.get(word.replace(/s$/, ''));

const multiples: readonly (readonly [word: RegExp, value: number])[] = [
  [/^doubl(ed|es|ing)$|^two-?fold$/, 2],
  [/^(tripl|trebl)(ed|es|ing)$|^three-?fold$/, 3],
  [/^quadrupl(ed|es|ing)$|^four-?fold$/, 4],
  [/^quintupl(ed|es|ing)$|^five-?fold$/, 5],
  [/^six-?fold$/, 6],
  [/^seven-?fold$/, 7],
  [/^eight-?fold$/, 8],
  [/^nine-?fold$/, 9],
  [/^ten-?fold$/, 10],
  [/^halv(ed|es|ing)$/, 1 / 2],
];

const comparing = /^(of|more|less|fewer|higher|lower|larger|smaller)$/;
const measuring = /^(by|about|around|almost|nearly|over|under|roughly|than|least|most|exactly)$/;

/** `a third of`, `by two thirds`; `a third meeting` and `a quarter` of a year are no numbers. */
function partAt(words: Parameters<Reader>[0], at: number): Reading | undefined {
  const [word = '', next, afterNext] = [words[at]?.text, nextText(words, at), nextText(words, at, 2)];
  const before = previousText(words, at);
  if (word === 'half') {
    return next === 'of' || before === 'by' ? { words: 1, kind: 'fraction', value: 1 / 2 } : undefined;
  }
  const [joined = '', rest = ''] = word.split('-');
  const several = rest === '' ? (word === 'a' ? 1 : unitValue(word)) : unitValue(joined);
  const whole = partOf(rest === '' ? next : rest);
  if (several === undefined || whole === undefined || several >= whole) return undefined;
  const isMeasure = comparing.test(rest === '' ? afterNext : next) || measuring.test(before);
  const isPlural = several > 1 && (rest === '' ? next : rest).endsWith('s');
  if (!isMeasure && !isPlural) return undefined;
  return { words: rest === '' ? 2 : 1, kind: 'fraction', value: several / whole };
}

const unitValue = (word: string): number | undefined => {
  const unit = units.get(word);
  return unit?.role === 'add' ? unit.value : undefined;
};

/** British English. */
export const englishReader: Reader = (words, at) => {
  const word = words[at]?.text ?? '';
  const part = partAt(words, at);
  if (part) return part;
  const times = multiples.find(([name]) => name.test(word));
  if (times) return { words: 1, kind: 'multiple', value: times[1] };
  if (word === 'twice' && !/^(a|an|per|every|each)$/.test(nextText(words, at))) {
    return { words: 1, kind: 'multiple', value: 2 };
  }
  if (word === 'double' && nextText(words, at) === 'the') return { words: 1, kind: 'multiple', value: 2 };
  const numeral = numeralAt(words, at, unitsOfWord, 'and');
  // `per thousand residents`, `for each thousand` are units.
  if (!numeral || (word === 'thousand' && /^(per|each|every)$/.test(previousText(words, at)))) return undefined;
  return outOf(words, at, numeral) ?? (numeral.value < 2 ? undefined : numeral);
};

/** `nine out of ten`, `one in three`. */
function outOf(words: Parameters<Reader>[0], at: number, part: Reading): Reading | undefined {
  const last = at + part.words - 1;
  const isIn = nextText(words, last) === 'in';
  const isOutOf = nextText(words, last) === 'out' && nextText(words, last, 2) === 'of';
  if (!isIn && !isOutOf) return undefined;
  const joiners = isIn ? 1 : 2;
  if (nextText(words, last, joiners + 1) === '') return undefined;
  const whole = numeralAt(words, last + joiners + 1, unitsOfWord);
  if (!whole || whole.value <= part.value) return undefined;
  return { words: part.words + joiners + whole.words, kind: 'fraction', value: part.value / whole.value };
}
