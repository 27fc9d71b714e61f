/** The moments of a cron line: sets of minutes, hours, days of the month, months, and days of the week from Sunday, 0. */
export interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** With both a day of the month and a day of the week, either is enough, as in cron(5). */
  readonly isEitherDay: boolean;
}

const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** Reads `minute hour day month weekday` with `*`, lists, ranges and steps; a fault when it cannot be read. */
export function parseCron(line: string): Cron {
  const fields = line.trim().split(/\s+/);
  if (fields.length !== 5) throw new Error(`a cron line has five fields: ${line}`);
  const [minutes, hours, days, months, weekdays] = ranges.map((range, at) => parseField(fields[at] ?? '', range));
  if (!minutes || !hours || !days || !months || !weekdays) throw new Error(`a cron line has five fields: ${line}`);
  if (weekdays.has(7)) weekdays.add(0);
  return { minutes, hours, days, months, weekdays, isEitherDay: fields[2] !== '*' && fields[4] !== '*' };
}

function parseField(field: string, [least, most]: readonly [number, number]): Set<number> {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [, from, to, step] = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? refuse(field);
    const first = from === undefined ? least : Number(from);
    const last = to === undefined ? (from === undefined || step !== undefined ? most : first) : Number(to);
    const stride = Number(step ?? 1);
    if (first < least || last > most || first > last || stride < 1) refuse(field);
    for (let value = first; value <= last; value += stride) values.add(value);
  }
  return values;
}

function refuse(field: string): never {
  throw new Error(`not a field of a cron line: ${field}`);
}

/** A moment by the city's own clock, to the minute: `2026-10-25T03:30`. In this form earlier sorts before later. */
export type WallTime = string;

const wallFormats = new Map<string, Intl.DateTimeFormat>();

export function wallTimeOf(at: Date, timeZone: string): WallTime {
  let format = wallFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    wallFormats.set(timeZone, format);
  }
  return format.format(at).replace(' ', 'T');
}

/** A year and a leap day: no line that has moments at all has none in four years, but few wait so long. */
const mostDaysBack = 4 * 366;

/**
 * The last moment of a line at or before a moment, both by the city's clock.
 * In spring, what falls into the skipped hour is due when the clock has jumped
 * over it; in autumn, the repeated hour brings no moment that was not due
 * before. So each moment is due exactly once.
 */
export function lastDue(cron: Cron, now: WallTime): WallTime | undefined {
  const [today = '', clock = ''] = now.split('T');
  for (let back = 0; back <= mostDaysBack; back += 1) {
    const day = new Date(Date.parse(`${today}T00:00Z`) - back * 86_400_000);
    if (!isOnDay(cron, day)) continue;
    const due = lastClock(cron, back === 0 ? clock : '23:59');
    if (due) return `${day.toISOString().slice(0, 10)}T${due}`;
  }
  return undefined;
}

function isOnDay(cron: Cron, day: Date): boolean {
  if (!cron.months.has(day.getUTCMonth() + 1)) return false;
  const isDay = cron.days.has(day.getUTCDate());
  const isWeekday = cron.weekdays.has(day.getUTCDay());
  return cron.isEitherDay ? isDay || isWeekday : isDay && isWeekday;
}

function lastClock(cron: Cron, latest: string): string | undefined {
  for (let hour = 23; hour >= 0; hour -= 1) {
    if (!cron.hours.has(hour)) continue;
    for (let minute = 59; minute >= 0; minute -= 1) {
      const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      if (cron.minutes.has(minute) && clock <= latest) return clock;
    }
  }
  return undefined;
}
