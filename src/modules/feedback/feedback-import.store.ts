import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import {
  type FeedbackImport,
  type ImportCounts,
  type ImportFile,
  type ImportPosition,
  type ImportState,
  type StoredReject,
} from './feedback-import.ts';
import { type RejectReason } from './row-reject.ts';
import { type RowWarning } from './feedback-row.ts';

interface ImportRow {
  readonly feedback_import_id: string;
  readonly source: string;
  readonly state: ImportState;
  readonly profile: unknown;
  readonly files: readonly ImportFile[];
  readonly fingerprint: string;
  readonly file_number: number;
  readonly row_number: number;
  readonly rows_read: number;
  readonly rows_stored: number;
  readonly rows_changed: number;
  readonly rows_unchanged: number;
  readonly rows_rejected: number;
  readonly warnings: Partial<Record<RowWarning, number>>;
  readonly started_by: string | null;
  readonly started_at: Date;
  readonly progressed_at: Date;
  readonly finished_at: Date | null;
  readonly failure: string | null;
}

const importColumns = sql`
  feedback_import_id, source, state, profile, files, fingerprint, file_number, row_number, rows_read, rows_stored,
  rows_changed, rows_unchanged, rows_rejected, warnings, started_by, started_at, progressed_at, finished_at, failure
`;

const toImport = (row: ImportRow): FeedbackImport => ({
  importId: row.feedback_import_id,
  source: row.source,
  state: row.state,
  profile: row.profile,
  files: row.files,
  fingerprint: row.fingerprint,
  position: { fileNumber: row.file_number, rowNumber: row.row_number },
  counts: {
    read: row.rows_read,
    stored: row.rows_stored,
    changed: row.rows_changed,
    unchanged: row.rows_unchanged,
    rejected: row.rows_rejected,
  },
  warnings: row.warnings,
  startedBy: row.started_by,
  startedAt: row.started_at,
  progressedAt: row.progressed_at,
  finishedAt: row.finished_at,
  failure: row.failure,
});

export interface NewImport {
  readonly importId: string;
  readonly source: string;
  readonly profile: unknown;
  readonly files: readonly ImportFile[];
  readonly fingerprint: string;
  readonly startedBy: string | null;
}

export async function insertImport(tx: Tx, cityId: string, it: NewImport): Promise<void> {
  await tx.run(sql`
    insert into feedback.feedback_import (
      city_id, feedback_import_id, source, state, profile, files, fingerprint, started_by, started_at, progressed_at
    ) values (
      ${cityId}, ${it.importId}, ${it.source}, 'waiting', ${JSON.stringify(it.profile)}::jsonb,
      ${JSON.stringify(it.files)}::jsonb, ${it.fingerprint}, ${it.startedBy}, ${tx.now}, ${tx.now}
    )
  `);
}

export async function findImport(tx: Tx, cityId: string, importId: string): Promise<FeedbackImport | undefined> {
  const row = await tx.maybe(sql<ImportRow>`
    select ${importColumns} from feedback.feedback_import
    where city_id = ${cityId} and feedback_import_id = ${importId}
  `);
  return row && toImport(row);
}

/** The newest imports, for the list of the staff. */
export async function newestImports(tx: Tx, cityId: string, most = 50): Promise<FeedbackImport[]> {
  const rows = await tx.rows(sql<ImportRow>`
    select ${importColumns} from feedback.feedback_import
    where city_id = ${cityId} order by started_at desc, feedback_import_id desc limit ${most}
  `);
  return rows.map(toImport);
}

/** Imports that have been begun and are neither finished nor undone: until then figures would count half a file. */
export async function unfinishedImports(tx: Tx, cityId: string): Promise<FeedbackImport[]> {
  const rows = await tx.rows(sql<ImportRow>`
    select ${importColumns} from feedback.feedback_import
    where city_id = ${cityId} and state in ('waiting', 'running') order by started_at
  `);
  return rows.map(toImport);
}

/** The last finished import of each source: what its profile says of the source's times holds for its cases. */
export async function lastImportOfSources(tx: Tx, cityId: string): Promise<FeedbackImport[]> {
  const rows = await tx.rows(sql<ImportRow>`
    select distinct on (source) ${importColumns} from feedback.feedback_import
    where city_id = ${cityId} and state = 'finished' order by source, finished_at desc
  `);
  return rows.map(toImport);
}

