import { type CellKey } from '../../../kernel/figure.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type Figures } from '../prose/find-cell.ts';
import { type EarlierFigure, type EarlierNumber, type EarlierPublications } from './compare-published.ts';

interface NumberRow {
  readonly figure_id: string;
  readonly cell_key: CellKey;
  readonly definition: number;
  readonly code: string;
  readonly review_id: string;
  readonly is_same_review: boolean;
  readonly value: number | null;
}

const toNumber = (row: NumberRow): EarlierNumber => ({
  figureId: row.figure_id,
  key: row.cell_key,
  definition: row.definition,
  code: row.code,
  reviewId: row.review_id,
  isSameReview: row.is_same_review,
  value: row.value,
});

/** What was published of the numbers that a review is about to publish. */
export async function earlierPublications(
  tx: Tx,
  cityId: string,
  review: { readonly template: string; readonly period: string },
  figures: Figures,
): Promise<EarlierPublications> {
  const own = [...figures.values()].map(({ definition }) => ({ id: definition.id, number: definition.definition }));
  const keys = [...figures.values()].flatMap(({ definition, cells }) =>
    [...cells.values()].map(({ key }) => ({ id: definition.id, number: definition.definition, key })),
  );
  const sameDefinition = await newestNumbers(tx, cityId, review, keys, sql`used.definition = own.number`);
  const notOwn = sql`not (review.template = ${review.template} and review.period = ${review.period}
                          and used.definition = own.number)`;
  const elsewhere = await newestNumbers(tx, cityId, review, keys, notOwn);
  return { sameDefinition, elsewhere, figures: await newestFigures(tx, cityId, own, notOwn) };
}

type OwnFigures = readonly { readonly id: string; readonly number: number }[];

async function newestNumbers(
  tx: Tx,
  cityId: string,
  { template, period }: { readonly template: string; readonly period: string },
  own: readonly (OwnFigures[number] & { readonly key: CellKey })[],
  condition: ReturnType<typeof sql>,
): Promise<EarlierNumber[]> {
  const rows = await tx.rows(sql<NumberRow>`
    select distinct on (cell.figure_id, cell.cell_key)
           cell.figure_id, cell.cell_key, used.definition, cell.code, review_id, cell.value,
           review.template = ${template} and review.period = ${period} as is_same_review
    from jsonb_to_recordset(${JSON.stringify(own)}::text::jsonb) as own (id text, number integer, key jsonb)
    join reports.review_cell as cell on cell.city_id = ${cityId} and cell.figure_id = own.id and cell.cell_key = own.key
    join reports.review_figure as used using (city_id, review_id, figure_id)
    join reports.review using (city_id, review_id)
    where ${condition}
    order by cell.figure_id, cell.cell_key, review.built_at desc, review.edition desc, review_id desc
  `);
  return rows.map(toNumber);
}

async function newestFigures(
  tx: Tx,
  cityId: string,
  own: OwnFigures,
  condition: ReturnType<typeof sql>,
): Promise<EarlierFigure[]> {
  const rows = await tx.rows(sql<{ figure_id: string; definition: number; code: string; label: Trilingual }>`
    select distinct on (used.figure_id) used.figure_id, used.definition,
           known.json -> 'population' ->> 'code' as code, known.json -> 'population' -> 'label' as label
    from jsonb_to_recordset(${JSON.stringify(own)}::text::jsonb) as own (id text, number integer)
    join reports.review_figure as used on used.city_id = ${cityId} and used.figure_id = own.id
    join reports.figure_definition as known using (city_id, figure_id, definition, sha256)
    join reports.review using (city_id, review_id)
    where ${condition}
    order by used.figure_id, review.built_at desc, review.edition desc, review_id desc
  `);
  return rows.map(({ figure_id, definition, code, label }) => ({
    figureId: figure_id,
    definition,
    population: { code, label },
  }));
}
