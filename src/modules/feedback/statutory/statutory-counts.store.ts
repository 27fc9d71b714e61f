import { dayAfter, firstDay, type Period } from '../../../kernel/period.ts';
import { type Context } from '../../../platform/context.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type StatutoryKind, statutoryKinds } from './statutory-matter.ts';
import { countsByQuarter } from './statutory.store.ts';

/** Numbers of people below this are not told outside the registry. */
const smallest = 5;

export interface ProtectedCount {
  readonly kind: StatutoryKind;
  /** Null is "fewer than five, but some", or what would give such a number away. */
  readonly received: number | null;
}

/**
 * How many matters of each kind the whole city received in a period, as anybody may read it: 1 to 4 are hidden, and so
 * is a year of which a quarter is hidden, as that would follow from the others.
 */
export async function statutoryCounts({ tx, cityId }: Context, period: Period): Promise<ProtectedCount[]> {
  const [from, to] = [firstDay(period), dayAfter(period)];
  const within = sql<boolean>`matter.received_day >= ${from}::date and matter.received_day < ${to}::date`;
  const counts = await countsByQuarter(tx, cityId, within);
  return statutoryKinds.map((kind) => {
    const quarters = counts.filter((count) => count.kind === kind).map(({ received }) => received);
    const isHidden = quarters.some((received) => received < smallest);
    return { kind, received: isHidden ? null : quarters.reduce((sum, received) => sum + received, 0) };
  });
}
