import { canonicalJson } from '../../kernel/canonical-json.ts';
import { type Cell, type CellKey, type FigureDefinition } from '../../kernel/figure.ts';
import { type FigureCode } from '../../kernel/figure-code.ts';
import { type Language, type Trilingual } from '../../kernel/language.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { type Topic } from '../../platform/figure-source.ts';
import { derivedFigure } from './prose/evaluate.ts';
import { type CellReference } from './prose/segment.ts';
import { type FigureByCode, type PublishedCell, type Review, type ReviewFigure, type ReviewHead } from './review.ts';
import { type ReviewTree } from './review-tree.ts';

interface HeadRow {
  readonly review_id: string;
  readonly template: string;
  readonly period: string;
  readonly comparison: string | null;
  readonly topic: Topic | null;
  readonly topic_label: Trilingual | null;
  readonly edition: number;
  readonly built_at: Date;
  readonly built_by: string;
}

const headColumns = sql`review_id, template, period, comparison, topic, topic_label, edition, built_at, built_by`;

const toHead = (row: HeadRow): ReviewHead => ({
  reviewId: row.review_id,
  template: row.template,
  period: row.period,
  ...(row.comparison === null ? {} : { comparison: row.comparison }),
  ...(row.topic === null ? {} : { topic: row.topic }),
  ...(row.topic_label === null ? {} : { topicLabel: row.topic_label }),
  edition: row.edition,
  builtAt: row.built_at,
  builtBy: row.built_by,
});

interface CellRow {
  readonly code: string;
  readonly figure_id: string;
  readonly cell_key: CellKey;
  readonly value: number | null;
  readonly status: Cell['status'] | null;
  readonly qualifier: Cell['qualifier'] | null;
  readonly decimals: number;
  readonly unit: string;
}

const cellColumns = sql`code, figure_id, cell_key, value, status, qualifier, decimals, unit`;

const toCell = (row: CellRow): PublishedCell => ({
  code: row.code,
  figureId: row.figure_id,
  key: row.cell_key,
  value: row.value,
  ...(row.status === null ? {} : { status: row.status }),
  ...(row.qualifier === null ? {} : { qualifier: row.qualifier }),
  decimals: row.decimals,
  unit: row.unit,
});

/** Every review of the city, the newest period first and of one period the newest edition. */
export async function listReviews(tx: Tx, cityId: string): Promise<ReviewHead[]> {
  const rows = await tx.rows(sql<HeadRow>`
    select ${headColumns} from reports.review where city_id = ${cityId} order by period desc, template, edition desc
  `);
  return rows.map(toHead);
}

/** Which review is meant: one by its id, or the newest edition (or a given one) of a period. */
export type ReviewChoice =
  { readonly reviewId: string } | { readonly template: string; readonly period: string; readonly edition?: number };

/** A review without its text; undefined when there is none. */
export async function findReview(tx: Tx, cityId: string, choice: ReviewChoice): Promise<ReviewHead | undefined> {
  const condition =
    'reviewId' in choice
      ? sql`review_id = ${choice.reviewId}`
      : sql`template = ${choice.template} and period = ${choice.period}
            and (${choice.edition ?? null}::integer is null or edition = ${choice.edition ?? null}::integer)`;
  const row = await tx.maybe(sql<HeadRow>`
    select ${headColumns} from reports.review where city_id = ${cityId} and ${condition}
    order by edition desc limit 1
  `);
  return row && toHead(row);
}

/** A review in every language; undefined when there is none. */
export async function loadReview(tx: Tx, cityId: string, choice: ReviewChoice): Promise<Review | undefined> {
  const head = await findReview(tx, cityId, choice);
  return head && withTrees(tx, cityId, head);
}

async function withTrees(tx: Tx, cityId: string, head: ReviewHead): Promise<Review> {
  const rows = await tx.rows(sql<{ language: Language; tree: ReviewTree }>`
    select language, tree from reports.review_text where city_id = ${cityId} and review_id = ${head.reviewId}
  `);
  const tree = (language: Language): ReviewTree => {
    const found = rows.find((row) => row.language === language);
    if (!found) throw new Error(`review ${head.reviewId} has no text in ${language}`);
    return found.tree;
  };
  return { ...head, trees: { fi: tree('fi'), sv: tree('sv'), en: tree('en') } };
}

/** The figures that a review used, by id. */
export async function reviewFigures(tx: Tx, cityId: string, reviewId: string): Promise<ReviewFigure[]> {
  const rows = await tx.rows(sql<FigureRow>`
    select known.json, known.sha256, used.codes, extract.source, extract.method, extract.sha256 as extract_sha256,
           extract.row_count, extract.taken_at
    from reports.review_figure as used
    join reports.figure_definition as known using (city_id, figure_id, definition, sha256)
    join reports.dataset_extract as extract using (city_id, dataset_extract_id)
    where used.city_id = ${cityId} and used.review_id = ${reviewId}
    order by figure_id
  `);
  return rows.map(toFigure);
}

