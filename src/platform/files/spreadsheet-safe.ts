/**
 * Signs with which a spreadsheet takes a text for a formula or lets go of the cell: = + - @, tab, line ends, and the
 * full-width forms that some programs read as the same. Also behind blanks or signs that nobody sees.
 */
const formulaStart =
  /^[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/;

/** A number as people and programs write it: such a text does nothing in a spreadsheet. */
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d{1,3})?$/;

/**
 * The text as it may stand in a cell of a spreadsheet: one that a program would run gets a `'` before it, which makes
 * it text. Numbers stay numbers (OWASP, CSV injection; ASVS 5.0 1.2.10).
 */
export const spreadsheetSafe = (text: string): string =>
  formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
