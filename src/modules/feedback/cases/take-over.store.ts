import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type FeedbackKind } from '../feedback-case.ts';
import { searchVector } from './handled-case.store.ts';

/** A case of another system, as far as taking it over must know it. */
export interface CaseToTakeOver {
  readonly feedbackCaseId: string;
  readonly kind: FeedbackKind | null;
  readonly language: string | null;
  readonly organisationUnitId: string | null;
  readonly themeIds: readonly string[];
  readonly text: string | null;
  readonly receivedAt: Date;
}

interface Row {
  readonly feedback_case_id: string;
  readonly kind: FeedbackKind | null;
  readonly language: string | null;
  readonly organisation_unit_id: string | null;
  readonly theme_ids: readonly string[];
  readonly text: string | null;
  readonly received_at: Date;
}

/** The next cases of a source that are still handled elsewhere, held until the transaction ends. */
export async function lockCasesToTakeOver(
  tx: Tx,
  cityId: string,
  source: string,
  limit: number,
): Promise<CaseToTakeOver[]> {
  const rows = await tx.rows(sql<Row>`
    select feedback_case_id, kind, language, organisation_unit_id, text, received_at,
           array(select theme_id from feedback.feedback_case_theme as theme
                 where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id) as theme_ids
    from feedback.feedback_case as stored
    where city_id = ${cityId} and source = ${source} and not is_handled_here
    order by source_id limit ${limit}
    for update of stored
  `);
  return rows.map((row) => ({
    feedbackCaseId: row.feedback_case_id,
    kind: row.kind,
    language: row.language,
    organisationUnitId: row.organisation_unit_id,
    themeIds: row.theme_ids,
    text: row.text,
    receivedAt: row.received_at,
  }));
}

/** What a case gets when it is handled here from now on. */
export interface TakenOver {
  readonly id: string;
  readonly masked: string | null;
  readonly sensitive: boolean;
  readonly due: string;
  readonly reaction: string;
}

/** The act that leads into each state, as far as a state alone tells it. */
const actInto = sql`case told.status
  when 'received' then 'receive' when 'open' then 'take' when 'waiting-for-giver' then 'ask-giver'
  when 'waiting-for-colleague' then 'ask-colleague' when 'answered' then 'answer' when 'closed' then 'close'
  when 'reopened' then 'reopen' when 'handed-on' then 'hand-on' else 'withdraw' end`;

/** Makes events of the states that the other system told, and the cases ours, in one statement each. */
export async function saveTakenOver(tx: Tx, cityId: string, cases: readonly TakenOver[]): Promise<void> {
  const rows = JSON.stringify(cases);
  await tx.run(sql`
    insert into feedback.feedback_event (
      city_id, feedback_case_id, number, at, act, status, organisation_unit_id, by_kind, is_for_giver,
      text, masked_text, facts
    )
    select told.city_id, told.feedback_case_id,
           row_number() over (partition by told.feedback_case_id order by told.at, told.status <> 'received'),
           told.at, ${actInto}, told.status, stored.organisation_unit_id, 'system', told.status <> 'waiting-for-colleague',
           case when told.status = 'received' then stored.text end,
           case when told.status = 'received' then incoming.masked end,
           '{"takenOver": true}'::jsonb
    from json_to_recordset(${rows}::json) as incoming (id uuid, masked text)
    join feedback.feedback_case as stored
      on stored.city_id = ${cityId} and stored.feedback_case_id = incoming.id
    join feedback.feedback_case_status as told
      on told.city_id = stored.city_id and told.feedback_case_id = stored.feedback_case_id
  `);
  await tx.run(sql`
    update feedback.feedback_case as stored
    set is_handled_here = true, masked_text = incoming.masked, is_sensitive = incoming.sensitive,
        search = ${searchVector(sql`coalesce(incoming.masked, '')`)},
        due_day = incoming.due, reaction_due_day = incoming.reaction,
        version = (select count(*) from feedback.feedback_event as event
                   where event.city_id = stored.city_id and event.feedback_case_id = stored.feedback_case_id)
    from json_to_recordset(${rows}::json) as incoming (id uuid, masked text, sensitive boolean, due date, reaction date)
    where stored.city_id = ${cityId} and stored.feedback_case_id = incoming.id
  `);
}
