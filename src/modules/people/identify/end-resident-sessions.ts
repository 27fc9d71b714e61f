import { type Context } from '../../../platform/context.ts';
import { endOtherResidentSessions, endResidentSession } from './resident-session.store.ts';
import { residentOf } from './resident-of.ts';

/** Ends the session of a token; harmless when there is none. */
export async function leave(ctx: Context, token: string | undefined): Promise<void> {
  await ctx.allow('people.identify');
  if (token === undefined) return;
  await endResidentSession(ctx.tx, ctx.cityId, token);
  if (ctx.actor.kind === 'resident') await ctx.audit('people.resident-left', { residentId: ctx.actor.residentId });
}

/** Ends every session of the resident but the one that she has here. */
export async function leaveElsewhere(ctx: Context, token: string | undefined): Promise<void> {
  await ctx.allow('people.see-own-matters');
  const { residentId } = residentOf(ctx);
  const sessions = await endOtherResidentSessions(ctx.tx, ctx.cityId, residentId, token ?? '');
  await ctx.audit('people.resident-sessions-ended', { residentId, sessions });
}