export async function markRunning(tx: Tx, cityId: string, importId: string): Promise<void> {
  await tx.run(sql`
    update feedback.feedback_import set state = 'running', progressed_at = ${tx.now}
    where city_id = ${cityId} and feedback_import_id = ${importId} and state in ('waiting', 'running')
  `);
}

/**
 * Moves an import on from where it was; false when it is no more there, because another process has moved it or it was
 * cancelled. The row stays locked until the end of the transaction.
 */
export async function moveImport(
  tx: Tx,
  cityId: string,
  importId: string,
  from: ImportPosition,
  to: ImportPosition,
  counts: ImportCounts,
  warnings: Partial<Record<RowWarning, number>>,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update feedback.feedback_import
    set file_number = ${to.fileNumber}, row_number = ${to.rowNumber}, rows_read = ${counts.read},
        rows_stored = ${counts.stored}, rows_changed = ${counts.changed}, rows_unchanged = ${counts.unchanged},
        rows_rejected = ${counts.rejected}, warnings = ${JSON.stringify(warnings)}::jsonb, progressed_at = ${tx.now}
    where city_id = ${cityId} and feedback_import_id = ${importId} and state = 'running'
      and file_number = ${from.fileNumber} and row_number = ${from.rowNumber}
  `);
  return touched === 1;
}

/** Locks an import in a state in which it can still change; false when it is in another. */
export async function lockUnfinished(tx: Tx, cityId: string, importId: string): Promise<boolean> {
  const found = await tx.maybe(sql`
    select state from feedback.feedback_import
    where city_id = ${cityId} and feedback_import_id = ${importId} and state in ('waiting', 'running')
    for update
  `);
  return found !== undefined;
}

export async function endImport(
  tx: Tx,
  cityId: string,
  importId: string,
  state: 'finished' | 'failed' | 'cancelled',
  failure: string | null = null,
): Promise<void> {
  await tx.run(sql`
    update feedback.feedback_import
    set state = ${state}, failure = ${failure}, finished_at = ${tx.now}, progressed_at = ${tx.now}
    where city_id = ${cityId} and feedback_import_id = ${importId}
  `);
}

export async function insertRejects(
  tx: Tx,
  cityId: string,
  importId: string,
  rejects: readonly StoredReject[],
): Promise<void> {
  if (rejects.length === 0) return;
  await tx.run(sql`
    insert into feedback.feedback_import_reject (
      city_id, feedback_import_id, file_number, row_number, reject_number, column_name, value, reason, facts
    )
    select ${cityId}::uuid, ${importId}::uuid, "fileNumber", "rowNumber", number, "column", value, reason, facts
    from json_to_recordset(${JSON.stringify(rejects)}::json) as incoming (
      "fileNumber" integer, "rowNumber" bigint, number smallint, "column" text, value text, reason text, facts jsonb
    )
  `);
}

interface RejectRow {
  readonly file_number: number;
  readonly row_number: number;
  readonly reject_number: number;
  readonly column_name: string;
  readonly value: string;
  readonly reason: RejectReason;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Stored rejects in the order of the files, from after a given one on. */
export async function rejectsAfter(
  tx: Tx,
  cityId: string,
  importId: string,
  after: Pick<StoredReject, 'fileNumber' | 'rowNumber' | 'number'> | undefined,
  most: number,
): Promise<StoredReject[]> {
  const rows = await tx.rows(sql<RejectRow>`
    select file_number, row_number, reject_number, column_name, value, reason, facts
    from feedback.feedback_import_reject
    where city_id = ${cityId} and feedback_import_id = ${importId}
      and (file_number, row_number, reject_number) >
          (${after?.fileNumber ?? -1}::integer, ${after?.rowNumber ?? -1}::bigint, ${after?.number ?? -1}::smallint)
    order by file_number, row_number, reject_number
    limit ${most}
  `);
  return rows.map((row) => ({
    fileNumber: row.file_number,
    rowNumber: row.row_number,
    number: row.reject_number,
    column: row.column_name,
    value: row.value,
    reason: row.reason,
    facts: row.facts,
  }));
}

export async function deleteRejects(tx: Tx, cityId: string, importId: string): Promise<void> {
  await tx.run(sql`
    delete from feedback.feedback_import_reject where city_id = ${cityId} and feedback_import_id = ${importId}
  `);
}
