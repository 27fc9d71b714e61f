import { type Tx } from '../../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../../platform/db/sql.ts';
import { type FeedbackKind } from '../feedback-case.ts';
import { searchVector } from '../cases/handled-case.store.ts';
import { type Publication, type PublicationEnd, type PublishedCase } from './publication.ts';

interface PublicationRow {
  readonly publication_id: string;
  readonly version: number;
  readonly feedback_case_id: string;
  readonly title: string;
  readonly text: string;
  readonly answer: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly published_at: Date;
  readonly decided_at: Date;
  readonly decided_by: string | null;
  readonly ended_by: PublicationEnd | null;
}

const positionOf = ({ latitude, longitude }: Pick<PublicationRow, 'latitude' | 'longitude'>) =>
  latitude === null || longitude === null ? null : { latitude, longitude };

const toPublication = (row: PublicationRow): Publication => ({
  publicationId: row.publication_id,
  version: row.version,
  feedbackCaseId: row.feedback_case_id,
  title: row.title,
  text: row.text,
  answer: row.answer,
  position: positionOf(row),
  publishedAt: row.published_at,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  endedBy: row.ended_by,
});

/** The newest decision about a case: what is published of it, or how that ended. */
export async function lastPublication(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
): Promise<Publication | undefined> {
  const row = await tx.maybe(sql<PublicationRow>`
    select publication_id, version, feedback_case_id, title, text, answer, latitude, longitude,
           published_at, decided_at, decided_by, ended_by
    from feedback.publication
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId}
    order by ended_at is null desc, decided_at desc, version desc limit 1
  `);
  return row && toPublication(row);
}

/** Stores a wording; `endedBy` for one that is never shown. */
export async function insertPublication(tx: Tx, cityId: string, it: Publication): Promise<void> {
  const words = sql`${`${it.title} ${it.text} ${it.answer ?? ''}`}::text`;
  await tx.run(sql`
    insert into feedback.publication (
      city_id, publication_id, version, feedback_case_id, title, text, answer, latitude, longitude, search,
      published_at, decided_by, decided_at, ended_at, ended_by
    ) values (
      ${cityId}, ${it.publicationId}, ${it.version}, ${it.feedbackCaseId}, ${it.title}, ${it.text}, ${it.answer},
      ${it.position?.latitude ?? null}, ${it.position?.longitude ?? null}, ${searchVector(words)},
      ${it.publishedAt}, ${it.decidedBy}, ${it.decidedAt}, ${it.endedBy === null ? null : it.decidedAt}, ${it.endedBy}
    )
  `);
}

/** Ends what is published of a case. */
export async function endPublication(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  endedBy: PublicationEnd,
): Promise<void> {
  await tx.run(sql`
    update feedback.publication set ended_at = ${tx.now}, ended_by = ${endedBy}
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} and ended_at is null
  `);
}

/** Takes the words of everything that was ever published of a case away. */
export async function emptyPublications(tx: Tx, cityId: string, feedbackCaseId: string): Promise<void> {
  await tx.run(sql`
    update feedback.publication
    set title = '', text = '', answer = null, latitude = null, longitude = null, search = ''::tsvector
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId}
  `);
}

/** What a reader looks for among the published cases. */
export interface PublishedFilter {
  readonly words?: string | undefined;
  readonly kind?: FeedbackKind | undefined;
  readonly themeId?: string | undefined;
  readonly districtId?: string | undefined;
}

/** The published cases: decided, not ended, and of a case that is still fit for it. */
const published = (cityId: string): RawBuilder<unknown> => sql`
  feedback.publication as shown
  join feedback.feedback_case as stored
    on stored.city_id = shown.city_id and stored.feedback_case_id = shown.feedback_case_id
  where shown.city_id = ${cityId} and shown.ended_at is null
    and stored.is_published and not stored.is_sensitive and stored.status <> 'withdrawn'
`;

function narrowed({ words, kind, themeId, districtId }: PublishedFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (words) {
    conditions.push(sql`and (
      shown.search @@ websearch_to_tsquery('finnish', ${words}) or shown.search @@ websearch_to_tsquery('swedish', ${words})
      or shown.search @@ websearch_to_tsquery('english', ${words})
    )`);
  }
  if (kind) conditions.push(sql`and stored.kind = ${kind}`);
  if (districtId) conditions.push(sql`and stored.district_id = ${districtId}::uuid`);
  if (themeId) {
    conditions.push(sql`and exists (
      select 1 from feedback.feedback_case_theme as theme
      where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id
        and theme.theme_id = ${themeId}::uuid
    )`);
  }
  return sql.join(conditions, sql` `);
}

interface PublishedRow extends PublicationRow {
  readonly received_at: Date;
  readonly answered_at: Date | null;
  readonly kind: FeedbackKind | null;
  readonly language: string | null;
  readonly organisation_unit_id: string | null;
  readonly district_id: string | null;
  readonly theme_ids: readonly string[];
}

