import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import { entriesOf, type Entry } from './entry.store.ts';

export const enterAction = 'feedback.enter-feedback';

/** How long what was typed in can be undone and is listed: a working day, in milliseconds. */
const sitting = 12 * 60 * 60 * 1000;

/** What the actor has typed in during this sitting, newest first, but for what was undone. */
export async function entriesOfSitting(ctx: Context): Promise<Entry[]> {
  await ctx.allow(enterAction);
  if (ctx.actor.kind !== 'staff') return [];
  const entries = await entriesOf(ctx.tx, ctx.cityId, ctx.actor.accountId, beginning(ctx));
  return entries.filter(({ status }) => status !== 'withdrawn');
}

const beginning = ({ now }: Context): Date => new Date(now.getTime() - sitting);

/**
 * Undoes an entry: the case is withdrawn, and its history says that it was entered by mistake. Only by who has entered
 * it, in the same sitting, while nobody else has done anything to it; a Problem otherwise.
 */
export async function undoEntry(ctx: Context, feedbackCaseId: string): Promise<void> {
  await ctx.allow(enterAction);
  const { actor, tx, cityId } = ctx;
  const [entry] =
    actor.kind === 'staff' ? await entriesOf(tx, cityId, actor.accountId, beginning(ctx), feedbackCaseId) : [];
  if (!entry) throw new Problem('not-found', 'feedback.no-such-case');
  if (!entry.isUntouched) throw new Problem('conflict', 'feedback.entry-not-undone');
  await actOnCase(ctx, feedbackCaseId, 'staff', { act: 'entered-by-mistake' });
}
