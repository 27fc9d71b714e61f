/** A part of the organisation or a district, as a person may name it. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of a text that are looked at; a place is named early or not at all. */
const mostWords = 2000;

/** How long the common beginning of two words is. */
function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

/**
 * Whether a word is another form of a name's word: Finnish and Swedish bend the end (Kallion, Kalliossa). A word of four
 * letters or fewer must stand as it is.
 */
export function isSameWord(written: string, named: string): boolean {
  if (written === named) return true;
  const shortest = Math.min(written.length, named.length);
  return shortest >= 5 && commonStart(written, named) >= Math.max(4, named.length - 2);
}

/** The places all of whose words are in a text, those of the longest names first. */
export function placesNamedIn<Place extends NamedPlace>(text: string, places: readonly Place[], most = 5): Place[] {
  const written = [...new Set(wordsOf(text).slice(0, mostWords))];
  const isWritten = new Map<string, boolean>();
  const stands = (word: string): boolean => {
    const known = isWritten.get(word) ?? written.some((each) => isSameWord(each, word));
    isWritten.set(word, known);
    return known;
  };
  return places
    .filter(({ name }) => {
      const words = wordsOf(name);
      return words.length > 0 && words.every(stands);
    })
    .sort((one, other) => other.name.length - one.name.length)
    .slice(0, most);
}

/** The places that somebody may mean by a few words that she typed: each word begins a word of the name, or is a form of it. */
export function placesLike<Place extends NamedPlace>(typed: string, places: readonly Place[], most = 12): Place[] {
  const words = wordsOf(typed).slice(0, 10);
  if (words.length === 0) return [];
  return places
    .filter(({ name }) => {
      const named = wordsOf(name);
      return words.every((word) => named.some((each) => each.startsWith(word) || isSameWord(word, each)));
    })
    .slice(0, most);
}

/** The one place of exactly this name. */
export function placeCalled<Place extends NamedPlace>(typed: string, places: readonly Place[]): Place | undefined {
  const wanted = wordsOf(typed).join(' ');
  const found = places.filter(({ name }) => wordsOf(name).join(' ') === wanted);
  return found.length === 1 ? found[0] : undefined;
}
