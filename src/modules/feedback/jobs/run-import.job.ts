import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { type Database } from '../../../platform/db/database.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { runImport } from '../run-import.ts';
import { draftOfImport } from '../import-draft.store.ts';
import { removeUploads } from '../uploads.ts';

export const importJobName = 'feedback.run-import';

const dataSchema = z.object({ importId: z.uuid() });

/**
 * Does an import that was begun on the pages. Run again, it goes on where it was. A refusal has ended and undone the
 * import, so it is not tried again; its page tells why. Then the uploaded files are of no more use.
 */
export const runImportJob = (database: () => Database, uploads: string): Job => ({
  name: importJobName,
  run: async ({ data, transact, signal }) => {
    const { importId } = dataSchema.parse(data);
    const { cityId, draft } = await transact(async (ctx) => ({
      cityId: ctx.cityId,
      draft: await draftOfImport(ctx.tx, ctx.cityId, importId),
    }));
    try {
      await runImport(database(), cityId, importId, { signal });
    } catch (fault) {
      if (!(fault instanceof Problem) || fault.code === 'feedback.import-stopped') throw fault;
      if (fault.code === 'feedback.import-elsewhere') return;
    }
    if (draft) await removeUploads(uploads, draft.draftId);
  },
});
