/** The built-in formats of numbers that are dates or times (ECMA-376, 18.8.30). */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Whether a number in this format is a date. `code` is the workbook's own format, when it has one. */
export function isDateFormat(number: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(number);
  const bare = code.replaceAll(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}

const millisecondsOfDay = 86_400_000;

/**
 * The local time of a serial number of days, as `2019-03-23T06:32:00`; a whole number as a day, `2019-03-23`.
 * Serial 60 is 29 February 1900, a day that never was: numbers before it count from one day later.
 */
export function dateOfSerial(serial: number, isFrom1904: boolean): string {
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  // Serial numbers carry the noise of binary fractions: half a second is nobody's intention.
  const at = new Date(first + Math.round((serial * millisecondsOfDay) / 1000) * 1000);
  if (Number.isNaN(at.getTime())) return String(serial);
  const text = at.toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19);
}
