import { type Tx } from '../../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../../platform/db/sql.ts';
import { type Day } from '../../city/index.ts';
import { type FeedbackChannel, type FeedbackKind, type FeedbackStatus } from '../feedback-case.ts';
import { type HandledCase, onBehalfOfSchema } from './handled-case.ts';

interface CaseRow {
  readonly feedback_case_id: string;
  readonly version: number;
  readonly status: FeedbackStatus;
  readonly kind: FeedbackKind | null;
  readonly channel: FeedbackChannel;
  readonly language: string | null;
  readonly organisation_unit_id: string | null;
  readonly district_id: string | null;
  readonly theme_ids: readonly string[] | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly masked_text: string | null;
  readonly is_sensitive: boolean;
  readonly is_handled_here: boolean;
  readonly is_published: boolean;
  readonly may_publish: boolean;
  readonly wants_answer: boolean;
  readonly assigned_to: string | null;
  readonly giver_contact_id: string | null;
  readonly giver_resident_id: string | null;
  readonly on_behalf_of: unknown;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly received_at: Date;
  readonly changed_at: Date;
  readonly reacted_at: Date | null;
  readonly answered_at: Date | null;
  readonly reaction_due_day: Day | null;
  readonly due_day: Day | null;
  readonly paused_since: Date | null;
  readonly merged_into: string | null;
  readonly split_from: string | null;
}

const columns = sql`
  stored.feedback_case_id, stored.version, stored.status, stored.kind, stored.channel, stored.language,
  stored.organisation_unit_id, stored.district_id, stored.place, stored.title, stored.text, stored.masked_text,
  stored.is_sensitive, stored.is_handled_here, stored.is_published, stored.may_publish, stored.wants_answer,
  stored.assigned_to, stored.giver_contact_id, stored.giver_resident_id, stored.on_behalf_of,
  stored.latitude, stored.longitude, stored.received_at, stored.changed_at, stored.reacted_at, stored.answered_at,
  stored.reaction_due_day::text as reaction_due_day, stored.due_day::text as due_day, stored.paused_since,
  stored.merged_into, stored.split_from,
  array(select theme_id from feedback.feedback_case_theme as theme
        where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id
        order by theme_id) as theme_ids
`;

const toCase = (row: CaseRow): HandledCase => ({
  feedbackCaseId: row.feedback_case_id,
  version: row.version,
  status: row.status,
  kind: row.kind,
  channel: row.channel,
  language: row.language,
  organisationUnitId: row.organisation_unit_id,
  districtId: row.district_id,
  themeIds: row.theme_ids ?? [],
  place: row.place,
  title: row.title,
  text: row.text,
  maskedText: row.masked_text,
  isSensitive: row.is_sensitive,
  isHandledHere: row.is_handled_here,
  isPublished: row.is_published,
  mayPublish: row.may_publish,
  wantsAnswer: row.wants_answer,
  assignedTo: row.assigned_to,
  giverContactId: row.giver_contact_id,
  giverResidentId: row.giver_resident_id,
  onBehalfOf: row.on_behalf_of === null ? null : onBehalfOfSchema.parse(row.on_behalf_of),
  latitude: row.latitude,
  longitude: row.longitude,
  receivedAt: row.received_at,
  changedAt: row.changed_at,
  reactedAt: row.reacted_at,
  answeredAt: row.answered_at,
  reactionDueDay: row.reaction_due_day,
  dueDay: row.due_day,
  pausedSince: row.paused_since,
  mergedInto: row.merged_into,
  splitFrom: row.split_from,
});

async function oneCase(
  tx: Tx,
  cityId: string,
  which: RawBuilder<boolean>,
  lock: RawBuilder<unknown> = sql``,
): Promise<HandledCase | undefined> {
  const row = await tx.maybe(sql<CaseRow>`
    select ${columns} from feedback.feedback_case as stored where stored.city_id = ${cityId} and ${which} ${lock}
  `);
  return row && toCase(row);
}

/** The case, whoever asks: rights are the use case's matter. */
export const findCase = (tx: Tx, cityId: string, feedbackCaseId: string): Promise<HandledCase | undefined> =>
  oneCase(tx, cityId, sql<boolean>`stored.feedback_case_id = ${feedbackCaseId}`);

/** The case, held until the transaction ends, so that two acts on it come one after the other. */
export const lockCase = (tx: Tx, cityId: string, feedbackCaseId: string): Promise<HandledCase | undefined> =>
  oneCase(tx, cityId, sql<boolean>`stored.feedback_case_id = ${feedbackCaseId}`, sql`for update of stored`);

