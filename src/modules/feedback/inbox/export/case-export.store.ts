import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Tx } from '../../../../platform/db/database.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { type Day } from '../../../city/index.ts';
import { type FeedbackChannel, type FeedbackKind, type FeedbackStatus } from '../../feedback-case.ts';
import { type Cursor } from '../inbox-filter.ts';
import { type InboxReach } from '../inbox.store.ts';
import { type CaseExport, type ExportFailure, type ExportFormat, type ExportState } from './case-export.ts';

interface ExportRow {
  readonly case_export_id: string;
  readonly account_id: string;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly query: string;
  readonly reach: string;
  readonly state: ExportState;
  readonly rows_written: number;
  readonly ordered_at: Date;
  readonly failure: ExportFailure | null;
}

const columns = sql`case_export_id, account_id, format, language, query, reach, state, rows_written, ordered_at, failure`;

const toExport = (row: ExportRow): CaseExport => ({
  caseExportId: row.case_export_id,
  accountId: row.account_id,
  format: row.format,
  language: row.language,
  query: row.query,
  reach: row.reach,
  state: row.state,
  rowsWritten: row.rows_written,
  orderedAt: row.ordered_at,
  failure: row.failure,
});

export async function findExport(tx: Tx, cityId: string, caseExportId: string): Promise<CaseExport | undefined> {
  const row = await tx.maybe(sql<ExportRow>`
    select ${columns} from feedback.case_export where city_id = ${cityId} and case_export_id = ${caseExportId}
  `);
  return row && toExport(row);
}

/** The newest orders of an account. */
export async function exportsOf(tx: Tx, cityId: string, accountId: string): Promise<CaseExport[]> {
  const rows = await tx.rows(sql<ExportRow>`
    select ${columns} from feedback.case_export where city_id = ${cityId} and account_id = ${accountId}
    order by ordered_at desc, case_export_id limit 50
  `);
  return rows.map(toExport);
}

export async function insertExport(tx: Tx, cityId: string, it: CaseExport): Promise<void> {
  await tx.run(sql`
    insert into feedback.case_export (city_id, ${columns})
    values (${cityId}, ${it.caseExportId}, ${it.accountId}, ${it.format}, ${it.language}, ${it.query}, ${it.reach},
            ${it.state}, ${it.rowsWritten}, ${it.orderedAt}, ${it.failure})
  `);
}

/** Notes how far the file has come, or that it has ended. */
export async function saveExport(
  tx: Tx,
  cityId: string,
  caseExportId: string,
  change: { readonly state: ExportState; readonly rowsWritten?: number; readonly failure?: ExportFailure },
): Promise<void> {
  const hasEnded = change.state === 'finished' || change.state === 'failed';
  await tx.run(sql`
    update feedback.case_export
    set state = ${change.state}, rows_written = coalesce(${change.rowsWritten ?? null}::integer, rows_written),
        failure = ${change.failure ?? null}::text,
        finished_at = case when ${hasEnded}::boolean then ${tx.now}::timestamptz else finished_at end
    where city_id = ${cityId} and case_export_id = ${caseExportId}
  `);
}

/** Orders that were made before a moment and still may have a file. */
export async function exportsBefore(tx: Tx, cityId: string, before: Date): Promise<CaseExport[]> {
  const rows = await tx.rows(sql<ExportRow>`
    select ${columns} from feedback.case_export
    where city_id = ${cityId} and ordered_at < ${before}::timestamptz and state <> 'forgotten'
  `);
  return rows.map(toExport);
}

/** A case as a row of a file: masked, and without how its giver is reached. */
export interface ExportedCase {
  readonly feedbackCaseId: string;
  readonly receivedAt: Date;
  readonly kind: FeedbackKind | null;
  readonly themeIds: readonly string[];
  readonly organisationUnitId: string | null;
  readonly districtId: string | null;
  readonly channel: FeedbackChannel;
  readonly language: string | null;
  readonly status: FeedbackStatus;
  readonly dueDay: Day | null;
  readonly reactedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly assignedTo: string | null;
  readonly isSensitive: boolean;
  readonly maskedText: string | null;
  readonly cursor: Cursor;
}

interface ExportedRow {
  readonly feedback_case_id: string;
  readonly received_at: Date;
  readonly kind: FeedbackKind | null;
  readonly theme_ids: readonly string[];
  readonly organisation_unit_id: string | null;
  readonly district_id: string | null;
  readonly channel: FeedbackChannel;
  readonly language: string | null;
  readonly status: FeedbackStatus;
  readonly due_day: Day | null;
  readonly reacted_at: Date | null;
  readonly answered_at: Date | null;
  readonly assigned_to: string | null;
  readonly is_sensitive: boolean;
  readonly masked_text: string | null;
  readonly order_key: string;
}

/** The next cases within a filter, newest first, behind a cursor. */
export async function casesToExport(
  { tx }: Context,
  { condition }: InboxReach,
  { after, limit }: { readonly after?: Cursor; readonly limit: number },
): Promise<ExportedCase[]> {
  const isBehind = after
    ? sql`(stored.received_at, stored.feedback_case_id) < (${after.key}::timestamptz, ${after.feedbackCaseId}::uuid)`
    : sql`true`;
  const rows = await tx.rows(sql<ExportedRow>`
    select stored.feedback_case_id, stored.received_at, stored.kind, stored.organisation_unit_id, stored.district_id,
           stored.channel, stored.language, stored.status, stored.due_day::text as due_day, stored.reacted_at,
           stored.answered_at, stored.assigned_to, stored.is_sensitive, stored.masked_text,
           to_char(stored.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as order_key,
           array(select theme_id from feedback.feedback_case_theme as theme
                 where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id
                 order by theme_id) as theme_ids
    from feedback.feedback_case as stored
    where ${condition} and ${isBehind}
    order by stored.received_at desc, stored.feedback_case_id desc limit ${limit}
  `);
  return rows.map((row) => ({
    feedbackCaseId: row.feedback_case_id,
    receivedAt: row.received_at,
    kind: row.kind,
    themeIds: row.theme_ids,
    organisationUnitId: row.organisation_unit_id,
    districtId: row.district_id,
    channel: row.channel,
    language: row.language,
    status: row.status,
    dueDay: row.due_day,
    reactedAt: row.reacted_at,
    answeredAt: row.answered_at,
    assignedTo: row.assigned_to,
    isSensitive: row.is_sensitive,
    maskedText: row.masked_text,
    cursor: { key: row.order_key, feedbackCaseId: row.feedback_case_id },
  }));
}
