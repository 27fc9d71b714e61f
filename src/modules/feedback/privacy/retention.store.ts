import { type Tx } from '../../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../../platform/db/sql.ts';
import { finishedStatuses, type RetentionAction, type RetentionRule } from './retention-rule.ts';

interface RuleRow {
  readonly retention_rule_id: string;
  readonly action: RetentionAction;
  readonly kind: RetentionRule['kind'];
  readonly status: RetentionRule['status'];
  readonly is_sensitive: boolean | null;
  readonly days: number;
  readonly basis: string;
}

/** The rules that hold now, mildest first, so that a night that is cut off has not emptied what it would have masked. */
export async function retentionRules(tx: Tx, cityId: string): Promise<RetentionRule[]> {
  const rows = await tx.rows(sql<RuleRow>`
    select retention_rule_id, action, kind, status, is_sensitive, days, basis from feedback.retention_rule
    where city_id = ${cityId} and ended_at is null
    order by array_position(array['erase-contact', 'erase-files', 'mask-text', 'empty-case'], action), days, retention_rule_id
  `);
  return rows.map((row) => ({
    retentionRuleId: row.retention_rule_id,
    action: row.action,
    kind: row.kind,
    status: row.status,
    isSensitive: row.is_sensitive,
    days: row.days,
    basis: row.basis,
  }));
}

export async function insertRetentionRule(tx: Tx, cityId: string, it: RetentionRule, by: string | null): Promise<void> {
  await tx.run(sql`
    insert into feedback.retention_rule (city_id, retention_rule_id, action, kind, status, is_sensitive, days, basis, set_at, set_by)
    values (${cityId}, ${it.retentionRuleId}, ${it.action}, ${it.kind}, ${it.status}, ${it.isSensitive}, ${it.days},
            ${it.basis}, ${tx.now}, ${by})
  `);
}

/** False when the rule has ended already. */
export async function endRetentionRuleRow(tx: Tx, cityId: string, ruleId: string, by: string | null): Promise<boolean> {
  const ended = await tx.run(sql`
    update feedback.retention_rule set ended_at = ${tx.now}, ended_by = ${by}
    where city_id = ${cityId} and retention_rule_id = ${ruleId} and ended_at is null
  `);
  return ended === 1;
}

/** What the action has not been done to yet: done twice it touches nothing. */
const isLeft: Readonly<Record<RetentionAction, RawBuilder<boolean>>> = {
  'erase-contact': sql<boolean>`stored.giver_contact_id is not null`,
  'erase-files': sql<boolean>`exists (
    select 1 from feedback.attachment as attachment
    where attachment.city_id = stored.city_id and attachment.feedback_case_id = stored.feedback_case_id
      and attachment.state <> 'erased'
  )`,
  'mask-text': sql<boolean>`stored.masked_for_good_at is null and stored.emptied_at is null`,
  'empty-case': sql<boolean>`stored.emptied_at is null`,
};

const isDue = (tx: Tx, cityId: string, rule: RetentionRule): RawBuilder<boolean> => sql<boolean>`
  stored.city_id = ${cityId} and stored.status = any(${[...finishedStatuses]}::text[])
  and stored.changed_at < ${tx.now}::timestamptz - ${rule.days} * interval '1 day'
  and (${rule.kind}::text is null or stored.kind = ${rule.kind}::text)
  and (${rule.status}::text is null or stored.status = ${rule.status}::text)
  and (${rule.isSensitive}::boolean is null or stored.is_sensitive = ${rule.isSensitive}::boolean)
  and ${isLeft[rule.action]}
`;

const isHeld = sql<boolean>`exists (
  select 1 from feedback.legal_hold as hold
  where hold.city_id = stored.city_id and hold.feedback_case_id = stored.feedback_case_id and hold.lifted_at is null
)`;

/** How many cases a rule would touch now, and how many more a legal hold keeps. */
export async function countDue(
  tx: Tx,
  cityId: string,
  rule: RetentionRule,
): Promise<{ readonly due: number; readonly held: number }> {
  return tx.one(sql<{ due: number; held: number }>`
    select count(*) filter (where not ${isHeld})::integer as due, count(*) filter (where ${isHeld})::integer as held
    from feedback.feedback_case as stored where ${isDue(tx, cityId, rule)}
  `);
}

