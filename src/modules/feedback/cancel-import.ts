import { Problem } from '../../kernel/problem.ts';
import { type Database } from '../../platform/db/database.ts';
import { giveUp } from './run-import.ts';

/**
 * Gives up an import before it is finished: what it stored is taken out, what it changed is as before. Themes that it
 * made stay. An import that runs meanwhile stops at its next chunk. A Problem when it has ended already.
 */
export async function cancelImport(database: Database, cityId: string, importId: string): Promise<void> {
  const isUndone = await giveUp(database, cityId, importId, 'cancelled', null);
  if (!isUndone) throw new Problem('conflict', 'feedback.import-ended');
}
