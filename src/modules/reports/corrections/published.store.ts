import { type CellKey, keyText } from '../../../kernel/figure.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { type Figures } from '../prose/find-cell.ts';
import { type EarlierFigure, type EarlierNumber, type EarlierPublications } from './compare-published.ts';

interface ReviewName {
  readonly template: string;
  readonly period: string;
}

/** What was published of the numbers that a review is about to publish. */
export async function earlierPublications(
  tx: Tx,
  cityId: string,
  review: ReviewName,
  figures: Figures,
): Promise<EarlierPublications> {
  const numbers = await publicationsOf(tx, cityId, review, figures);
  const definitionOf = (figureId: string): number | undefined => figures.get(figureId)?.definition.definition;
  const isOwn = ({
    figureId,
    definition,
    isSameReview,
  }: Pick<EarlierNumber, 'figureId' | 'definition' | 'isSameReview'>) =>
    isSameReview && definition === definitionOf(figureId);
  return {
    sameDefinition: newest(numbers.filter(({ figureId, definition }) => definition === definitionOf(figureId))),
    elsewhere: newest(numbers.filter((number) => !isOwn(number))),
    figures: firstOf(
      (await figuresOf(tx, cityId, review, [...figures.keys()])).filter((figure) => !isOwn(figure)),
      ({ figureId }) => figureId,
    ),
  };
}

const newest = (numbers: readonly EarlierNumber[]): EarlierNumber[] =>
  firstOf(numbers, ({ figureId, key }) => `${figureId} ${keyText(key)}`);

/** The first of each name. */
const firstOf = <Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] =>
  [...Map.groupBy(items, nameOf).values()].flatMap(([first]) => first ?? []);

interface NumberRow {
  readonly figure_id: string;
  readonly cell_key: CellKey;
  readonly definition: number;
  readonly code: string;
  readonly review_id: string;
  readonly is_same_review: boolean;
  readonly value: number | null;
}

/** Every publication of these numbers, the newest first. The database narrows them down to their figures and periods. */
async function publicationsOf(
  tx: Tx,
  cityId: string,
  { template, period }: ReviewName,
  figures: Figures,
): Promise<EarlierNumber[]> {
  const own = [...figures.values()].map((figure) => ({ id: figure.definition.id, ...periodsOf(figure) }));
  const rows = await tx.rows(sql<NumberRow>`
    select cell.figure_id, cell.cell_key, used.definition, cell.code, review_id, cell.value,
           review.template = ${template} and review.period = ${period} as is_same_review
    from jsonb_to_recordset(${JSON.stringify(own)}::text::jsonb) as own (id text, time text, codes jsonb)
    join reports.review_cell as cell
      on cell.city_id = ${cityId} and cell.figure_id = own.id
     and (own.time is null or jsonb_exists(own.codes, cell.cell_key ->> own.time))
    join reports.review using (city_id, review_id)
    join reports.review_figure as used using (city_id, review_id, figure_id)
    order by review.built_at desc, review.edition desc, review_id desc
  `);
  return rows
    .filter((row) => figures.get(row.figure_id)?.cells.has(keyText(row.cell_key)))
    .map((row) => ({
      figureId: row.figure_id,
      key: row.cell_key,
      definition: row.definition,
      code: row.code,
      reviewId: row.review_id,
      isSameReview: row.is_same_review,
      value: row.value,
    }));
}

/** The dimension that tells periods apart, with its codes; nothing when the figure has none. */
function periodsOf({ definition, codes }: ComputedFigure): {
  readonly time?: string;
  readonly codes?: readonly string[];
} {
  const time = definition.dimensions.find((it) => it.codes.from === 'period' || it.codes.from === 'year')?.code;
  return time === undefined ? {} : { time, codes: (codes[time] ?? []).map(({ code }) => code) };
}

interface FigureRow {
  readonly figure_id: string;
  readonly definition: number;
  readonly is_same_review: boolean;
  readonly code: string;
  readonly label: Trilingual;
}

/** Every publication of these figures, the newest first. */
async function figuresOf(
  tx: Tx,
  cityId: string,
  { template, period }: ReviewName,
  ids: readonly string[],
): Promise<(EarlierFigure & { readonly isSameReview: boolean })[]> {
  const rows = await tx.rows(sql<FigureRow>`
    select figure_id, definition, review.template = ${template} and review.period = ${period} as is_same_review,
           known.json -> 'population' ->> 'code' as code, known.json -> 'population' -> 'label' as label
    from reports.review_figure as used
    join reports.review using (city_id, review_id)
    join reports.figure_definition as known using (city_id, figure_id, definition, sha256)
    where city_id = ${cityId} and figure_id = any(${[...ids]}::text[])
    order by review.built_at desc, review.edition desc, review_id desc
  `);
  return rows.map(({ figure_id, definition, is_same_review, code, label }) => ({
    figureId: figure_id,
    definition,
    isSameReview: is_same_review,
    population: { code, label },
  }));
}
