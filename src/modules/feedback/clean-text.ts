/** Direction marks, zero-width signs and byte-order marks: nobody sees them, and two ids that look alike differ by them. */
const unseen = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u001f\u007f-\u009f]/;

/** Text for ids, codes and other values that are compared: without unseen signs, trimmed, in one Unicode form. */
export function cleanCode(value: string): string {
  // Most values are plain: one test is cheaper than three replacements in a million rows.
  return isPlain(value) ? value.trim() : value.toWellFormed().replaceAll(unseen, '').normalize('NFC').trim();
}

const isPlain = (value: string): boolean => {
  for (let at = 0; at < value.length; at += 1) if (value.charCodeAt(at) > 0x2ff) return false;
  return true;
};

/** Whether a code holds signs that no code has: line ends, NUL and other control characters. */
export const hasControl = (value: string): boolean => control.test(value);

/**
 * Text that people wrote, as the database can hold it: NUL and half surrogate pairs become the replacement sign, line
 * ends become `\n`. Direction marks stay: pages isolate them.
 */
export function cleanText(value: string): string {
  const text = value.isWellFormed() ? value : value.toWellFormed();
  return text.replaceAll('\0', '\ufffd').replaceAll(/\r\n?/g, '\n').trim();
}

/** UTF-8 length, exact only where it matters. */
export const isLongerThan = (text: string, bytes: number): boolean =>
  text.length * 3 > bytes && Buffer.byteLength(text) > bytes;

/** A value as it is shown in a list of rejects: short, and nothing that a file or the database cannot hold. */
export function shownValue(value: string): string {
  const text = value.slice(0, 300).toWellFormed().replaceAll('\0', '\ufffd');
  return value.length > 300 ? `${text}…` : text;
}