/** The case of a tracking code, by the hash of the code. */
export const findCaseByCodeHash = (tx: Tx, cityId: string, codeHash: string): Promise<HandledCase | undefined> =>
  oneCase(tx, cityId, sql<boolean>`stored.code_hash = ${codeHash}`);

/** The case that a source knows by an id of its own. */
export const findCaseBySource = (
  tx: Tx,
  cityId: string,
  source: string,
  sourceId: string,
): Promise<HandledCase | undefined> =>
  oneCase(tx, cityId, sql<boolean>`stored.source = ${source} and stored.source_id = ${sourceId}`);

/** The cases of an identified resident, newest first. */
export async function casesOfResident(tx: Tx, cityId: string, residentId: string): Promise<HandledCase[]> {
  const rows = await tx.rows(sql<CaseRow>`
    select ${columns} from feedback.feedback_case as stored
    where stored.city_id = ${cityId} and stored.giver_resident_id = ${residentId}
    order by stored.received_at desc, stored.feedback_case_id
  `);
  return rows.map(toCase);
}

/** A new case, ready to be stored. */
export interface CaseToReceive {
  readonly feedbackCaseId: string;
  readonly source: string;
  readonly sourceId: string;
  readonly kind: FeedbackKind | null;
  readonly channel: FeedbackChannel;
  readonly language: string | null;
  readonly organisationUnitId: string | null;
  readonly assignedTo: string | null;
  readonly districtId: string | null;
  readonly themeIds: readonly string[];
  readonly place: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly maskedText: string;
  readonly isSensitive: boolean;
  readonly wantsAnswer: boolean;
  readonly mayPublish: boolean;
  readonly codeHash: string;
  readonly giverContactId: string | null;
  readonly giverResidentId: string | null;
  readonly onBehalfOf: unknown;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly receivedAt: Date;
  readonly reactionDueDay: Day;
  readonly dueDay: Day;
  readonly splitFrom: string | null;
  readonly isGenerated: boolean;
}

