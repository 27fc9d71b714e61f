import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { asJson, type CellKey, type CellStatus, keyText, type Qualifier } from '../../../kernel/figure.ts';
import { type FigureCode } from '../../../kernel/figure-code.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { derivedFigure } from '../prose/evaluate.ts';
import { listReviews } from '../read-review.store.ts';
import { type PublishedCell, type ReviewHead } from '../review.ts';

/** A number of an edition that a later correction changed. */
export interface RecalledNumber {
  readonly code: FigureCode;
  readonly figureId: string;
  readonly key: CellKey;
  /** As this edition printed it. */
  readonly value: number;
  /** As it was last corrected; none when it may no longer be shown. */
  readonly now: number | null;
  readonly codeNow: FigureCode;
  readonly decimals: number;
  readonly unit: string;
  /** The correction that gave its newest value. */
  readonly correctionId: string;
}

interface CorrectedRow {
  readonly figure_id: string;
  readonly definition: number;
  readonly cell_key: CellKey;
  readonly now: number | null;
  readonly code_now: string;
  readonly correction_id: string;
}

interface CellRow {
  readonly code: string;
  readonly figure_id: string;
  readonly cell_key: CellKey;
  readonly definition: number;
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
}

/** The numbers of an edition that were corrected after it, by their codes. Its stored text is untouched by this. */
export async function recalledNumbers(
  tx: Tx,
  cityId: string,
  reviewId: string,
): Promise<ReadonlyMap<FigureCode, RecalledNumber>> {
  const corrected = await correctedAfter(tx, cityId, reviewId);
  if (corrected.size === 0) return new Map();
  const cells = await tx.rows(sql<CellRow>`
    select code, figure_id, cell_key, definition, value, decimals, unit
    from reports.review_cell join reports.review_figure using (city_id, review_id, figure_id)
    where city_id = ${cityId} and review_id = ${reviewId} and value is not null
  `);
  const recalled = cells.flatMap((cell): RecalledNumber[] => {
    const newest = corrected.get(numberName(cell));
    if (!newest || newest.now === cell.value) return [];
    return [
      {
        code: cell.code,
        figureId: cell.figure_id,
        key: cell.cell_key,
        value: cell.value,
        now: newest.now,
        codeNow: newest.code_now,
        decimals: cell.decimals,
        unit: cell.unit,
        correctionId: newest.correction_id,
      },
    ];
  });
  return new Map(recalled.map((number) => [number.code, number]));
}

const numberName = (row: Pick<CorrectedRow, 'figure_id' | 'definition' | 'cell_key'>): string =>
  `${row.figure_id} ${row.definition} ${keyText(row.cell_key)}`;

/** Of each number that was corrected after an edition, its newest correction. */
async function correctedAfter(tx: Tx, cityId: string, reviewId: string): Promise<Map<string, CorrectedRow>> {
  const rows = await tx.rows(sql<CorrectedRow>`
    select cell.figure_id, cell.definition, cell.cell_key, cell.new as now, cell.code_to as code_now, cell.correction_id
    from reports.correction_cell as cell
    join reports.correction as why using (city_id, correction_id)
    join reports.review as later on later.city_id = why.city_id and later.review_id = why.review_to
    join reports.review as own on own.city_id = ${cityId} and own.review_id = ${reviewId}
    where cell.city_id = ${cityId} and (later.built_at, later.edition) > (own.built_at, own.edition)
    order by later.built_at, later.edition
  `);
  // The last of a name stays.
  return new Map(rows.map((row) => [numberName(row), row]));
}

/** A place of a review that quotes a number, or what was computed from it. */
export interface QuotedNumber {
  readonly review: ReviewHead;
  readonly code: FigureCode;
  readonly section: string;
  /** True for a number that the prose computed from the asked one. */
  readonly isComputed: boolean;
}

/**
 * Every place that quotes one of these numbers: under these codes, under the
 * code that the same number with the same value has in another review, and in
 * numbers that the prose computed from it. Newest reviews first.
 */
