/** The longest text of a cell in the programs of today. */
const longestText = 32_767;
const longestSheetName = 31;
const longestName = 255;

/**
 * Signs that no XML 1.0 document may hold, and the carriage return, which XML turns into a line feed.
 * Tab and line feed stay.
 */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as both formats can hold it: line ends are line feeds, what XML cannot say is U+FFFD, too long ones are cut. */
export const cleanText = (text: string): string =>
  cut(text.replaceAll(/\r\n?/g, '\n').toWellFormed().replaceAll(unwritable, '\ufffd'), longestText);

/** A text on one line, for headings and properties. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ').trim();

/** The beginning of a text in UTF-16 units, never half a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return text.slice(0, end);
}

/**
 * Names of sheets as spreadsheet programs take them: none of `: \ / ? * [ ]`, no apostrophe at an end, at most 31
 * characters, not `History`, and no two alike but for capitals.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const valid = wanted.map((name) => {
    const plain = trimApostrophes(cleanLine(name.replaceAll(/[:\\/?*[\]]/g, ' ')));
    const short = trimApostrophes(cut(plain, longestSheetName).trim());
    return short === '' || short.toLowerCase() === 'history' ? `${short}_` : short;
  });
  return unique(valid, longestSheetName);
}

const trimApostrophes = (name: string): string => name.replaceAll(/^[' ]+|[' ]+$/g, '');

/** Headings that a table may have: one line, not blank, and no two alike but for capitals. */
export const headings = (wanted: readonly string[]): string[] =>
  unique(
    wanted.map((heading) => cut(cleanLine(heading), longestName) || '–'),
    longestName,
  );

/** Names that formulas can use: letters, digits and `_`, and nothing that reads as a cell (`F1`, `R1C1`, `c`). */
export const tableNames = (wanted: readonly string[]): string[] =>
  unique(
    wanted.map((name) => {
      const plain = cut(cleanLine(name).replaceAll(/[^A-Za-z0-9_]/g, '_'), longestName - 1);
      return /^[A-Za-z]{4,}_/.test(plain) ? plain : `_${plain}`;
    }),
    longestName,
    (name, count) => `${name}_${count}`,
  );

function unique(
  names: readonly string[],
  most: number,
  numbered = (name: string, count: number): string => `${name} (${count})`,
): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const ending = numbered('', count);
      free = `${cut(name, most - ending.length)}${ending}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
