import { type Trilingual } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type CorrectionKind, type CorrectionNote, type Severity } from './correction.ts';

/** What a draft says about its correction, with the time it was first and last written. */
export interface DraftCorrection {
  readonly note: CorrectionNote;
  readonly openedAt: Date;
  readonly savedAt: Date;
}

export async function insertDraftCorrection(
  tx: Tx,
  cityId: string,
  draftId: string,
  { kind, severity, reason, foundBy }: CorrectionNote,
  by: { readonly at: Date; readonly accountId?: string },
): Promise<void> {
  await tx.run(sql`
    insert into reports.draft_correction (city_id, draft_id, number, kind, severity, reason, found_by, saved_at, account_id)
    select ${cityId}::uuid, ${draftId}::uuid, coalesce(max(number), 0) + 1, ${kind}::text, ${severity}::text,
           ${JSON.stringify(reason)}::text::jsonb, ${foundBy ?? null}::text, ${by.at}::timestamptz,
           ${by.accountId ?? null}::uuid
    from reports.draft_correction where city_id = ${cityId} and draft_id = ${draftId}
  `);
}

interface NoteRow {
  readonly kind: CorrectionKind;
  readonly severity: Severity;
  readonly reason: Trilingual;
  readonly found_by: string | null;
  readonly saved_at: Date;
  readonly opened_at: Date;
}

/** The newest explanation of a draft; undefined when there is none. */
export async function draftCorrectionOf(tx: Tx, cityId: string, draftId: string): Promise<DraftCorrection | undefined> {
  const row = await tx.maybe(sql<NoteRow>`
    select kind, severity, reason, found_by, saved_at, min(saved_at) over () as opened_at
    from reports.draft_correction where city_id = ${cityId} and draft_id = ${draftId} order by number desc limit 1
  `);
  if (!row) return undefined;
  const { kind, severity, reason, found_by } = row;
  return {
    note: { kind, severity, reason, ...(found_by === null ? {} : { foundBy: found_by }) },
    openedAt: row.opened_at,
    savedAt: row.saved_at,
  };
}
