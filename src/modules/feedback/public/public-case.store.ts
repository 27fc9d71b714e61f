import { findPersonalData, maskPersonalData } from '../../../kernel/personal-data/index.ts';
import { isLanguage } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { type RawBuilder, sql } from '../../../platform/db/sql.ts';
import { type Day } from '../../city/index.ts';
import { type FeedbackStatus } from '../feedback-case.ts';
import { closedStatuses, type PublicCase, type PublicCaseFilter } from './public-case.ts';

interface PublicRow {
  readonly feedback_case_id: string;
  readonly status: FeedbackStatus;
  readonly is_published: boolean;
  readonly theme_ids: readonly string[];
  readonly organisation_unit_id: string | null;
  readonly received_at: Date;
  readonly changed_at: Date;
  readonly closed_at: Date | null;
  readonly due_day: Day | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly masked_text: string | null;
  readonly language: string | null;
  readonly answer: string | null;
  readonly place: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The cases, each with the words that were decided to be published of it, if any. */
const source = sql`
  feedback.feedback_case as stored
  left join feedback.publication as shown
    on shown.city_id = stored.city_id and shown.feedback_case_id = stored.feedback_case_id and shown.ended_at is null
`;

/** Published by decision here, or by the system that handles it. */
const isShown = sql<boolean>`(stored.is_published and (not stored.is_handled_here or shown.publication_id is not null))`;

/** Of a case that is handled here the decided words alone; of another system's what that system has published. */
const ifShown = (decided: RawBuilder<unknown>, ofAnother: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  case when ${isShown} then case when stored.is_handled_here then ${decided} else ${ofAnother} end end
`;
const shownLatitude = ifShown(sql`shown.latitude`, sql`stored.latitude`);
const shownLongitude = ifShown(sql`shown.longitude`, sql`stored.longitude`);

/** The words travel only when the case is published, so that no later slip can tell them. */
const columns = sql`
  stored.feedback_case_id, stored.status, ${isShown} as is_published, stored.organisation_unit_id, stored.received_at,
  stored.changed_at, stored.due_day::text as due_day, stored.language,
  array(select theme_id from feedback.feedback_case_theme as theme
        where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id
        order by theme_id) as theme_ids,
  case when stored.status = any(${[...closedStatuses]}::text[]) then coalesce(
    (select max(told.at) from feedback.feedback_case_status as told
     where told.city_id = stored.city_id and told.feedback_case_id = stored.feedback_case_id
       and told.status = stored.status),
    stored.answered_at, stored.changed_at
  ) end as closed_at,
  ${ifShown(sql`shown.title`, sql`stored.title`)} as title,
  ${ifShown(sql`null::text`, sql`case when stored.masked_text is null then stored.text end`)} as text,
  ${ifShown(sql`shown.text`, sql`stored.masked_text`)} as masked_text,
  ${ifShown(sql`null::text`, sql`stored.place`)} as place,
  ${shownLatitude} as latitude,
  ${shownLongitude} as longitude,
  ${ifShown(
    sql`shown.answer`,
    sql`(
      select told.note from feedback.feedback_case_status as told
      where told.city_id = stored.city_id and told.feedback_case_id = stored.feedback_case_id
        and told.status = stored.status and told.note is not null
      order by told.at desc limit 1
    )`,
  )} as answer
`;

/** Cases of which nothing is ever told are left out here, whatever else is asked. */
const mayBeKnown = sql<boolean>`(
  not stored.is_sensitive and stored.status <> 'withdrawn' and not exists (
    select 1 from feedback.feedback_event as event
    where event.city_id = stored.city_id and event.feedback_case_id = stored.feedback_case_id
      and event.act = 'hand-on' and event.reason = 'statutory-procedure'
  )
)`;

function toPublicCase(row: PublicRow): PublicCase {
  const language = isLanguage(row.language) ? row.language : 'fi';
  const clean = (text: string | null): string | null => (text === null ? null : maskPersonalData(text, language));
  const { latitude, longitude } = row;
  const words = {
    title: clean(row.title),
    // What came by an import has not been masked yet.
    text: row.masked_text ?? clean(row.text),
    answer: row.answer,
    place: row.place !== null && namesOnlyPlace(row.place) ? row.place : null,
    position: latitude === null || longitude === null ? null : { latitude, longitude },
  };
  return {
    feedbackCaseId: row.feedback_case_id,
    status: row.status,
    isPublished: row.is_published,
    themeIds: row.theme_ids,
    organisationUnitId: row.organisation_unit_id,
    receivedAt: row.received_at,
    changedAt: row.changed_at,
    closedAt: row.closed_at,
    dueDay: row.due_day,
    words: row.is_published ? words : null,
  };
}

/** A street address is what a place is; a telephone number in it is a slip. */
const namesOnlyPlace = (place: string): boolean => findPersonalData(place).every(({ kind }) => kind === 'address');

/** Published cases, the newest first. */
export async function publicCases(
  tx: Tx,
  cityId: string,
  filter: PublicCaseFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<PublicCase[]> {
  const rows = await tx.rows(sql<PublicRow>`
    select ${columns} from ${source}
    where ${isAsked(cityId, filter)}
    order by stored.received_at desc, stored.feedback_case_id desc limit ${page.limit} offset ${page.offset}
  `);
  return rows.map(toPublicCase);
}

/** How many published cases a filter finds. */
export async function countPublicCases(tx: Tx, cityId: string, filter: PublicCaseFilter): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) as count from ${source} where ${isAsked(cityId, filter)}
  `);
  return count;
}