export interface FirstEvent {
  readonly byKind: string;
  readonly byAccount: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The words by which a text is found, in the city's three languages at once. */
export const searchVector = (text: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  to_tsvector('finnish', ${text}) || to_tsvector('swedish', ${text}) || to_tsvector('english', ${text})
)`;

/** Stores a case with its themes, its state and its first event in one statement. */
export async function insertReceivedCase(tx: Tx, cityId: string, it: CaseToReceive, first: FirstEvent): Promise<void> {
  await tx.run(sql`
    with stored as (
      insert into feedback.feedback_case (
        city_id, feedback_case_id, source, source_id, kind, status, channel, language,
        organisation_unit_id, district_id, place, title, text, masked_text, search,
        received_at, changed_at, is_sensitive, is_handled_here, is_generated, wants_answer, may_publish, code_hash,
        giver_contact_id, giver_resident_id, on_behalf_of, latitude, longitude,
        reaction_due_day, due_day, version, split_from, assigned_to
      ) values (
        ${cityId}::uuid, ${it.feedbackCaseId}::uuid, ${it.source}, ${it.sourceId}, ${it.kind}, 'received',
        ${it.channel}, ${it.language}, ${it.organisationUnitId}::uuid, ${it.districtId}::uuid, ${it.place}, ${it.title},
        ${it.text}, ${it.maskedText}, ${searchVector(sql`${`${it.title ?? ''} ${it.maskedText}`}::text`)},
        ${it.receivedAt}::timestamptz, ${tx.now}::timestamptz, ${it.isSensitive}, true, ${it.isGenerated},
        ${it.wantsAnswer}, ${it.mayPublish}, ${it.codeHash}, ${it.giverContactId}::uuid, ${it.giverResidentId}::uuid,
        ${it.onBehalfOf === null ? null : JSON.stringify(it.onBehalfOf)}::text::jsonb,
        ${it.latitude}::double precision, ${it.longitude}::double precision,
        ${it.reactionDueDay}::date, ${it.dueDay}::date, 1, ${it.splitFrom}::uuid, ${it.assignedTo}::uuid
      )
    ), themed as (
      insert into feedback.feedback_case_theme (city_id, feedback_case_id, theme_id)
      select ${cityId}::uuid, ${it.feedbackCaseId}::uuid, unnest(${[...it.themeIds]}::uuid[])
    ), told as (
      insert into feedback.feedback_case_status (city_id, feedback_case_id, at, status)
      values (${cityId}::uuid, ${it.feedbackCaseId}::uuid, ${it.receivedAt}::timestamptz, 'received')
    )
    insert into feedback.feedback_event (
      city_id, feedback_case_id, number, at, act, status, organisation_unit_id, assigned_to, by_kind, by_account,
      is_for_giver, text, masked_text, facts
    ) values (
      ${cityId}::uuid, ${it.feedbackCaseId}::uuid, 1, ${it.receivedAt}::timestamptz, 'receive', 'received',
      ${it.organisationUnitId}::uuid, ${it.assignedTo}::uuid, ${first.byKind}, ${first.byAccount}::uuid, true,
      ${it.text}, ${it.maskedText}, ${JSON.stringify(first.facts)}::text::jsonb
    )
  `);
}

/** What an act changes in the row of a case; what is left out stays. */
export interface CaseChange {
  readonly status?: FeedbackStatus;
  readonly organisationUnitId?: string | null;
  readonly districtId?: string | null;
  readonly kind?: FeedbackKind | null;
  readonly assignedTo?: string | null;
  readonly isSensitive?: boolean;
  readonly isPublished?: boolean;
  readonly mayPublish?: boolean;
  readonly reactedAt?: Date | null;
  readonly answeredAt?: Date | null;
  readonly reactionWorkingDays?: number | null;
  readonly responseWorkingDays?: number | null;
  readonly reactionDueDay?: Day;
  readonly dueDay?: Day;
  readonly pausedSince?: Date | null;
  readonly mergedInto?: string | null;
  readonly giverContactId?: string | null;
  readonly giverResidentId?: string | null;
  /** Whose matter it was is forgotten with the giver. */
  readonly onBehalfOf?: null;
}

const columnOf = {
  status: ['status', 'text'],
  organisationUnitId: ['organisation_unit_id', 'uuid'],
  districtId: ['district_id', 'uuid'],
  kind: ['kind', 'text'],
  assignedTo: ['assigned_to', 'uuid'],
  isSensitive: ['is_sensitive', 'boolean'],
  isPublished: ['is_published', 'boolean'],
  mayPublish: ['may_publish', 'boolean'],
  reactedAt: ['reacted_at', 'timestamptz'],
  answeredAt: ['answered_at', 'timestamptz'],
  reactionWorkingDays: ['reaction_working_days', 'numeric'],
  responseWorkingDays: ['response_working_days', 'numeric'],
  reactionDueDay: ['reaction_due_day', 'date'],
  dueDay: ['due_day', 'date'],
  pausedSince: ['paused_since', 'timestamptz'],
  mergedInto: ['merged_into', 'uuid'],
  giverContactId: ['giver_contact_id', 'uuid'],
  giverResidentId: ['giver_resident_id', 'uuid'],
  onBehalfOf: ['on_behalf_of', 'jsonb'],
} as const satisfies Readonly<Record<keyof CaseChange, readonly [string, string]>>;

/** Changes the row of a case to what its newest event made of it. */
export async function changeCase(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  version: number,
  change: CaseChange,
): Promise<void> {
  const changed: Readonly<Record<string, unknown>> = { ...change };
  const sets = Object.entries(columnOf).flatMap(([name, [column, type]]) =>
    changed[name] === undefined ? [] : [sql`${sql.ref(column)} = ${changed[name]}::${sql.raw(type)}`],
  );
  await tx.run(sql`
    update feedback.feedback_case
    set ${sql.join([sql`version = ${version}`, sql`changed_at = ${tx.now}::timestamptz`, ...sets])}
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId}
  `);
}

/** Gives a case other themes. */
export async function replaceThemes(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  themeIds: readonly string[],
): Promise<void> {
  await tx.run(sql`
    delete from feedback.feedback_case_theme where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId}
  `);
  await tx.run(sql`
    insert into feedback.feedback_case_theme (city_id, feedback_case_id, theme_id)
    select ${cityId}::uuid, ${feedbackCaseId}::uuid, unnest(${[...themeIds]}::uuid[])
  `);
}

/** Lets parts of the organisation read a case. */
export async function insertInformed(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  organisationUnitIds: readonly string[],
): Promise<void> {
  await tx.run(sql`
    insert into feedback.feedback_case_informed (city_id, feedback_case_id, organisation_unit_id, at)
    select ${cityId}::uuid, ${feedbackCaseId}::uuid, unnest(${[...organisationUnitIds]}::uuid[]), ${tx.now}::timestamptz
    on conflict do nothing
  `);
}
