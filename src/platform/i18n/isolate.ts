/** Right-to-left letters, and the characters that turn the direction of text (Unicode UAX 9). */
const turnsDirection = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud802\ud83a]/;

/**
 * A name as it may stand inside a sentence, a list of choices or a page's title: one that could turn the direction of
 * what is around it is put between isolates. Where an element is possible, `<bdi>` does the same.
 */
export const isolate = (text: string): string => (turnsDirection.test(text) ? `\u2068${text}\u2069` : text);