/** Cases by their ids, published or not, the newest first; those of which nothing is told are left out. */
export async function publicCasesById(
  tx: Tx,
  cityId: string,
  feedbackCaseIds: readonly string[],
): Promise<PublicCase[]> {
  const rows = await tx.rows(sql<PublicRow>`
    select ${columns} from ${source}
    where stored.city_id = ${cityId} and stored.feedback_case_id = any(${[...feedbackCaseIds]}::uuid[]) and ${mayBeKnown}
    order by stored.received_at desc, stored.feedback_case_id desc
  `);
  return rows.map(toPublicCase);
}

const earthRadiusMetres = 6_371_008.8;

function isAsked(cityId: string, filter: PublicCaseFilter): RawBuilder<boolean> {
  const { themeIds, organisationUnitId, isClosed, near, exceptSources } = filter;
  const { receivedFrom, receivedBefore, changedFrom, changedBefore } = filter;
  const conditions: RawBuilder<boolean>[] = [sql<boolean>`stored.city_id = ${cityId} and ${isShown} and ${mayBeKnown}`];
  if (themeIds) {
    conditions.push(sql<boolean>`exists (
      select 1 from feedback.feedback_case_theme as asked
      where asked.city_id = stored.city_id and asked.feedback_case_id = stored.feedback_case_id
        and asked.theme_id = any(${[...themeIds]}::uuid[])
    )`);
  }
  if (organisationUnitId !== undefined)
    conditions.push(sql<boolean>`stored.organisation_unit_id = ${organisationUnitId}`);
  if (isClosed !== undefined) {
    conditions.push(sql<boolean>`(stored.status = any(${[...closedStatuses]}::text[])) = ${isClosed}`);
  }
  if (receivedFrom) conditions.push(sql<boolean>`stored.received_at >= ${receivedFrom}::timestamptz`);
  if (receivedBefore) conditions.push(sql<boolean>`stored.received_at < ${receivedBefore}::timestamptz`);
  if (changedFrom) conditions.push(sql<boolean>`stored.changed_at >= ${changedFrom}::timestamptz`);
  if (changedBefore) conditions.push(sql<boolean>`stored.changed_at < ${changedBefore}::timestamptz`);
  if (near) conditions.push(isNear(near));
  if (exceptSources && exceptSources.length > 0) {
    conditions.push(sql<boolean>`stored.source <> all(${[...exceptSources]}::text[])`);
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** Within so many metres on the sphere (haversine, R. W. Sinnott, 1984), from the place as it is published. */
const isNear = ({ latitude, longitude, metres }: NonNullable<PublicCaseFilter['near']>): RawBuilder<boolean> =>
  sql<boolean>`(${shownLatitude} is not null and 2 * ${earthRadiusMetres}::double precision * asin(least(1, sqrt(
    power(sin(radians(${shownLatitude} - ${latitude}::double precision) / 2), 2)
    + cos(radians(${latitude}::double precision)) * cos(radians(${shownLatitude}))
      * power(sin(radians(${shownLongitude} - ${longitude}::double precision) / 2), 2)
  ))) <= ${metres}::double precision)`;
