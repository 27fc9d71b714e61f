import { type Context } from '../../../platform/context.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { handleCases } from '../cases/case-actions.ts';
import { caseScope } from '../cases/case-scope.store.ts';
import { type ApprovalRule, type Approver } from './approval.ts';

/** The rules in force. */
export async function approvalRules(tx: Tx, cityId: string): Promise<ApprovalRule[]> {
  const rows = await tx.rows(sql<{
    approval_rule_id: string;
    theme_id: string | null;
    organisation_unit_id: string | null;
    approver: Approver;
  }>`
    select approval_rule_id, theme_id, organisation_unit_id, approver from feedback.approval_rule
    where city_id = ${cityId} and ended_at is null order by made_at, approval_rule_id
  `);
  return rows.map((row) => ({
    ruleId: row.approval_rule_id,
    themeId: row.theme_id,
    organisationUnitId: row.organisation_unit_id,
    approver: row.approver,
  }));
}

/** Puts a rule into force. */
export async function insertApprovalRule(
  tx: Tx,
  cityId: string,
  rule: ApprovalRule & { readonly madeBy: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into feedback.approval_rule (
      city_id, approval_rule_id, theme_id, organisation_unit_id, approver, made_by, made_at
    ) values (
      ${cityId}, ${rule.ruleId}, ${rule.themeId}, ${rule.organisationUnitId}, ${rule.approver}, ${rule.madeBy}, ${tx.now}
    )
  `);
}

/** Ends a rule; how many were in force by that id. */
export const endRule = (tx: Tx, cityId: string, ruleId: string): Promise<number> =>
  tx.run(sql`
    update feedback.approval_rule set ended_at = ${tx.now}::timestamptz
    where city_id = ${cityId} and approval_rule_id = ${ruleId} and ended_at is null
  `);

/** A case with an answer that waits for approval, as a list shows it. */
export interface WaitingApproval {
  readonly feedbackCaseId: string;
  readonly maskedText: string | null;
  readonly organisationUnitId: string | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Date;
}

/** Cases within the reach of the actor whose newest proposed answer nobody has settled, the oldest first; at most 100. */
export async function waitingApprovals(ctx: Context): Promise<WaitingApproval[]> {
  const { tx, cityId } = ctx;
  const rows = await tx.rows(sql<{
    feedback_case_id: string;
    masked_text: string | null;
    organisation_unit_id: string | null;
    by_account: string | null;
    at: Date;
  }>`
    select stored.feedback_case_id, stored.masked_text, stored.organisation_unit_id, proposed.by_account, proposed.at
    from feedback.feedback_case as stored
    cross join lateral (
      select event.act, event.by_account, event.at from feedback.feedback_event as event
      where event.city_id = stored.city_id and event.feedback_case_id = stored.feedback_case_id
        and event.act in ('propose-answer', 'return-answer')
      order by event.number desc limit 1
    ) as proposed
    where stored.city_id = ${cityId} and stored.is_handled_here
      and stored.status in ('received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'reopened')
      and proposed.act = 'propose-answer' and ${await caseScope(ctx, handleCases)}
    order by proposed.at limit 100
  `);
  return rows.map((row) => ({
    feedbackCaseId: row.feedback_case_id,
    maskedText: row.masked_text,
    organisationUnitId: row.organisation_unit_id,
    proposedBy: row.by_account,
    proposedAt: row.at,
  }));
}
