import { inEachLanguage, type Language, type Trilingual } from '../../../kernel/language.ts';
import { dayAfter, firstDay, parsePeriod, type Period, periodCode } from '../../../kernel/period.ts';
import { formatPeriod } from '../../../platform/i18n/format.ts';
import { reportTexts } from '../texts.ts';
import { recordedTexts } from './texts.ts';

/** What a recorded value is about: a year, a quarter, or several years together. */
export interface RecordedTime {
  /** `2020`, `2020-Q4` or `2019-2020` */
  readonly code: string;
  /** First day, and the day after the last. */
  readonly from: string;
  readonly until: string;
}

const mostYears = 20;
/** How old the newest value may be that a review still tells of, in years before its period. */
const tellableYears = 2;

/** Reads `2020`, `2020-Q4` or `2019–2020`; undefined when it is none of them. */
export function parseTime(text: string): RecordedTime | undefined {
  const period = parsePeriod(text);
  if (period) return { code: periodCode(period), from: firstDay(period), until: dayAfter(period) };
  const [, first, last] = /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(text.trim()) ?? [];
  const [from, to] = [parsePeriod(first ?? ''), parsePeriod(last ?? '')];
  if (!from || !to || from.year >= to.year || to.year - from.year >= mostYears) return undefined;
  return { code: `${first}-${last}`, from: firstDay(from), until: dayAfter(to) };
}

/** How a time is read: `loka–joulukuu 2020`, `2019–2020`. */
export const timeLabel = (code: string): Trilingual =>
  inEachLanguage((language) => {
    const period = parsePeriod(code);
    return period ? formatPeriod(period, language) : code.replace('-', '–');
  });

/** As in a sentence: `vuosina 2019–2020`. */
export function timeIn(code: string, language: Language): string {
  const period = parsePeriod(code);
  return period
    ? reportTexts[language].prose.inPeriod(period)
    : recordedTexts[language].prose.inYears(code.replace('-', '–'));
}

/** Which of the times a review of a period tells of, in order. */
export interface ChosenTimes {
  /** Those that the period is in, or that are in it: its own first, then longer ones, then its parts. */
  readonly own: readonly RecordedTime[];
  /** The compared period itself, when the review's own is there too. */
  readonly before: readonly RecordedTime[];
  /** When there is no own: the newest that ended not long before. */
  readonly earlier: readonly RecordedTime[];
}

/** Chooses among the times that have a value what a review of a period may tell. */
export function chooseTimes(times: readonly RecordedTime[], period: Period, comparison?: Period): ChosenTimes {
  const [from, until] = [firstDay(period), dayAfter(period)];
  const length = (time: RecordedTime): number => Date.parse(time.until) - Date.parse(time.from);
  const isOwn = ({ code }: RecordedTime): boolean => code === periodCode(period);
  const own = times
    .filter((time) => time.from < until && time.until > from)
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || length(b) - length(a) || (a.from < b.from ? -1 : 1));
  if (own.length > 0) {
    const isCompared = comparison !== undefined && own.some(isOwn);
    const compared = isCompared ? times.filter(({ code }) => code === periodCode(comparison)) : [];
    return { own, before: compared.filter((time) => !own.includes(time)), earlier: [] };
  }
  const oldest = `${period.year - tellableYears}${from.slice(4)}`;
  const [newest] = times
    .filter((time) => time.until <= from && time.until > oldest)
    .toSorted((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : length(b) - length(a)));
  return { own: [], before: [], earlier: newest ? [newest] : [] };
}
