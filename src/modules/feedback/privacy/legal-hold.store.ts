import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

/** A case that stays as it is until the hold is lifted. */
export interface LegalHold {
  readonly legalHoldId: string;
  readonly feedbackCaseId: string;
  readonly reason: string;
  readonly placedAt: Date;
  readonly placedBy: string | null;
}

interface HoldRow {
  readonly legal_hold_id: string;
  readonly feedback_case_id: string;
  readonly reason: string;
  readonly placed_at: Date;
  readonly placed_by: string | null;
}

/** The holds that are in force, newest first. */
export async function currentHolds(tx: Tx, cityId: string): Promise<LegalHold[]> {
  const rows = await tx.rows(sql<HoldRow>`
    select legal_hold_id, feedback_case_id, reason, placed_at, placed_by from feedback.legal_hold
    where city_id = ${cityId} and lifted_at is null order by placed_at desc, legal_hold_id
  `);
  return rows.map((row) => ({
    legalHoldId: row.legal_hold_id,
    feedbackCaseId: row.feedback_case_id,
    reason: row.reason,
    placedAt: row.placed_at,
    placedBy: row.placed_by,
  }));
}

export async function insertHold(tx: Tx, cityId: string, it: Omit<LegalHold, 'placedAt'>): Promise<void> {
  await tx.run(sql`
    insert into feedback.legal_hold (city_id, legal_hold_id, feedback_case_id, reason, placed_at, placed_by)
    values (${cityId}, ${it.legalHoldId}, ${it.feedbackCaseId}, ${it.reason}, ${tx.now}, ${it.placedBy})
  `);
}

/** False when it has been lifted already. */
export async function liftHold(tx: Tx, cityId: string, legalHoldId: string, by: string | null): Promise<boolean> {
  const lifted = await tx.run(sql`
    update feedback.legal_hold set lifted_at = ${tx.now}, lifted_by = ${by}
    where city_id = ${cityId} and legal_hold_id = ${legalHoldId} and lifted_at is null
  `);
  return lifted === 1;
}

/** Which of these cases are held. */
export async function heldCases(tx: Tx, cityId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows(sql<{ feedback_case_id: string }>`
    select feedback_case_id from feedback.legal_hold
    where city_id = ${cityId} and feedback_case_id = any(${[...ids]}::uuid[]) and lifted_at is null
  `);
  return new Set(rows.map((row) => row.feedback_case_id));
}
