import { type Context } from '../../../platform/context.ts';
import { type DraftHead, type DraftState, isAuthor, stateAfter } from './draft.ts';
import { lastSaves, listDrafts, writersOf } from './draft.store.ts';

/** A draft as a list tells of it. */
export interface ListedDraft {
  readonly head: DraftHead;
  readonly state: DraftState;
  /** When something was last done with it, and by whom. */
  readonly changedAt: Date;
  readonly changedBy?: string;
  /** Whether it waits for the reader's approval. */
  readonly isWaiting: boolean;
}

/** All drafts, the newest first, with what the reader has to do with them. */
export async function listDraftsFor(ctx: Context): Promise<ListedDraft[]> {
  await ctx.allow('reports.edit-draft', { wholeCity: true });
  const { tx, cityId, actor } = ctx;
  const heads = await listDrafts(tx, cityId);
  const ids = heads.map(({ draftId }) => draftId);
  const saves = new Map((await lastSaves(tx, cityId, ids)).map((save) => [save.draftId, save]));
  const writers = await writersOf(tx, cityId, ids);
  const mayApprove = ctx.scope('reports.approve-draft').kind === 'all';
  return heads.map((head) => {
    const state = stateAfter(head.events);
    const own = new Set(writers.filter(({ draftId }) => draftId === head.draftId).map(({ accountId }) => accountId));
    const isOwn = actor.kind === 'staff' && isAuthor(actor.accountId, { events: head.events, writers: own });
    const { at, accountId } = latest(head, saves.get(head.draftId));
    return {
      head,
      state,
      changedAt: at,
      ...(accountId === undefined ? {} : { changedBy: accountId }),
      isWaiting: state === 'submitted' && mayApprove && !isOwn,
    };
  });
}

interface Doing {
  readonly at: Date;
  readonly accountId?: string;
}

function latest({ events, startedAt }: DraftHead, save: Doing | undefined): Doing {
  const last: Doing = events.at(-1) ?? { at: startedAt };
  return save && save.at > last.at ? save : last;
}
