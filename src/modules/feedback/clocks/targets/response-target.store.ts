import { type Tx } from '../../../../platform/db/database.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { type FeedbackKind } from '../../feedback-case.ts';
import { targetInFacts } from '../target-facts.ts';
import { type DayCount, type ResponseTarget, type TargetDays } from '../target.ts';

interface TargetRow {
  readonly response_target_id: string;
  readonly kind: FeedbackKind | null;
  readonly theme_id: string | null;
  readonly organisation_unit_id: string | null;
  readonly reaction_days: number;
  readonly response_days: number;
  readonly counts_in: DayCount;
  readonly may_pause: boolean;
  readonly basis: string | null;
}

/** The targets that are in force. */
export async function responseTargets(tx: Tx, cityId: string): Promise<ResponseTarget[]> {
  const rows = await tx.rows(sql<TargetRow>`
    select response_target_id, kind, theme_id, organisation_unit_id, reaction_days, response_days, counts_in,
           may_pause, basis
    from feedback.response_target where city_id = ${cityId} and ended_at is null
    order by set_at, response_target_id
  `);
  return rows.map((row) => ({
    responseTargetId: row.response_target_id,
    kind: row.kind,
    themeId: row.theme_id,
    organisationUnitId: row.organisation_unit_id,
    reactionDays: row.reaction_days,
    responseDays: row.response_days,
    countsIn: row.counts_in,
    mayPause: row.may_pause,
    basis: row.basis,
  }));
}

/** Sets a target; the one in force for the same feedback ends. */
export async function insertTarget(
  tx: Tx,
  cityId: string,
  target: ResponseTarget,
  accountId: string | null,
): Promise<void> {
  const { kind, themeId, organisationUnitId } = target;
  await tx.run(sql`
    update feedback.response_target set ended_at = ${tx.now}::timestamptz
    where city_id = ${cityId} and ended_at is null and kind is not distinct from ${kind}::text
      and theme_id is not distinct from ${themeId}::uuid
      and organisation_unit_id is not distinct from ${organisationUnitId}::uuid
  `);
  await tx.run(sql`
    insert into feedback.response_target (
      city_id, response_target_id, kind, theme_id, organisation_unit_id, reaction_days, response_days, counts_in,
      may_pause, basis, set_by, set_at
    ) values (
      ${cityId}, ${target.responseTargetId}, ${kind}, ${themeId}, ${organisationUnitId}, ${target.reactionDays},
      ${target.responseDays}, ${target.countsIn}, ${target.mayPause}, ${target.basis}, ${accountId}, ${tx.now}
    )
  `);
}

/** Ends a target; false when none of the id is in force. */
export async function endTarget(tx: Tx, cityId: string, responseTargetId: string): Promise<boolean> {
  const ended = await tx.run(sql`
    update feedback.response_target set ended_at = ${tx.now}::timestamptz
    where city_id = ${cityId} and response_target_id = ${responseTargetId} and ended_at is null
  `);
  return ended > 0;
}

/**
 * The target by which the newest promise of a case was made, as it was told in its history; undefined for a case whose
 * promise another system made.
 */
export async function promisedTarget(tx: Tx, cityId: string, feedbackCaseId: string): Promise<TargetDays | undefined> {
  const row = await tx.maybe(sql<{ facts: unknown }>`
    select facts from feedback.feedback_event
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} and facts ? 'responseDays'
    order by number desc limit 1
  `);
  return row && targetInFacts(row.facts);
}
