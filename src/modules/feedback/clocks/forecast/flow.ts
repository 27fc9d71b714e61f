import { type Day, dayNumber, dayOfNumber, isWorkingDay, weekday, type WorkingCalendar } from '../../../city/index.ts';

const daysOfYear = 364; // whole weeks
/** After so many days a day weighs half in the level of the moment. */
const halfLife = 10;
/** The trend is that of the last two weeks against the two before. */
const trendDays = 14;
/** A trend wears off: each day ahead goes on with so much of the day before's (Gardner & McKenzie, Management Science 31, 1985). */
const damping = 0.9;
/** Nothing doubles or halves in two weeks for longer than the level shows anyway. */
const largestTrend = 2;
/** How many holidays' worth of Sundays a holiday is taken for until there are enough holidays. */
const priorHolidays = 1;

interface FlowDay {
  readonly count: number;
  /** 0 = Monday ... 6 = Sunday; 7 a weekday that is free. */
  readonly kind: number;
}

const free = 7;

/** What kind of day each of so many days is, from a day on. Worked out once for all that is fitted to them. */
export function dayKinds(calendar: WorkingCalendar, firstDay: Day, length: number): Uint8Array {
  const first = dayNumber(firstDay);
  return Uint8Array.from({ length }, (_, index) => {
    const day = dayOfNumber(first + index);
    const of = weekday(day) - 1;
    return of < 5 && !isWorkingDay(calendar, day) ? free : of;
  });
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const ratio = (part: number, of: number, otherwise: number): number => (of > 0 ? part / of : otherwise);

/** How a kind of day compares with the mean of the two weeks round it: 1.3 for a busy Monday. */
function factorsOf(days: readonly FlowDay[]): number[] {
  const cumulative = [0];
  for (const { count } of days) cumulative.push((cumulative.at(-1) ?? 0) + count);
  const meanAround = (at: number): number => {
    const from = Math.max(0, Math.min(at - trendDays / 2, days.length - trendDays));
    const to = Math.min(days.length, from + trendDays);
    return ((cumulative[to] ?? 0) - (cumulative[from] ?? 0)) / (to - from);
  };
  const seen = Array.from({ length: 8 }, () => 0);
  const usual = Array.from({ length: 8 }, () => 0);
  days.forEach(({ count, kind }, at) => {
    seen[kind] = (seen[kind] ?? 0) + count;
    usual[kind] = (usual[kind] ?? 0) + meanAround(at);
  });
  const factors = seen.map((count, kind) => ratio(count, usual[kind] ?? 0, 0));
  // Few holidays tell little: until there are more, a holiday is rather like a Sunday.
  const likeSunday = factors[6] ?? 0;
  const prior = priorHolidays * meanAround(days.length - 1);
  factors[free] = ratio((seen[free] ?? 0) + prior * likeSunday, (usual[free] ?? 0) + prior, likeSunday);
  return factors;
}

/**
 * Fits the counts of days one after the other, and gives what to expect so many days after the last (0 = the day
 * after): the level of the last weeks with weights that halve in ten days, times the weekday or holiday, times a trend
 * that wears off. `kinds` (`dayKinds`) are those of the same days and of as many more as will be asked for.
 * Exponential smoothing of counts with multiplicative seasons (Holt 1957; Winters 1960; damped by Gardner & McKenzie
 * 1985), in closed form.
 */
export function fitFlow(counts: readonly number[], kinds: Uint8Array): (ahead: number) => number {
  const begin = Math.max(0, counts.length - daysOfYear);
  const kindAt = (at: number): number => kinds[at] ?? free;
  const days = counts.slice(begin).map((count, index) => ({ count, kind: kindAt(begin + index) }));
  const factors = factorsOf(days);
  const factorOf = (kind: number): number => factors[kind] ?? 0;
  /** Counts against what a level of 1 would give on the same days. */
  const levelOf = (part: readonly FlowDay[], weightOf: (age: number) => number): number =>
    ratio(
      sum(part.map(({ count }, index) => count * weightOf(part.length - 1 - index))),
      sum(part.map(({ kind }, index) => factorOf(kind) * weightOf(part.length - 1 - index))),
      0,
    );
  const level = levelOf(days, (age) => 0.5 ** (age / halfLife));
  const latest = levelOf(days.slice(-trendDays), () => 1);
  const before = levelOf(days.slice(-2 * trendDays, -trendDays), () => 1);
  const growth = Math.min(Math.max(ratio(latest, before, 1), 1 / largestTrend), largestTrend) ** (1 / trendDays);
  return (ahead) => {
    const wornOff = (damping * (1 - damping ** (ahead + 1))) / (1 - damping);
    return level * factorOf(kindAt(counts.length + ahead)) * growth ** wornOff;
  };
}
