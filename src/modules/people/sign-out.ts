import { type Context } from '../../platform/context.ts';
import { endSession } from './session.store.ts';

/** Ends the session of a token; harmless when there is none. */
export async function signOut(ctx: Context, token: string | undefined): Promise<void> {
  await ctx.allow('people.sign-in');
  if (!token) return;
  await endSession(ctx.tx, ctx.cityId, token);
  if (ctx.actor.kind === 'staff') await ctx.audit('people.signed-out', { accountId: ctx.actor.accountId });
}
