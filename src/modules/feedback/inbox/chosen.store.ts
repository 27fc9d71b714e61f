import { type Context } from '../../../platform/context.ts';
import { sql } from '../../../platform/db/sql.ts';
import { seeCases } from '../cases/case-actions.ts';
import { caseScope } from '../cases/case-scope.store.ts';
import { excerptStart } from './search/excerpt.store.ts';

/** First words of those of the cases that the reader may see, by id. */
export async function chosenTitles(
  ctx: Context,
  cases: readonly { readonly feedbackCaseId: string }[],
): Promise<ReadonlyMap<string, string | null>> {
  const ids = cases.map(({ feedbackCaseId }) => feedbackCaseId);
  const rows = await ctx.tx.rows(sql<{ feedback_case_id: string; first_words: string | null }>`
    select stored.feedback_case_id, ${excerptStart(undefined)} as first_words from feedback.feedback_case as stored
    where stored.city_id = ${ctx.cityId} and stored.feedback_case_id = any(${ids}::uuid[])
      and ${await caseScope(ctx, seeCases)}
  `);
  return new Map(rows.map((row) => [row.feedback_case_id, row.first_words]));
}
