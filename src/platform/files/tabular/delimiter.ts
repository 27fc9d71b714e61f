/** The signs that are looked for between cells, the likeliest first. */
export const delimiters = [',', ';', '\t', '|'] as const;

const linesToJudge = 50;

/**
 * The sign between the cells: the one that cuts the most lines into as many cells as the first line has.
 * A comma when no sign cuts anything: a table of one column.
 */
export function detectDelimiter(beginning: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const counts = cellCounts(beginning, delimiter);
    const columns = counts[0] ?? 1;
    if (columns < 2) continue;
    const alike = counts.filter((count) => count === columns).length / counts.length;
    // Agreement between lines weighs more than the number of columns: free text is full of commas.
    const score = alike * alike * Math.log2(columns + 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Number of cells in each of the first lines; delimiters and line ends between quotes do not count. */
function cellCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isBlank = true;
  for (let at = 0; at < text.length && counts.length < linesToJudge; at += 1) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    if (!isQuoted && sign === delimiter) cells += 1;
    if (!isQuoted && sign === '\n') {
      if (!isBlank) counts.push(cells);
      cells = 1;
      isBlank = true;
    } else if (sign !== '\r') isBlank = false;
  }
  // The last line may be cut off by the end of the sample; it counts only when it is all there is.
  return counts.length > 0 ? counts : [cells];
}
