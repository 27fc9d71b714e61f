import { type CellKey, type CellStatus } from '../../../kernel/figure.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { listReviews } from '../read-review.store.ts';
import { type ReviewHead } from '../review.ts';
import { type ChangedNumber } from './compare-published.ts';
import {
  type Correction,
  type CorrectionCell,
  type CorrectionHead,
  type CorrectionKind,
  type CorrectionNote,
  type Severity,
} from './correction.ts';

/** All SQL of corrections. Rows are inserted and never changed. */

export interface NewCorrection {
  readonly correctionId: string;
  readonly reviewFrom: string;
  readonly reviewTo: string;
  readonly note: CorrectionNote;
  readonly announcedAt?: Date;
  readonly openedAt: Date;
  readonly publishedAt: Date;
  readonly changed: readonly (ChangedNumber & { readonly codeTo: string })[];
}

export async function insertCorrection(tx: Tx, cityId: string, it: NewCorrection): Promise<void> {
  const { kind, severity, reason, foundBy } = it.note;
  await tx.run(sql`
    insert into reports.correction (city_id, correction_id, review_from, review_to, kind, severity, reason, found_by,
                                    announced_at, opened_at, published_at)
    values (${cityId}, ${it.correctionId}, ${it.reviewFrom}, ${it.reviewTo}, ${kind}, ${severity},
            ${JSON.stringify(reason)}::text::jsonb, ${foundBy ?? null}, ${it.announcedAt ?? null}, ${it.openedAt},
            ${it.publishedAt})
  `);
  await tx.run(sql`
    insert into reports.correction_cell (city_id, correction_id, figure_id, definition, cell_key, code_from, code_to,
                                         old, new, status)
    select ${cityId}::uuid, ${it.correctionId}::uuid, "figureId", definition, key, "codeFrom", "codeTo", old, new, status
    from jsonb_to_recordset(${JSON.stringify(it.changed)}::text::jsonb)
      as cell ("figureId" text, definition integer, key jsonb, "codeFrom" text, "codeTo" text, old numeric, new numeric,
               status text)
  `);
}

interface HeadRow {
  readonly correction_id: string;
  readonly review_from: string;
  readonly review_to: string;
  readonly kind: CorrectionKind;
  readonly severity: Severity;
  readonly reason: Trilingual;
  readonly found_by: string | null;
  readonly announced_at: Date | null;
  readonly opened_at: Date;
  readonly published_at: Date;
  readonly cells: number;
}

const everything = sql`true`;

async function readHeads(tx: Tx, cityId: string, condition: ReturnType<typeof sql>): Promise<CorrectionHead[]> {
  const rows = await tx.rows(sql<HeadRow>`
    select correction_id, review_from, review_to, kind, severity, reason, found_by, announced_at, opened_at, published_at,
           (select count(*)::integer from reports.correction_cell as cell
            where cell.city_id = it.city_id and cell.correction_id = it.correction_id) as cells
    from reports.correction as it
    where city_id = ${cityId} and ${condition}
    order by published_at desc, correction_id desc
  `);
  if (rows.length === 0) return [];
  const reviews = new Map((await listReviews(tx, cityId)).map((review) => [review.reviewId, review]));
  return rows.map((row) => toHead(row, reviews));
}

function toHead(row: HeadRow, reviews: ReadonlyMap<string, ReviewHead>): CorrectionHead {
  const [from, to] = [reviews.get(row.review_from), reviews.get(row.review_to)];
  if (!from || !to) throw new Error(`correction ${row.correction_id} names a review that is gone`);
  return {
    correctionId: row.correction_id,
    kind: row.kind,
    severity: row.severity,
    reason: row.reason,
    ...(row.found_by === null ? {} : { foundBy: row.found_by }),
    ...(row.announced_at === null ? {} : { announcedAt: row.announced_at }),
    openedAt: row.opened_at,
    publishedAt: row.published_at,
    from,
    to,
    cells: row.cells,
  };
}

/** Every published correction, the newest first. */
export const listCorrections = (tx: Tx, cityId: string): Promise<CorrectionHead[]> => readHeads(tx, cityId, everything);

/** Some corrections by their ids, the newest first. */
export const correctionsById = (tx: Tx, cityId: string, ids: readonly string[]): Promise<CorrectionHead[]> =>
  ids.length === 0 ? Promise.resolve([]) : readHeads(tx, cityId, sql`correction_id = any(${[...ids]}::uuid[])`);

/** The correction that an edition brought; undefined when it brought none. */
export async function correctionOfReview(tx: Tx, cityId: string, reviewId: string): Promise<Correction | undefined> {
  const [head] = await readHeads(tx, cityId, sql`review_to = ${reviewId}`);
  return head && { ...head, changed: await changedBy(tx, cityId, head.correctionId) };
}

/** A correction with the numbers that it changed; undefined when there is none. */
export async function loadCorrection(tx: Tx, cityId: string, correctionId: string): Promise<Correction | undefined> {
  const [head] = await readHeads(tx, cityId, sql`correction_id = ${correctionId}`);
  return head && { ...head, changed: await changedBy(tx, cityId, correctionId) };
}

interface CellRow {
  readonly figure_id: string;
  readonly definition: number;
  readonly cell_key: CellKey;
  readonly code_from: string;
  readonly code_to: string;
  readonly old: number;
  readonly new: number | null;
  readonly status: CellStatus;
  readonly decimals: number;
  readonly unit: string;
}

async function changedBy(tx: Tx, cityId: string, correctionId: string): Promise<CorrectionCell[]> {
  const rows = await tx.rows(sql<CellRow>`
    select it.figure_id, it.definition, it.cell_key, it.code_from, it.code_to, it.old, it.new, it.status, cell.decimals,
           cell.unit
    from reports.correction_cell as it
    join reports.review_cell as cell on cell.city_id = it.city_id and cell.code = it.code_to
    where it.city_id = ${cityId} and it.correction_id = ${correctionId}
    order by it.figure_id, it.cell_key
  `);
  return rows.map((row) => ({
    figureId: row.figure_id,
    definition: row.definition,
    key: row.cell_key,
    codeFrom: row.code_from,
    codeTo: row.code_to,
    old: row.old,
    new: row.new,
    status: row.status,
    decimals: row.decimals,
    unit: row.unit,
  }));
}
