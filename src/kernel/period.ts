/** A calendar quarter or year of the city's own calendar. Dates are local: the time zone is applied where instants meet them. */
export type Period =
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'year'; readonly year: number };

/** Reads `2020-Q4` or `2020`; undefined when it is neither. */
export function parsePeriod(text: string): Period | undefined {
  const found = /^(\d{4})(?:-Q([1-4]))?$/.exec(text.trim());
  if (!found) return undefined;
  const year = Number(found[1]);
  if (year < 1900) return undefined;
  switch (found[2]) {
    case undefined:
      return { kind: 'year', year };
    case '1':
      return { kind: 'quarter', year, quarter: 1 };
    case '2':
      return { kind: 'quarter', year, quarter: 2 };
    case '3':
      return { kind: 'quarter', year, quarter: 3 };
    default:
      return { kind: 'quarter', year, quarter: 4 };
  }
}

/** `2020-Q4` or `2020`. */
export const periodCode = (period: Period): string =>
  period.kind === 'quarter' ? `${period.year}-Q${period.quarter}` : String(period.year);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** First day, inclusive, as `2020-10-01`. */
export function firstDay(period: Period): string {
  return period.kind === 'quarter' ? `${period.year}-${twoDigits(period.quarter * 3 - 2)}-01` : `${period.year}-01-01`;
}

/** The first day after the period, as `2021-01-01`. */
export function dayAfter(period: Period): string {
  if (period.kind === 'year') return `${period.year + 1}-01-01`;
  return period.quarter === 4 ? `${period.year + 1}-01-01` : `${period.year}-${twoDigits(period.quarter * 3 + 1)}-01`;
}

/** The same quarter (or year) one year earlier. */
export const yearBefore = (period: Period): Period => ({ ...period, year: period.year - 1 });

/** The period of the same kind that comes before. */
export function previousPeriod(period: Period): Period {
  if (period.kind === 'year') return yearBefore(period);
  return quarterOf(dayBefore(firstDay(period)));
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The period in which a local date (`2020-11-03`) falls. */
export function quarterOf(day: string): Period {
  const month = Number(day.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  return {
    kind: 'quarter',
    year: Number(day.slice(0, 4)),
    quarter: quarter === 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4,
  };
}

/** The period of a kind that has ended most recently on a local date (`2020-11-03`). */
export function endedPeriod(day: string, kind: Period['kind']): Period {
  const now = quarterOf(day);
  return previousPeriod(kind === 'quarter' ? now : { kind, year: now.year });
}
