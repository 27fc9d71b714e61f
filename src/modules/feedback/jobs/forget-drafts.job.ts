import { type Job } from '../../../platform/jobs/job.ts';
import { deleteDraft, draftsBefore } from '../import-draft.store.ts';
import { removeUploads } from '../uploads.ts';

/** The pages promise this. */
const keptDays = 30;

/** Removes uploaded files, and what is known of them, that nobody has imported. Harmless to repeat. */
export const forgetDraftsJob = (uploads: string): Job => ({
  name: 'feedback.forget-import-drafts',
  schedule: '40 3 * * *',
  run: async ({ transact }) => {
    const old = await transact((ctx) =>
      draftsBefore(ctx.tx, ctx.cityId, new Date(ctx.now.getTime() - keptDays * 86_400_000)),
    );
    for (const { draftId } of old) {
      await removeUploads(uploads, draftId);
      await transact((ctx) => deleteDraft(ctx.tx, ctx.cityId, draftId));
    }
  },
});
