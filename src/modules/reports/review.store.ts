import { definitionHash, type FigureDefinition, meaningHash } from '../../kernel/figure.ts';
import { newId } from '../../kernel/id.ts';
import { languages } from '../../kernel/language.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { type ComputedFigure } from './computed-figure.ts';
import { type ComputedReview, sourceOfFigure } from './computed-review.ts';
import { type PublishedCell, type Review } from './review.ts';

/** Writes of reviews. Everything is inserted and nothing is ever changed. */

/** The number of the next edition of a period. */
export async function nextEdition(tx: Tx, cityId: string, template: string, period: string): Promise<number> {
  const { edition } = await tx.one(sql<{ edition: number }>`
    select coalesce(max(edition), 0) + 1 as edition from reports.review
    where city_id = ${cityId} and template = ${template} and period = ${period}
  `);
  return edition;
}

/** Which of these codes the city has given to other numbers. */
export async function takenCodes(tx: Tx, cityId: string, codes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows(sql<{ code: string }>`
    select code from reports.review_cell
    where city_id = ${cityId} and code in (select jsonb_array_elements_text(${JSON.stringify(codes)}::text::jsonb))
  `);
  return new Set(rows.map(({ code }) => code));
}

/** Definitions whose number has meant something else in an earlier review. */
export async function changedMeanings(
  tx: Tx,
  cityId: string,
  definitions: readonly FigureDefinition[],
): Promise<string[]> {
  const now = definitions.map((it) => ({ id: it.id, definition: it.definition, meaning: meaningHash(it) }));
  const rows = await tx.rows(sql<{ figure_id: string }>`
    select distinct known.figure_id
    from reports.figure_definition as known
    join jsonb_to_recordset(${JSON.stringify(now)}::text::jsonb) as own (id text, definition integer, meaning text)
      on own.id = known.figure_id and own.definition = known.definition and own.meaning <> known.meaning_sha256
    where known.city_id = ${cityId}
    order by known.figure_id
  `);
  return rows.map((row) => row.figure_id);
}

export async function insertReview(tx: Tx, cityId: string, review: Review): Promise<void> {
  const { reviewId, template, period, comparison, topic, topicLabel, edition, builtAt, builtBy } = review;
  await tx.run(sql`
    insert into reports.review (city_id, review_id, template, period, comparison, topic, topic_label, edition, built_at, built_by)
    values (${cityId}, ${reviewId}, ${template}, ${period}, ${comparison ?? null},
            ${topic ? JSON.stringify(topic) : null}::text::jsonb,
            ${topicLabel ? JSON.stringify(topicLabel) : null}::text::jsonb, ${edition}, ${builtAt}, ${builtBy})
  `);
  for (const language of languages) {
    await tx.run(sql`
      insert into reports.review_text (city_id, review_id, language, tree)
      values (${cityId}, ${reviewId}, ${language}, ${JSON.stringify(review.trees[language])}::text::jsonb)
    `);
  }
}

/** Keeps the fingerprints of the data and what each figure was; the definitions are kept once. */
export async function insertFigures(
  tx: Tx,
  cityId: string,
  review: { readonly reviewId: string; readonly builtAt: Date },
  { extracts, figures }: Pick<ComputedReview, 'extracts' | 'figures'>,
): Promise<void> {
  const extractIds = new Map([...extracts.keys()].map((source) => [source, newId(review.builtAt.getTime())]));
  for (const extract of extracts.values()) {
    await tx.run(sql`
      insert into reports.dataset_extract (city_id, dataset_extract_id, source, method, sha256, row_count, taken_at, parameters)
      values (${cityId}, ${extractIds.get(extract.source)}, ${extract.source}, ${extract.method}, ${extract.sha256},
              ${extract.rows}, ${extract.takenAt}, ${JSON.stringify(extract.parameters)}::text::jsonb)
    `);
  }
  for (const { definition, codes } of figures.values()) {
    const hash = definitionHash(definition);
    await tx.run(sql`
      insert into reports.figure_definition (city_id, figure_id, definition, sha256, meaning_sha256, json, first_used_at)
      values (${cityId}, ${definition.id}, ${definition.definition}, ${hash}, ${meaningHash(definition)},
              ${JSON.stringify(definition)}::text::jsonb, ${review.builtAt})
      on conflict do nothing
    `);
    await tx.run(sql`
      insert into reports.review_figure (city_id, review_id, figure_id, definition, sha256, dataset_extract_id, codes)
      values (${cityId}, ${review.reviewId}, ${definition.id}, ${definition.definition}, ${hash},
              ${extractIds.get(sourceOfFigure(definition.id))}, ${JSON.stringify(withoutOutlines(codes))}::text::jsonb)
    `);
  }
}

/** Outlines stand in the tree where they are drawn. */
const withoutOutlines = (codes: ComputedFigure['codes']) =>
  Object.fromEntries(
    Object.entries(codes).map(([dimension, list]) => [
      dimension,
      list.map(({ code, label, partOf }) => ({ code, label, ...(partOf === undefined ? {} : { partOf }) })),
    ]),
  );

export async function insertCells(
  tx: Tx,
  cityId: string,
  reviewId: string,
  cells: readonly PublishedCell[],
): Promise<void> {
  await tx.run(sql`
    insert into reports.review_cell (city_id, review_id, code, figure_id, cell_key, value, status, qualifier, decimals, unit)
    select ${cityId}::uuid, ${reviewId}::uuid, code, "figureId", key, value, status, qualifier, decimals, unit
    from jsonb_to_recordset(${JSON.stringify(cells)}::text::jsonb)
      as cell (code text, "figureId" text, key jsonb, value numeric, status text, qualifier text, decimals smallint, unit text)
  `);
}

export async function insertQuotes(
  tx: Tx,
  cityId: string,
  reviewId: string,
  quotes: readonly { readonly code: string; readonly section: string }[],
): Promise<void> {
  await tx.run(sql`
    insert into reports.review_quote (city_id, review_id, code, section)
    select distinct ${cityId}::uuid, ${reviewId}::uuid, code, section
    from jsonb_to_recordset(${JSON.stringify(quotes)}::text::jsonb) as quote (code text, section text)
  `);
}
