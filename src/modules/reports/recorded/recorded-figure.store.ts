import { type Trilingual } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import {
  type RecordedFigure,
  type RecordedMeasure,
  type RecordedPart,
  type RecordedValue,
  type RecordedWording,
} from './recorded-figure.ts';

interface FigureRow {
  readonly slug: string;
  readonly unit: RecordedFigure['unit'];
  readonly decimals: number;
  readonly disclosure: RecordedFigure['disclosure'];
  readonly parts: readonly RecordedPart[];
  readonly area: RecordedFigure['area'];
  readonly title: Trilingual;
  readonly counts: Trilingual;
  readonly population: Trilingual;
  readonly sentence: Trilingual | null;
}

/** The figures of the city as they are worded now, in the order in which they were added; of one slug that one. */
const figuresOf = (tx: Tx, cityId: string, slug: string | null): Promise<FigureRow[]> =>
  tx.rows(sql<FigureRow>`
    select slug, unit, decimals, disclosure, parts, area, title, counts, population, sentence
    from reports.recorded_figure join reports.recorded_wording as worded using (city_id, slug)
    where city_id = ${cityId} and (${slug}::text is null or slug = ${slug}::text)
      and worded.edition = (
        select max(newest.edition) from reports.recorded_wording as newest
        where newest.city_id = ${cityId} and newest.slug = worded.slug
      )
    order by place, slug
  `);

export const recordedFigures = (tx: Tx, cityId: string): Promise<RecordedFigure[]> => figuresOf(tx, cityId, null);

/** A figure by its slug; a `Problem` when there is none. */
export async function loadRecordedFigure(tx: Tx, cityId: string, slug: string): Promise<RecordedFigure> {
  const [found] = await figuresOf(tx, cityId, slug);
  if (!found) throw notFound('reports.recorded-figure-is-unknown');
  return found;
}

/** Whether a slug has been given to a figure. */
export async function isRecordedFigure(tx: Tx, cityId: string, slug: string): Promise<boolean> {
  return (await figuresOf(tx, cityId, slug)).length > 0;
}

/** Makes others who would change the figure wait until the transaction ends. */
export async function lockRecordedFigure(tx: Tx, cityId: string, slug: string): Promise<void> {
  await tx.rows(sql<{ slug: string }>`
    select slug from reports.recorded_figure where city_id = ${cityId} and slug = ${slug} for update
  `);
}

export async function insertRecordedFigure(
  tx: Tx,
  cityId: string,
  { slug, unit, decimals, disclosure, parts }: RecordedMeasure,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into reports.recorded_figure (city_id, slug, unit, decimals, disclosure, parts, place, added_at)
    select ${cityId}::uuid, ${slug}::text, ${unit}::text, ${decimals}::smallint, ${disclosure}::text,
           ${JSON.stringify(parts)}::text::jsonb, coalesce(max(place), 0) + 1, ${at}::timestamptz
    from reports.recorded_figure where city_id = ${cityId}
  `);
}

/** Adds the next wording of a figure. */
export async function insertRecordedWording(
  tx: Tx,
  cityId: string,
  slug: string,
  { area, title, counts, population, sentence }: RecordedWording,
  by: { readonly at: Date; readonly name: string },
): Promise<void> {
  await tx.run(sql`
    insert into reports.recorded_wording
      (city_id, slug, edition, area, title, counts, population, sentence, worded_at, worded_by)
    select ${cityId}::uuid, ${slug}::text, coalesce(max(edition), 0) + 1, ${area}::smallint,
           ${JSON.stringify(title)}::text::jsonb, ${JSON.stringify(counts)}::text::jsonb,
           ${JSON.stringify(population)}::text::jsonb,
           ${sentence ? JSON.stringify(sentence) : null}::text::jsonb, ${by.at}::timestamptz, ${by.name}::text
    from reports.recorded_wording where city_id = ${cityId} and slug = ${slug}
  `);
}

interface ValueRow {
  readonly recorded_value_id: string;
  readonly slug: string;
  readonly period: string;
  readonly part: string;
  readonly value: number | null;
  readonly qualifier: RecordedValue['qualifier'];
  readonly document: string;
  readonly dated: string | null;
  readonly page: string | null;
  readonly link: string | null;
  readonly method: string | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly recorded_at: Date;
  readonly recorded_by: string;
}

const toValue = ({ recorded_value_id, recorded_at, recorded_by, ...row }: ValueRow): RecordedValue => ({
  ...row,
  recordedValueId: recorded_value_id,
  recordedAt: recorded_at,
  recordedBy: recorded_by,
});

/** Every row of the register, or of one figure, newest first. */
export async function recordedValues(tx: Tx, cityId: string, slug?: string): Promise<RecordedValue[]> {
  const rows = await tx.rows(sql<ValueRow>`
    select recorded_value_id, slug, period, part, value, qualifier, document, dated, page, link, method, note, reason,
           recorded_at, recorded_by
    from reports.recorded_value
    where city_id = ${cityId} and (${slug ?? null}::text is null or slug = ${slug ?? null}::text)
    order by recorded_at desc, recorded_value_id desc
  `);
  return rows.map(toValue);
}

export async function insertRecordedValues(tx: Tx, cityId: string, values: readonly RecordedValue[]): Promise<void> {
  await tx.run(sql`
    insert into reports.recorded_value
      (city_id, recorded_value_id, slug, period, part, value, qualifier, document, dated, page, link, method, note,
       reason, recorded_at, recorded_by)
    select ${cityId}::uuid, "recordedValueId", slug, period, part, value, qualifier, document, dated, page, link, method,
           note, reason, "recordedAt", "recordedBy"
    from jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as recorded
      ("recordedValueId" uuid, slug text, period text, part text, value numeric, qualifier text, document text,
       dated date, page text, link text, method text, note text, reason text, "recordedAt" timestamptz, "recordedBy" text)
  `);
}

/** One row of the extract: a value that a review may tell. */
export interface ExtractRow {
  readonly figure: string;
  readonly time: string;
  readonly part: string;
  readonly value: number | null;
  readonly qualifier: string | null;
}

/** Puts the values of a review into a temporary table that ends with the transaction. */
export async function createRecordedExtract(tx: Tx, rows: readonly ExtractRow[]): Promise<void> {
  await tx.run(sql`drop table if exists pg_temp.recorded_extract`);
  await tx.run(sql`
    create temporary table recorded_extract (
      figure text not null, time text not null, part text not null, value numeric not null, qualifier text,
      primary key (figure, time, part)
    ) on commit drop
  `);
  await tx.run(sql`
    insert into recorded_extract (figure, time, part, value, qualifier)
    select figure, time, part, value, qualifier
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as recorded (figure text, time text, part text, value numeric, qualifier text)
  `);
}