/** Some cases that a rule is to touch, held until the transaction ends. */
export async function someDue(tx: Tx, cityId: string, rule: RetentionRule, most: number): Promise<string[]> {
  const rows = await tx.rows(sql<{ feedback_case_id: string }>`
    select stored.feedback_case_id from feedback.feedback_case as stored
    where ${isDue(tx, cityId, rule)} and not ${isHeld}
    order by stored.feedback_case_id limit ${most} for update of stored
  `);
  return rows.map((row) => row.feedback_case_id);
}

export interface RetentionRun {
  readonly retentionRunId: string;
  readonly startedAt: Date;
  readonly startedBy: string | null;
  readonly finishedAt: Date | null;
  readonly heldReason: string | null;
  /** Cases that the run has touched, of all rules. */
  readonly cases: number;
}

interface RunRow {
  readonly retention_run_id: string;
  readonly started_at: Date;
  readonly started_by: string | null;
  readonly finished_at: Date | null;
  readonly held_reason: string | null;
  readonly cases: number;
}

const runColumns = sql`
  run.retention_run_id, run.started_at, run.started_by, run.finished_at, run.held_reason,
  coalesce((select sum(cases) from feedback.retention_count as counted
            where counted.city_id = run.city_id and counted.retention_run_id = run.retention_run_id), 0)::integer as cases
`;

const toRun = (row: RunRow): RetentionRun => ({
  retentionRunId: row.retention_run_id,
  startedAt: row.started_at,
  startedBy: row.started_by,
  finishedAt: row.finished_at,
  heldReason: row.held_reason,
  cases: row.cases,
});

async function runsWhere(tx: Tx, cityId: string, which: RawBuilder<boolean>, most: number): Promise<RetentionRun[]> {
  const rows = await tx.rows(sql<RunRow>`
    select ${runColumns} from feedback.retention_run as run
    where run.city_id = ${cityId} and ${which} order by run.started_at desc, run.retention_run_id desc limit ${most}
  `);
  return rows.map(toRun);
}

/** The newest runs, newest first. */
export const newestRuns = (tx: Tx, cityId: string, most: number): Promise<RetentionRun[]> =>
  runsWhere(tx, cityId, sql<boolean>`true`, most);

/** A run that was begun and has no end; one that somebody asked for first. */
export async function openRun(tx: Tx, cityId: string): Promise<RetentionRun | undefined> {
  const open = await runsWhere(tx, cityId, sql<boolean>`run.finished_at is null and run.held_reason is null`, 100);
  return open.find(({ startedBy }) => startedBy !== null) ?? open[0];
}

export const lastFinishedRun = async (tx: Tx, cityId: string): Promise<RetentionRun | undefined> =>
  (await runsWhere(tx, cityId, sql<boolean>`run.finished_at is not null`, 1))[0];

export async function insertRun(
  tx: Tx,
  cityId: string,
  it: { readonly retentionRunId: string; readonly startedBy: string | null; readonly heldReason: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into feedback.retention_run (city_id, retention_run_id, started_at, started_by, held_reason)
    values (${cityId}, ${it.retentionRunId}, ${tx.now}, ${it.startedBy}, ${it.heldReason})
  `);
}

export const finishRun = (tx: Tx, cityId: string, runId: string): Promise<number> =>
  tx.run(sql`
    update feedback.retention_run set finished_at = ${tx.now}
    where city_id = ${cityId} and retention_run_id = ${runId}
  `);

/** Adds to how many cases a rule has touched in a run. */
export async function addToCount(tx: Tx, cityId: string, runId: string, ruleId: string, cases: number): Promise<void> {
  await tx.run(sql`
    insert into feedback.retention_count as counted (city_id, retention_run_id, retention_rule_id, cases)
    values (${cityId}, ${runId}, ${ruleId}, ${cases})
    on conflict (city_id, retention_run_id, retention_rule_id) do update set cases = counted.cases + excluded.cases
  `);
}
