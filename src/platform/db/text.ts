/** Whether a text holds a NUL character, which no database text can. */
export const hasNul = (text: string): boolean => text.includes('\u0000');

/**
 * The text as it can be stored and hashed: half of a surrogate pair becomes
 * U+FFFD (an engine would do so silently, after the hash), NUL is left out.
 */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');
