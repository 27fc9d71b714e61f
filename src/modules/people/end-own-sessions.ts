import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { endOtherSessionsOf } from './session.store.ts';

/** Signs the actor out everywhere but here. */
export async function endOwnSessions(ctx: Context, token: string | undefined): Promise<void> {
  await ctx.allow('people.see-own-account');
  if (ctx.actor.kind !== 'staff') throw new Problem('signed-out', 'platform.signed-out');
  const { accountId } = ctx.actor;
  const sessions = await endOtherSessionsOf(ctx.tx, ctx.cityId, accountId, token ?? '');
  await ctx.audit('people.sessions-ended', { accountId, sessions });
}
