import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { type FeedbackStatus } from './feedback-case.ts';
import { type CaseToChange, type CaseToStore, type KnownCase } from './import-chunk.ts';

/*
 * Rows travel as one JSON text for each statement: measured on both engines, it is as fast as arrays of columns and
 * twice as fast as a parameter for each value.
 */

const caseColumns = sql`
  feedback_case_id uuid, source_id text, kind text, status text, channel text, language text,
  organisation_unit_id uuid, district_id uuid, place text, text text,
  received_at timestamptz, changed_at timestamptz, reacted_at timestamptz, answered_at timestamptz,
  reaction_working_days numeric, response_working_days numeric, is_published boolean, content_hash bytea
`;

/** The row of a case; what is null is left out of the JSON. */
const toRow = ({ feedbackCaseId, record, hash, reactionWorkingDays, responseWorkingDays }: CaseToStore) => ({
  feedback_case_id: feedbackCaseId,
  source_id: record.sourceId,
  kind: record.kind ?? undefined,
  status: record.status,
  channel: record.channel,
  language: record.language ?? undefined,
  organisation_unit_id: record.organisationUnitId ?? undefined,
  district_id: record.districtId ?? undefined,
  place: record.place ?? undefined,
  text: record.text ?? undefined,
  received_at: record.receivedAt,
  changed_at: record.changedAt,
  reacted_at: record.reactedAt ?? undefined,
  answered_at: record.answeredAt ?? undefined,
  reaction_working_days: reactionWorkingDays ?? undefined,
  response_working_days: responseWorkingDays ?? undefined,
  is_published: record.isPublished,
  content_hash: `\\x${hash}`,
});

interface KnownRow {
  readonly feedback_case_id: string;
  readonly source_id: string;
  readonly status: FeedbackStatus;
  readonly changed_at: number;
  readonly hash: string;
}

/** Those of the cases that are stored already, by their id in the source. */
export async function knownCases(
  tx: Tx,
  cityId: string,
  source: string,
  sourceIds: readonly string[],
): Promise<Map<string, KnownCase>> {
  const rows = await tx.rows(sql<KnownRow>`
    select feedback_case_id, source_id, status, (extract(epoch from changed_at) * 1000)::bigint as changed_at,
           encode(content_hash, 'hex') as hash
    from feedback.feedback_case
    where city_id = ${cityId} and source = ${source}
      and source_id = any(array(select json_array_elements_text(${JSON.stringify(sourceIds)}::json)))
  `);
  return new Map(
    rows.map((row) => [
      row.source_id,
      { feedbackCaseId: row.feedback_case_id, hash: row.hash, changedAt: row.changed_at, status: row.status },
    ]),
  );
}

export interface CaseOrigin {
  readonly cityId: string;
  readonly source: string;
  /** Null for what is read page by page from another system: it stands by itself and is never undone. */
  readonly importId: string | null;
  readonly isGenerated: boolean;
}

/** Stores new cases with their themes and the states that the source told, in one statement: the rows travel once. */
export async function insertCases(tx: Tx, origin: CaseOrigin, cases: readonly CaseToStore[]): Promise<void> {
  if (cases.length === 0) return;
  const { cityId, source, importId, isGenerated } = origin;
  const rows = cases.map((it) => ({ ...toRow(it), theme_ids: it.themeIds }));
  await tx.run(sql`
    with incoming as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as row (${caseColumns}, theme_ids uuid[])
    ), stored as (
      insert into feedback.feedback_case (
        city_id, feedback_case_id, source, source_id, kind, status, channel, language,
        organisation_unit_id, district_id, place, text, received_at, changed_at, reacted_at, answered_at,
        reaction_working_days, response_working_days, is_published, is_generated, feedback_import_id, content_hash
      )
      select ${cityId}::uuid, feedback_case_id, ${source}::text, source_id, kind, status, channel, language,
             organisation_unit_id, district_id, place, text, received_at, changed_at, reacted_at, answered_at,
             reaction_working_days, response_working_days, is_published, ${isGenerated}::boolean, ${importId}::uuid,
             content_hash
      from incoming
    ), themed as (
      insert into feedback.feedback_case_theme (city_id, feedback_case_id, theme_id)
      select ${cityId}::uuid, feedback_case_id, unnest(theme_ids) from incoming
    )
    insert into feedback.feedback_case_status (city_id, feedback_case_id, at, status, feedback_import_id)
    select ${cityId}::uuid, feedback_case_id, changed_at, status, ${importId}::uuid from incoming
  `);
  // A case that came several times in these rows has earlier states too.
  await insertStatuses(
    tx,
    origin,
    cases.filter(({ statuses }) => statuses.length > 1),
  );
}

