import { type Context } from '../../../../platform/context.ts';
import { type Tx } from '../../../../platform/db/database.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { type InboxGround, type InboxReach } from '../inbox.store.ts';

/** A case that has changed, and its version since. */
export interface CaseChange {
  readonly feedbackCaseId: string;
  readonly version: number;
  readonly changedAt: Date;
}

/** Most changes that are told at once; whoever was away for longer loads the page. */
const mostChanges = 500;

/** Cases that changed at a moment or later, the last ones first. Asked once a second: an index reads it. */
export async function changesSince(tx: Tx, cityId: string, since: Date): Promise<CaseChange[]> {
  const rows = await tx.rows(sql<{ feedback_case_id: string; version: number; changed_at: Date }>`
    select feedback_case_id, version, changed_at from feedback.feedback_case
    where city_id = ${cityId} and is_handled_here and changed_at >= ${since}::timestamptz
    order by changed_at desc limit ${mostChanges}
  `);
  return rows.map((row) => ({
    feedbackCaseId: row.feedback_case_id,
    version: row.version,
    changedAt: row.changed_at,
  }));
}

/** A changed case as one reader is told of it. */
export interface SeenChange {
  readonly feedbackCaseId: string;
  readonly version: number;
  /** It is in the list that the reader looks at. */
  readonly fits: boolean;
}

/** Those of the cases that the reader may see now. */
export async function seenChanges(
  ctx: Context,
  ground: InboxGround,
  reach: InboxReach,
  changes: readonly CaseChange[],
): Promise<SeenChange[]> {
  const ids = changes.map(({ feedbackCaseId }) => feedbackCaseId);
  const rows = await ctx.tx.rows(sql<{ feedback_case_id: string; version: number; fits: boolean | null }>`
    select stored.feedback_case_id, stored.version, (${reach.condition}) as fits
    from feedback.feedback_case as stored
    where stored.city_id = ${ctx.cityId} and stored.feedback_case_id = any(${ids}::uuid[]) and ${ground.scope}
  `);
  return rows.map(({ feedback_case_id, version, fits }) => ({
    feedbackCaseId: feedback_case_id,
    version,
    fits: fits === true,
  }));
}
