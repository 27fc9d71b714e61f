/** `A`, …, `Z`, `AA`, … of a column from 0. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A sheet's name as it stands in an address. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A first column wider than this scrolls with the others: kept still, it would leave no room on a magnified screen. */
const widestFrozen = 34;

/** Whether the first column stays in sight while the others scroll. */
export const isSideFrozen = (widths: readonly number[]): boolean =>
  widths.length > 2 && (widths[0] ?? 0) <= widestFrozen;