async function insertThemes(tx: Tx, cityId: string, cases: readonly CaseToStore[]): Promise<void> {
  const rows = cases.flatMap(({ feedbackCaseId, themeIds }) =>
    themeIds.map((themeId) => ({ c: feedbackCaseId, t: themeId })),
  );
  if (rows.length === 0) return;
  await tx.run(sql`
    insert into feedback.feedback_case_theme (city_id, feedback_case_id, theme_id)
    select ${cityId}::uuid, c, t from json_to_recordset(${JSON.stringify(rows)}::json) as incoming (c uuid, t uuid)
  `);
}

async function insertStatuses(tx: Tx, origin: CaseOrigin, cases: readonly CaseToStore[]): Promise<void> {
  const rows = cases.flatMap(({ feedbackCaseId, statuses }) =>
    statuses.map(({ at, status }) => ({ c: feedbackCaseId, a: at, s: status })),
  );
  if (rows.length === 0) return;
  await tx.run(sql`
    insert into feedback.feedback_case_status (city_id, feedback_case_id, at, status, feedback_import_id)
    select ${origin.cityId}::uuid, c, a, s, ${origin.importId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as incoming (c uuid, a timestamptz, s text)
    on conflict do nothing
  `);
}

/**
 * Changes cases to what the source tells now. How they were is kept until the import is finished. A case that was taken
 * over is left alone: its source no longer knows best.
 */
export async function changeCases(tx: Tx, origin: CaseOrigin, told: readonly CaseToChange[]): Promise<void> {
  const ours = await handledHere(tx, origin.cityId, told);
  const cases = told.filter(({ feedbackCaseId }) => !ours.has(feedbackCaseId));
  if (cases.length === 0) return;
  const { cityId, importId } = origin;
  const ids = JSON.stringify(cases.map(({ feedbackCaseId }) => feedbackCaseId));
  if (importId !== null) await keepForUndo(tx, cityId, importId, ids);
  await tx.run(sql`
    update feedback.feedback_case as stored
    set kind = incoming.kind, status = incoming.status, channel = incoming.channel, language = incoming.language,
        organisation_unit_id = incoming.organisation_unit_id, district_id = incoming.district_id,
        place = incoming.place, text = incoming.text,
        masked_text = case when stored.text is not distinct from incoming.text then stored.masked_text end,
        search = case when stored.text is not distinct from incoming.text then stored.search end,
        received_at = incoming.received_at, changed_at = incoming.changed_at,
        reacted_at = incoming.reacted_at, answered_at = incoming.answered_at,
        reaction_working_days = incoming.reaction_working_days,
        response_working_days = incoming.response_working_days,
        is_published = incoming.is_published, content_hash = incoming.content_hash
    from json_to_recordset(${JSON.stringify(cases.map(toRow))}::json) as incoming (${caseColumns})
    where stored.city_id = ${cityId} and stored.feedback_case_id = incoming.feedback_case_id
  `);
  await tx.run(sql`
    delete from feedback.feedback_case_theme
    where city_id = ${cityId}
      and feedback_case_id = any(array(select json_array_elements_text(${ids}::json)::uuid))
  `);
  await insertThemes(tx, cityId, cases);
  await insertStatuses(tx, origin, cases);
}

