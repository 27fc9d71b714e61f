import { Problem } from '../../kernel/problem.ts';
import { type Database } from '../../platform/db/database.ts';
import { type ImportOutcome } from './feedback-import.ts';
import { unfinishedImports } from './feedback-import.store.ts';
import { type ImportOptions } from './import-feedback.ts';
import { runImport } from './run-import.ts';

export type ResumedImport =
  | { readonly importId: string; readonly outcome: ImportOutcome }
  | { readonly importId: string; readonly problem: Problem };

export interface ResumeOptions extends ImportOptions {
  /**
   * For how long an import on PostgreSQL must have stood still (60 s when left out): another process that runs one
   * shows a sign of life with every chunk.
   */
  readonly quietMilliseconds?: number;
}

/**
 * Goes on with the imports that a stopped service or command left unfinished, one after another. On PostgreSQL those
 * that have just moved are left to the process that moves them. Any other fault than a Problem ends it.
 */
export async function resumeImports(
  database: Database,
  cityId: string,
  options: ResumeOptions = {},
): Promise<ResumedImport[]> {
  const { quietMilliseconds = 60_000 } = options;
  const left = await database.transaction(
    async (tx) => {
      const unfinished = await unfinishedImports(tx, cityId);
      // The embedded database belongs to one process, and that has only just begun.
      const isQuiet = (at: Date): boolean =>
        database.engine === 'pglite' || tx.now.getTime() - at.getTime() >= quietMilliseconds;
      return unfinished.filter(({ progressedAt }) => isQuiet(progressedAt));
    },
    { readOnly: true },
  );
  const resumed: ResumedImport[] = [];
  for (const { importId } of left) {
    try {
      resumed.push({ importId, outcome: await runImport(database, cityId, importId, options) });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      resumed.push({ importId, problem });
    }
  }
  return resumed;
}
