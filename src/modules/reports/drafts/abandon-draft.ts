import { type Context } from '../../../platform/context.ts';
import { loadDraft, takeStep } from './open-draft.ts';

/** Gives a draft up. It stays to be read, and another may be started. */
export async function abandonDraft(ctx: Context, draftId: string): Promise<void> {
  const draft = await loadDraft(ctx, draftId);
  await takeStep(ctx, draft, 'abandoned');
}