async function handledHere(tx: Tx, cityId: string, cases: readonly CaseToChange[]): Promise<ReadonlySet<string>> {
  if (cases.length === 0) return new Set();
  const ids = JSON.stringify(cases.map(({ feedbackCaseId }) => feedbackCaseId));
  const rows = await tx.rows(sql<{ id: string }>`
    select feedback_case_id as id from feedback.feedback_case
    where city_id = ${cityId} and is_handled_here
      and feedback_case_id = any(array(select json_array_elements_text(${ids}::json)::uuid))
  `);
  return new Set(rows.map(({ id }) => id));
}

async function keepForUndo(tx: Tx, cityId: string, importId: string, ids: string): Promise<void> {
  await tx.run(sql`
    insert into feedback.feedback_import_undo (city_id, feedback_import_id, feedback_case_id, before, theme_ids)
    select city_id, ${importId}::uuid, feedback_case_id, to_jsonb(stored),
           array(select theme_id from feedback.feedback_case_theme as theme
                 where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id)
    from feedback.feedback_case as stored
    where city_id = ${cityId}
      and feedback_case_id = any(array(select json_array_elements_text(${ids}::json)::uuid))
      and feedback_import_id is distinct from ${importId}::uuid
    on conflict do nothing
  `);
}

/** Takes back everything that an unfinished import has stored or changed. */
export async function undoCases(tx: Tx, cityId: string, importId: string): Promise<void> {
  await tx.run(sql`
    update feedback.feedback_case as stored
    set kind = old.kind, status = old.status, channel = old.channel, language = old.language,
        organisation_unit_id = old.organisation_unit_id, district_id = old.district_id,
        place = old.place, text = old.text,
        masked_text = case when stored.text is not distinct from old.text then stored.masked_text end,
        search = case when stored.text is not distinct from old.text then stored.search end,
        received_at = old.received_at, changed_at = old.changed_at,
        reacted_at = old.reacted_at, answered_at = old.answered_at,
        reaction_working_days = old.reaction_working_days, response_working_days = old.response_working_days,
        is_published = old.is_published, content_hash = old.content_hash
    from feedback.feedback_import_undo as undo,
         jsonb_populate_record(null::feedback.feedback_case, undo.before) as old
    where undo.city_id = ${cityId} and undo.feedback_import_id = ${importId}
      and stored.city_id = undo.city_id and stored.feedback_case_id = undo.feedback_case_id
  `);
  await tx.run(sql`
    delete from feedback.feedback_case_theme as theme using feedback.feedback_import_undo as undo
    where undo.city_id = ${cityId} and undo.feedback_import_id = ${importId}
      and theme.city_id = undo.city_id and theme.feedback_case_id = undo.feedback_case_id
  `);
  await tx.run(sql`
    insert into feedback.feedback_case_theme (city_id, feedback_case_id, theme_id)
    select city_id, feedback_case_id, unnest(theme_ids) from feedback.feedback_import_undo
    where city_id = ${cityId} and feedback_import_id = ${importId}
  `);
  await tx.run(sql`
    delete from feedback.feedback_case_status as told using feedback.feedback_import_undo as undo
    where undo.city_id = ${cityId} and undo.feedback_import_id = ${importId}
      and told.city_id = undo.city_id and told.feedback_case_id = undo.feedback_case_id
      and told.feedback_import_id = ${importId}
  `);
  await forgetUndo(tx, cityId, importId);
  await tx.run(sql`
    delete from feedback.feedback_case where city_id = ${cityId} and feedback_import_id = ${importId}
  `);
}

/** A finished import cannot be undone: how cases were before is told by the sources alone. */
export async function forgetUndo(tx: Tx, cityId: string, importId: string): Promise<void> {
  await tx.run(sql`
    delete from feedback.feedback_import_undo where city_id = ${cityId} and feedback_import_id = ${importId}
  `);
}

/**
 * Lets the planner see how large the tables have become. Without it the checks of foreign keys, planned when the
 * tables were empty, read them from end to end for every row: measured, 4 s for 1,000 rows instead of 20 ms.
 */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await tx.raw(`
    analyze feedback.feedback_case;
    analyze feedback.feedback_case_theme;
    analyze feedback.feedback_case_status
  `);
}
