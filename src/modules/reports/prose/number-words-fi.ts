import {
  nextText,
  numeralAt,
  previousText,
  type Reader,
  type Reading,
  type Unit,
  unitsIn,
  unitsOf,
  valueOfUnits,
} from './numeral.ts';

const cases = (stem: string, partitive: string, a: 'a' | 'ä', illative: string): string =>
  [
    `${stem}n`,
    partitive,
    ...['ss', 'st', 'll', 'lt'].map((ending) => `${stem}${ending}${a}`),
    `${stem}lle`,
    `${stem}ksi`,
    illative,
  ].join(' ');

const units = unitsOf(
  [1, 'add', `yksi ${cases('yhde', 'yhtä', 'ä', 'yhteen')}`],
  [2, 'add', `kaksi kahtena ${cases('kahde', 'kahta', 'a', 'kahteen')}`],
  [3, 'add', `kolme kolmena ${cases('kolme', 'kolmea', 'a', 'kolmeen')}`],
  [4, 'add', `neljä neljänä ${cases('neljä', 'neljää', 'ä', 'neljään')}`],
  [5, 'add', `viisi viitenä ${cases('viide', 'viittä', 'ä', 'viiteen')}`],
  [6, 'add', `kuusi kuutena ${cases('kuude', 'kuutta', 'a', 'kuuteen')}`],
  [7, 'add', `seitsemänä ${cases('seitsemä', 'seitsemää', 'ä', 'seitsemään')}`],
  [8, 'add', `kahdeksana ${cases('kahdeksa', 'kahdeksaa', 'a', 'kahdeksaan')}`],
  [9, 'add', `yhdeksänä ${cases('yhdeksä', 'yhdeksää', 'ä', 'yhdeksään')}`],
  [10, 'add', 'toista'],
  [10, 'times', `kymmenenä ${cases('kymmene', 'kymmentä', 'ä', 'kymmeneen')}`],
  [100, 'times', `sata satana ${cases('sada', 'sataa', 'a', 'sataan')}`],
  [1000, 'scale', `tuhat tuhantena ${cases('tuhanne', 'tuhatta', 'a', 'tuhanteen')}`],
  [1_000_000, 'scale', `miljoona miljoonana ${cases('miljoona', 'miljoonaa', 'a', 'miljoonaan')}`],
);

/** `sataa` is also "it rains", `toista` also "another": alone they are no numbers. */
const notAlone = new Set(['sataa', 'toista']);

function unitsOfWord(word: string): Unit[] | undefined {
  if (notAlone.has(word)) return undefined;
  return unitsIn(word, units) ?? unitsIn(word.replace(/(kin|kaan|kään)$/, ''), units);
}

const ordinalStems: readonly (readonly [stem: string, value: number])[] = [
  ['kolma', 3],
  ['neljä', 4],
  ['viide', 5],
  ['kuude', 6],
  ['seitsemä', 7],
  ['kahdeksa', 8],
  ['yhdeksä', 9],
  ['kymmene', 10],
];

const multiples: readonly (readonly [beginning: RegExp, value: number])[] = [
  [/^(kaksin|kahden)kertai|^tuplaa?[nu]t/, 2],
  [/^kolminkertai|^triplaa?[nu]t/, 3],
  [/^nelinkertai/, 4],
  [/^viisinkertai/, 5],
  [/^kuusinkertai/, 6],
  [/^seitsenkertai/, 7],
  [/^kahdeksankertai/, 8],
  [/^yhdeksänkertai/, 9],
  [/^kymmenkertai/, 10],
  [/^satakertai/, 100],
  [/^puolitoistakertai/, 1.5],
  [/^puolittu/, 1 / 2],
];

const changeVerb = /^(kasv|lisää|nous|vähe|lask|piene|puto)/;
const hedge = /^(noin|lähes|melkein|yli|alle|runsas|runsaa|reilu|vajaa|ainakin|enintään|vähintään)/;

/** `kolmannes`, `viidesosan`; a `neljännes` is mostly a quarter of a year, so it must be of something or a change. */
function partAt(words: Parameters<Reader>[0], at: number): number | undefined {
  const word = words[at]?.text ?? '';
  const before = previousText(words, at);
  if (word === 'puolet') return 2;
  if (word === 'puolella') return changeVerb.test(before) ? 2 : undefined;
  for (const [stem, value] of ordinalStems) {
    if (word.startsWith(`${stem}sosa`) || word.startsWith(`${stem}nnesosa`)) return value;
    const isPart = word === `${stem}nnes` || word.startsWith(`${stem}nnekse`) || word.startsWith(`${stem}nnest`);
    if (!isPart) continue;
    const isOfSomething = /(sta|stä)$/.test(nextText(words, at)) || changeVerb.test(before) || hedge.test(before);
    return value !== 4 || isOfSomething ? value : undefined;
  }
  return undefined;
}

/** `joka kolmas`, but not the relative pronoun after a comma. */
function everyAt(words: Parameters<Reader>[0], at: number): Reading | undefined {
  const word = words[at];
  if (word?.text !== 'joka' || word.gap.includes(',')) return undefined;
  const next = nextText(words, at);
  const value = next === 'toinen' ? 2 : ordinalStems.find(([stem]) => next === `${stem}s`)?.[1];
  return value === undefined ? undefined : { words: 2, kind: 'fraction', value: 1 / value };
}

/** `kahden kesken` is an idiom, `tuhatta asukasta kohti` a unit. */
const isFree = (words: Parameters<Reader>[0], at: number): boolean =>
  (words[at]?.text === 'kahden' && nextText(words, at) === 'kesken') ||
  (words[at]?.text === 'tuhatta' && /^koh(ti|den)$/.test(nextText(words, at, 2)));

/** Finnish, in every case. */
export const finnishReader: Reader = (words, at) => {
  const word = words[at]?.text ?? '';
  if (isFree(words, at)) return undefined;
  const part = partAt(words, at);
  if (part !== undefined) return { words: 1, kind: 'fraction', value: 1 / part };
  const times = multiples.find(([beginning]) => beginning.test(word));
  if (times) return { words: 1, kind: 'multiple', value: times[1] };
  const every = everyAt(words, at);
  if (every) return every;
  if (word === 'puolitoista') return { words: 1, kind: 'count', value: 1.5 };
  const alone = unitsOfWord(word);
  if (!alone || alone.length === 0) return undefined;
  const ofMany = outOf(words, at, { words: 1, kind: 'count', value: valueOfUnits(alone) });
  if (ofMany) return ofMany;
  const numeral = numeralAt(words, at, unitsOfWord);
  if (!numeral) return undefined;
  const after = at + numeral.words;
  const whole = partAt(words, after);
  if (whole !== undefined && nextText(words, after - 1) !== '') {
    return { words: numeral.words + 1, kind: 'fraction', value: numeral.value / whole };
  }
  return numeral.value < 2 ? undefined : numeral;
};

/** `yhdeksän kymmenestä`. */
function outOf(words: Parameters<Reader>[0], at: number, part: Reading): Reading | undefined {
  const next = nextText(words, at + part.words - 1);
  if (!/(sta|stä)$/.test(next)) return undefined;
  const whole = numeralAt(words, at + part.words, unitsOfWord);
  if (!whole || whole.value <= part.value) return undefined;
  return { words: part.words + whole.words, kind: 'fraction', value: part.value / whole.value };
}
