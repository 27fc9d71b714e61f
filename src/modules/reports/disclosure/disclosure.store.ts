import { type Cell, type CellKey, type FigureDefinition } from '../../../kernel/figure.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type ShownCode } from '../computed-figure.ts';
import { type Figures } from '../prose/find-cell.ts';
import { type DisclosureRule } from './disclosure-rule.ts';
import { type FigureFacts, factsOf, yearsOf } from './figure-facts.ts';
import { type PublishedFacts } from './protect-figures.ts';

/** A rule as it was written down. */
export interface RecordedRule extends DisclosureRule {
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

interface RuleRow {
  readonly valid_from: string;
  readonly threshold_inside: number;
  readonly threshold_public: number;
  readonly legal_source_fi: string;
  readonly legal_source_sv: string;
  readonly legal_source_en: string;
  readonly recorded_at: Date;
  readonly recorded_by: string;
}

const toRule = (row: RuleRow): RecordedRule => ({
  validFrom: row.valid_from,
  thresholdInside: row.threshold_inside,
  thresholdPublic: row.threshold_public,
  legalSource: { fi: row.legal_source_fi, sv: row.legal_source_sv, en: row.legal_source_en },
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
});

/** Every rule that the city has written down: the last that is valid first, and of one day the last written. */
export async function recordedRules(tx: Tx, cityId: string): Promise<RecordedRule[]> {
  const rows = await tx.rows(sql<RuleRow>`
    select valid_from::text as valid_from, threshold_inside, threshold_public, legal_source_fi, legal_source_sv,
           legal_source_en, recorded_at, recorded_by
    from reports.disclosure_setting where city_id = ${cityId}
    order by valid_from desc, recorded_at desc, disclosure_setting_id desc
  `);
  return rows.map(toRule);
}

export async function insertRule(tx: Tx, cityId: string, id: string, rule: RecordedRule): Promise<void> {
  const { validFrom, thresholdInside, thresholdPublic, legalSource, recordedAt, recordedBy } = rule;
  await tx.run(sql`
    insert into reports.disclosure_setting (city_id, disclosure_setting_id, valid_from, threshold_inside,
      threshold_public, legal_source_fi, legal_source_sv, legal_source_en, recorded_at, recorded_by)
    values (${cityId}, ${id}, ${validFrom}, ${thresholdInside}, ${thresholdPublic}, ${legalSource.fi},
            ${legalSource.sv}, ${legalSource.en}, ${recordedAt}, ${recordedBy})
  `);
}

/** One release at a time: two that are each safe may not be published at once. Ends with the transaction. */
export async function lockLedger(tx: Tx, cityId: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('reports.disclosure_release ' || ${cityId}, 0))`);
}

/** Notes which figures of a review belong to which family, for which years: the numbers are the published cells. */
export async function insertReleases(tx: Tx, cityId: string, reviewId: string, figures: Figures): Promise<void> {
  const rows = [...figures.values()].flatMap((figure) => {
    const facts = factsOf({ ...figure, cells: figure.cells.values() });
    if (!facts) return [];
    return [{ figure: facts.figure, family: facts.family, years: yearsOf(facts.facts), renewed: facts.renewed }];
  });
  await tx.run(sql`
    insert into reports.disclosure_release (city_id, review_id, figure_id, family, years, renewed)
    select ${cityId}::uuid, ${reviewId}::uuid, figure, family,
           array(select jsonb_array_elements_text(years)), array(select jsonb_array_elements_text(renewed))
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as released (figure text, family text, years jsonb, renewed jsonb)
  `);
}

interface ReleaseRow {
  readonly review_id: string;
  readonly figure_id: string;
  readonly family: string;
  readonly renewed: readonly string[];
  readonly json: FigureDefinition;
  readonly codes: Readonly<Record<string, readonly ShownCode[]>>;
}

interface LedgerCellRow {
  readonly review_id: string;
  readonly figure_id: string;
  readonly cell_key: CellKey;
  readonly value: number | null;
  readonly status: Cell['status'] | null;
}

/**
 * All that was published of these families about these years, release by
 * release. Other years cannot be tied to them by any sum, so the ledger costs
 * no more as it grows.
 */
export async function publishedFacts(
  tx: Tx,
  cityId: string,
  families: readonly string[],
  years: readonly string[],
): Promise<PublishedFacts> {
  if (families.length === 0) return new Map();
  const releases = await tx.rows(sql<ReleaseRow>`
    select released.review_id, released.figure_id, released.family, released.renewed, known.json, used.codes
    from reports.disclosure_release as released
    join reports.review using (city_id, review_id)
    join reports.review_figure as used using (city_id, review_id, figure_id)
    join reports.figure_definition as known using (city_id, figure_id, definition, sha256)
    where city_id = ${cityId} and released.family = any (${[...families]}::text[])
      and released.years && ${[...years]}::text[]
    order by review.built_at, review.edition, review_id
  `);
  const cells = await tx.rows(sql<LedgerCellRow>`
    select review_id, cell.figure_id, cell_key, value, status
    from reports.disclosure_release as released
    join reports.review_cell as cell using (city_id, review_id, figure_id)
    where city_id = ${cityId} and released.family = any (${[...families]}::text[])
      and released.years && ${[...years]}::text[]
  `);
  const own = Map.groupBy(cells, (cell) => `${cell.review_id} ${cell.figure_id}`);
  const byFamily = new Map<string, Map<string, FigureFacts[]>>();
  for (const { review_id, figure_id, family, renewed, json, codes } of releases) {
    const found = (own.get(`${review_id} ${figure_id}`) ?? []).map(toCell);
    const facts = factsOf({ definition: json, codes, cells: found });
    if (!facts) continue;
    const reviews = byFamily.get(family) ?? new Map<string, FigureFacts[]>();
    byFamily.set(family, reviews);
    reviews.set(review_id, [...(reviews.get(review_id) ?? []), { ...facts, renewed }]);
  }
  return new Map([...byFamily].map(([family, reviews]) => [family, [...reviews.values()]]));
}

/** Unit and decimals play no part in what a number gives away. */
const toCell = ({ cell_key, value, status }: LedgerCellRow): Cell => ({
  key: cell_key,
  value: value === null ? null : Number(value),
  ...(status === null ? {} : { status }),
  decimals: 0,
  unit: 'cases',
});
