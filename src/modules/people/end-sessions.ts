import { type Context } from '../../platform/context.ts';
import { loadAccountToView } from './manage-account.ts';
import { endSessionsOf } from './session.store.ts';

/** Signs an account out everywhere, for example when a device is lost; how many sessions ended. */
export async function endSessions(ctx: Context, accountId: string): Promise<number> {
  await loadAccountToView(ctx, accountId);
  const sessions = await endSessionsOf(ctx.tx, ctx.cityId, accountId);
  await ctx.audit('people.sessions-ended', { accountId, sessions });
  return sessions;
}
