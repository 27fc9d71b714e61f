import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { type ImportFile } from './feedback-import.ts';
import { type ColumnSurvey, type DraftPreview, type ImportDraft, type ProfileDraft } from './import-draft.ts';

interface DraftRow {
  readonly import_draft_id: string;
  readonly files: readonly ImportFile[];
  readonly columns: readonly ColumnSurvey[];
  readonly profile: ProfileDraft;
  readonly preview: DraftPreview | null;
  readonly feedback_import_id: string | null;
  readonly made_by: string | null;
  readonly made_at: Date;
}

const draftColumns = sql`
  import_draft_id, files, columns, profile, preview, feedback_import_id, made_by, made_at
`;

const toDraft = (row: DraftRow): ImportDraft => ({
  draftId: row.import_draft_id,
  files: row.files,
  columns: row.columns,
  profile: row.profile,
  preview: row.preview,
  importId: row.feedback_import_id,
  madeBy: row.made_by,
  madeAt: row.made_at,
});

export async function insertDraft(tx: Tx, cityId: string, draft: Omit<ImportDraft, 'madeAt'>): Promise<void> {
  await tx.run(sql`
    insert into feedback.import_draft (city_id, import_draft_id, files, columns, profile, made_by, made_at)
    values (${cityId}, ${draft.draftId}, ${JSON.stringify(draft.files)}::text::jsonb,
            ${JSON.stringify(draft.columns)}::text::jsonb, ${JSON.stringify(draft.profile)}::text::jsonb,
            ${draft.madeBy}, ${tx.now})
  `);
}

export async function findDraft(tx: Tx, cityId: string, draftId: string): Promise<ImportDraft | undefined> {
  const row = await tx.maybe(sql<DraftRow>`
    select ${draftColumns} from feedback.import_draft where city_id = ${cityId} and import_draft_id = ${draftId}
  `);
  return row && toDraft(row);
}

/** The draft that an import was begun with; none for an import from the command line. */
export async function draftOfImport(tx: Tx, cityId: string, importId: string): Promise<ImportDraft | undefined> {
  const row = await tx.maybe(sql<DraftRow>`
    select ${draftColumns} from feedback.import_draft where city_id = ${cityId} and feedback_import_id = ${importId}
    order by made_at desc limit 1
  `);
  return row && toDraft(row);
}

/** Drafts with which no import was begun, the newest first. */
export async function openDrafts(tx: Tx, cityId: string): Promise<ImportDraft[]> {
  const rows = await tx.rows(sql<DraftRow>`
    select ${draftColumns} from feedback.import_draft
    where city_id = ${cityId} and feedback_import_id is null order by made_at desc
  `);
  return rows.map(toDraft);
}

/** Keeps the profile; what an earlier dry run told holds no more. */
export async function saveDraftProfile(tx: Tx, cityId: string, draftId: string, profile: ProfileDraft): Promise<void> {
  await tx.run(sql`
    update feedback.import_draft set profile = ${JSON.stringify(profile)}::text::jsonb, preview = null
    where city_id = ${cityId} and import_draft_id = ${draftId} and feedback_import_id is null
  `);
}

export async function saveDraftPreview(tx: Tx, cityId: string, draftId: string, preview: DraftPreview): Promise<void> {
  await tx.run(sql`
    update feedback.import_draft set preview = ${JSON.stringify(preview)}::text::jsonb
    where city_id = ${cityId} and import_draft_id = ${draftId} and feedback_import_id is null
  `);
}

export async function tieDraftToImport(tx: Tx, cityId: string, draftId: string, importId: string): Promise<void> {
  await tx.run(sql`
    update feedback.import_draft set feedback_import_id = ${importId}
    where city_id = ${cityId} and import_draft_id = ${draftId}
  `);
}

export async function deleteDraft(tx: Tx, cityId: string, draftId: string): Promise<void> {
  await tx.run(sql`delete from feedback.import_draft where city_id = ${cityId} and import_draft_id = ${draftId}`);
}

/** Drafts that nobody has gone on with since a moment. */
export async function draftsBefore(tx: Tx, cityId: string, moment: Date): Promise<ImportDraft[]> {
  const rows = await tx.rows(sql<DraftRow>`
    select ${draftColumns} from feedback.import_draft
    where city_id = ${cityId} and feedback_import_id is null and made_at < ${moment}
  `);
  return rows.map(toDraft);
}