interface FigureRow {
  readonly json: FigureDefinition;
  readonly sha256: string;
  readonly codes: ReviewFigure['codes'];
  readonly source: string;
  readonly method: string;
  readonly extract_sha256: string;
  readonly row_count: number;
  readonly taken_at: Date;
}

const toFigure = (row: FigureRow): ReviewFigure => ({
  definition: row.json,
  sha256: row.sha256,
  codes: row.codes,
  extract: {
    source: row.source,
    method: row.method,
    sha256: row.extract_sha256,
    rows: row.row_count,
    takenAt: row.taken_at,
  },
});

/** All published cells of a review, computed numbers of its prose included. */
export async function reviewCells(tx: Tx, cityId: string, reviewId: string): Promise<PublishedCell[]> {
  const rows = await tx.rows(sql<CellRow>`
    select ${cellColumns} from reports.review_cell where city_id = ${cityId} and review_id = ${reviewId}
    order by figure_id, cell_key
  `);
  return rows.map(toCell);
}

/** Where the numbers of a review are quoted: code and section. */
export async function reviewQuotes(
  tx: Tx,
  cityId: string,
  reviewId: string,
): Promise<{ code: string; section: string }[]> {
  return tx.rows(sql<{ code: string; section: string }>`
    select code, section from reports.review_quote where city_id = ${cityId} and review_id = ${reviewId}
    order by code, section
  `);
}

/** Everything about one published number; undefined when no number has the code. */
export async function loadFigureByCode(tx: Tx, cityId: string, code: FigureCode): Promise<FigureByCode | undefined> {
  const row = await tx.maybe(sql<CellRow & { review_id: string }>`
    select review_id, ${cellColumns} from reports.review_cell where city_id = ${cityId} and code = ${code}
  `);
  if (!row) return undefined;
  const cell = toCell(row);
  const head = await tx.one(sql<HeadRow>`
    select ${headColumns} from reports.review where city_id = ${cityId} and review_id = ${row.review_id}
  `);
  const figures = await reviewFigures(tx, cityId, row.review_id);
  const figure = figures.find(({ definition }) => definition.id === cell.figureId);
  const quotes = await tx.rows(sql<{ section: string }>`
    select section from reports.review_quote
    where city_id = ${cityId} and review_id = ${row.review_id} and code = ${code} order by section
  `);
  return {
    cell,
    review: toHead(head),
    ...(figure ? { figure } : {}),
    computedFrom: cell.figureId === derivedFigure ? await operandsOf(tx, cityId, row.review_id, cell) : [],
    quotedIn: quotes.map(({ section }) => section),
    elsewhere: await sameCellElsewhere(tx, cityId, row.review_id, cell),
  };
}

/** The cells that a computed number of the prose names in its key, in their order. */
async function operandsOf(tx: Tx, cityId: string, reviewId: string, cell: PublishedCell): Promise<PublishedCell[]> {
  const references: readonly CellReference[] = JSON.parse(cell.key['of'] ?? '[]');
  const rows = await tx.rows(sql<CellRow & { position: number }>`
    select code, cell.figure_id, cell.cell_key, value, status, qualifier, decimals, unit, named.position::integer as position
    from jsonb_array_elements(${canonicalJson(references.map(({ figure, key }) => ({ figure, key })))}::text::jsonb)
      with ordinality as named (reference, position)
    join reports.review_cell as cell
      on cell.city_id = ${cityId} and cell.review_id = ${reviewId}
     and cell.figure_id = named.reference ->> 'figure' and cell.cell_key = named.reference -> 'key'
    order by named.position
  `);
  return rows.map(toCell);
}

async function sameCellElsewhere(tx: Tx, cityId: string, reviewId: string, cell: PublishedCell) {
  const rows = await tx.rows(sql<HeadRow & Pick<CellRow, 'code' | 'value' | 'qualifier'>>`
    select ${headColumns}, code, value, qualifier
    from reports.review_cell as same join reports.review using (city_id, review_id)
    where city_id = ${cityId} and review_id <> ${reviewId} and same.figure_id = ${cell.figureId}
      and same.cell_key = ${canonicalJson(cell.key)}::text::jsonb
    order by built_at desc, review_id desc
  `);
  return rows.map((row) => ({
    review: toHead(row),
    code: row.code,
    value: row.value,
    ...(row.qualifier === null ? {} : { qualifier: row.qualifier }),
  }));
}

/** The units of published numbers by their codes. */
export async function unitsOfCodes(
  tx: Tx,
  cityId: string,
  codes: readonly FigureCode[],
): Promise<ReadonlyMap<FigureCode, string>> {
  const rows = await tx.rows(sql<{ code: string; unit: string }>`
    select code, unit from reports.review_cell where city_id = ${cityId} and code = any(${[...codes]}::text[])
  `);
  return new Map(rows.map(({ code, unit }) => [code, unit]));
}