const publishedColumns = sql`
  shown.publication_id, shown.title, shown.text, shown.answer, shown.latitude, shown.longitude, shown.published_at,
  stored.received_at, stored.answered_at, stored.kind, stored.language, stored.organisation_unit_id, stored.district_id,
  array(select theme_id from feedback.feedback_case_theme as theme
        where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id
        order by theme_id) as theme_ids
`;

const toPublished = (row: PublishedRow): PublishedCase => ({
  publicationId: row.publication_id,
  title: row.title,
  text: row.text,
  answer: row.answer,
  position: positionOf(row),
  publishedAt: row.published_at,
  receivedAt: row.received_at,
  answeredAt: row.answered_at,
  kind: row.kind,
  language: row.language,
  organisationUnitId: row.organisation_unit_id,
  districtId: row.district_id,
  themeIds: row.theme_ids,
});

/** Published cases, the newest first. */
export async function publishedCases(
  tx: Tx,
  cityId: string,
  filter: PublishedFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<PublishedCase[]> {
  const rows = await tx.rows(sql<PublishedRow>`
    select ${publishedColumns} from ${published(cityId)} ${narrowed(filter)}
    order by shown.published_at desc, shown.publication_id limit ${limit} offset ${offset}
  `);
  return rows.map(toPublished);
}

/** One published case, by what names it in addresses. */
export async function findPublished(tx: Tx, cityId: string, publicationId: string): Promise<PublishedCase | undefined> {
  const row = await tx.maybe(sql<PublishedRow>`
    select ${publishedColumns} from ${published(cityId)} and shown.publication_id = ${publicationId}
  `);
  return row && toPublished(row);
}

/** How many published cases there are in each district; those without one under null. */
export async function publishedByDistrict(
  tx: Tx,
  cityId: string,
  filter: PublishedFilter,
): Promise<ReadonlyMap<string | null, number>> {
  const rows = await tx.rows(sql<{ district_id: string | null; count: number }>`
    select stored.district_id, count(*) as count from ${published(cityId)} ${narrowed(filter)}
    group by stored.district_id
  `);
  return new Map(rows.map((row) => [row.district_id, row.count]));
}

/** Places of published cases, the newest first. */
export async function publishedPlaces(
  tx: Tx,
  cityId: string,
  filter: PublishedFilter,
  limit: number,
): Promise<{ readonly latitude: number; readonly longitude: number }[]> {
  return tx.rows(sql<{ latitude: number; longitude: number }>`
    select shown.latitude, shown.longitude from ${published(cityId)} ${narrowed(filter)}
      and shown.latitude is not null
    order by shown.published_at desc, shown.publication_id limit ${limit}
  `);
}

/** A case in the staff's lists of what is or could be published. */
export interface PublicationCandidate {
  readonly feedbackCaseId: string;
  readonly maskedText: string;
  readonly kind: FeedbackKind | null;
  readonly organisationUnitId: string | null;
  readonly receivedAt: Date;
}

interface CandidateRow {
  readonly feedback_case_id: string;
  readonly masked_text: string | null;
  readonly kind: FeedbackKind | null;
  readonly organisation_unit_id: string | null;
  readonly received_at: Date;
}

const toCandidate = (row: CandidateRow): PublicationCandidate => ({
  feedbackCaseId: row.feedback_case_id,
  maskedText: row.masked_text ?? '',
  kind: row.kind,
  organisationUnitId: row.organisation_unit_id,
  receivedAt: row.received_at,
});

const candidateColumns = sql`
  stored.feedback_case_id, stored.masked_text, stored.kind, stored.organisation_unit_id, stored.received_at
`;

/** Answered cases within a scope (`caseScope`) whose givers agree to publication and that nobody has decided on. */
export async function casesToPublish(
  tx: Tx,
  cityId: string,
  scope: RawBuilder<boolean>,
  limit: number,
): Promise<PublicationCandidate[]> {
  const rows = await tx.rows(sql<CandidateRow>`
    select ${candidateColumns} from feedback.feedback_case as stored
    where stored.city_id = ${cityId} and stored.may_publish and stored.is_handled_here and not stored.is_published
      and stored.status in ('answered', 'closed') and not stored.is_sensitive and ${scope}
      and not exists (
        select 1 from feedback.publication as decided
        where decided.city_id = stored.city_id and decided.feedback_case_id = stored.feedback_case_id
      )
    order by stored.answered_at desc nulls last, stored.feedback_case_id limit ${limit}
  `);
  return rows.map(toCandidate);
}

/** Published cases within a scope, the newest first. */
export async function casesPublished(
  tx: Tx,
  cityId: string,
  scope: RawBuilder<boolean>,
  limit: number,
): Promise<PublicationCandidate[]> {
  const rows = await tx.rows(sql<CandidateRow>`
    select ${candidateColumns} from ${published(cityId)} and ${scope}
    order by shown.published_at desc, shown.publication_id limit ${limit}
  `);
  return rows.map(toCandidate);
}
