/** What a person typed, as the database looks for it. */
export interface SearchWords {
  /** In the form that `websearch_to_tsquery` reads: words, "phrases", or, -not. It takes anything. */
  readonly asTyped: string;
  /**
   * For `to_tsquery`: each word as the beginning of one, so that *jono* finds *jonotusaika* (Finnish and Swedish put
   * words together). Empty when the person used signs of the search language, or words too short to begin many.
   */
  readonly asBeginnings: string;
}

const fewestLetters = 3;
const searchSigns = /["-]|(?:^|\s)or(?:\s|$)/i;

/** Reads words that were typed into a search box. */
export function readSearchWords(typed: string): SearchWords {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const areBeginnings =
    words.length > 0 && !searchSigns.test(typed) && words.every((word) => word.length >= fewestLetters);
  return {
    asTyped: typed,
    // Letters and digits alone reach the query: nothing in them is an operator.
    asBeginnings: areBeginnings ? words.map((word) => `'${beginningOf(word)}':*`).join(' & ') : '',
  };
}

/** Words in *-nen* lose it in every other form (*ystävällinen, ystävällisen*), which the stemmer does not know. */
const beginningOf = (word: string): string => (/.{3}nen$/.test(word) ? word.slice(0, -3) : word);

/** Signs of the private use area, around what was found: no text of a case keeps them (see `caseExcerpt`). */
export const foundStart = '\uE000';
export const foundEnd = '\uE001';

/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** An excerpt in pieces, so that a page marks what was found without trusting a text's own markup. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(foundStart)
    .flatMap((piece, at): ExcerptPart[] => {
      if (at === 0) return [{ text: piece, isFound: false }];
      const [found = '', ...rest] = piece.split(foundEnd);
      return [
        { text: found, isFound: true },
        { text: rest.join(''), isFound: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
