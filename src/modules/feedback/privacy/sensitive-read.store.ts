import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type Scope } from '../../../platform/auth/rights.ts';
import { type Day, scopeCondition } from '../../city/index.ts';

export async function insertSensitiveRead(
  tx: Tx,
  cityId: string,
  it: {
    readonly sensitiveReadId: string;
    readonly feedbackCaseId: string;
    readonly organisationUnitId: string | null;
    readonly accountId: string;
    readonly sensitiveAccessId: string | null;
  },
): Promise<void> {
  await tx.run(sql`
    insert into feedback.sensitive_read (
      city_id, sensitive_read_id, feedback_case_id, organisation_unit_id, account_id, at, sensitive_access_id
    ) values (${cityId}, ${it.sensitiveReadId}, ${it.feedbackCaseId}, ${it.organisationUnitId}, ${it.accountId},
              ${tx.now}, ${it.sensitiveAccessId})
  `);
}

export async function insertSensitiveAccess(
  tx: Tx,
  cityId: string,
  it: {
    readonly sensitiveAccessId: string;
    readonly feedbackCaseId: string;
    readonly accountId: string;
    readonly reason: string;
    readonly until: Date;
  },
): Promise<void> {
  await tx.run(sql`
    insert into feedback.sensitive_access (
      city_id, sensitive_access_id, feedback_case_id, account_id, reason, from_at, until_at
    ) values (${cityId}, ${it.sensitiveAccessId}, ${it.feedbackCaseId}, ${it.accountId}, ${it.reason}, ${tx.now}, ${it.until})
  `);
}

/** The access to a sensitive case that an account has taken and that has not run out. */
export async function currentAccess(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  accountId: string,
): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ sensitive_access_id: string }>`
    select sensitive_access_id from feedback.sensitive_access
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} and account_id = ${accountId}
      and from_at <= ${tx.now}::timestamptz and until_at > ${tx.now}::timestamptz
    order by until_at desc limit 1
  `);
  return row?.sensitive_access_id;
}

/** How often somebody has read sensitive cases, and why where the role was not enough. */
export interface ReadsOfAccount {
  readonly accountId: string;
  readonly reads: number;
  readonly cases: number;
  /** Reasons that were given to read without the role for it. */
  readonly reasons: readonly string[];
}

interface ReadsRow {
  readonly account_id: string;
  readonly reads: number;
  readonly cases: number;
  readonly reasons: readonly string[] | null;
}

/** The reads of sensitive cases from a moment to another within a scope, by account, most first. */
export async function readsIn(
  tx: Tx,
  cityId: string,
  span: { readonly from: Date; readonly until: Date },
  scope: Scope,
  day: Day,
): Promise<ReadsOfAccount[]> {
  const rows = await tx.rows(sql<ReadsRow>`
    select looked.account_id, count(*)::integer as reads, count(distinct looked.feedback_case_id)::integer as cases,
           array_agg(distinct access.reason) filter (where access.reason is not null) as reasons
    from feedback.sensitive_read as looked
    left join feedback.sensitive_access as access
      on access.city_id = looked.city_id and access.sensitive_access_id = looked.sensitive_access_id
    where looked.city_id = ${cityId} and looked.at >= ${span.from}::timestamptz and looked.at < ${span.until}::timestamptz
      and ${scopeCondition(scope, sql`looked.organisation_unit_id`, { cityId, day })}
    group by looked.account_id order by count(*) desc, looked.account_id
  `);
  return rows.map((row) => ({
    accountId: row.account_id,
    reads: row.reads,
    cases: row.cases,
    reasons: row.reasons ?? [],
  }));
}
