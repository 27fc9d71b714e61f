import { type Context } from '../../../platform/context.ts';
import { sql } from '../../../platform/db/sql.ts';
import { handleCases } from '../cases/case-actions.ts';
import { caseScope } from '../cases/case-scope.store.ts';
import { type FeedbackStatus } from '../feedback-case.ts';

/** A case that tells of much the same as another. */
export interface SimilarCase {
  readonly feedbackCaseId: string;
  readonly version: number;
  readonly maskedText: string | null;
  readonly status: FeedbackStatus;
  readonly language: string | null;
  readonly organisationUnitId: string | null;
  readonly receivedAt: Date;
  /** From 0 to 1: the cosine of the two texts' weighted words, raised a little in the same unit. */
  readonly likeness: number;
}

/** Days before and after; how many cases of them are weighed; which words count as telling. */
const daysAround = 90;
const mostWeighed = 400;
const shortestWord = 4;
const leastLikeness = 0.12;

/**
 * Cases that the actor handles, within 90 days of a case, that share its telling words: cosine of the word vectors,
 * each word weighted by its inverse document frequency ln((n + 1) / df) among the cases that are weighed (Spärck Jones,
 * 1972). At most the 400 that were received nearest are weighed. Words are the stems that search knows.
 */
export async function similarCases(ctx: Context, feedbackCaseId: string, limit: number): Promise<SimilarCase[]> {
  const { tx, cityId } = ctx;
  const rows = await tx.rows(sql<{
    feedback_case_id: string;
    version: number;
    masked_text: string | null;
    status: FeedbackStatus;
    language: string | null;
    organisation_unit_id: string | null;
    received_at: Date;
    likeness: number;
  }>`
    with own as materialized (
      select received_at, organisation_unit_id,
             array(select lexeme from unnest(search) where length(lexeme) >= ${shortestWord}::integer) as words
      from feedback.feedback_case where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId}
    ), near as materialized (
      select stored.feedback_case_id, stored.version, stored.masked_text, stored.status, stored.language,
             stored.organisation_unit_id, stored.received_at, stored.search,
             stored.organisation_unit_id is not distinct from own.organisation_unit_id as is_of_unit
      from feedback.feedback_case as stored cross join own
      where stored.city_id = ${cityId} and stored.is_handled_here and stored.search is not null
        and stored.feedback_case_id <> ${feedbackCaseId} and stored.merged_into is null and not stored.is_sensitive
        and stored.received_at between own.received_at - make_interval(days => ${daysAround}::integer)
          and own.received_at + make_interval(days => ${daysAround}::integer)
        and ${await caseScope(ctx, handleCases)}
      order by abs(extract(epoch from stored.received_at - own.received_at)), stored.feedback_case_id
      limit ${mostWeighed}
    ), word as materialized (
      select near.feedback_case_id, term.lexeme
      from near cross join lateral unnest(near.search) as term (lexeme, positions, weights)
      where length(term.lexeme) >= ${shortestWord}::integer
    ), weight as materialized (
      select lexeme, ln(((select count(*) from near) + 1.0) / count(*)) as idf from word group by lexeme
    ), measured as (
      select word.feedback_case_id, sum(weight.idf ^ 2) as length2,
             coalesce(sum(weight.idf ^ 2) filter (where word.lexeme = any(own.words)), 0) as shared
      from word join weight using (lexeme) cross join own group by word.feedback_case_id
    ), length_of_own as (
      select sum(coalesce(weight.idf, ln((select count(*) from near) + 1.0)) ^ 2) as length2
      from own cross join unnest(own.words) as term (lexeme) left join weight using (lexeme)
    ), scored as (
      select near.*, round((
        case when measured.length2 * length_of_own.length2 > 0
          then least(1, measured.shared / sqrt(measured.length2 * length_of_own.length2)
            * case when near.is_of_unit then 1.1 else 1 end)
          else 0 end)::numeric, 4)::double precision as likeness
      from near join measured using (feedback_case_id) cross join length_of_own
    )
    select feedback_case_id, version, masked_text, status, language, organisation_unit_id, received_at, likeness
    from scored where likeness >= ${leastLikeness}::double precision
    order by likeness desc, received_at desc, feedback_case_id limit ${limit}
  `);
  return rows.map((row) => ({
    feedbackCaseId: row.feedback_case_id,
    version: row.version,
    maskedText: row.masked_text,
    status: row.status,
    language: row.language,
    organisationUnitId: row.organisation_unit_id,
    receivedAt: row.received_at,
    likeness: row.likeness,
  }));
}
