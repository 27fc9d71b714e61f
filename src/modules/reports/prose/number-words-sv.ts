import { nextText, numeralAt, previousText, type Reader, type Reading, unitsIn, unitsOf } from './numeral.ts';

const units = unitsOf(
  [1, 'add', 'en ett'],
  [2, 'add', 'två'],
  [3, 'add', 'tre'],
  [4, 'add', 'fyra'],
  [5, 'add', 'fem'],
  [6, 'add', 'sex'],
  [7, 'add', 'sju'],
  [8, 'add', 'åtta'],
  [9, 'add', 'nio'],
  [10, 'add', 'tio'],
  [11, 'add', 'elva'],
  [12, 'add', 'tolv'],
  [13, 'add', 'tretton'],
  [14, 'add', 'fjorton'],
  [15, 'add', 'femton'],
  [16, 'add', 'sexton'],
  [17, 'add', 'sjutton'],
  [18, 'add', 'arton aderton'],
  [19, 'add', 'nitton'],
  [20, 'add', 'tjugo tjugi'],
  [30, 'add', 'trettio'],
  [40, 'add', 'fyrtio'],
  [50, 'add', 'femtio'],
  [60, 'add', 'sextio'],
  [70, 'add', 'sjuttio'],
  [80, 'add', 'åttio'],
  [90, 'add', 'nittio'],
  [100, 'times', 'hundra'],
  [1000, 'scale', 'tusen'],
  [1_000_000, 'scale', 'miljon miljoner'],
);

const parts: ReadonlyMap<string, number> = new Map(
  Object.entries({ tredje: 3, fjärde: 4, femte: 5, sjätte: 6, sjunde: 7, åttonde: 8, nionde: 9, tionde: 10 }),
);

const partNames: readonly (readonly [name: RegExp, value: number])[] = [
  [/^tredjedel/, 3],
  [/^(fjärdedel|kvarts?del)/, 4],
  [/^femtedel/, 5],
  [/^sjättedel/, 6],
  [/^sjundedel/, 7],
  [/^åtton(de)?del/, 8],
  [/^nion(de)?del/, 9],
  [/^tion(de)?del/, 10],
];

const multiples: readonly (readonly [beginning: RegExp, value: number])[] = [
  [/^(för|två)dubbl|^tvåfaldig/, 2],
  [/^tredubb|^trefaldig/, 3],
  [/^fyrdubb|^fyrfaldig/, 4],
  [/^femdubb|^femfaldig/, 5],
  [/^sexdubb|^sexfaldig/, 6],
  [/^sjudubb|^sjufaldig/, 7],
  [/^åttadubb|^åttafaldig/, 8],
  [/^niodubb|^niofaldig/, 9],
  [/^tiodubb|^tiofaldig/, 10],
  [/^halvera/, 1 / 2],
];

const partOf = (word: string): number | undefined =>
  word.startsWith('hälften') ? 2 : partNames.find(([name]) => name.test(word))?.[1];

/** `var tredje`, `varannan`. */
function everyAt(words: Parameters<Reader>[0], at: number): Reading | undefined {
  const word = words[at]?.text;
  if (word === 'varannan' || word === 'vartannat') return { words: 1, kind: 'fraction', value: 1 / 2 };
  const value = word === 'var' || word === 'vart' ? parts.get(nextText(words, at)) : undefined;
  return value === undefined ? undefined : { words: 2, kind: 'fraction', value: 1 / value };
}

const unitsOfWord = (word: string) => unitsIn(word, units);

/** Finland-Swedish. */
export const swedishReader: Reader = (words, at) => {
  const word = words[at]?.text ?? '';
  const every = everyAt(words, at);
  if (every) return every;
  const part = partOf(word);
  if (part !== undefined) return { words: 1, kind: 'fraction', value: 1 / part };
  const times = multiples.find(([beginning]) => beginning.test(word));
  if (times) return { words: 1, kind: 'multiple', value: times[1] };
  if ((word === 'dubbelt' || word === 'dubbla') && /^(så|antalet|mängden)$/.test(nextText(words, at))) {
    return { words: 1, kind: 'multiple', value: 2 };
  }
  const numeral = numeralAt(words, at, unitsOfWord);
  // `tusen tack` is an idiom, `per tusen invånare` a unit.
  const isIdiom = word === 'tusen' && (nextText(words, at) === 'tack' || previousText(words, at) === 'per');
  if (!numeral || isIdiom) return undefined;
  const last = at + numeral.words - 1;
  const whole = partOf(nextText(words, last));
  if (whole !== undefined) return { words: numeral.words + 1, kind: 'fraction', value: numeral.value / whole };
  return outOf(words, at, numeral) ?? (numeral.value < 2 ? undefined : numeral);
};

/** `nio av tio`. */
function outOf(words: Parameters<Reader>[0], at: number, part: Reading): Reading | undefined {
  const last = at + part.words - 1;
  if (nextText(words, last) !== 'av' || nextText(words, last, 2) === '') return undefined;
  const whole = numeralAt(words, last + 2, unitsOfWord);
  if (!whole || whole.value <= part.value) return undefined;
  return { words: part.words + 1 + whole.words, kind: 'fraction', value: part.value / whole.value };
}
