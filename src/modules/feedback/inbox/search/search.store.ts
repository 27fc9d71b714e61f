import { type Context } from '../../../../platform/context.ts';
import { sql, type RawBuilder } from '../../../../platform/db/sql.ts';
import { contactIdsByEmail, contactIdsByPhone } from '../../../people/index.ts';
import { handleCases } from '../../cases/case-actions.ts';
import { scopeReader } from '../../cases/case-scope.store.ts';
import { readTrackingCode, trackingCodeHash } from '../../cases/tracking-code.ts';
import { readSearchWords } from './search-words.ts';

/** So many of the newest cases with the words are put in order by how well they fit; older ones are not looked at. */
export const mostCandidates = 1000;

/** Words as a query in the three languages at once: what one of them finds is found. */
export function searchQuery(words: string): RawBuilder<unknown> {
  const { asTyped, asBeginnings } = readSearchWords(words);
  return sql`(
    websearch_to_tsquery('finnish', ${asTyped}::text) || websearch_to_tsquery('swedish', ${asTyped}::text)
    || websearch_to_tsquery('english', ${asTyped}::text) || to_tsquery('simple', ${asBeginnings}::text)
  )`;
}

/**
 * The cases that words lead to, as a condition on rows called `stored`: a tracking code to its case; an e-mail address
 * or a telephone number to the cases of the contact, for those who may handle them; anything else to the texts.
 */
export async function searchCondition(ctx: Context, words: string): Promise<RawBuilder<boolean>> {
  const code = readTrackingCode(words);
  if (code !== undefined) return sql<boolean>`stored.code_hash = ${trackingCodeHash(code)}`;
  const contacts = await contactsCalled(ctx, words);
  if (contacts === undefined) return sql<boolean>`stored.search @@ ${searchQuery(words)}`;
  const isHandled = (await scopeReader(ctx, handleCases))(sql`stored.organisation_unit_id`);
  return sql<boolean>`(stored.giver_contact_id = any(${contacts}::uuid[]) and ${isHandled})`;
}

/** The contacts that an address or a number is of; undefined for words that are neither. */
async function contactsCalled(ctx: Context, words: string): Promise<readonly string[] | undefined> {
  if (/^[^\s@]+@[^\s@]+$/.test(words)) return contactIdsByEmail(ctx, words);
  if (!/^\+?[\d\s()-]{7,24}$/.test(words)) return undefined;
  const contacts = await contactIdsByPhone(ctx, words);
  return contacts.length > 0 ? contacts : undefined;
}

/** Words with more cases than this in the city are frequent: fetching so many takes some 0.2 s of a database on disk. */
const mostOfRareWord = 30_000;

/**
 * The newest cases with the words within all other conditions, one more than are put in order: then there are too many.
 * The cases of a rare word are taken from the index of words and then narrowed; those of a frequent one are met by
 * walking back in time. The planner cannot tell which is shorter, as it does not see how few of them a reader may read.
 */
export const searchCandidates = (
  cityId: string,
  words: RawBuilder<boolean>,
  others: RawBuilder<boolean>,
): RawBuilder<unknown> => sql`
  with rare as materialized (
    select stored.city_id, stored.feedback_case_id, stored.status, stored.kind, stored.channel, stored.language,
           stored.organisation_unit_id, stored.district_id, stored.assigned_to, stored.is_sensitive,
           stored.is_handled_here, stored.due_day, stored.paused_since, stored.received_at
    from feedback.feedback_case as stored
    where stored.city_id = ${cityId}::uuid and ${words} limit ${mostOfRareWord + 1}
  )
  select * from (
    (select stored.city_id, stored.feedback_case_id from rare as stored
     where (select count(*) from rare) <= ${mostOfRareWord} and ${others}
     order by stored.received_at desc limit ${mostCandidates + 1})
    union all
    (select stored.city_id, stored.feedback_case_id from feedback.feedback_case as stored
     where (select count(*) from rare) > ${mostOfRareWord} and ${words} and ${others}
     order by stored.received_at desc limit ${mostCandidates + 1})
  ) as candidate
`;

/** How well the text of `stored` fits; long texts have no advantage (ts_rank with normalisation 1, PostgreSQL manual 12.3.3). */
export const searchFit = (words: string): RawBuilder<number> =>
  sql<number>`coalesce(ts_rank(stored.search, ${searchQuery(words)}, 1), 0)::real`;