export async function recallOf(tx: Tx, cityId: string, codes: readonly FigureCode[]): Promise<QuotedNumber[]> {
  const cells = await tx.rows(sql<{ review_id: string; code: string; figure_id: string; cell_key: CellKey }>`
    select distinct same.review_id, same.code, same.figure_id, same.cell_key
    from reports.review_cell as asked
    join reports.review_cell as same
      on same.city_id = asked.city_id and same.figure_id = asked.figure_id and same.cell_key = asked.cell_key
     and same.value is not distinct from asked.value
    where asked.city_id = ${cityId} and asked.code = any(${[...codes]}::text[])
  `);
  if (cells.length === 0) return [];
  const parts = cells.map(({ review_id, code, figure_id, cell_key }) => ({
    review_id,
    code,
    part: canonicalJson(asJson({ figure: figure_id, key: cell_key })),
  }));
  const rows = await tx.rows(sql<{ review_id: string; code: string; section: string; is_computed: boolean }>`
    with asked as (
      select review_id, code, part
      from jsonb_to_recordset(${JSON.stringify(parts)}::text::jsonb) as it (review_id uuid, code text, part text)
    ), told as (
      select review_id, code, false as is_computed from asked
      union
      select asked.review_id, derived.code, true
      from asked join reports.review_cell as derived
        on derived.city_id = ${cityId} and derived.review_id = asked.review_id and derived.figure_id = ${derivedFigure}
       and position(asked.part in derived.cell_key ->> 'of') > 0
    )
    select quote.review_id, quote.code, quote.section, bool_and(told.is_computed) as is_computed
    from told join reports.review_quote as quote
      on quote.city_id = ${cityId} and quote.review_id = told.review_id and quote.code = told.code
    group by quote.review_id, quote.code, quote.section
    order by quote.code, quote.section
  `);
  const reviews = await listReviews(tx, cityId);
  return reviews
    .toSorted((a, b) => b.builtAt.getTime() - a.builtAt.getTime())
    .flatMap((review) =>
      rows
        .filter((row) => row.review_id === review.reviewId)
        .map(({ code, section, is_computed: isComputed }) => ({ review, code, section, isComputed })),
    );
}

/** One publication of a number. */
export interface NumberInEdition extends PublishedCell {
  readonly review: ReviewHead;
  /** The number of its definition; none for a number that the prose computed. */
  readonly definition?: number;
}

/** A number in every edition that has it, the newest first. */
export async function numberHistory(
  tx: Tx,
  cityId: string,
  { figureId, key }: { readonly figureId: string; readonly key: CellKey },
): Promise<NumberInEdition[]> {
  const rows = await tx.rows(sql<HistoryRow>`
    select cell.review_id, code, value, status, qualifier, decimals, unit, used.definition
    from reports.review_cell as cell
    join reports.review using (city_id, review_id)
    left join reports.review_figure as used using (city_id, review_id, figure_id)
    where city_id = ${cityId} and figure_id = ${figureId} and cell_key = ${canonicalJson(key)}::text::jsonb
    order by built_at desc, edition desc, review_id desc
  `);
  const reviews = new Map((await listReviews(tx, cityId)).map((review) => [review.reviewId, review]));
  return rows.flatMap(({ review_id, code, value, status, qualifier, decimals, unit, definition }) => {
    const review = reviews.get(review_id);
    if (!review) return [];
    const known = {
      ...(status === null ? {} : { status }),
      ...(qualifier === null ? {} : { qualifier }),
      ...(definition === null ? {} : { definition }),
    };
    return [{ review, code, figureId, key, value, decimals, unit, ...known }];
  });
}

interface HistoryRow {
  readonly review_id: string;
  readonly code: string;
  readonly value: number | null;
  readonly status: CellStatus | null;
  readonly qualifier: Qualifier | null;
  readonly decimals: number;
  readonly unit: string;
  readonly definition: number | null;
}

/** Ids of the corrections that changed a number. */
export async function correctionsOfNumber(
  tx: Tx,
  cityId: string,
  { figureId, key }: { readonly figureId: string; readonly key: CellKey },
): Promise<string[]> {
  const rows = await tx.rows(sql<{ correction_id: string }>`
    select correction_id from reports.correction_cell
    where city_id = ${cityId} and figure_id = ${figureId} and cell_key = ${canonicalJson(key)}::text::jsonb
    order by correction_id
  `);
  return rows.map((row) => row.correction_id);
}

/** What the marks of all reviews depend on: the newest correction; empty when there is none. */
export async function recallVersion(tx: Tx, cityId: string): Promise<string> {
  const row = await tx.maybe(sql<{ correction_id: string }>`
    select correction_id from reports.correction where city_id = ${cityId}
    order by published_at desc, correction_id desc limit 1
  `);
  return row?.correction_id ?? '';
}
