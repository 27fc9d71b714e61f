import { nameOf, sumOfTable, tablesToBackUp, type TableSum } from '../src/platform/db/backup-tables.ts';
import { type Database } from '../src/platform/db/database.ts';

/** What is in every table of the service: rows, and a sum that any change changes. */
export const tableSums = (database: Database): Promise<Map<string, TableSum>> =>
  database.transaction(
    async (tx) => {
      const sums = new Map<string, TableSum>();
      for (const table of await tablesToBackUp(tx)) sums.set(nameOf(table), await sumOfTable(tx, table));
      return sums;
    },
    { readOnly: true },
  );
