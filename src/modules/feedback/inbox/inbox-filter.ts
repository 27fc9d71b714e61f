import { isDay, type Day } from '../../city/index.ts';
import { unfinishedStatuses } from '../cases/acts.ts';
import {
  type FeedbackChannel,
  feedbackChannels,
  type FeedbackKind,
  feedbackKinds,
  type FeedbackStatus,
  feedbackStatuses,
} from '../feedback-case.ts';

/** Whose cases a list shows: mine, those of the parts where I work, all that I may read. */
export const inboxLists = ['mine', 'unit', 'all'] as const;
export type InboxList = (typeof inboxLists)[number];

/** Filters of one press. */
export const quickFilters = ['due-today', 'late', 'new', 'waiting', 'sensitive'] as const;
export type QuickFilter = (typeof quickFilters)[number];

/** `unfinished` is what somebody still has to do something about; `any` also shows what other systems handle. */
export const inboxStates = ['unfinished', 'finished', 'any', ...feedbackStatuses] as const;
export type InboxState = (typeof inboxStates)[number];

/** Which cases a list shows, as its address says. */
export interface InboxFilter {
  readonly list: InboxList;
  readonly quick?: QuickFilter;
  readonly kind?: FeedbackKind;
  /** Code of a theme; what is below it counts too. */
  readonly theme?: string;
  /** Id of a part of the organisation; what is below it counts too. */
  readonly unit?: string;
  readonly district?: string;
  readonly channel?: FeedbackChannel;
  /** ISO 639 code, or `none` when it is not known. */
  readonly language?: string;
  readonly state: InboxState;
  /** First and last day of receipt. */
  readonly from?: Day;
  readonly until?: Day;
  readonly words?: string;
}

/** Longest search; more is cut off. */
export const mostWordsLength = 200;

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const code = /^[a-z0-9][a-z0-9-]{0,99}$/;
const languageCode = /^[a-z]{2,3}$|^none$/;

/** The filters of an address. What cannot be one is left out: an old link still shows a list. */
export function readFilter(query: URLSearchParams): InboxFilter {
  const text = (name: string): string | undefined => query.get(name)?.replaceAll('\0', '').trim() || undefined;
  const among = <Value extends string>(name: string, known: readonly Value[]): Value | undefined =>
    known.find((each) => each === text(name));
  const like = (name: string, pattern: RegExp): string | undefined => {
    const value = text(name);
    return value !== undefined && pattern.test(value) ? value : undefined;
  };
  const day = (name: string): Day | undefined => {
    const value = text(name);
    return value !== undefined && isDay(value) ? value : undefined;
  };
  const words = text('words')?.toWellFormed().slice(0, mostWordsLength);
  return {
    list: among('list', inboxLists) ?? 'mine',
    quick: among('quick', quickFilters),
    kind: among('kind', feedbackKinds),
    theme: like('theme', code),
    unit: like('unit', uuid),
    district: like('district', uuid),
    channel: among('channel', feedbackChannels),
    language: like('language', languageCode),
    // Who looks for words looks for a case, be it finished or not.
    state: among('state', inboxStates) ?? (words === undefined ? 'unfinished' : 'any'),
    from: day('from'),
    until: day('until'),
    words,
  };
}

/** The address of a filter: the same filter always has the same one. */
export function filterQuery(filter: InboxFilter): URLSearchParams {
  const { list, state, words, ...rest } = filter;
  const usual = words === undefined ? 'unfinished' : 'any';
  const all = { list, ...rest, ...(state === usual ? {} : { state }), words };
  return new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Whether more than the list and a quick filter is asked for. */
export const isNarrowed = ({ list: _list, quick: _quick, state, ...rest }: InboxFilter): boolean =>
  state !== 'unfinished' || Object.values(rest).some((value) => value !== undefined);

/** A state that is shown by the day on which the answer is due; else the newest come first. */
export const isToDo = ({ state, quick }: InboxFilter): boolean =>
  quick !== undefined || state === 'unfinished' || unfinishedStatuses.some((status) => status === state);

/** The statuses that a filter lets through; undefined for all. */
export function statusesOf({ state, quick }: InboxFilter): readonly FeedbackStatus[] | undefined {
  if (state === 'any' && quick === undefined) return undefined;
  if (state === 'finished') return feedbackStatuses.filter((status) => !unfinishedStatuses.includes(status));
  if (state === 'unfinished' || state === 'any') return unfinishedStatuses;
  return [state];
}

/** Where a page of a list ended: the next one begins behind it. */
export interface Cursor {
  /** Due day, instant of receipt or rank as the database wrote it; empty for none. */
  readonly key: string;
  readonly feedbackCaseId: string;
}

/** By what a list is ordered: the day on which the answer is due, receipt (newest first), or how well words fit. */
export type InboxOrder = 'due' | 'receipt' | 'fit';

export const orderOf = (filter: InboxFilter): InboxOrder =>
  filter.words === undefined ? (isToDo(filter) ? 'due' : 'receipt') : 'fit';

const keyPattern: Readonly<Record<InboxOrder, RegExp>> = {
  due: /^(?:\d{4}-\d{2}-\d{2})?$/,
  receipt: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/,
  fit: /^\d+(?:\.\d+)?(?:e[+-]\d{1,2})?$/,
};

/** The cursor of an address for a list in an order; undefined at the beginning, and for what is none. */
export function readCursor(text: string | null, order: InboxOrder): Cursor | undefined {
  const [key = '', feedbackCaseId = ''] = (text ?? '').split('~');
  if (!uuid.test(feedbackCaseId) || !keyPattern[order].test(key)) return undefined;
  const isMoment = key === '' || order === 'fit' || isDay(key.slice(0, 10));
  return isMoment ? { key, feedbackCaseId } : undefined;
}

export const cursorText = ({ key, feedbackCaseId }: Cursor): string => `${key}~${feedbackCaseId}`;
