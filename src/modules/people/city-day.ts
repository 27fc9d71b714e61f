import { dayIn } from '../../kernel/time-zone.ts';
import { cityOf } from '../city/index.ts';
import { type Tx } from '../../platform/db/database.ts';

/** Today in the city: the day by whose organisation places are named and scopes drawn. */
export async function cityDay(tx: Tx, cityId: string): Promise<string> {
  const { settings } = await cityOf(tx, cityId);
  return dayIn(settings.timeZone, tx.now);
}
