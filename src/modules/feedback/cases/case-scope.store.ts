import { type Context } from '../../../platform/context.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../../platform/db/sql.ts';
import { localDay, unitsBelow, workingCalendarOf } from '../../city/index.ts';
import { seeCases, seeSensitiveCases } from './case-actions.ts';

/**
 * The cases that the actor may reach by an action, as a condition on a row called `stored`. The same condition limits
 * lists, counts, searches and exports, so that none of them tells of a case that cannot be opened.
 */
export async function caseScope(ctx: Context, action: string): Promise<RawBuilder<boolean>> {
  const isWithin = await scopeReader(ctx, action);
  const ownUnit = isWithin(sql`stored.organisation_unit_id`);
  const isReading = action === seeCases;
  const reached = isReading
    ? sql<boolean>`(${ownUnit} or exists (
        select 1 from feedback.feedback_case_informed as informed
        where informed.city_id = stored.city_id and informed.feedback_case_id = stored.feedback_case_id
          and ${isWithin(sql`informed.organisation_unit_id`)}
      ))`
    : ownUnit;
  const sensitive = (await scopeReader(ctx, seeSensitiveCases))(sql`stored.organisation_unit_id`);
  return sql<boolean>`(${reached} and (not stored.is_sensitive or ${sensitive}))`;
}

/**
 * Where the actor may do an action, as a condition on a column that holds a part of the organisation. The parts are
 * read first: the planner then knows how many rows to expect, and the tree is walked once for all conditions.
 */
export async function scopeReader(
  ctx: Context,
  action: string,
): Promise<(column: RawBuilder<unknown>) => RawBuilder<boolean>> {
  const { tx, cityId } = ctx;
  const reach = ctx.scope(action);
  if (reach.kind !== 'subtrees') return () => (reach.kind === 'all' ? sql<boolean>`true` : sql<boolean>`false`);
  const day = localDay(await workingCalendarOf(tx, cityId), ctx.now);
  const units = await unitsBelow(tx, cityId, reach.roots, day);
  return (column) => sql<boolean>`${column} = any(${units}::uuid[])`;
}

/** Whether a case lies in a scope of cases (`caseScope`). */
export async function isCaseSeen(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  scope: RawBuilder<boolean>,
): Promise<boolean> {
  const row = await tx.maybe(sql<{ seen: boolean }>`
    select true as seen from feedback.feedback_case as stored
    where stored.city_id = ${cityId} and stored.feedback_case_id = ${feedbackCaseId} and ${scope}
  `);
  return row !== undefined;
}
