import { z } from 'zod';
import { feedbackKinds } from '../../feedback-case.ts';
import { type PublishedFilter } from '../publication.store.ts';

/** Names of the filters in addresses, the same in every language. */
export const filterFields = { words: 'words', kind: 'kind', themeId: 'theme', districtId: 'district' } as const;

/** What a reader asks for; what cannot be read is not asked. */
export interface PublishedQuery {
  readonly filter: PublishedFilter;
  /** From 1. */
  readonly page: number;
  readonly isFiltered: boolean;
}

const id = z.uuid().optional().catch(undefined);
const schema = z.object({
  words: z.string().trim().max(200).optional().catch(undefined),
  kind: z.enum(feedbackKinds).optional().catch(undefined),
  themeId: id,
  districtId: id,
});
const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);

/** Reads the query of the list of published cases. */
export function readPublishedQuery(query: URLSearchParams): PublishedQuery {
  const value = (name: string): string | undefined => query.get(name) || undefined;
  const filter = schema.parse({
    words: value(filterFields.words),
    kind: value(filterFields.kind),
    themeId: value(filterFields.themeId),
    districtId: value(filterFields.districtId),
  });
  return {
    filter,
    page: pageNumber.parse(query.get('page') ?? 1),
    isFiltered: Object.values(filter).some((each) => each !== undefined && each !== ''),
  };
}

/** The query of another page of the same list; empty for the first of the whole. */
export function queryOf({ filter }: PublishedQuery, page: number): string {
  const query = new URLSearchParams();
  if (filter.words) query.set(filterFields.words, filter.words);
  if (filter.kind) query.set(filterFields.kind, filter.kind);
  if (filter.themeId) query.set(filterFields.themeId, filter.themeId);
  if (filter.districtId) query.set(filterFields.districtId, filter.districtId);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '' : `?${query}`;
}
