/** A moment as its writer wrote it: clock time, and how far that clock is ahead of UTC when it was said. */
export interface WrittenTime {
  /** Milliseconds since 1970-01-01T00:00 of the same clock. */
  readonly local: number;
  /** Minutes; undefined when none was written. */
  readonly offset: number | undefined;
  /** A day without a time: its first moment. */
  readonly isDay: boolean;
}

/** 'not-a-date' does not look like one; 'no-such-date' does, but the calendar or the clock has no such. */
export type TimeFault = 'not-a-date' | 'no-such-date';
export type TimeParser = (text: string) => WrittenTime | TimeFault;

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const tokens: Readonly<Record<string, readonly [Unit, string]>> = {
  yyyy: ['year', '(\\d{4})'],
  MM: ['month', '(\\d{2})'],
  M: ['month', '(\\d{1,2})'],
  dd: ['day', '(\\d{2})'],
  d: ['day', '(\\d{1,2})'],
  HH: ['hour', '(\\d{2})'],
  H: ['hour', '(\\d{1,2})'],
  mm: ['minute', '(\\d{2})'],
  ss: ['second', '(\\d{2})'],
};

const pieces = /yyyy|MM?|dd?|HH?|mm|ss|'([^']*)'|\s+|[a-zA-Z]+|[^a-zA-Z]/g;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/**
 * A parser of a pattern such as `d.M.yyyy H.mm`. Undefined when the pattern has letters that mean nothing, or lacks a
 * year, month or day. Words stand between apostrophes: `d.M.yyyy 'klo' H.mm`.
 */
export function patternParser(pattern: string): TimeParser | undefined {
  const units: Unit[] = [];
  let expression = '';
  for (const [piece, word] of pattern.matchAll(pieces)) {
    const token = tokens[piece];
    if (token) {
      units.push(token[0]);
      expression += token[1];
    } else if (word !== undefined) expression += escaped(word);
    else if (/^\s+$/.test(piece)) expression += '[\\s\\u00a0\\u202f]+';
    else if (/^[a-zA-Z]/.test(piece)) return undefined;
    else expression += escaped(piece);
  }
  const hasDay = (['year', 'month', 'day'] as const).every((unit) => units.includes(unit));
  if (!hasDay || new Set(units).size < units.length) return undefined;
  const matcher = new RegExp(`^${expression}$`);
  const isDay = !units.includes('hour');
  return (text) => {
    const found = matcher.exec(text);
    if (!found) return 'not-a-date';
    const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
    for (const [index, unit] of units.entries()) parts[unit] = Number(found[index + 1]);
    const { year, month, day, hour, minute, second } = parts;
    return written(year, month, day, hour, minute, second, undefined, isDay);
  };
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** ISO 8601 as systems write it: with or without seconds, fractions and offset, or a day alone. */
export const isoParser: TimeParser = (text) => {
  const found = iso.exec(text);
  if (!found) return 'not-a-date';
  const [, year, month, day, hour, minute, second, fraction, zone] = found;
  const offset = zone === undefined ? undefined : offsetMinutes(zone);
  if (offset === 'no-such-date') return offset;
  const seconds = Number(second ?? 0) + Math.floor(Number(`0.${fraction ?? 0}`) * 1000) / 1000;
  const isDay = hour === undefined;
  return written(
    Number(year),
    Number(month),
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    seconds,
    offset,
    isDay,
  );
};

function offsetMinutes(zone: string): number | 'no-such-date' {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 14 || minutes > 59) return 'no-such-date';
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function written(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  offset: number | undefined,
  isDay: boolean,
): WrittenTime | TimeFault {
  const days = month === 2 && isLeap(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
  const exists = year >= 1 && day >= 1 && day <= days && hour <= 23 && minute <= 59 && second < 60;
  if (!exists) return 'no-such-date';
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return { local: at.getTime() + (hour * 3600 + minute * 60) * 1000 + Math.round(second * 1000), offset, isDay };
}

/** The first format that fits decides; a date that does not exist is worse than one of another format. */
export function firstThatFits(parsers: readonly TimeParser[]): TimeParser {
  return (text) => {
    let fault: TimeFault = 'not-a-date';
    for (const parse of parsers) {
      const found = parse(text);
      if (typeof found !== 'string') return found;
      if (found === 'no-such-date') fault = found;
    }
    return fault;
  };
}
