import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

/** Lets the same form, sent twice at once, come in one after the other: the second finds what the first has stored. */
export async function holdForm(tx: Tx, cityId: string, formId: string): Promise<void> {
  await tx.rows(sql<unknown>`select pg_advisory_xact_lock(hashtextextended(${`${cityId} ${formId}`}, 0))`);
}
