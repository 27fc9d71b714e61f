import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { type IdsByCode } from '../../city/index.ts';
import { type PublicCaseFilter } from '../../feedback/index.ts';

/** Which part of the result is asked for, when pages are asked for at all (6Aika). */
export interface PageWish {
  readonly page: number;
  readonly pageSize: number;
}

export interface RequestQuery {
  /** Overrides everything else. */
  readonly ids?: readonly string[];
  readonly filter: PublicCaseFilter;
  readonly page?: PageWish;
  readonly isExtended: boolean;
}

const dayMs = 86_400_000;
/** The longest time between the first and the last request that are asked for (GeoReport v2, GET Service Requests). */
const longestSpanMs = 90 * dayMs;

/** A parameter that is sent empty is not sent. */
export const sent = (query: URLSearchParams, name: string): string | undefined => query.get(name)?.trim() || undefined;

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Reads the parameters of a list of requests. Those that the interface does not know are left alone; those that it knows
 * and cannot use are told as a Problem.
 */
export function readRequestQuery(
  query: URLSearchParams,
  { themeIds, unitIds, now }: { readonly themeIds: IdsByCode; readonly unitIds: IdsByCode; readonly now: Date },
): RequestQuery {
  const isExtended = !['false', '0', 'no', undefined].includes(sent(query, 'extensions')?.toLowerCase());
  const ids = sent(query, 'service_request_id');
  if (ids !== undefined) {
    return { ids: listed(ids).filter((id) => z.uuid().safeParse(id).success), filter: {}, isExtended };
  }
  const changedFrom = timeIn(query, 'updated_after');
  const changedBefore = timeIn(query, 'updated_before');
  const filter: PublicCaseFilter = {
    ...themesIn(query, themeIds),
    ...statusIn(query),
    ...unitIn(query, unitIds),
    ...nearIn(query),
    ...(changedFrom ? { changedFrom } : {}),
    ...(changedBefore ? { changedBefore } : {}),
    ...spanIn(query, changedFrom !== undefined || changedBefore !== undefined, now),
  };
  const page = pageIn(query);
  return { filter, isExtended, ...(page ? { page } : {}) };
}

function themesIn(query: URLSearchParams, known: IdsByCode): Pick<PublicCaseFilter, 'themeIds'> {
  const codes = sent(query, 'service_code');
  if (codes === undefined) return {};
  return {
    themeIds: listed(codes).map((code) => {
      const id = known.get(code);
      if (id === undefined) throw new Problem('not-found', 'connectors.no-such-service');
      return id;
    }),
  };
}

function statusIn(query: URLSearchParams): Pick<PublicCaseFilter, 'isClosed'> {
  const text = sent(query, 'status');
  if (text === undefined) return {};
  const wished = new Set(listed(text.toLowerCase()));
  if (wished.size === 0 || [...wished].some((status) => status !== 'open' && status !== 'closed')) {
    throw new Problem('invalid', 'connectors.status-wrong');
  }
  return wished.size === 2 ? {} : { isClosed: wished.has('closed') };
}

function unitIn(query: URLSearchParams, known: IdsByCode): Pick<PublicCaseFilter, 'organisationUnitId'> {
  const code = sent(query, 'service_object_id');
  if (code === undefined) return {};
  if (sent(query, 'service_object_type') === undefined) throw new Problem('invalid', 'connectors.object-type-missing');
  const organisationUnitId = known.get(code.toLowerCase());
  if (organisationUnitId === undefined) throw new Problem('not-found', 'connectors.no-such-object');
  return { organisationUnitId };
}

const degrees = (limit: number) => z.coerce.number().min(-limit).max(limit);
const positionInput = z.object({ latitude: degrees(90), longitude: degrees(180) });

/** A place on earth in degrees (WGS84); undefined when neither was sent. */
export function positionIn(
  lat: string | undefined,
  long: string | undefined,
): z.infer<typeof positionInput> | undefined {
  if (lat === undefined && long === undefined) return undefined;
  const parsed = positionInput.safeParse({ latitude: lat ?? Number.NaN, longitude: long ?? Number.NaN });
  if (!parsed.success) throw new Problem('invalid', 'connectors.place-wrong');
  return parsed.data;
}

/** No city is larger than this, so a larger circle is all of it. */
const largestRadius = 1_000_000;

function nearIn(query: URLSearchParams): Pick<PublicCaseFilter, 'near'> {
  const radius = sent(query, 'radius');
  if (radius === undefined) return {};
  const position = positionIn(sent(query, 'lat'), sent(query, 'long'));
  const metres = z.coerce.number().min(0).max(largestRadius).safeParse(radius);
  if (!position || !metres.success) throw new Problem('invalid', 'connectors.radius-wrong');
  return { near: { ...position, metres: metres.data } };
}

function timeIn(query: URLSearchParams, name: string): Date | undefined {
  const text = sent(query, name);
  if (text === undefined) return undefined;
  // A plus sign in an address is read as a blank; many programs do not write it otherwise.
  const time = text.replace(/ (?=\d\d:?\d\d$)/, '+');
  const parsed = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).safeParse(time);
  const at = parsed.success ? new Date(parsed.data) : undefined;
  if (!at || Number.isNaN(at.getTime())) throw new Problem('invalid', 'connectors.time-wrong', { name });
  return at;
}

/** The latest 90 days unless others are asked for; no limit when the time of change is asked for. */
function spanIn(
  query: URLSearchParams,
  isByChange: boolean,
  now: Date,
): Pick<PublicCaseFilter, 'receivedFrom' | 'receivedBefore'> {
  const from = timeIn(query, 'start_date');
  const until = timeIn(query, 'end_date');
  if (from && until) {
    if (until.getTime() - from.getTime() > longestSpanMs) throw new Problem('invalid', 'connectors.span-too-long');
    return { receivedFrom: from, receivedBefore: justAfter(until) };
  }
  if (from) return { receivedFrom: from, receivedBefore: new Date(from.getTime() + longestSpanMs) };
  if (until) {
    return { receivedFrom: new Date(until.getTime() - longestSpanMs), receivedBefore: justAfter(until) };
  }
  return isByChange ? {} : { receivedFrom: new Date(now.getTime() - longestSpanMs) };
}

/** What came in at the last moment that was named belongs to it; answers name whole seconds. */
const justAfter = (at: Date): Date => new Date(at.getTime() + 1000);

const pageInput = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(100),
});

function pageIn(query: URLSearchParams): PageWish | undefined {
  const page = sent(query, 'page');
  const pageSize = sent(query, 'page_size') ?? sent(query, 'per_page');
  if (page === undefined && pageSize === undefined) return undefined;
  const parsed = pageInput.safeParse({ page, pageSize });
  if (!parsed.success) throw new Problem('invalid', 'connectors.page-wrong');
  return parsed.data;
}
