import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

/** A quarter or a year of the city's own calendar, with the days that bound it. */
export interface ExtractSpan {
  /** `2020-Q4` or `2020` */
  readonly period: string;
  /** First day and the day after the last. */
  readonly from: string;
  readonly until: string;
}

export interface ExtractQuarter extends ExtractSpan {
  readonly year: number;
  /** `q1` to `q4` */
  readonly quarter: string;
}

export interface ExtractTheme {
  readonly themeId: string;
  readonly code: string;
}

export interface ExtractDistrict {
  readonly districtId: string;
  readonly code: string;
  readonly population: number | null;
}

/**
 * Makes the empty tables of the extract. They are temporary: they end with the
 * transaction, and no other transaction sees them.
 */
export async function createExtractTables(tx: Tx): Promise<void> {
  // A review sorts more at once than a page does; the setting ends with the transaction.
  await tx.run(sql`set local work_mem = '64MB'`);
  // A rough idea of sizes is enough for these plans, and costs a tenth.
  await tx.run(sql`set local default_statistics_target = 10`);
  await tx.run(sql`
    drop table if exists pg_temp.feedback_extract, pg_temp.feedback_quarter_extract, pg_temp.feedback_theme_extract,
      pg_temp.feedback_topic_extract, pg_temp.feedback_district_extract, pg_temp.feedback_matter_extract
  `);
  await tx.run(sql`
    create temporary table feedback_extract (
      feedback_case_id uuid not null,
      period text not null,
      received_day date not null,
      kind text not null,
      channel text not null,
      district text not null,
      is_published boolean not null,
      received_at timestamptz not null,
      reacted_at timestamptz,
      answered_at timestamptz,
      answer_is_upper_bound boolean,
      reaction_working_days double precision,
      response_working_days double precision
    ) on commit drop
  `);
  await tx.run(sql`
    create temporary table feedback_quarter_extract (
      year text not null, quarter text not null, cases integer not null, primary key (year, quarter)
    ) on commit drop
  `);
  await tx.run(sql`
    create temporary table feedback_theme_extract (
      feedback_case_id uuid not null, period text not null, kind text not null, theme text not null
    ) on commit drop
  `);
  await tx.run(sql`create temporary table feedback_topic_extract (feedback_case_id uuid primary key) on commit drop`);
  await tx.run(sql`
    create temporary table feedback_district_extract (
      district_id uuid primary key, district text not null unique, population integer
    ) on commit drop
  `);
  await tx.run(sql`
    create temporary table feedback_matter_extract (
      matter text not null, theme text not null, primary key (matter, theme)
    ) on commit drop
  `);
}

/** Puts the districts into the extract, with their residents where they are known. */
export async function extractDistricts(tx: Tx, districts: readonly ExtractDistrict[]): Promise<void> {
  await tx.run(sql`
    insert into feedback_district_extract (district_id, district, population)
    select "districtId", code, population
    from jsonb_to_recordset(${JSON.stringify(districts)}::text::jsonb)
      as district ("districtId" uuid, code text, population integer)
  `);
}

/** Which themes tell of a matter that is followed for itself (accessibility, equality). */
export async function extractMatters(tx: Tx, matters: readonly { matter: string; theme: string }[]): Promise<void> {
  await tx.run(sql`
    insert into feedback_matter_extract (matter, theme)
    select distinct matter, theme
    from jsonb_to_recordset(${JSON.stringify(matters)}::text::jsonb) as told (matter text, theme text)
  `);
}

/**
 * Puts the cases of a period into the extract; the number of them. The period
 * begins at midnight in the city's time zone. Whether the time of the answer is
 * only an upper bound (the source tells the last edit) stands in the profile of
 * the import.
 */
export async function extractPeriod(tx: Tx, cityId: string, timeZone: string, it: ExtractSpan): Promise<number> {
  return tx.run(sql`
    insert into feedback_extract
    select feedback_case_id, ${it.period}, (received_at at time zone ${timeZone})::date,
           coalesce(kind, 'not-given'), channel, coalesce(district.district, 'not-given'), is_published,
           received_at, reacted_at,
           answered_at, answered_at is not null and feedback_import_id in (
             select bounded.feedback_import_id from feedback.feedback_import as bounded
             where bounded.city_id = ${cityId} and bounded.profile #>> '{answered,isUpperBound}' = 'true'
           ),
           reaction_working_days::double precision, response_working_days::double precision
    from feedback.feedback_case
    left join feedback_district_extract as district using (district_id)
    where city_id = ${cityId}
      and received_at >= ${it.from}::date::timestamp at time zone ${timeZone}
      and received_at < ${it.until}::date::timestamp at time zone ${timeZone}
  `);
}

