import { cleanCode } from './clean-text.ts';
import { type ImportProfile, type TimeColumn } from './import-profile.ts';
import { type Instants } from './local-time.ts';
import { type FindColumn } from './profile-columns.ts';
import { type RowReject } from './row-reject.ts';
import { firstThatFits, isoParser, patternParser, type TimeParser } from './time-format.ts';

export interface ReadTime {
  readonly at: number;
  /** Only the day was written; `at` is its first moment. */
  readonly isDay: boolean;
}

/** A time, null when the cell is blank, or why it is none. */
export type TimeReader = (cells: readonly string[]) => ReadTime | null | RowReject;

export const isReject = (it: ReadTime | null | RowReject): it is RowReject => it !== null && 'reason' in it;

const minute = 60_000;
const day = 86_400_000;
/** Nobody keeps feedback from before; such a year is a typing error or the zero of a program's clock. */
const earliest = Date.UTC(1990, 0, 2);

const parserOf = (format: string): TimeParser => (format === 'iso' ? isoParser : (patternParser(format) ?? isoParser));

/** A reader of one column of times. `now` bounds what can have happened: a day of slack forgives clocks and zones. */
export function timeReader(
  rule: TimeColumn,
  profile: ImportProfile,
  find: FindColumn,
  instantsOf: (local: number) => Instants,
  now: Date,
): TimeReader {
  const column = find(rule.column);
  const parse = firstThatFits(rule.formats.map(parserOf));
  const latest = now.getTime() + day;
  const isOffsetBelieved = rule.offset === 'as-written';
  return (cells) => {
    const value = cells[column.index] ?? '';
    const reject = (reason: RowReject['reason'], facts: RowReject['facts'] = {}): RowReject => ({
      column: column.name,
      value,
      reason,
      facts,
    });
    const text = cleanCode(value);
    if (text === '') return null;
    const written = parse(text);
    if (typeof written === 'string') return reject(written, { formats: rule.formats.join(', ') });
    const { local, isDay } = written;
    const offset = isOffsetBelieved ? written.offset : undefined;
    const at = offset === undefined ? instantOf(instantsOf(local), profile) : local - offset * minute;
    if (at === undefined) return reject('skipped-hour', { timeZone: profile.timeZone });
    if (at > latest) return reject('in-the-future');
    if (at < earliest) return reject('too-early');
    return { at, isDay };
  };
}

function instantOf(instants: Instants, { skippedHour, repeatedHour }: ImportProfile): number | undefined {
  switch (instants.kind) {
    case 'one':
      return instants.at;
    case 'repeated':
      return repeatedHour === 'later' ? instants.later : instants.earlier;
    case 'skipped':
      return skippedHour === 'shift' ? instants.shifted : undefined;
  }
}
