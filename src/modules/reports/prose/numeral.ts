/** A number that a text says in words. */
export interface NumberWord {
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
  /** A fraction is of a whole (one third: 1/3); a multiple is of what was before (doubled: 2, halved: 1/2). */
  readonly kind: 'count' | 'fraction' | 'multiple';
  readonly value: number;
}

/** A word of a text in small letters, and what stands between it and the word before. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

/** What begins at a word: how many words it takes, and what they say. */
export interface Reading extends Pick<NumberWord, 'kind' | 'value'> {
  readonly words: number;
}

/** Reads the number that begins at a word, or undefined. */
export type Reader = (words: readonly Word[], at: number) => Reading | undefined;

/** How a part of a numeral works on what came before it: four + hundred, two + ten (kaksikymmentä), five + teen. */
export interface Unit {
  readonly value: number;
  readonly role: 'add' | 'times' | 'scale';
}

export type Units = ReadonlyMap<string, Unit>;

/** Units from lists of forms, separated by blanks. */
export const unitsOf = (...lists: readonly (readonly [value: number, role: Unit['role'], forms: string])[]): Units =>
  new Map(
    lists.flatMap(([value, role, forms]) => forms.split(' ').map((form): [string, Unit] => [form, { value, role }])),
  );

/** Longer words are no numerals that anybody writes. */
const longestNumeral = 80;

/** Cuts a word into units without a rest; undefined when it is no numeral. */
export function unitsIn(word: string, units: Units): Unit[] | undefined {
  if (word === '') return [];
  if (word.length > longestNumeral) return undefined;
  for (let length = Math.min(word.length, 16); length > 0; length -= 1) {
    const unit = units.get(word.slice(0, length));
    const rest = unit && unitsIn(word.slice(length), units);
    if (unit && rest) return [unit, ...rest];
  }
  return undefined;
}

/** `[2, ×100, 5]` is 205, `[3, ×1000]` is 3,000. */
export function valueOfUnits(units: readonly Unit[]): number {
  let [total, group, pending] = [0, 0, 0];
  for (const { value, role } of units) {
    if (role === 'add') pending += value;
    else if (role === 'times') [group, pending] = [group + (pending || 1) * value, 0];
    else [total, group, pending] = [total + (group + pending || 1) * value, 0, 0];
  }
  return total + group + pending;
}

/** Whether a word follows the one before it with nothing but a blank between. */
export const follows = (word: Word | undefined): word is Word => word !== undefined && /^[\s\u00a0]+$/.test(word.gap);

/** The text of the word so many places further on, `''` when something but blanks stands between. */
export function nextText(words: readonly Word[], at: number, places = 1): string {
  for (let step = 1; step <= places; step += 1) if (!follows(words[at + step])) return '';
  return words[at + places]?.text ?? '';
}

export const previousText = (words: readonly Word[], at: number): string =>
  follows(words[at]) ? (words[at - 1]?.text ?? '') : '';

/** A numeral that may go on over several words: `two hundred and five`, `kaksi miljoonaa`. */
export function numeralAt(
  words: readonly Word[],
  at: number,
  unitsOfWord: (word: string) => readonly Unit[] | undefined,
  joiner = '',
): Reading | undefined {
  const first = words[at] && unitsOfWord(words[at].text);
  if (!first || first.length === 0) return undefined;
  let units = [...first];
  let taken = 1;
  for (;;) {
    const isJoined = joiner !== '' && nextText(words, at + taken - 1) === joiner;
    const next = unitsOfWord(nextText(words, at + taken - 1, isJoined ? 2 : 1));
    if (!next || next.length === 0 || !goesOn(units, next, isJoined)) break;
    units = [...units, ...next];
    taken += isJoined ? 2 : 1;
  }
  return { words: taken, kind: 'count', value: valueOfUnits(units) };
}

/** `two` + `hundred` goes on, `two` + `three` is two numbers; `and` joins only to hundreds and above. */
function goesOn(units: readonly Unit[], next: readonly Unit[], isJoined: boolean): boolean {
  const last = units.at(-1);
  const head = next[0];
  if (!last || !head) return false;
  if (head.role !== 'add') return !isJoined && last.value < head.value;
  return last.role !== 'add' && last.value > valueOfUnits(next);
}