/** Counts the cases of a quarter that is told of by its number alone, and puts the number into the extract. */
export async function extractQuarterCount(tx: Tx, cityId: string, timeZone: string, it: ExtractQuarter): Promise<void> {
  await tx.run(sql`
    insert into feedback_quarter_extract (year, quarter, cases)
    select ${String(it.year)}, ${it.quarter}, count(*)
    from feedback.feedback_case
    where city_id = ${cityId}
      and received_at >= ${it.from}::date::timestamp at time zone ${timeZone}
      and received_at < ${it.until}::date::timestamp at time zone ${timeZone}
  `);
}

/** Puts the themes of the cases into the extract. */
export async function extractThemes(tx: Tx, cityId: string, themes: readonly ExtractTheme[]): Promise<void> {
  await tx.run(sql`analyze feedback_extract`);
  await tx.run(sql`
    insert into feedback_theme_extract (feedback_case_id, period, kind, theme)
    select extract.feedback_case_id, extract.period, extract.kind, theme.code
    from feedback_extract as extract
    join feedback.feedback_case_theme as given
      on given.city_id = ${cityId} and given.feedback_case_id = extract.feedback_case_id
    join jsonb_to_recordset(${JSON.stringify(themes)}::text::jsonb) as theme ("themeId" uuid, code text)
      on theme."themeId" = given.theme_id
  `);
  await tx.run(sql`analyze feedback_theme_extract`);
}

/** Marks the cases of a topic by the codes of its themes; the number of them. */
export const extractTopicByThemes = (tx: Tx, themes: readonly string[]): Promise<number> =>
  tx.run(sql`
    insert into feedback_topic_extract
    select distinct feedback_case_id from feedback_theme_extract where theme = any (${[...themes]}::text[])
  `);

/** Marks the cases of a topic whose text matches a pattern; the number of them. */
export const extractTopicByText = (tx: Tx, cityId: string, pattern: string): Promise<number> =>
  tx.run(sql`
    insert into feedback_topic_extract
    select extract.feedback_case_id
    from feedback_extract as extract
    join feedback.feedback_case as told on told.city_id = ${cityId} and told.feedback_case_id = extract.feedback_case_id
    where told.text ~ ${pattern}
  `);

/**
 * The fingerprints of the extract: for each day of receipt and each table the
 * SHA-256 over its rows in order of id (and theme), every field in the
 * database's binary form with a byte before it that tells whether it is there.
 */
export async function extractFingerprints(tx: Tx): Promise<{ part: string; rows: number; sha256: string }[]> {
  return tx.rows(sql<{ part: string; rows: number; sha256: string }>`
    select 'cases ' || received_day as part, count(*)::integer as rows, encode(sha256(string_agg(
      uuid_send(feedback_case_id) || textsend(kind) || '\\x00'::bytea || textsend(channel) || '\\x00'::bytea
        || textsend(district) || '\\x00'::bytea || boolsend(is_published) || timestamptz_send(received_at)
        || coalesce('\\x01'::bytea || timestamptz_send(reacted_at), '\\x00'::bytea)
        || coalesce('\\x01'::bytea || timestamptz_send(answered_at), '\\x00'::bytea)
        || coalesce('\\x01'::bytea || float8send(reaction_working_days), '\\x00'::bytea)
        || coalesce('\\x01'::bytea || float8send(response_working_days), '\\x00'::bytea),
      ''::bytea order by feedback_case_id)), 'hex') as sha256
    from feedback_extract group by received_day
    union all
    select 'themes ' || period, count(*)::integer, encode(sha256(string_agg(
      uuid_send(feedback_case_id) || textsend(theme) || '\\x00'::bytea,
      ''::bytea order by feedback_case_id, theme collate "C")), 'hex')
    from feedback_theme_extract group by period
    union all
    select 'topic', count(*)::integer,
      encode(sha256(string_agg(uuid_send(feedback_case_id), ''::bytea order by feedback_case_id)), 'hex')
    from feedback_topic_extract having count(*) > 0
    union all
    select 'quarter ' || year || ' ' || quarter, cases, '' from feedback_quarter_extract
    order by part
  `);
}

export interface ExtractFacts {
  readonly kindIsGiven: boolean;
  readonly districtIsGiven: boolean;
  readonly answeredAtIsUpperBound: boolean;
}

/** What the cases of a period tell and what they leave out. */
export const extractFacts = (tx: Tx, period: string): Promise<ExtractFacts> =>
  tx.one(sql<ExtractFacts>`
    select coalesce(bool_or(kind <> 'not-given'), false) as "kindIsGiven",
           coalesce(bool_or(district <> 'not-given'), false) as "districtIsGiven",
           coalesce(bool_or(answer_is_upper_bound), false) as "answeredAtIsUpperBound"
    from feedback_extract where period = ${period}
  `);

/** The state of imports that have begun and not come to an end; no review is built while there are any. */
export async function unfinishedImports(tx: Tx, cityId: string): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*)::integer as count from feedback.feedback_import
    where city_id = ${cityId} and state in ('waiting', 'running')
  `);
  return count;
}
