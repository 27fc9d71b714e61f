import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { type Database } from '../../../platform/db/database.ts';
import { type Job, type JobRun } from '../../../platform/jobs/job.ts';
import { findImport } from '../feedback-import.store.ts';
import { draftOfImport } from '../import-draft.store.ts';
import { runImport } from '../run-import.ts';
import { removeUploads } from '../uploads.ts';

export const importJobName = 'feedback.run-import';

const dataSchema = z.object({ importId: z.uuid() });

/**
 * Does an import that was begun on the pages; run again, it goes on where it was. One that a refusal has ended is not
 * tried again: its page tells why. When it has ended, the uploaded files are of no more use.
 */
export const runImportJob = (database: () => Database, uploads: string): Job => ({
  name: importJobName,
  run: async ({ data, transact, signal }) => {
    const { importId } = dataSchema.parse(data);
    const cityId = await transact((ctx) => Promise.resolve(ctx.cityId));
    try {
      await runImport(database(), cityId, importId, { signal });
    } catch (fault) {
      const isElsewhere = fault instanceof Problem && fault.code === 'feedback.import-elsewhere';
      if (!isElsewhere && !(fault instanceof Problem && (await hasEnded(transact, importId)))) throw fault;
    }
    if (!(await hasEnded(transact, importId))) return;
    const draft = await transact((ctx) => draftOfImport(ctx.tx, ctx.cityId, importId));
    if (draft) await removeUploads(uploads, draft.draftId);
  },
});

/** Also true for an import that is not there. */
async function hasEnded(transact: JobRun['transact'], importId: string): Promise<boolean> {
  const found = await transact((ctx) => findImport(ctx.tx, ctx.cityId, importId));
  return found?.state !== 'waiting' && found?.state !== 'running';
}
